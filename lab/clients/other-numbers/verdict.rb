require 'net/http'

begin
  response = Net::HTTP.get_response(URI(ARGV[0]))
  response.value
  puts 'success'
rescue Net::ProtoServerError, Net::ProtocolError => error
  puts "#{response ? 'error' : 'no answer'}: #{error.class}"
rescue StandardError => error
  puts "no answer: #{error.class}"
end
