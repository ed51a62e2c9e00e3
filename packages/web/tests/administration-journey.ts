/** A day of an administrator, in one language on one width: the acts, and the auditor who finds them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { DocketFailure, runJob } from '@opendocket/docket';
import type { Page } from 'playwright-core';
import { type desktop, look, type phone, violations, withApplication } from './application.ts';
import { names } from './docket.ts';

/** How the application is looked at, and which duty is weighed. */
export interface Journey {
  readonly language: 'en' | 'es';
  readonly viewport: typeof desktop | typeof phone;
  readonly duty: string;
}

const office = { id: 'hyattsville', name: 'Hyattsville' };
const member = { id: 'officer-8', name: 'Nina Example' };
/** Who has a case, and leaves. */
const leaver = { id: 'officer-1', name: names.officer };

function within(group: unknown, name: string): unknown {
  return typeof group === 'object' && group !== null
    ? Object.entries(group).find(([key]) => key === name)?.[1]
    : undefined;
}

/** The words of a page in a language, by key: `field.name`. */
function wordsIn(language: 'en' | 'es', file: string): (key: string) => string {
  const read: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, `../src/words/${language}/${file}.json`), 'utf8'),
  );
  return (key) => {
    const found = key.split('.').reduce(within, read);
    assert.ok(typeof found === 'string', key);
    return found;
  };
}

