/** What an officer does at the form of an event, for the journeys in which one is recorded. */
import type { Locator, Page } from 'playwright-core';
import type { Setting } from './settings.ts';

/** The day of the check-in that was missed. */
export const missedOn = '2026-11-20';

/** Opens the form of an event and fills in a missed check-in. */
export async function typeMissedCheckIn(page: Page, { words }: Setting): Promise<Locator> {
  await page.getByRole('button', { name: words('case.record'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words('record.form.title') });
  await dialog.getByLabel(words('record.form.kind')).selectOption('checkin.missed');
  await dialog.getByLabel(words('record.form.on')).fill(missedOn);
  return dialog;
}

/** Looks at what the event makes of the case. */
export async function lookAhead(dialog: Locator, { words }: Setting): Promise<void> {
  await dialog.getByRole('button', { name: words('record.form.preview') }).click();
  await dialog.getByRole('heading', { name: words('record.preview.title') }).waitFor();
}

/** Looks at what the event makes of the case, and records it. */
export async function lookAndSave(dialog: Locator, setting: Setting): Promise<void> {
  await lookAhead(dialog, setting);
  await dialog.getByRole('button', { name: setting.words('record.form.save'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
