import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerProposal,
  type Docket,
  findMember,
  type Member,
  parseCaseReference,
  proposeCase,
} from '@opendocket/docket';
import type { Page } from 'playwright-core';
import { look, phone, violations, withApplication } from './application.ts';
import { names } from './docket.ts';
import { addWorkToShare, assignments } from './planning-office.ts';

async function memberOf(docket: Docket, id: string): Promise<Member> {
  const found = await findMember(docket, id);
  assert.ok(found !== undefined, id);
  return found;
}

/** The page is right for everybody, and nothing is wider than it. */
async function isSound(page: Page): Promise<void> {
  assert.deepEqual(await violations(page), []);
  const [width, seen] = await Promise.all([
    page.evaluate('document.documentElement.scrollWidth'),
    page.evaluate('document.documentElement.clientWidth'),
  ]);
  assert.equal(width, seen);
}

async function cellsOf(page: Page, row: string): Promise<readonly string[]> {
  const cells = page.getByRole('row', { name: new RegExp(`^${row}`) }).getByRole('cell');
  return cells.allTextContents();
}

test('planning in the application', async (t) => {
  await withApplication(async ({ address, docket, signedIn }) => {
    await addWorkToShare(docket);

    await t.test(
      'a supervisor proposes moves of a suggestion; what is refused is told and keeps what was typed',
      async () => {
        const page = await signedIn(names.supervisor);
        await page.goto(`${address}/caseload/balance`);
        await page.getByRole('heading', { level: 2, name: /^Moves: / }).waitFor();
        await isSound(page);
        await look(page, 'balance');
        const before = await assignments(docket);

        const moves = page.locator('.move');
        const family = moves.filter({ hasText: 'A family of 2 cases' });
        await family.getByText('Nobody has it, and Nora Example has room. Nora Example works in Spanish.').waitFor();
        const overload = moves.filter({ hasText: 'minutes beyond a fair share' });
        const mam = moves.filter({ hasText: 'Nobody in the office works in Mam: the proposal needs a reason.' });
        for (const one of [family, overload.first(), overload.nth(1), mam]) await one.locator('label').first().click();
        await page.getByRole('button', { name: 'See what the chosen come to (4)' }).click();
        await overload.first().getByText('Nora Example accepts or declines.').waitFor();
        await mam.getByText('does not work in the language of the case').waitFor();
        await page.getByRole('button', { name: 'Propose the chosen (4)' }).waitFor();
        await isSound(page);
        await look(page, 'balance-seen');
        assert.deepEqual(await assignments(docket), before, 'looking writes nothing');

        // Meanwhile somebody else proposes one of them to another officer.
        const taken = parseCaseReference((await overload.first().getByRole('link').first().textContent()) ?? '');
        assert.ok(taken.ok);
        const supervisor = await memberOf(docket, 'supervisor-1');
        const elsewhere = { caseId: taken.caseId, officer: 'officer-2', idempotencyKey: 'elsewhere' };
        await proposeCase(docket, supervisor, elsewhere);
        await page.getByRole('button', { name: 'Propose the chosen (4)' }).click();
        await page.getByText('Proposed: 2. Refused: 2.').waitFor();
        await overload
          .first()
          .getByText(/^Refused\..*changed since it was read/)
          .waitFor();
        await isSound(page);
        await look(page, 'balance-refused');

        // What was typed and chosen is there, and only that is tried again.
        await mam
          .getByLabel('Why Nora Example gets it all the same (needed)')
          .fill('An interpreter of the court helps.');
        await page.getByRole('button', { name: 'Propose the chosen (2)' }).click();
        await page.getByText('Proposed: 3. Refused: 1.').waitFor();
        await family.getByText('Proposed. It stays where it is until the officer answers.').waitFor();
        const written = (await assignments(docket)).filter((line) => !before.includes(line));
        assert.equal(
          written.length,
          5,
          'the family of two, one that was too much, the one in Mam, and that of somebody else',
        );
        assert.ok(written.every((line) => / proposed officer-[23]$/.test(line)));
        assert.ok(written.includes('701 proposed officer-3') && written.includes('702 proposed officer-3'));

        await page.getByRole('button', { name: 'Work it out anew' }).click();
        await page.getByRole('heading', { level: 2, name: 'Moves: 7' }).waitFor();
        assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0);
        await page.context().close();
      },
    );

    await t.test('an officer declines one, and nothing else happens', async () => {
      const nora = await memberOf(docket, 'officer-3');
      const before = await assignments(docket);
      await answerProposal(docket, nora, { caseId: '703', accept: false, reason: 'I am away.', idempotencyKey: 'no' });
      const after = await assignments(docket);
      assert.deepEqual(
        after.filter((line) => !before.includes(line)),
        ['703 declined officer-3'],
      );
      const kept = await docket.pool.query('select officer, proposed from docket.caseload where case_id = 703');
      assert.deepEqual(kept.rows, [{ officer: null, proposed: null }]);
    });

    await t.test('the suggestion says what it would do in Spanish, on a phone', async () => {
      const page = await signedIn(names.supervisor, 'es', phone);
      await page.goto(`${address}/caseload/balance?days=10`);
      await page.getByRole('heading', { level: 1, name: 'Un reparto equitativo' }).waitFor();
      const overload = page.locator('.move', { hasText: 'por encima de lo equitativo' }).first();
      await overload.getByText(/y Nora Example tiene sitio para .* Nora Example trabaja en inglés\.$/).waitFor();
      await page.getByText(/^Nadie lo tiene y Nora Example tiene sitio\. Nadie en la oficina trabaja en mam/).waitFor();
      await isSound(page);
      await look(page, 'balance-es-phone');
      await page.context().close();
    });

    await t.test('an officer does not open what a supervisor plans with', async () => {
      const page = await signedIn(names.officer);
      for (const path of ['/caseload/balance', '/caseload/staffing']) {
        await page.goto(address + path);
        await page.getByRole('heading', { name: 'This page is for another role' }).waitFor();
      }
      await page.context().close();
    });

    await t.test(
      'two more officers change the table of the staffing what-if, and the chart says the same',
      async () => {
        const page = await signedIn(names.supervisor);
        await page.goto(`${address}/caseload/staffing`);
        await page.getByText('Nothing is changed yet.').waitFor();
        await isSound(page);
        // 22 working days in December 2026 of two officers with 420 minutes; the third has said none.
        assert.deepEqual((await cellsOf(page, 'December 2026')).slice(3, 4), ['18,480']);
        await page.getByText('Of 3 officers, 1 have no capacity that anybody has said').waitFor();

        await page.getByLabel('More officers').fill('2');
        await page.getByLabel('Minutes a day of each').fill('100');
        await page.getByLabel('From', { exact: true }).selectOption('January 2027');
        await page.getByLabel('More or fewer cases each month').fill('-1');
        await page.locator('summary', { hasText: 'Other minutes for duties' }).click();
        await page.getByLabel(/^Check-in to look at/).fill('300');
        await page.getByRole('button', { name: 'Work it out' }).click();
        await page
          .getByText(/^Left undone at the end of October 2027: [\d,]+ minutes as it is, [\d,]+ as changed\.$/)
          .waitFor();
        const december = await cellsOf(page, 'December 2026');
        assert.equal(december[3], december[6], 'in December nobody has come yet');
        // 19 working days in January 2027.
        const january = await cellsOf(page, 'January 2027');
        assert.deepEqual([january[3], january[6]], ['15,960', '19,760']);
        await page
          .getByText('More officers: 2, with 100 minutes a day each, working fully from January 2027')
          .waitFor();
        await page.getByText('Duties take other minutes: Check-in to look at 300.').waitFor();
        await isSound(page);
        await look(page, 'staffing');

        // By keyboard: the arrow keys go from month to month, and Enter goes to the row that says the same.
        const months = page.getByRole('figure', { name: 'As changed: minutes due and available' }).locator('a');
        await months.first().focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowRight');
        const said = await page.locator('a.chart__month:focus').getAttribute('aria-label');
        assert.equal(said, `January 2027: due ${january[5]}, available 19,760`);
        await page.keyboard.press('Enter');
        assert.match(page.url(), /#month-2027-01$/);
        // The address holds the question: whoever is sent it sees the same.
        await page.reload();
        await page.getByText('More officers: 2, with 100 minutes a day each').waitFor();
        assert.equal(await page.getByLabel('Minutes a day of each').inputValue(), '100');
        await page.context().close();
      },
    );

    await t.test('the what-if in Spanish on a phone; what cannot be worked out is told', async () => {
      const page = await signedIn(names.supervisor, 'es', phone);
      await page.goto(`${address}/caseload/staffing?officers=2&minutes=420`);
      await page.getByText('Oficiales de más: 2, con 420 minutos al día cada uno').waitFor();
      await isSound(page);
      await look(page, 'staffing-es-phone');
      await page.goto(`${address}/caseload/staffing?officers=2&minutes=0`);
      await page.getByRole('alert').getByText('No se pudo hacer').waitFor();
      await isSound(page);
      await page.context().close();
    });
  });
});
