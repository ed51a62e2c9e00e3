/** The Caseload page: figures, giving a case with its family, accepting it, contesting figures, and being slower than somebody else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appendEvents, assignAtOnce, type Docket, deriveFamilies } from '@opendocket/docket';
import type { Page } from 'playwright-core';
import { desktop, look, phone, violations, withApplication } from './application.ts';
import { names } from './docket.ts';

/** Case 801 leads a family of two with the first officer, 803 is alone; the duty of each takes 40 minutes. */
async function addLoad(docket: Docket): Promise<void> {
  const { pool } = docket;
  await pool.query(
    `insert into staff.member (member, name, role, office, languages, minutes_per_day, synthetic) values
       ('officer-3', 'Nora Example', 'officer', 'BAL', '{en,es}', 60, true),
       ('supervisor-2', 'Sara Example', 'supervisor', 'BAL', '{en}', null, true)`,
  );
  await pool.query(
    `insert into staff.weight (duty, from_on, minutes, set_by, set_at)
     values ('check-in', '2026-01-01', 40, 'staff:administrator-1', '2026-01-01T00:00:00Z')`,
  );
  const described = { kind: 'case.described', on: '2024-01-02', body: { language: 'SPANISH' } };
  const linked = (role: 'lead' | 'rider') => ({ kind: 'family.linked', on: '2024-01-02', body: { role, lead: '801' } });
  const stories = { '801': [described, linked('lead')], '802': [described, linked('rider')], '803': [described] };
  for (const [caseId, events] of Object.entries(stories)) {
    const told = await appendEvents(docket, {
      ...{ caseId, by: 'feed', idempotencyKey: 'story', expectedSeq: 0, events },
    });
    if (!told.ok) throw new Error([told.sentence, ...told.errors].join(' '));
  }
  await assignAtOnce(docket, {
    by: 'import:staff',
    reason: 'staff of 2026-11',
    assignments: Object.keys(stories).map((caseId) => ({ caseId, officer: 'officer-1', office: 'BAL' })),
  });
  await deriveFamilies(docket, '2026-11-24');
  await pool.query(
    `insert into docket.task (case_id, task, duty, what, due_on, legal, because, compartments, officer, office)
       select case_id, 'a-look', 'check-in', 'not-on-record', '2026-11-25', false, '{e1}', '{}', officer, office
         from docket.caseload where case_id between 801 and 803`,
  );
}

/** Chooses a case of the list by keyboard: the words of its box are for who does not see it, and cannot be pressed. */
async function choose(page: Page, number: string): Promise<void> {
  await page.getByRole('checkbox', { name: `Choose ${number}` }).focus();
  await page.keyboard.press('Space');
}

