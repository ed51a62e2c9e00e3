import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { type Application, isSound, withApplication } from './application.ts';
import { openCase } from './docket.ts';
import { inEverySetting, type Setting } from './settings.ts';

const missedOn = '2026-11-20';

/** Opens the form of an event and fills in a missed check-in. */
async function type(page: Page, { words }: Setting): Promise<Locator> {
  await page.getByRole('button', { name: words('case.record'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words('record.form.title') });
  await dialog.getByLabel(words('record.form.kind')).selectOption('checkin.missed');
  await dialog.getByLabel(words('record.form.on')).fill(missedOn);
  return dialog;
}

/** Looks at what the event makes of the case, and records it. */
async function lookAndSave(dialog: Locator, { words }: Setting): Promise<void> {
  await dialog.getByRole('button', { name: words('record.form.preview') }).click();
  await dialog.getByRole('heading', { name: words('record.preview.title') }).waitFor();
  await dialog.getByRole('button', { name: words('record.form.save'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function recordAndCorrect({ as, docket }: Application, setting: Setting): Promise<void> {
  const { words, place } = setting;
  const caseId = String(600 + place);
  await openCase(docket, caseId);
  const page = await as('officer-1', setting, `/cases/${caseId}`);
  const typed = await type(page, setting);
  await typed.getByRole('button', { name: words('record.form.preview') }).click();
  await typed.getByRole('heading', { name: words('record.preview.title') }).waitFor();
  await isSound(page, setting);
  await typed.getByRole('button', { name: words('record.form.save'), exact: true }).click();
  await typed.waitFor({ state: 'detached' });
  const entry = page.locator('.entry#e15');
  await entry.getByText(words.day(missedOn)).first().waitFor();

  await entry.getByRole('button').click();
  const correction = page.getByRole('dialog', { name: words('record.form.correct', { entry: 'e15' }) });
  await correction.getByLabel(words('record.form.reason')).fill('the person came to the other counter');
  await correction.getByLabel(words('record.form.replacement')).selectOption('checkin.completed');
  await correction.getByLabel(words('record.form.on')).fill(missedOn);
  await lookAndSave(correction, setting);
  await entry.getByText(words('case.timeline.withdrawn', { by: 'e16' })).waitFor();
  await page.locator('.entry#e17').waitFor();
  await page.getByText(words('case.readers.title')).click();
  await page.getByText(/^staff:officer-1/).waitFor();
  await isSound(page, setting);
  await page.context().close();
}

test('an officer at work on a case', async (t) => {
  await withApplication(async (application) => {
    await inEverySetting(t, 'records what happened, corrects it, and sees who read the file', (setting) =>
      recordAndCorrect(application, setting),
    );
  });
});
