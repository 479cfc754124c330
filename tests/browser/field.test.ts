import { readFileSync } from 'node:fs';
import { expect, test, type Page, type Route } from '@playwright/test';
import {
  expectReadable,
  firstAskedOn,
  healthyVisit,
  isWorker,
  kindOf,
  LACKS,
  uncaughtOn,
  VISITS,
  type Asked,
} from './field-visits.ts';

/**
 * What a reader keeps when a file that a page asks for does not come as it should. The files are those that a
 * healthy visit asks for, so that a new one is broken here without being named.
 */

/** How a file fails: an answer without one, or what becomes of the bytes of the right one. */
type Failure = (route: Route) => Promise<void>;

const missing: Failure = (route) => route.abort();

/** What becomes of the bytes of the file, under its own type. */
function as(change: (bytes: Buffer) => Buffer | string): Failure {
  return (route) => {
    const request = route.request();
    const isScript = request.resourceType() === 'script';
    const { pathname } = new URL(request.url());
    return route.fulfill({
      contentType: isScript ? 'text/javascript' : 'application/octet-stream',
      body: change(readFileSync(new URL(`../../dist${pathname}`, import.meta.url))),
    });
  };
}

/** The page with which a network greets its guests. */
const greeting: Failure = (route) =>
  route.fulfill({ contentType: 'text/html', body: '<!doctype html><h1>Welcome</h1>' });

/** The files of a page fail in one of these ways: of those in a list, one after the other is tried. */
const OF_SCRIPTS: Readonly<Record<string, readonly Failure[]>> = {
  'does not arrive': [missing],
  'comes empty or as HTML': [as(() => ''), as(() => '<!doctype html><h1>Welcome</h1>')],
};

const OF_PIECES: Readonly<Record<string, Failure>> = {
  'does not arrive': missing,
  'is cut short': as((bytes) => bytes.subarray(0, bytes.length / 2)),
  'is empty': as(() => ''),
  'is an error page': (route) =>
    route.fulfill({ status: 500, contentType: 'text/html', body: '<h1>500</h1>' }),
  'is the page of a network': greeting,
};

const OF_DATA: Readonly<Record<string, Failure>> = {
  ...OF_PIECES,
  'is an empty object': as(() => '{}'),
  'is an empty list': as(() => '[]'),
  'is nothing': as(() => 'null'),
};

/** So late are the files that are asked for together. A worker is waited for half a minute. */
const LATE_MS = 20_000;

/** Programs of Windows put a mark before a text. It is none of its content. */
const marked = as((bytes) => Buffer.concat([Buffer.from('\uFEFF'), bytes]));

