/** The words of the application, read from its own catalogues, so that no test says them a second time. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInstance } from 'i18next';

const folder = join(import.meta.dirname, '../src/words');
const locales = { en: 'en-US', es: 'es-US' } as const;

/** `sign-in` to `signIn`, as the catalogue names the words of a file. */
function nameOfWords(file: string): string {
  return basename(file, '.json').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The catalogue of a language: the name of each file, and what is in it. */
export function readCatalogue(language: 'en' | 'es'): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    globSync(`${language}/*.json`, { cwd: folder }).map((file) => {
      const words: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return [nameOfWords(file), words];
    }),
  );
}

/** Words by key, and days as a page writes them. */
export interface Words {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  readonly day: (day: string) => string;
}

/** The words of a language. An unknown key throws: a test that asks for it is out of date. */
export async function readWords(language: 'en' | 'es'): Promise<Words> {
  const instance = createInstance();
  await instance.init({
    lng: language,
    resources: { [language]: { translation: readCatalogue(language) } },
    interpolation: { escapeValue: false },
  });
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  const words = (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const found: string = instance.t(key, values);
    if (found === key) throw new Error(`The catalogue has no words ${key}.`);
    return found;
  };
  return Object.assign(words, { day: (day: string) => format.format(new Date(`${day}T00:00:00Z`)) });
}
