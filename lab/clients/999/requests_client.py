import sys
import requests

response = requests.get(sys.argv[1])
print('status:', response.status_code, response.reason)
print('ok:', response.ok)
try:
    response.raise_for_status()
    print('raise_for_status() raises nothing')
except requests.HTTPError as error:
    print(f'raise_for_status() raises {type(error).__name__}: {error}')
