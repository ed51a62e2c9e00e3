import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Application, isSound, withApplication } from './application.ts';
import { names, openCase } from './docket.ts';
import { lookAhead, lookAndSave, missedOn, typeMissedCheckIn } from './recording.ts';
import { farthest, inEverySetting, type Setting } from './settings.ts';

async function sessionEnds({ as, docket, endSessions }: Application, setting: Setting): Promise<void> {
  const { words, place } = setting;
  const caseId = String(630 + place);
  await openCase(docket, caseId);
  const page = await as('officer-1', setting, `/cases/${caseId}`);
  const dialog = await typeMissedCheckIn(page, setting);
  await endSessions('officer-1');
  await dialog.getByRole('button', { name: words('record.form.preview') }).click();
  const again = page.getByRole('dialog', { name: words('signIn.again.title') });
  await again.getByText(words('signIn.again.text')).waitFor();
  await isSound(page, setting);
  await again.getByRole('button', { name: words('signIn.as', { name: names.officer }) }).click();
  await again.waitFor({ state: 'detached' });
  assert.equal(await dialog.getByLabel(words('record.form.kind')).inputValue(), 'checkin.missed');
  assert.equal(await dialog.getByLabel(words('record.form.on')).inputValue(), missedOn);
  await lookAndSave(dialog, setting);
  await page.locator('.entry#e15').getByText(words.day(missedOn)).first().waitFor();
  await page.context().close();
}

async function isOvertaken({ as, docket }: Application, setting: Setting): Promise<void> {
  const { words, place } = setting;
  const caseId = String(620 + place);
  await openCase(docket, caseId);
  const officer = await as('officer-1', setting, `/cases/${caseId}`);
  const dialog = await typeMissedCheckIn(officer, setting);
  await lookAhead(dialog, setting);

  const supervisor = await as('supervisor-1', setting, `/cases/${caseId}`);
  await lookAndSave(await typeMissedCheckIn(supervisor, setting), setting);
  await supervisor.context().close();

  await dialog.getByRole('button', { name: words('record.form.save'), exact: true }).click();
  const told = dialog.getByRole('region', { name: words('record.changed.title') });
  await told.getByText('supervisor-1').waitFor();
  assert.equal(await dialog.getByLabel(words('record.form.kind')).inputValue(), 'checkin.missed');
  assert.equal(await dialog.getByLabel(words('record.form.on')).inputValue(), missedOn);
  await isSound(officer, setting);
  await dialog.getByLabel(words('record.form.on')).fill('2026-11-23');
  await lookAndSave(dialog, setting);
  await officer.locator('.entry#e16').getByText(words.day('2026-11-23')).first().waitFor();
  await officer.context().close();
}

test('what was typed is not lost', async (t) => {
  await withApplication(async (application) => {
    await inEverySetting(
      t,
      'when the session ended: who types signs in again, and records it',
      (setting) => sessionEnds(application, setting),
      farthest,
    );
    await inEverySetting(
      t,
      'when somebody else was faster: who types is told what changed, and records it on top',
      (setting) => isOvertaken(application, setting),
      farthest,
    );
  });
});