export async function administratorsDay(t: TestContext, { language, viewport, duty }: Journey): Promise<void> {
  const words = wordsIn(language, 'administration');
  /** A page in a state: axe finds nothing, nothing is wider than the screen, and its picture is kept. */
  const sound = async (page: Page, state: string): Promise<void> => {
    assert.deepEqual(await violations(page), [], state);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), viewport.width, state);
    await look(page, `administration-${state}-${language}-${viewport.width}`);
  };
  const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement.name');

  await withApplication(async ({ docket, signedIn }) => {
    const page = await signedIn(names.administrator, language, viewport);
    const parts = page.getByRole('navigation', { name: words('title') });
    const go = (part: string): Promise<void> => parts.getByRole('link', { name: words(`part.${part}`) }).click();

    await t.test('adds an office', async () => {
      await page.getByRole('heading', { level: 1, name: words('members.title') }).waitFor();
      await page.getByRole('link', { name: names.officer }).waitFor();
      await sound(page, 'members');
      await go('offices');
      await page.getByRole('link', { name: words('offices.add') }).click();
      const add = page.getByRole('button', { name: words('offices.add') });
      await add.click();
      await page.getByText(words('fault.id')).waitFor();
      assert.equal(await focused(page), 'office');
      await sound(page, 'office-faults');
      await page.getByLabel(words('field.officeId')).fill(office.id);
      await page.getByLabel(words('field.officeName')).fill(office.name);
      await page.getByLabel(words('field.courts')).fill('HYA, QQQ');
      await add.click();
      await page.getByText(words('fault.court').replace('{{code}}', 'QQQ')).waitFor();
      await page.getByLabel(words('field.courts')).fill('HYA');
      await page.getByText('HYA Hyattsville, MD').waitFor();
      await add.click();
      await page.getByText(words('newOffice.done')).waitFor();
      await sound(page, 'office');
      await go('offices');
      await page.getByRole('link', { name: office.name, exact: true }).waitFor();
      await sound(page, 'offices');
    });

    await t.test('adds a member', async () => {
      await go('members');
      await page.getByRole('link', { name: words('members.add') }).click();
      await page.getByLabel(words('field.id')).fill(member.id);
      await page.getByLabel(words('field.name'), { exact: true }).fill(member.name);
      await page.getByLabel(words('field.languages')).fill('es, xx1');
      await page.getByRole('button', { name: words('members.add') }).click();
      await page.getByText(words('fault.office')).waitFor();
      await page.getByText(words('fault.language').replace('{{code}}', 'xx1')).waitFor();
      assert.equal(await focused(page), 'office');
      await sound(page, 'member-faults');
      await page.getByLabel(words('field.office')).selectOption(office.id);
      await page.getByLabel(words('field.languages')).fill('es, en');
      await page
        .locator('label')
        .filter({ hasText: words('clearance.juvenile') })
        .click();
      await page.getByRole('button', { name: words('members.add') }).click();
      await page.getByText(words('newMember.done')).waitFor();
      await page.getByRole('heading', { level: 1, name: member.name }).waitFor();
      await sound(page, 'member');
    });

    await t.test('changes the minutes of a member whom another changes meanwhile', async () => {
      const minutes = page.getByLabel(words('field.minutesPerDay'));
      const save = page.getByRole('button', { name: words('save') });
      await minutes.fill('300');
      await page.getByLabel(words('field.name'), { exact: true }).fill(`${member.name} Junior`);
      await docket.pool.query('update staff.member set minutes_per_day = 240 where member = $1', [member.id]);
      await save.click();
      const changed = page.locator('.changed-meanwhile');
      await changed.getByText(words('changed.title')).waitFor();
      await changed.getByText(`${words('field.minutesPerDay')}:`).waitFor();
      // What was typed is still there.
      assert.equal(await minutes.inputValue(), '300');
      await sound(page, 'changed-meanwhile');
      await save.click();
      await page.getByText(words('saved').split('{{')[0] ?? '').waitFor();
      const found = await docket.pool.query('select name, minutes_per_day from staff.member where member = $1', [
        member.id,
      ]);
      assert.deepEqual(found.rows, [{ name: `${member.name} Junior`, minutes_per_day: 300 }]);
      await sound(page, 'saved');
    });

    await t.test('sets a weight from tomorrow on', async () => {
      await go('weights');
      const choose = words('weights.setOf').replace('{{duty}}', words(`duty.${duty}`));
      await page.getByRole('button', { name: choose }).click();
      assert.equal(await focused(page), 'minutes');
      await page.getByRole('button', { name: words('weights.save') }).click();
      await page.getByText(words('fault.minutes')).waitFor();
      await sound(page, 'weight-faults');
      await page.getByLabel(words('weights.minutes'), { exact: true }).fill('7');
      assert.equal(await page.getByLabel(words('weights.fromDay')).inputValue(), '2026-11-25');
      await page.getByRole('button', { name: words('weights.save') }).click();
      await page
        .getByRole('table')
        .nth(1)
        .getByText(words(`duty.${duty}`))
        .waitFor();
      await sound(page, 'weights');
      const set = await docket.pool.query('select from_on, minutes from staff.weight where duty = $1', [duty]);
      assert.deepEqual(set.rows, [{ from_on: '2026-11-25', minutes: 7 }]);
    });

    await t.test('deactivates a member, whose open session then ends', async () => {
      const theirs = await signedIn(leaver.name, language, viewport);
      await go('members');
      await page.getByRole('link', { name: leaver.name, exact: true }).click();
      await page.getByRole('button', { name: words('leaving.deactivate') }).click();
      const dialog = page.getByRole('dialog', { name: words('leaving.ask').replace('{{name}}', leaver.name) });
      await dialog.getByText(words('leaving.cases_one').replace('{{count}}', '1')).waitFor();
      await sound(page, 'deactivate');
      await dialog.getByRole('button', { name: words('leaving.confirm') }).click();
      await page.getByText(words('leaving.hasLeft')).waitFor();
      await sound(page, 'has-left');
      await theirs.reload();
      const signIn = wordsIn(language, 'sign-in')('title');
      await theirs.getByRole('heading', { level: 1, name: signIn }).waitFor();
      await theirs.context().close();
    });

    await t.test('reads the registries, and what the server did by itself', async () => {
      await runJob(docket, 'tick', async () => ({ examined: 12, changed: 3, rulebook: '2026.11' }));
      await assert.rejects(
        runJob(docket, 'verify', async () => {
          throw new DocketFailure('record-damaged', 'for the test');
        }),
      );
      await go('registries');
      await page.getByRole('heading', { level: 2, name: words('registry.countries') }).waitFor();
      await sound(page, 'registries');
      await page
        .locator('label')
        .filter({ hasText: words('registries.onlyStale') })
        .click();
      await go('jobs');
      await page.getByText(wordsIn(language, 'recorded')('value.record-damaged')).waitFor();
      await sound(page, 'jobs');
      await page.emulateMedia({ media: 'print' });
      await look(page, `administration-jobs-print-${language}`);
      await page.context().close();
    });

    await t.test('and the auditor finds what was done', async () => {
      const [audit, recorded] = [wordsIn(language, 'audit'), wordsIn(language, 'recorded')];
      const auditor = await signedIn(names.auditor, language, viewport);
      await auditor.getByLabel(audit('by.member')).fill('administrator-1');
      await auditor.getByRole('button', { name: audit('find') }).click();
      const acts = (action: string, detail: string) =>
        auditor
          .getByRole('table')
          .first()
          .getByRole('row')
          .filter({ hasText: audit(`did.${action}`) })
          .filter({ hasText: detail });
      await acts('add-office', office.id).waitFor();
      await acts('add-member', member.id).waitFor();
      await acts('change-member', '240').waitFor();
      await acts('set-weight', words(`duty.${duty}`)).waitFor();
      // Deactivated: from yes to no.
      const change = recorded('change').replace('{{from}}', recorded('yes')).replace('{{to}}', recorded('no'));
      await acts('change-member', leaver.id).getByText(change).waitFor();
      await sound(auditor, 'acts');
      await acts('add-office', office.id).locator('summary').click();
      await acts('add-office', office.id).getByText('"action": "add-office"').waitFor();
      assert.deepEqual(await violations(auditor), []);
      await auditor.context().close();
    });
  });
}
