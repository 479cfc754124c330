import asyncio
import sys
import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        try:
            async with session.get(sys.argv[1]) as response:
                response.raise_for_status()
                print('success')
        except aiohttp.ClientResponseError as error:
            kind = 'error' if str(error.status) in sys.argv[1] else 'no answer'
            print(f'{kind}: {type(error).__name__} {error.status}')


asyncio.run(main())
