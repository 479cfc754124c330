import sys
import httpx

response = httpx.get(sys.argv[1])
print('status:', response.status_code, response.reason_phrase)
print('is_success:', response.is_success)
print('is_error:', response.is_error)
try:
    response.raise_for_status()
    print('raise_for_status() raises nothing')
except httpx.HTTPStatusError as error:
    print(f'raise_for_status() raises {type(error).__name__}: {error}')
