import http.client
import sys
from urllib.parse import urlsplit

url = urlsplit(sys.argv[1])
connection = http.client.HTTPConnection(url.netloc)
connection.request('GET', url.path)
response = connection.getresponse()
print('status:', response.status, response.reason)
