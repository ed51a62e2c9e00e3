import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desktop, look, phone, violations, withApplication } from './application.ts';
import { caseOfInes, names } from './docket.ts';

test('a day of work in the application', async (t) => {
  await withApplication(async ({ address, signedIn }) => {
    await t.test('an officer works through a duty by keyboard only', async () => {
      const page = await signedIn(names.officer);
      await page.getByRole('heading', { level: 1, name: 'Work' }).waitFor();
      await page.getByText('How much of today fits in today').waitFor();
      await page.locator('.duty').first().waitFor();
      assert.deepEqual(await violations(page), []);
      await look(page, 'work');
      await page.keyboard.press('?');
      const keys = page.getByRole('dialog', { name: 'Keys' });
      await keys.waitFor();
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
      const mail = page.locator('.duty[aria-current]');
      await mail.waitFor();
      const told = (await mail.locator('.duty__open').textContent()) ?? '';
      await page.keyboard.press('s');
      await page.getByRole('dialog', { name: /^Snooze/ }).waitFor();
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('Escape');
      await page.keyboard.press('f');
      await page.getByText(`Finished: ${told}.`).waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /^Case OD-/ }).waitFor();
      await page.context().close();
    });

    await t.test('keys that are switched off do nothing', async () => {
      const page = await signedIn(names.officer, 'es', phone);
      await page.locator('.duty').first().waitFor();
      await page.getByText('Las teclas de una letra funcionan en esta página').click();
      await page.locator('h1').click();
      await page.keyboard.press('?');
      assert.equal(await page.getByRole('dialog').count(), 0);
      assert.deepEqual(await violations(page), []);
      await look(page, 'work-es-phone');
      await page.context().close();
    });

    await t.test('a case is found by its number, and not listed by anything else', async () => {
      const page = await signedIn(names['legal-reviewer'], 'en', desktop);
      await page.goto(`${address}/search`);
      await page.getByLabel('Docket number, court number, or name').fill(caseOfInes);
      await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
      await page.getByText('One case.').waitFor();
      assert.deepEqual(await violations(page), []);
      await look(page, 'search');
      await page.context().close();
    });
  });
});
