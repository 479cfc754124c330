import sys
import urllib.error
import urllib.request

try:
    response = urllib.request.urlopen(sys.argv[1])
    print('status:', response.status)
except urllib.error.HTTPError as error:
    print(f'urlopen() raises {type(error).__name__}: {error}')
    print('status:', error.code, error.reason)
