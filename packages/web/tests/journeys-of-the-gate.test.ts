import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Application, isSound, withApplication } from './application.ts';
import { openCase } from './docket.ts';
import { inEverySetting, type Setting } from './settings.ts';

async function ask(page: Page, { words }: Setting): Promise<void> {
  await page.getByRole('heading', { name: words('preAction.ask.title') }).waitFor();
  await page.getByLabel(words('preAction.ask.country')).fill('HN');
  await page.getByLabel(words('preAction.ask.reason')).fill('the order is final');
  await page.getByRole('button', { name: words('preAction.ask.submit'), exact: true }).click();
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

test('before a step that cannot be taken back', async (t) => {
  await withApplication(async (application) => {
    await inEverySetting(t, 'what the record bars is refused', (setting) => isRefused(application, setting));
  });
});
