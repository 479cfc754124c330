import asyncio
import sys
import aiohttp

async def main():
    async with aiohttp.ClientSession() as session, session.get(sys.argv[1]) as response:
        print('status:', response.status, response.reason)
        print('ok:', response.ok)
        try:
            response.raise_for_status()
            print('raise_for_status() raises nothing')
        except aiohttp.ClientResponseError as error:
            print(f'raise_for_status() raises {type(error).__name__}: {error}')

asyncio.run(main())
