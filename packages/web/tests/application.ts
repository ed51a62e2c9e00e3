/** The application for tests: a synthetic docket in a real database, a real server, the built pages, and Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { appendEvents, type Docket, openDatabase } from '@opendocket/docket';
import { withTestDatabase } from '@opendocket/docket/testing';
import { readConfiguration, startServer } from '@opendocket/server';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { buildWeb } from '../build.ts';
import { addStaff, caseOfInes, storyOf } from './docket.ts';

/** Ten in the morning of 24 November 2026 in Baltimore. */
const now = '2026-11-24T15:00:00.000Z';

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

/** How a browser is held. */
export const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

/** The running application. */
export interface Application {
  readonly address: string;
  readonly docket: Docket;
  /** A browser of its own, without cookies, at the start page, in a language. */
  visit(language?: 'en' | 'es', viewport?: { width: number; height: number }): Promise<Page>;
  /** The same, signed in as a member by name. */
  signedIn(name: string, language?: 'en' | 'es', viewport?: { width: number; height: number }): Promise<Page>;
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
    const docket = await openDatabase({ connection: connectionString, clock: () => new Date(now) });
    await addStaff(docket);
    await docket.pool.query(`insert into docket.caseload (case_id, officer, office) values ($1, 'officer-1', 'BAL')`, [
      caseOfInes,
    ]);
    const recorded = await appendEvents(docket, {
      ...{ caseId: caseOfInes, by: 'feed', idempotencyKey: 'story', expectedSeq: 0 },
      events: storyOf(),
    });
    if (!recorded.ok) throw new Error([recorded.sentence, ...recorded.errors].join(' '));
    const configuration = readConfiguration({ OPENDOCKET_LOG_LEVEL: 'silent' }, { demo: true, port: 0 });
    const server = await startServer({ docket, configuration, webFolder: folder });
    const profile = mkdtempSync(join(tmpdir(), 'opendocket-chromium-'));
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
    const faults: string[] = [];
    const contexts: BrowserContext[] = [];
    const visit: Application['visit'] = async (language = 'en', viewport = desktop) => {
      const context = await browser.newContext({
        viewport,
        locale: language === 'es' ? 'es-US' : 'en-US',
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        // A refusal by the server is logged by the browser itself; the page tells it in its own words.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          faults.push(message.text());
      });
      await page.goto(server.address);
      return page;
    };
    try {
      const application: Application = {
        address: server.address,
        docket,
        visit,
        async signedIn(name, language, viewport) {
          const page = await visit(language, viewport);
          await page.getByRole('button', { name: new RegExp(name) }).click();
          await page.getByText(new RegExp(`^${name},`)).waitFor();
          return page;
        },
      };
      const result = await use(application, database);
      if (faults.length > 0) throw new Error(`The pages logged faults:\n${faults.join('\n')}`);
      return result;
    } finally {
      for (const context of contexts) await context.close();
      await browser.close();
      await server.close();
      await docket.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });
}

/** What axe finds on a page as it stands, a line for each. */
export async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Keeps a picture of a page, where OPENDOCKET_SCREENSHOTS names a folder. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.OPENDOCKET_SCREENSHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
