/**
 * The first load of the application on a phone with a slow line: real pages from the real server in Chromium, throttled by the browser itself
 * as Lighthouse's profile "slow 4G" has it (1.6 Mbit/s down, 150 ms to the first byte of each request, a processor four times slower).
 */
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { z } from 'zod';
import { median } from '../machine.ts';
import type { SignedIn } from './running-server.ts';

const kilobit = 1024 / 8;
const network = { offline: false, latency: 150, downloadThroughput: 1638.4 * kilobit, uploadThroughput: 750 * kilobit };
const slowerProcessor = 4;
const phone = { width: 412, height: 823 };
const rounds = 5;

/** Milliseconds from the start of the navigation, and bytes as they travelled. */
const painted = z.object({
  first: z.number(),
  largest: z.number(),
  what: z.string(),
  scriptBytes: z.number(),
  bytes: z.number(),
});
type Painted = z.output<typeof painted>;

/** What the browser itself noted: the last candidate for the largest paint is the largest. */
const noted = `new Promise((resolve) => {
  const sum = (entries) => entries.reduce((all, { encodedBodySize }) => all + encodedBodySize, 0);
  const loaded = performance.getEntriesByType('resource');
  new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1);
    resolve({
      first: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      largest: last.startTime,
      what: last.element ? last.element.tagName.toLowerCase() + '.' + last.element.className : 'none',
      scriptBytes: sum(loaded.filter(({ name }) => name.endsWith('.js'))),
      bytes: sum([...loaded, ...performance.getEntriesByType('navigation')]),
    });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;

async function paintOnce(
  browser: Browser,
  address: string,
  cookie: string | undefined,
  ready: string,
): Promise<Painted> {
  // A context of its own has an empty cache.
  const context: BrowserContext = await browser.newContext({
    ...{ viewport: phone, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, locale: 'en-US' },
  });
  try {
    if (cookie !== undefined) {
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url: address }]);
    }
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor });
    await page.goto(address);
    await page.locator(ready).first().waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    return painted.parse(await page.evaluate(noted));
  } finally {
    await context.close();
  }
}

/** Rows for the table: the page of who is not signed in, and an officer's first page. */
export async function measureFirstPaint(
  address: string,
  officer: SignedIn | undefined,
  say: (what: string) => void,
): Promise<readonly (readonly [string, string])[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const rows: (readonly [string, string])[] = [];
    for (const [what, cookie, ready] of [
      ['the page to sign in', undefined, '.role__members button'],
      ["an officer's work list", officer?.cookie, '.page-title'],
    ] as const) {
      const found: Painted[] = [];
      for (let round = 0; round < rounds; round++) {
        found.push(await paintOnce(browser, address, cookie, ready));
        say(`  ${what}: ${JSON.stringify(found.at(-1))}`);
      }
      const middle = (of: (one: Painted) => number): number => median(found.map(of));
      rows.push([
        `first load of ${what}, throttled phone, median of ${rounds}`,
        `**largest paint ${(middle(({ largest }) => largest) / 1000).toFixed(2)} s**, first ${(middle(({ first }) => first) / 1000).toFixed(2)} s; ` +
          `${(middle(({ scriptBytes }) => scriptBytes) / 1000).toFixed(0)} kB of script, ${(middle(({ bytes }) => bytes) / 1000).toFixed(0)} kB in all`,
      ]);
    }
    return rows;
  } finally {
    await browser.close();
  }
}
