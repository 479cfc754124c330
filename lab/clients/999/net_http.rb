require 'net/http'

response = Net::HTTP.get_response(URI(ARGV[0]))
puts "status: #{response.code} #{response.message}"
puts "class: #{response.class}"
puts "is_a?(Net::HTTPSuccess): #{response.is_a?(Net::HTTPSuccess)}"
begin
  response.value
  puts 'value raises nothing'
rescue Net::ProtocolError => error
  puts "value raises #{error.class}: #{error.message}"
end
