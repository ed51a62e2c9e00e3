import { test } from 'node:test';
import { withApplication } from './application.ts';
import { walkPages } from './walk.ts';

test('the pages, as a role: supervisor', async (t) => {
  await withApplication((application) => walkPages(t, application, 'supervisor'));
});
