/**
 * `npm run pictures`: the pictures of docs/staff-guide.md, of the application for tests, whose docket is synthetic and whose
 * clock stands, so that a picture changes only when its page does.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { stands, withApplication } from './tests/application.ts';
import { addImports, caseOfInes, openCase, orderedAlone } from './tests/docket.ts';
import { addWorkToShare } from './tests/planning-office.ts';
import { lookAhead, typeMissedCheckIn } from './tests/recording.ts';
import { plain, type Setting, settings } from './tests/settings.ts';

const folder = join(import.meta.dirname, '../../docs/images');
const caseOfTheGate = '573';

/** A page of a member, and what is done on it before the picture is taken. */
interface Picture {
  readonly name: string;
  readonly member: string;
  readonly path: string;
  readonly setting?: Setting;
  readonly before?: (page: Page) => Promise<void>;
}

const inTheHand = settings.find(({ language, viewport }) => language === 'es' && viewport.width < 600) ?? plain;
const { words } = plain;

/** Brings a part of a page to the top of the window. */
async function toTop(page: Page, heading: string): Promise<void> {
  const found = page.getByRole('heading', { name: heading, exact: true });
  await found.waitFor();
  await found.evaluate((element: { scrollIntoView(): void }) => element.scrollIntoView());
}

const pictures: readonly Picture[] = [
  { name: 'work', member: 'officer-1', path: '/work', before: (page) => page.locator('.duty').first().waitFor() },
  {
    name: 'case',
    member: 'officer-1',
    path: `/cases/${caseOfInes}`,
    before: (page) => toTop(page, words('case.why.title')),
  },
  {
    name: 'record-an-event',
    member: 'officer-1',
    path: `/cases/${caseOfInes}`,
    async before(page) {
      const dialog = await typeMissedCheckIn(page, plain);
      await lookAhead(dialog, plain);
      await dialog.getByRole('heading', { name: words('record.preview.title') }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'pre-action',
    member: 'officer-1',
    path: `/cases/${caseOfTheGate}/pre-action`,
    async before(page) {
      await page.getByLabel(words('preAction.ask.country')).fill('HN');
      await page.getByLabel(words('preAction.ask.reason')).fill('the order is final');
      await page.getByRole('button', { name: words('preAction.ask.submit'), exact: true }).click();
      await toTop(page, words('preAction.wanted'));
    },
  },
  { name: 'caseload', member: 'supervisor-1', path: '/caseload' },
  { name: 'intake-run', member: 'records-steward-1', path: '/intake/2' },
  { name: 'audit', member: 'auditor-1', path: '/audit' },
  { name: 'weights', member: 'administrator-1', path: '/administration/weights' },
  {
    name: 'work-phone-es',
    member: 'officer-1',
    path: '/work',
    setting: inTheHand,
    before: (page) => page.locator('.duty').first().waitFor(),
  },
  { name: 'case-phone-es', member: 'officer-1', path: `/cases/${caseOfInes}`, setting: inTheHand },
];

mkdirSync(folder, { recursive: true });
await withApplication(async ({ as, docket }) => {
  await addImports(docket);
  await openCase(docket, caseOfTheGate, orderedAlone);
  // The duties of the two cases are the first officer's, as their cases are.
  await docket.pool.query("update docket.task set officer = 'officer-1', office = 'BAL'");
  for (const { name, member, path, setting = plain, before } of pictures) {
    // The pages of work are taken first, while the first officer has the one case alone.
    if (name === 'caseload') await addWorkToShare(docket);
    const page = await as(member, setting, path);
    await stands(page);
    await before?.(page);
    await page.evaluate('document.activeElement?.blur()');
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
    await page.context().close();
    process.stderr.write(`${name}.png\n`);
  }
});
