"""Lets one of Tornado's clients, simple or curl, make two requests where it may make one at a time."""
import asyncio, sys, time
from traceback import format_exception_only
from tornado.httpclient import AsyncHTTPClient

name, server = sys.argv[1:]
if name == "curl":
    AsyncHTTPClient.configure("tornado.curl_httpclient.CurlAsyncHTTPClient")

async def main():
    client = AsyncHTTPClient(max_clients=1)
    began = time.monotonic()
    first = client.fetch(f"{server}/slow", request_timeout=4)
    second = client.fetch(f"{server}/ok", connect_timeout=1, request_timeout=1)
    try:
        outcome = (await second).code
    except Exception as e:
        outcome = f"{format_exception_only(e)[-1].strip()} code={e.code} response={e.response}"
    print(f"the second request, after {time.monotonic() - began:.0f} s: {outcome}")
    print(f"the first request: {(await first).code}")

asyncio.run(main())
