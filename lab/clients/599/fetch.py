"""Fetches URLs with one of Tornado's clients, simple or curl, and prints what fails."""
import asyncio, logging, sys
from traceback import format_exception_only
from urllib.parse import urlsplit
from tornado.httpclient import AsyncHTTPClient

name, *urls = sys.argv[1:]
if name == "curl":
    AsyncHTTPClient.configure("tornado.curl_httpclient.CurlAsyncHTTPClient")
logging.basicConfig(stream=sys.stdout)

async def main():
    for url in urls:
        try:
            await AsyncHTTPClient().fetch(url, connect_timeout=1, request_timeout=1)
        except Exception as e:
            label = f"{urlsplit(url).path}: " if len(urls) > 1 else ""
            facts = {k: getattr(e, k) for k in ("code", "errno", "response") if hasattr(e, k)}
            if facts.get("response"):
                facts["response"] = "set"
            print(label + format_exception_only(e)[-1].strip(), *(f"{k}={v}" for k, v in facts.items()))

asyncio.run(main())
