import asyncio
import sys
from tornado.httpclient import AsyncHTTPClient, HTTPClientError

async def main():
    try:
        response = await AsyncHTTPClient().fetch(sys.argv[1])
        print('status:', response.code, response.reason)
    except HTTPClientError as error:
        print(f'fetch() raises {type(error).__name__}: {error}')
        print('status:', error.code, error.response and error.response.reason)

asyncio.run(main())
