import sys
import httpx

try:
    response = httpx.get(sys.argv[1])
    response.raise_for_status()
    print('success')
except httpx.HTTPStatusError as error:
    print('error:', type(error).__name__)
except httpx.RequestError as error:
    print('no answer:', type(error).__name__)
