import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appendEvents } from '@opendocket/docket';
import type { Page } from 'playwright-core';
import { type Application, isSound, stands, withApplication } from './application.ts';
import { openCase, orderedAlone } from './docket.ts';
import { farthest, inEverySetting, type Setting } from './settings.ts';

const sources = ['court', 'circuit', 'district', 'uscis', 'agency', 'citizenship'] as const;

async function ask(page: Page, { words }: Setting): Promise<void> {
  await page.getByRole('heading', { name: words('preAction.ask.title') }).waitFor();
  await page.getByLabel(words('preAction.ask.country')).fill('HN');
  await page.getByLabel(words('preAction.ask.reason')).fill('the order is final');
  await page.getByRole('button', { name: words('preAction.ask.submit'), exact: true }).click();
}

/** Says one thing in the first form of its kind, and waits until that form is gone or empty. */
async function say(page: Page, label: string, submit: string, text: string): Promise<void> {
  const before = await page.getByRole('button', { name: submit, exact: true }).count();
  await page.getByLabel(label).first().fill(text);
  await page.getByRole('button', { name: submit, exact: true }).first().click();
  await page
    .getByRole('button', { name: submit, exact: true })
    .nth(before - 1)
    .waitFor({ state: 'detached' });
}

async function isRefused({ as, docket }: Application, setting: Setting): Promise<void> {
  const { words, place } = setting;
  const caseId = String(800 + place);
  await openCase(docket, caseId);
  const page = await as('officer-1', setting, `/cases/${caseId}/pre-action`);
  await ask(page, setting);
  await page.getByText(words('preAction.status.refused'), { exact: true }).waitFor();
  await page.getByRole('heading', { name: words('preAction.refusedFor') }).waitFor();
  await isSound(page, setting);
  await page.context().close();
}

async function isPassedAndExpires({ as, docket }: Application, setting: Setting): Promise<void> {
  const { words, place } = setting;
  const caseId = String(810 + place);
  await openCase(docket, caseId, orderedAlone);
  const path = `/cases/${caseId}/pre-action`;
  const officer = await as('officer-1', setting, path);
  await ask(officer, setting);
  const attest = words('preAction.attest.label', { day: words.day('2026-11-24') });
  await officer.getByLabel(attest).first().waitFor();
  await isSound(officer, setting);
  assert.equal(await officer.getByLabel(attest).count(), sources.length);
  for (const source of sources) await say(officer, attest, words('preAction.attest.submit'), `${source} by number`);
  // Who asked may not approve.
  await officer.getByText(words('preAction.approve.notYours')).waitFor();
  const approve = words('preAction.approve.submit');
  assert.equal(await officer.getByRole('button', { name: approve, exact: true }).count(), 0);

  const reviewer = await as('legal-reviewer-1', setting, path);
  const dialog = reviewer.getByRole('dialog', { name: words('case.purpose.title') });
  await isSound(reviewer, setting);
  await dialog.getByLabel(words('case.purpose.label')).fill('review of a removal');
  await dialog.getByRole('button', { name: words('case.purpose.submit') }).click();
  await reviewer.getByRole('heading', { name: words('preAction.wanted') }).waitFor();
  const find = words('preAction.find.submit');
  for (let left = await reviewer.getByRole('button', { name: find, exact: true }).count(); left > 0; left -= 1)
    await say(reviewer, words('preAction.find.label'), find, 'settled by the file');
  await say(reviewer, words('preAction.approve.label'), approve, 'read the whole file');
  await isSound(reviewer, setting);
  await reviewer.context().close();

  const supervisor = await as('supervisor-1', setting, path);
  await stands(supervisor);
  await say(supervisor, words('preAction.approve.label'), approve, 'read the whole file');
  await supervisor.getByText(words('preAction.status.complete'), { exact: true }).waitFor();
  await isSound(supervisor, setting);

  const recorded = await appendEvents(docket, {
    ...{ caseId, by: 'staff:officer-1', idempotencyKey: `new ${caseId}`, expectedSeq: orderedAlone.length },
    events: [{ kind: 'motion.filed', on: '2026-11-23', body: { motion: 'reopen', forum: 'judge', basis: 'other' } }],
  });
  assert.ok(recorded.ok);
  await supervisor.reload();
  await supervisor.getByText(words('preAction.expiredBy.event')).waitFor();
  await isSound(supervisor, setting);
  await supervisor.context().close();
  await officer.context().close();
}

test('before a step that cannot be taken back', async (t) => {
  await withApplication(async (application) => {
    await inEverySetting(t, 'what the record bars is refused', (setting) => isRefused(application, setting));
    await inEverySetting(
      t,
      'it is asked for, attested, found and approved by two others, and ends with what is new',
      (setting) => isPassedAndExpires(application, setting),
      farthest,
    );
  });
});
