import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desktop, look, phone, violations, withApplication } from './application.ts';
import { caseOfInes, names } from './docket.ts';

test('the application in a browser', async (t) => {
  await withApplication(async ({ address, visit, signedIn }) => {
    await t.test('a made-up member of each role signs in, and every page is marked as synthetic', async () => {
      const start = await visit();
      await start.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
      assert.deepEqual(await violations(start), []);
      await look(start, 'sign-in');
      await start.context().close();
      for (const name of Object.values(names)) {
        const page = await signedIn(name);
        await page.getByText('SYNTHETIC: no person in this docket exists').waitFor();
        assert.deepEqual(await violations(page), []);
        await page.context().close();
      }
    });

    for (const [language, viewport, title] of [
      ['en', desktop, /^Case OD-/],
      ['es', phone, /^Caso OD-/],
    ] as const) {
      await t.test(`an officer reads a case of the own load (${language}, ${viewport.width} pixels wide)`, async () => {
        const page = await signedIn(names.officer, language, viewport);
        await page.goto(`${address}/cases/${caseOfInes}`);
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        assert.equal(await page.locator('html').getAttribute('lang'), language);
        for (const line of await page.locator('details.line > summary').all()) await line.click();
        assert.deepEqual(await violations(page), []);
        await look(page, `case-${language}-${viewport.width}`);
        // Nothing is wider than the page.
        const width = await page.evaluate('document.documentElement.scrollWidth');
        assert.equal(width, viewport.width);
        await page.context().close();
      });
    }

    await t.test('a case of another load is read for a stated purpose, which is in its audit', async () => {
      const page = await signedIn(names['legal-reviewer']);
      await page.goto(`${address}/cases/${caseOfInes}`);
      const dialog = page.getByRole('dialog', { name: 'What do you read this case for?' });
      await dialog.waitFor();
      assert.deepEqual(await violations(page), []);
      await dialog.getByLabel('Purpose').fill('the motion to reopen of October 5');
      await dialog.getByRole('button', { name: 'Read the case' }).click();
      await page.getByRole('heading', { level: 2, name: 'Why' }).waitFor();
      await page.context().close();
    });

    await t.test('the marks of the drawn timeline are gone through with the arrow keys', async () => {
      const page = await signedIn(names.officer);
      await page.goto(`${address}/cases/${caseOfInes}`);
      const marks = page.locator('a.mark');
      await marks.first().focus();
      await page.keyboard.press('ArrowRight');
      assert.match((await page.locator('a.mark:focus').getAttribute('aria-label')) ?? '', /^February 13, 2023/);
      await page.keyboard.press('End');
      // The last is a day of the agency that lies ahead, of which there is no entry yet.
      assert.match((await page.locator('a.mark:focus').getAttribute('aria-label')) ?? '', /^November 24, 2026/);
      await page.keyboard.press('Enter');
      assert.match(page.url(), /#ahead$/);
      await marks.last().focus();
      await page.keyboard.press('ArrowLeft');
      assert.match((await page.locator('a.mark:focus').getAttribute('aria-label')) ?? '', /^October 5, 2026/);
      await page.keyboard.press('Enter');
      assert.match(page.url(), /#e14$/);
      await page.context().close();
    });

    await t.test('as of an earlier day, the case stands as it did then, and the address can be sent on', async () => {
      const page = await signedIn(names.officer);
      await page.goto(`${address}/cases/${caseOfInes}?asOf=2025-02-01`);
      await page.getByText('You look at this case as of another day').waitFor();
      await page.getByText('No order of removal stands', { exact: true }).waitFor();
      assert.deepEqual(await violations(page), []);
      await page.context().close();
    });
  });
});
