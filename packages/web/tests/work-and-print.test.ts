import assert from 'node:assert/strict';
import { test } from 'node:test';
import { look, phone, violations, withApplication } from './application.ts';
import { caseOfInes, names } from './docket.ts';

test('the day of an officer, and a case on paper', async (t) => {
  await withApplication(async ({ address, docket, signedIn }) => {
    await t.test('a supervisor chooses the officer by name, and the list is of that officer', async () => {
      const page = await signedIn(names.supervisor);
      await page.goto(`${address}/work`);
      const officer = page.getByLabel('Officer', { exact: true });
      await officer.waitFor();
      assert.deepEqual(await officer.locator('option').allTextContents(), [
        'Choose',
        'Ines Example (officer-1)',
        'Owen Example (officer-2)',
      ]);
      assert.deepEqual(await violations(page), []);
      await officer.selectOption('Ines Example (officer-1)');
      await page.getByRole('button', { name: 'Show the list' }).click();
      await page.locator('.duty').first().waitFor();
      assert.match(page.url(), /\?officer=officer-1$/);
      await look(page, 'work-supervisor');
      await page.context().close();
      const acts = await docket.pool.query(`select details from staff.audit where action = 'read-work-list'`);
      assert.deepEqual(acts.rows, [{ details: { officer: 'officer-1' } }]);
    });

    await t.test('a day that holds all that is due is a frame that is filled in part', async () => {
      const page = await signedIn(names.officer);
      await page.getByText(/that you have: it fits\.$/).waitFor();
      assert.equal(await page.locator('.day-bar__used').count(), 1);
      assert.equal(await page.locator('.day-bar__over').count(), 0);
      await page.context().close();
    });

    for (const [language, viewport, over] of [
      ['en', undefined, /^Over the day by \d+ minutes/],
      ['es', phone, /^El día se excede en \d+ minutos/],
    ] as const) {
      await t.test(`a day that is too short says so, and the bar goes beyond its frame (${language})`, async () => {
        await docket.pool.query(`update staff.member set minutes_per_day = 10 where member = 'officer-1'`);
        const page = await signedIn(names.officer, language, viewport);
        await page.getByText(over).waitFor();
        const [day, beyond] = await Promise.all([
          page.locator('.day-bar__day').boundingBox(),
          page.locator('.day-bar__over').boundingBox(),
        ]);
        assert.ok(day !== null && beyond !== null);
        // The stroke of the frame is as wide as two pixels.
        assert.ok(beyond.x >= day.x + day.width - 4 && beyond.width > day.width);
        assert.deepEqual(await violations(page), []);
        await look(page, `work-over-${language}`);
        await page.context().close();
      });
    }

    await t.test('a duty whose answer was lost is finished once when it is finished again', async () => {
      const page = await signedIn(names.officer);
      await page.locator('.duty').first().waitFor();
      const keys: string[] = [];
      await page.route('**/api/v1/work/finish', async (route) => {
        keys.push(route.request().headers()['idempotency-key'] ?? '');
        if (keys.length > 1) return route.continue();
        // The server does it, and its answer never arrives.
        await route.fetch();
        return route.abort();
      });
      await page.keyboard.press('j');
      await page.keyboard.press('f');
      await page.getByRole('alert').waitFor();
      await page.keyboard.press('f');
      await page.getByText(/^Finished: /).waitFor();
      assert.equal(keys.length, 2);
      assert.equal(keys[0], keys[1]);
      const acts = await docket.pool.query(`select from docket.audit where action = 'finish-duty'`);
      assert.equal(acts.rowCount, 1);
      await page.context().close();
    });

    await t.test(
      'a printed case has all four groups opened, the timeline and the mark of made-up data, and no menus',
      async () => {
        const page = await signedIn(names.officer);
        await page.goto(`${address}/cases/${caseOfInes}`);
        await page.getByRole('heading', { level: 2, name: 'Why' }).waitFor();
        const details = page.locator('details.line');
        const reasons = page.locator('details.line .because');
        const shown = (): Promise<readonly boolean[]> =>
          reasons.evaluateAll((all) => all.map((element) => element.checkVisibility()));
        assert.ok((await details.count()) > 4);
        assert.ok(
          (await shown()).every((isShown) => !isShown),
          'on the screen nothing is opened yet',
        );

        await page.emulateMedia({ media: 'print' });
        assert.ok(
          (await shown()).every((isShown) => isShown),
          'on paper everything is',
        );
        for (const group of ['bars', 'unknown', 'ahead', 'settled']) {
          const section = page.locator(`.why__group--${group}`);
          assert.ok(await section.getByRole('heading', { level: 3 }).isVisible(), group);
          assert.ok((await section.locator('li, p').count()) > 0, group);
        }
        assert.ok(await page.getByText('SYNTHETIC: no person in this docket exists').isVisible());
        assert.ok(await page.locator('.timeline svg').isVisible());
        assert.equal(await page.locator('.entries > li').count(), 14);
        for (const menu of await page.locator('header, footer, nav, .screen-only, .usa-skipnav').all())
          assert.equal(await menu.isVisible(), false, await menu.evaluate(({ className }) => String(className)));
        assert.equal(await page.getByRole('button').count(), 0);
        await look(page, 'case-print');
        const paper = await page.pdf({ format: 'Letter' });
        assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
        await page.context().close();
      },
    );
  });
});
