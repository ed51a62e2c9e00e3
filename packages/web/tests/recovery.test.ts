import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withFallibleServer } from '@opendocket/docket/testing';
import type { Page } from 'playwright-core';
import { violations, withApplicationOn } from './application.ts';
import { caseOfInes, names } from './docket.ts';

const typed = ['notice.sent', '2026-11-20', 'the order', 'certified mail'];

/** What the officer has typed, as it stands in the form. */
const inForm = async (page: Page): Promise<readonly string[]> =>
  Promise.all(['#kind', '#on', '#field-what', '#field-method'].map((field) => page.locator(field).inputValue()));

test('the database goes away while an officer types: the page says so, nothing typed is lost, and it is recorded once', () =>
  withApplicationOn(withFallibleServer, async ({ address, docket, signedIn }, database) => {
    const page = await signedIn(names.officer);
    await page.goto(`${address}/cases/${caseOfInes}`);
    await page.getByRole('button', { name: 'Record an event' }).click();
    await page.locator('#kind').selectOption('notice.sent');
    await page.locator('#on').fill('2026-11-20');
    await page.locator('#field-what').fill('the order');
    const look = page.getByRole('button', { name: 'See what it makes of the case' });
    const record = page.getByRole('button', { name: 'Record', exact: true });
    const told = page.getByRole('alert').getByText('The database cannot be reached at the moment.');

    await database.fall();
    await page.locator('#field-method').fill('certified mail');
    await look.click();
    await told.waitFor();
    assert.deepEqual(await inForm(page), typed);
    assert.deepEqual(await violations(page), []);

    await database.start();
    await look.click();
    await record.waitFor();
    await database.fall();
    await record.click();
    await told.waitFor();
    assert.deepEqual(await inForm(page), typed);

    await database.start();
    await look.click();
    await record.click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const found = await docket.pool.query(`select body from docket.event where case_id = $1 and kind = 'notice.sent'`, [
      caseOfInes,
    ]);
    assert.deepEqual(found.rows, [{ body: { what: 'the order', method: 'certified mail' } }]);
    // Still signed in: no page was loaded again and nobody was asked who they are.
    await page.getByRole('heading', { level: 1, name: /^Case OD-/ }).waitFor();
  }));
