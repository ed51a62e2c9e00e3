import { test } from 'node:test';
import { administratorsDay } from './administration-journey.ts';
import { desktop } from './application.ts';

test('a day of an administrator', (t) => administratorsDay(t, { language: 'en', viewport: desktop, duty: 'check-in' }));
