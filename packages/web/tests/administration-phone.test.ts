import { test } from 'node:test';
import { administratorsDay } from './administration-journey.ts';
import { phone } from './application.ts';

test('a day of an administrator, in Spanish on a phone', (t) =>
  administratorsDay(t, { language: 'es', viewport: phone, duty: 'conflict' }));
