/** The words of the application: one catalogue for each language, loaded when the language is chosen. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Catalogue } from './en/index.ts';

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

const kept = 'opendocket.language';

function isLanguage(value: string | null | undefined): value is Language {
  return value === 'en' || value === 'es';
}

/** The language chosen before on this machine, else that of the browser, else English. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem(kept);
  if (isLanguage(chosen)) return chosen;
  const [spoken] = navigator.language.split('-');
  return isLanguage(spoken) ? spoken : 'en';
}

/** The language of the page as it is now. */
export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'en';
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  const { catalogue } = language === 'es' ? await import('./es/index.ts') : await import('./en/index.ts');
  i18next.addResourceBundle(language, 'translation', catalogue);
}

/** Loads a language, shows the page in it, and keeps the choice. */
export async function speak(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(kept, language);
}

/** Makes the words ready before the first page is drawn. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(firstLanguage());
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Catalogue };
  }
}
