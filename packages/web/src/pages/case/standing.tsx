/** Where the case stands: the answer in a sentence, and on what it rests. */
import { useTranslation } from 'react-i18next';
import { dayWords, momentWords } from '../../parts/days.ts';
import type { ShownCase } from './use-case.ts';

export function Standing({ shown }: { readonly shown: ShownCase }) {
  const { t } = useTranslation();
  const { asOf, knownAt, posture, sentences, court, nationality, detained, hidden } = shown;
  const answers = sentences.filter(({ part }) => part === 'execution');
  return (
    <section aria-labelledby="stands" className={`standing standing--${posture.execution}`}>
      <h2 id="stands">{t('case.stands')}</h2>
      <p className="standing__stage">
        <strong>{t(`case.execution.${posture.execution}`)}</strong>
        {posture.stage !== null && <span> · {t(`case.stage.${posture.stage}`)}</span>}
      </p>
      {answers.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      {hidden.events > 0 && <p>{t('case.hidden', { count: hidden.events })}</p>}
      <dl className="facts">
        <dt>{t('case.court')}</dt>
        <dd>{court === null ? t('case.notOnRecord') : `${court.name} (${court.code})`}</dd>
        <dt>{t('case.nationality')}</dt>
        <dd>{nationality ?? t('case.notOnRecord')}</dd>
        <dt>{t('case.detained')}</dt>
        <dd>{detained === null ? t('case.notOnRecord') : t(detained ? 'case.yes' : 'case.no')}</dd>
      </dl>
      <p className="hint">
        {t('case.asOf', { day: dayWords(asOf), moment: momentWords(knownAt), rulebook: posture.rulebook })}
      </p>
    </section>
  );
}
