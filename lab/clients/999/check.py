import sys
import requests

r = requests.get(sys.argv[1])
print(r.status_code, r.reason, 'ok:', r.ok, 'raises:', r.raise_for_status())