test('the caseload', async (t) => {
  await withApplication(async ({ docket, signedIn, address }) => {
    await addLoad(docket);

    await t.test(
      'a supervisor sees what a proposal comes to before it is made, and the family goes as one',
      async () => {
        const page = await signedIn(names.supervisor, 'en', desktop);
        await page.getByRole('link', { name: 'Caseload', exact: true }).click();
        await page.getByRole('heading', { level: 1, name: 'Caseload of the office' }).waitFor();
        await page.getByRole('button', { name: names.officer }).click();
        await page.getByText(`What the load is made of: ${names.officer}`).waitFor();
        assert.deepEqual(await violations(page), []);
        const owen = page.getByRole('row', { name: /Owen Example/ }).first();
        assert.match((await owen.textContent()) ?? '', /no capacity stated/);
        assert.doesNotMatch((await owen.textContent()) ?? '', /%/);
        await page.getByLabel('Whose').selectOption({ label: names.officer });
        for (const number of ['OD-8018', 'OD-8026']) {
          await page
            .getByRole('row', { name: new RegExp(number) })
            .first()
            .waitFor();
        }
        await choose(page, 'OD-8018');
        await page.getByLabel('To whom').selectOption({ value: 'officer-3' });
        assert.equal(await page.getByRole('button', { name: 'Propose', exact: true }).count(), 0);
        await page.getByRole('button', { name: 'See what it comes to' }).click();
        await page.getByText(/Goes with its family of 2 cases/).waitFor();
        await page
          .getByText('Nora Example: 0 minutes due now, 80 after it, of 300; cases: 0 now, 2 after it')
          .waitFor();
        assert.deepEqual(await violations(page), []);
        await look(page, 'caseload-preview');
        await page.getByRole('button', { name: 'Propose', exact: true }).click();
        await page.getByText('Done: 1. Refused: 0.').waitFor();
        await page.getByText('From Ines Example to Nora Example (BAL).').waitFor();
        await look(page, 'caseload-proposed');
        await page.context().close();
      },
    );

    await t.test('the officer accepts it, and has it', async () => {
      const page = await signedIn('Nora Example', 'es', phone);
      await page.goto(`${address}/caseload`);
      await page.getByRole('heading', { level: 1, name: 'Mis casos' }).waitFor();
      await page.getByRole('button', { name: 'Rechazar' }).click();
      await page.getByText('Diga por qué lo rechaza. No se cambió nada.').waitFor();
      assert.deepEqual(await violations(page), []);
      await look(page, 'caseload-es-phone');
      await page.getByRole('button', { name: 'Aceptar' }).click();
      await page.getByText(/^Aceptado: OD-/).waitFor();
      await page.getByText('Casos: 2', { exact: true }).waitFor();
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), phone.width);
      assert.deepEqual(await violations(page), []);
      await page.context().close();
      const found = await docket.pool.query<{ officer: string }>(
        'select officer from docket.caseload where case_id in (801, 802)',
      );
      assert.deepEqual(
        found.rows.map(({ officer }) => officer),
        ['officer-3', 'officer-3'],
      );
    });

    await t.test('who was slower is told what it is now, and loses nothing that was typed', async () => {
      const page = await signedIn('Sara Example');
      await page.goto(`${address}/caseload`);
      const box = page.getByRole('checkbox', { name: 'Choose OD-8039' });
      await box.waitFor();
      await choose(page, 'OD-8039');
      await page.getByLabel('To whom').selectOption({ value: 'officer-2' });
      await page.getByLabel(/^Why/).fill('Owen knows the family');
      await page.getByRole('button', { name: 'See what it comes to' }).click();
      await page.getByText('Owen Example does not work in the language of the case: say why.').waitFor();
      const first = await signedIn(names.supervisor);
      await first.goto(`${address}/caseload`);
      await choose(first, 'OD-8039');
      await first.getByLabel('To whom').selectOption({ value: 'officer-3' });
      await first.getByRole('button', { name: 'See what it comes to' }).click();
      await first.getByRole('button', { name: 'Propose', exact: true }).click();
      await first.getByText('Done: 1. Refused: 0.').waitFor();
      await first.context().close();
      await page.getByRole('button', { name: 'Propose', exact: true }).click();
      await page.getByText('Done: 0. Refused: 1.').waitFor();
      await page.getByText(/Ines Example has it now\. It is proposed to Nora Example\./).waitFor();
      await page.getByText(/The last change was made by Samuel Example/).waitFor();
      assert.equal(await page.getByLabel(/^Why/).inputValue(), 'Owen knows the family');
      await page.getByRole('cell', { name: /proposed to Nora Example/ }).waitFor();
      assert.deepEqual(await violations(page), []);
      await look(page, 'caseload-slower');
      await page.getByRole('button', { name: 'Withdraw the proposal' }).click();
      await page.getByText(/^Withdrawn: OD-/).waitFor();
      await page.context().close();
    });

    await t.test('a supervisor takes a case off its officer, and says why', async () => {
      const page = await signedIn(names.supervisor);
      await page.goto(`${address}/caseload`);
      await choose(page, 'OD-8039');
      await page.getByLabel('To whom').selectOption({ value: 'nobody' });
      const take = page.getByRole('button', { name: 'Take off' });
      assert.equal(await take.isDisabled(), true);
      await page.getByLabel(/^Why/).fill('on leave from Monday');
      await take.click();
      await page.getByText('Done: 1. Refused: 0.').waitFor();
      await page.getByRole('button', { name: 'Cases that nobody has' }).waitFor();
      await page.context().close();
    });

    await t.test('an officer contests the own figures, and the supervisor answers once', async () => {
      const officer = await signedIn(names.officer);
      await officer.goto(`${address}/caseload`);
      await officer.getByLabel('What is wrong with the figures').fill('One case was closed in October.');
      await officer.getByRole('button', { name: 'Contest the figures' }).click();
      await officer.getByText('Your statement is on record.').waitFor();
      await officer.getByText('Not answered yet.').waitFor();
      assert.deepEqual(await violations(officer), []);
      const supervisor = await signedIn(names.supervisor);
      await supervisor.goto(`${address}/caseload`);
      await supervisor.getByLabel(`Answer to ${names.officer}`).fill('It stays until the judge says so.');
      await supervisor.getByRole('button', { name: 'Answer', exact: true }).click();
      await supervisor.getByText(/^Answered by/).waitFor();
      assert.equal(await supervisor.getByRole('button', { name: 'Answer', exact: true }).count(), 0);
      await officer.reload();
      await officer.getByText('It stays until the judge says so.').waitFor();
      await officer.getByText(/^Answered by Samuel Example/).waitFor();
      await look(officer, 'caseload-own');
      for (const page of [officer, supervisor]) await page.context().close();
    });
  });
});
