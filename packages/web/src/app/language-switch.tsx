/** English or Spanish, each named in itself. */
import { useTranslation } from 'react-i18next';
import { currentLanguage, type Language, languages, speak } from '../words/index.ts';

const names = { en: 'shell.english', es: 'shell.spanish' } as const satisfies Record<Language, string>;

export function LanguageSwitch() {
  const { t } = useTranslation();
  const current = currentLanguage();
  return (
    <ul className="languages" aria-label={t('shell.language')}>
      {languages.map((language) => (
        <li key={language}>
          <button
            type="button"
            lang={language}
            className="usa-button usa-button--unstyled"
            aria-pressed={language === current}
            onClick={() => void speak(language)}
          >
            {t(names[language])}
          </button>
        </li>
      ))}
    </ul>
  );
}
