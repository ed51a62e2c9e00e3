/** The ways in which every journey is made: in each language, on a desk and in the hand. */
import type { TestContext } from 'node:test';
import { readWords, type Words } from './read-words.ts';

/** One way of holding the application. */
export interface Setting {
  readonly language: 'en' | 'es';
  readonly viewport: { readonly width: number; readonly height: number };
  /** Its place among the settings, for cases of its own. */
  readonly place: number;
  /** The words of its language, from the application's own catalogue. */
  readonly words: Words;
}

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

const english = await readWords('en');
const spanish = await readWords('es');

/** For what is looked at once alone. */
export const plain: Setting = { language: 'en', viewport: desktop, place: 0, words: english };

export const settings: readonly Setting[] = [
  plain,
  { language: 'es', viewport: phone, place: 1, words: spanish },
  { language: 'en', viewport: phone, place: 2, words: english },
  { language: 'es', viewport: desktop, place: 3, words: spanish },
];

/** The two that differ most, in English on a desk and in Spanish in the hand, for journeys that take long. */
export const farthest: readonly Setting[] = settings.slice(0, 2);

/** Makes a journey in every setting, or in those that are named, each a test of its own. */
export async function inEverySetting(
  t: TestContext,
  name: string,
  journey: (setting: Setting) => Promise<void>,
  named: readonly Setting[] = settings,
): Promise<void> {
  for (const setting of named) {
    const { language, viewport } = setting;
    await t.test(`${name} (${language}, ${viewport.width} pixels wide)`, () => journey(setting));
  }
}
