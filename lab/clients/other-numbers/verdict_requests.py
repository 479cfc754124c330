import sys
import requests

try:
    response = requests.get(sys.argv[1])
    response.raise_for_status()
    print('success')
except requests.HTTPError as error:
    print('error:', type(error).__name__)
except requests.RequestException as error:
    print('no answer:', type(error).__name__)
