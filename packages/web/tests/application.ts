/** The application for tests: a synthetic docket in a real database, a real server, the built pages, and Chromium. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Docket, openDatabase } from '@opendocket/docket';
import { withTestDatabase } from '@opendocket/docket/testing';
import { readConfiguration, startServer } from '@opendocket/server';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { buildWeb } from '../build.ts';
import { addStaff, caseOfInes, openCase } from './docket.ts';
import { desktop, type Setting } from './settings.ts';

export { desktop, phone } from './settings.ts';

/** Ten in the morning of 24 November 2026 in Baltimore. */
const start = Date.parse('2026-11-24T15:00:00.000Z');

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The running application. */
export interface Application {
  readonly address: string;
  readonly docket: Docket;
  /** Moves the docket's clock on. */
  pass(minutes: number): void;
  /** A browser of its own, without cookies, at the start page, in a language. */
  visit(language?: 'en' | 'es', viewport?: Setting['viewport']): Promise<Page>;
  /** The same, signed in on the start page as a member by name. */
  signedIn(name: string, language?: 'en' | 'es', viewport?: Setting['viewport']): Promise<Page>;
  /** A browser of its own at any page, in which a member (by id) signed in before. */
  as(member: string, setting: Setting, path?: string): Promise<Page>;
  /** Ends the sessions of a member, as time would. */
  endSessions(member: string): Promise<void>;
}

/** Lends a database for as long as `use` takes. */
type Lend<Database> = <Result>(use: (database: Database) => Promise<Result>) => Promise<Result>;

const freshDatabase: Lend<{ readonly connectionString: string }> = (use) => withTestDatabase(use, 'migrated');

/** Runs a test on the application. Whatever a page logged as an error fails it. */
export function withApplication<Result>(use: (application: Application) => Promise<Result>): Promise<Result> {
  return withApplicationOn(freshDatabase, use);
}

/** The same on a database of the test's choice. */
export async function withApplicationOn<Database extends { readonly connectionString: string }, Result>(
  lend: Lend<Database>,
  use: (application: Application, database: Database) => Promise<Result>,
): Promise<Result> {
  const { folder } = await buildWeb();
  return lend(async (database) => {
    const { connectionString } = database;
    let now = start;
    const docket = await openDatabase({ connection: connectionString, clock: () => new Date(now) });
    await addStaff(docket);
    await openCase(docket, caseOfInes);
    const configuration = readConfiguration({ OPENDOCKET_LOG_LEVEL: 'silent' }, { demo: true, port: 0 });
    // The clock stands, so a minute's share of requests has to last for a whole test.
    const server = await startServer({
      docket,
      configuration: { ...configuration, weightPerMinute: 1_000_000 },
      webFolder: folder,
    });
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
    const faults: string[] = [];
    const open = async ({ language, viewport }: Pick<Setting, 'language' | 'viewport'>): Promise<BrowserContext> =>
      browser.newContext({
        viewport,
        locale: language === 'es' ? 'es-US' : 'en-US',
        reducedMotion: 'reduce',
        baseURL: server.address,
      });
    const go = async (context: BrowserContext, path: string): Promise<Page> => {
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => {
        // A refusal by the server is logged by the browser itself; the page tells it in its own words.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          faults.push(`${page.url()}: ${message.text()}`);
      });
      await page.goto(path);
      return page;
    };
    const visit: Application['visit'] = async (language = 'en', viewport = desktop) =>
      go(await open({ language, viewport }), '/');
    try {
      const application: Application = {
        address: server.address,
        docket,
        pass(minutes) {
          now += minutes * 60_000;
        },
        visit,
        async signedIn(name, language, viewport) {
          const page = await visit(language, viewport);
          await page.getByRole('button', { name: new RegExp(name) }).click();
          await page.getByText(new RegExp(`^${name},`)).waitFor();
          return page;
        },
        async as(member, setting, path = '/') {
          const context = await open(setting);
          const answer = await context.request.post('/api/v1/sign-in/demo', { data: { member } });
          if (!answer.ok()) throw new Error(`${member} was not signed in: ${await answer.text()}`);
          return go(context, path);
        },
        async endSessions(member) {
          await docket.pool.query('update staff.session set ended_at = $2 where member = $1 and ended_at is null', [
            member,
            docket.clock().toISOString(),
          ]);
        },
      };
      const result = await use(application, database);
      if (faults.length > 0) throw new Error(`The pages logged faults:\n${faults.join('\n')}`);
      return result;
    } finally {
      await browser.close();
      await server.close();
      await docket.close();
    }
  });
}

/** Waits until a page stands: its heading is there, and nothing is being waited for. */
export async function stands(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('.loading:visible, .progress:visible').first().waitFor({ state: 'detached' });
}

/** What axe finds on a page as it stands, a line for each. */
export async function violations(page: Page): Promise<readonly string[]> {
  // The pages have no frames, so axe need not open another page to put its findings together.
  const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** A page as it stands is whole: axe finds nothing, it speaks the language of the setting, and nothing is wider than it. */
export async function isSound(page: Page, { language, viewport }: Setting): Promise<void> {
  const found = await violations(page);
  assert.deepEqual(found, [], `${page.url()}: ${found.join('\n')}`);
  assert.equal(await page.locator('html').getAttribute('lang'), language);
  const width = await page.evaluate('document.documentElement.scrollWidth');
  assert.equal(width, viewport.width, `${page.url()} scrolls sideways`);
}

/** Keeps a picture of a page, where OPENDOCKET_SCREENSHOTS names a folder. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.OPENDOCKET_SCREENSHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