for (const visit of VISITS) {
  const { path, what = '', use } = visit;

  for (const [failure, ways] of Object.entries(OF_SCRIPTS)) {
    test(`${path}${what} stays readable when a file for its looks or a script ${failure}`, async ({
      context,
    }) => {
      const { texts } = await healthyVisit(context, visit);
      const asked = (await firstAskedOn(context, visit)).filter(({ type }) => type !== 'fetch');
      const [scripts, looks] = [asked.filter(isScript), asked.filter((one) => !isScript(one))];
      const page = await context.newPage();
      // Other modules import what an empty one lacks; only the browser can tell them.
      const uncaught = uncaughtOn(page, ({ name }) => name === 'SyntaxError');
      const groups = [looks, ...scripts.map((script) => [script])];
      for (const [i, files] of groups.entries()) {
        const fail = ways[i % ways.length] ?? missing;
        const names = files.map(({ file }) => file);
        if (names.length === 0 || (files === looks && !ways.includes(missing))) continue;
        await test.step(names.join(), async () => {
          if (names.some(isWorker)) await page.clock.install();
          const broken = await breaks(page, names, fail);
          await page.goto(path);
          await expectReadable(page, texts, names.join());
          await use(page, names[0]);
          expect(broken.hits).toBeGreaterThan(0);
          await broken.end();
        });
      }
      expect(uncaught).toEqual([]);
    });
  }

  test(`${path}${what} says what it lacks while a file of data does not come as it should, and has it once it does`, async ({
    context,
  }) => {
    test.setTimeout(300_000);
    const { texts } = await healthyVisit(context, visit);
    const asked = (await firstAskedOn(context, visit)).filter(({ type }) => type === 'fetch');
    const page = await context.newPage();
    const uncaught = uncaughtOn(page);
    for (const [place, { file }] of asked.entries()) {
      const isJson = file.endsWith('.json');
      const ways = Object.entries(isJson ? OF_DATA : OF_PIECES);
      const again = { isAsked: true };
      for (const [i, [failure, fail]] of ways.entries()) {
        // A new document for each failure takes long: of the less common ones, every third.
        if (!again.isAsked && i > 1 && (i + place) % 3 > 0) continue;
        await test.step(`${file} ${failure}`, async () => {
          const broken = await breaks(page, [file], fail);
          let says = i > 0 && again.isAsked ? await use(page) : '';
          if (broken.hits === 0) {
            // What has failed is not always asked for again, and then the page still lacks it.
            if (i > 0 && again.isAsked) expect(says).toMatch(LACKS);
            again.isAsked = i === 0;
            await page.goto(path);
            if (i === 0) await expectReadable(page, texts, file);
            says = await use(page);
          }
          expect(broken.hits).toBeGreaterThan(0);
          expect(says).toMatch(LACKS);
          await broken.end();
        });
      }
      if (!again.isAsked) continue;
      const whole = await breaks(page, [file], marked);
      expect(await use(page)).not.toMatch(LACKS);
      expect(whole.hits).toBeGreaterThan(0);
      await whole.end();
    }
    expect(uncaught).toEqual([]);
  });
}

/** What says that something is awaited: the page before its scripts have run, and then they. */
const WAITS = /has not run on this page|^Searching…$|^Reading…$|^Loading the note…$/;

for (const visit of VISITS.filter(({ asks }) => asks !== undefined)) {
  test(`${visit.path} can be used and says that it waits while each of its files is late`, async ({
    context,
  }) => {
    const { texts, asked } = await healthyVisit(context, visit);
    const isNeeded = ({ type }: Asked) => type === 'script' || type === 'fetch';
    const needed = new Set(asked.filter(isNeeded).map(({ file }) => file));
    const page = await context.newPage();
    const uncaught = uncaughtOn(page);
    const late: (() => Promise<void>)[] = [];
    const files = new Set<string>();
    await page.clock.install();
    await page.route(
      ({ pathname }) => needed.has(kindOf(pathname)),
      (route) => {
        files.add(kindOf(new URL(route.request().url()).pathname));
        late.push(() => route.continue());
      },
    );
    await page.goto(visit.path, { waitUntil: 'commit' });
    await expect(page.locator('.site-footer')).toBeAttached();
    await expectReadable(page, texts, 'all files');
    const main = page.getByRole('main');
    const box = main.getByRole('textbox').first();
    await box.fill(visit.asks ?? '');
    const results = main.locator('.results');
    const answer = results.getByRole('link').first();
    const waits = main.getByText(WAITS).filter({ visible: true });
    const isAnswered = async () =>
      (await answer.isVisible()) && (await results.getAttribute('aria-busy')) === 'false';
    while (!(await isAnswered())) {
      await expect.poll(async () => late.length > 0 || (await isAnswered())).toBe(true);
      await expect(waits.or(answer).first()).toBeVisible();
      await expect(box).toHaveValue(visit.asks ?? '');
      await page.clock.fastForward(LATE_MS);
      for (const release of late.splice(0)) await release();
    }
    await expect(waits).toHaveCount(0);
    expect(uncaught).toEqual([]);
    expect([...needed].filter((file) => !files.has(file))).toEqual([]);
  });
}

function isScript({ type }: Asked): boolean {
  return type === 'script';
}

/** Makes files fail from now on. */
async function breaks(page: Page, files: readonly string[], fail: Failure) {
  const state = {
    hits: 0,
    end: () => page.unroute(isBroken),
  };
  const isBroken = ({ pathname }: URL) => files.includes(kindOf(pathname));
  await page.route(isBroken, async (route) => {
    state.hits++;
    await fail(route);
  });
  return state;
}
