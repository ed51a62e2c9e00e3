import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Docket } from '@opendocket/docket';
import { importStaff } from '@opendocket/intake';
import { type Application, desktop, look, phone, violations, withApplication } from './application.ts';
import { caseOfInes, names } from './docket.ts';

/** The files of the Baltimore office on a bad day: seven rows that cannot stand, beside rows that can. */
const files = {
  offices: ['office,name,courts', 'BAL-2,Small letters only,', 'annapolis,Synthetic Office Alder,'],
  staff: [
    'member,name,role,office',
    'kazoo,Synthetic Kazoo,captain,annapolis',
    'lute,Synthetic Lute,officer,annapolis',
  ],
  assignments: ['case,officer,office', '19,lute,', `${caseOfInes},lute,`, `${caseOfInes},officer-2,`],
  identities: ['case,name,a_number', `${caseOfInes},Synthetic Fir Agate,12-34`],
  supervision: ['row,case,kind,on', `${caseOfInes}-1,${caseOfInes},checkin.forgotten,2026-02-20`],
} as const;

async function importFiles(docket: Docket, name: string, rows: Readonly<Record<string, readonly string[]>> = files) {
  const folder = mkdtempSync(join(tmpdir(), 'opendocket-intake-'));
  try {
    for (const [file, lines] of Object.entries(rows))
      writeFileSync(join(folder, `${file}.csv`), `${lines.join('\n')}\n`);
    return await importStaff(docket, { path: folder, name, by: 'records', recordedAt: '2026-11-20T15:00:00.000Z' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The row of the table of refused rows whose first cell begins so. */
function refused(page: Awaited<ReturnType<Application['visit']>>, place: string) {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${place}`) }) });
}

test('rows of staff files that were refused, for the records steward', async (t) => {
  await withApplication(async ({ address, docket, signedIn }) => {
    const { tables } = await importFiles(docket, 'baltimore-11');
    assert.equal(
      tables.reduce((sum, { quarantined }) => sum + quarantined, 0),
      7,
    );

    await t.test(
      'nothing but staff files was imported: their rows are offered at once, each with why and what next',
      async () => {
        const page = await signedIn(names['records-steward'], 'en', desktop);
        await page.goto(`${address}/intake`);
        assert.equal(await page.getByLabel('Of which feed').inputValue(), 'staff-files');
        await page.getByText('7 refused rows, by table and line').waitFor();
        const role = refused(page, 'staff line 1');
        await role.getByText(/A cell holds what its column may not\. \(The column role holds "captain"/).waitFor();
        await role.getByText('Correct the row in the file and import the files again, under another name.').waitFor();
        await role.getByText('Show the line').click();
        await role.getByText('"kazoo,Synthetic Kazoo,captain,annapolis"', { exact: true }).waitFor();
        await refused(page, 'assignments line 1')
          .getByText(/Import the court release that has the case/)
          .waitFor();
        assert.equal(
          await refused(page, 'assignments line [23]')
            .getByText(/leave one row of it/)
            .count(),
          2,
        );
        // Who a person is does not stand on this page, nor what the cell held.
        const identity = refused(page, 'identities line 1');
        await identity.getByText(/Kept apart/).waitFor();
        assert.equal(await identity.getByText('Show the line').count(), 0);
        assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /Fir Agate|12-34/);
        assert.deepEqual(await violations(page), []);
        await look(page, 'intake-staff-en');

        await page.getByLabel('Of one table alone').fill('supervision');
        await page.getByRole('main').getByRole('button', { name: 'Show', exact: true }).click();
        await page.getByText('One refused row', { exact: true }).waitFor();
        await page.getByLabel('Of which feed').selectOption('court releases');
        await page.getByText('No row is refused here.').waitFor();
        await page.context().close();
      },
    );

    await t.test('the page of the run has its accounts and its refused rows, in Spanish on a phone', async () => {
      const page = await signedIn(names['records-steward'], 'es', phone);
      await page.goto(`${address}/intake`);
      await page.getByRole('cell', { name: 'archivos de personal' }).waitFor();
      assert.deepEqual(await violations(page), []);
      await page.getByRole('link', { name: 'Importación de baltimore-11' }).click();
      await page.getByRole('heading', { level: 2, name: 'Filas que se rechazaron' }).waitFor();
      const kind = refused(page, 'supervision línea 1');
      await kind.getByText('No existe esa clase de fila.').waitFor();
      await kind.getByText('Una de las clases de docs/staff-import.md.').waitFor();
      await kind.getByText('Mostrar la línea').click();
      assert.deepEqual(await violations(page), []);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), phone.width);
      await look(page, 'intake-run-staff-es');
      await page.context().close();
    });

    await t.test(
      'rows that come right with the next files are refused no more, and the earlier import still shows them',
      async () => {
        const right = { ...files, staff: [files.staff[0], 'kazoo,Synthetic Kazoo,officer,annapolis', files.staff[2]] };
        await importFiles(docket, 'baltimore-12', right);
        const page = await signedIn(names['records-steward'], 'en', desktop);
        await page.goto(`${address}/intake`);
        await page.getByText('6 refused rows, by table and line').waitFor();
        assert.equal(await refused(page, 'staff line 1').count(), 0);
        await page.getByLabel('As they stood with').selectOption('baltimore-11');
        await refused(page, 'staff line 1').waitFor();
        await page.context().close();
      },
    );

    await t.test('an administrator sees the runs and their accounts, and no source row', async () => {
      const page = await signedIn(names.administrator, 'en', desktop);
      await page.goto(`${address}/intake`);
      await page.getByRole('link', { name: 'Import of baltimore-11' }).click();
      await page.getByText('Rows by table and outcome').waitFor();
      assert.equal(await page.getByText('Rows that were refused').count(), 0);
      assert.equal(await page.getByText('Show the line').count(), 0);
      await page.context().close();
    });

    await t.test('each look at refused rows is in the audit, with the feed', async () => {
      const { rows } = await docket.pool.query<{ details: object }>(
        "select details from staff.audit where member = 'records-steward-1' and action = 'read-quarantine' order by seq",
      );
      assert.deepEqual(rows[0]?.details, { system: 'staff-files', table: null, release: null, rows: 7 });
      assert.ok(rows.some(({ details }) => 'release' in details && details.release === 'baltimore-11'));
    });
  });
});
