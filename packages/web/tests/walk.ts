/** Every page as a role: those that it opens, in every setting, and those that it does not. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { type Application, isSound, stands } from './application.ts';
import { addImports, caseOfInes } from './docket.ts';
import { farthest, inEverySetting, plain, type Setting } from './settings.ts';

/** What is in the place of what an address names: a case of the first officer, a rule, a run, a member, an office. */
const examples: Readonly<Record<string, string>> = {
  case: caseOfInes,
  rule: 'B3',
  run: '2',
  member: 'officer-1',
  office: 'BAL',
};

/** Pages that are alike for everybody: axe looks at them as one role alone. */
const shared = ['/rulebook', '/rulebook/:rule', '/figures'];
const roleOfShared = 'auditor';

interface Entry {
  readonly path: string;
  readonly roles: readonly string[];
  readonly name?: string;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'path' in value && 'roles' in value;
}

/** The pages as the application lists them: a new one is walked with no word here. Their code is loaded by none of this. */
async function readPages(): Promise<readonly Entry[]> {
  const { pages }: { pages: unknown } = await import(new URL('../src/app/pages.ts', import.meta.url).href);
  assert.ok(Array.isArray(pages));
  return pages.filter(isEntry);
}

function addressOf(path: string): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const example = examples[name];
    if (example === undefined) throw new Error(`Say in walk.ts what stands for :${name} in ${path}.`);
    return example;
  });
}

/** Answers the question for a purpose, where the page asks one. */
async function statePurpose(page: Page, { words }: Setting): Promise<void> {
  const dialog = page.getByRole('dialog', { name: words('case.purpose.title') });
  await dialog.getByLabel(words('case.purpose.label')).fill('a walk through all pages');
  await dialog.getByRole('button', { name: words('case.purpose.submit') }).click();
  await dialog.waitFor({ state: 'detached' });
  await stands(page);
}

/** Walks through every page as the first member of a role. */
export async function walkPages(t: TestContext, application: Application, role: string): Promise<void> {
  const pages = await readPages();
  await addImports(application.docket);
  const walk = async (setting: Setting): Promise<void> => {
    const { words } = setting;
    const page = await application.as(`${role}-1`, setting);
    await stands(page);
    await page.getByText(words(`shell.synthetic`)).waitFor();
    const menu = await page.locator('.usa-nav__link').allTextContents();
    const named = pages.filter(({ name, roles }) => name !== undefined && roles.includes(role));
    assert.deepEqual(
      menu,
      named.map(({ name }) => words(`shell.pages.${name}`)),
    );
    if (setting !== plain) {
      const button = page.getByRole('button', { name: words('shell.menu') });
      if (await button.isVisible()) {
        await button.click();
        await page.getByRole('link', { name: menu[0] ?? '' }).waitFor();
        await isSound(page, setting);
      }
    }
    let isAsked = role === 'legal-reviewer';
    for (const { path } of pages.filter(({ roles }) => roles.includes(role))) {
      await page.goto(addressOf(path));
      if (isAsked && path.includes(':case')) {
        await statePurpose(page, setting);
        isAsked = false;
      }
      await stands(page);
      assert.equal(await page.locator('.failure').count(), 0, `${path} says that something could not be done`);
      const heading = await page.locator('h1').textContent();
      assert.notEqual(heading, words('shell.forbidden.title'), path);
      if (!shared.includes(path) || role === roleOfShared) await isSound(page, setting);
    }
    await page.context().close();
  };
  await inEverySetting(t, `the pages of a role, ${role}`, walk, farthest);

  await t.test(`the pages that are not for a role, ${role}, say so, and an address of none says that`, async () => {
    const page = await application.as(`${role}-1`, plain);
    for (const { path } of pages.filter(({ roles }) => !roles.includes(role))) {
      await page.goto(addressOf(path));
      await page.getByRole('heading', { level: 1, name: plain.words('shell.forbidden.title') }).waitFor();
    }
    await page.goto('/no-such-page');
    await page.getByRole('heading', { level: 1, name: plain.words('shell.notFound.title') }).waitFor();
    await isSound(page, plain);
    await page.context().close();
  });
}
