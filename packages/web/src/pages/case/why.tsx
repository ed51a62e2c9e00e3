/** Why the case stands as it does, in four groups; each line opens to its rule, its law and the entries that it rests on. */
import { useTranslation } from 'react-i18next';
import { Because } from './because.tsx';
import type { Sentence, ShownCase } from './use-case.ts';

const groups = ['bars', 'unknown', 'ahead', 'settled'] as const;
type Group = (typeof groups)[number];

/** Which sentences stand in which group. Deadlines come in the order of the posture's: those that are over are settled. */
export function grouped({ sentences, posture, asOf }: ShownCase): Readonly<Record<Group, readonly Sentence[]>> {
  const found: Record<Group, Sentence[]> = { bars: [], unknown: [], ahead: [], settled: [] };
  const conflicts = sentences.filter(({ part }) => part === 'conflict');
  const deadlines = posture.deadlines.values();
  for (const sentence of sentences) {
    switch (sentence.part) {
      case 'bar':
        found.bars.push(sentence);
        break;
      case 'conflict':
      case 'missing':
        found.unknown.push(sentence);
        break;
      case 'review':
        // A contradiction is a review, too; it is told in full as a conflict.
        if (!conflicts.some(({ text }) => text.startsWith(sentence.text))) found.unknown.push(sentence);
        break;
      case 'deadline': {
        const { value: deadline } = deadlines.next();
        found[deadline !== undefined && deadline.on < asOf ? 'settled' : 'ahead'].push(sentence);
        break;
      }
      case 'next':
      case 'note':
        found.ahead.push(sentence);
        break;
      case 'finality':
        found[
          posture.finality.status === 'unknown' || posture.finality.status === 'conflict' ? 'unknown' : 'settled'
        ].push(sentence);
        break;
      case 'execution':
        break;
    }
  }
  return found;
}

export function Why({ shown }: { readonly shown: ShownCase }) {
  const { t } = useTranslation();
  const found = grouped(shown);
  return (
    <section aria-labelledby="why">
      <h2 id="why">{t('case.why.title')}</h2>
      <div className="why">
        {groups.map((group) => (
          <section key={group} className={`why__group why__group--${group}`} aria-labelledby={`why-${group}`}>
            <h3 id={`why-${group}`}>
              {t(`case.why.${group}`)} <span className="count">{found[group].length}</span>
            </h3>
            {found[group].length === 0 ? (
              <p>{t(`case.none.${group}`)}</p>
            ) : (
              <ul className="lines">
                {found[group].map((sentence) => (
                  <li key={`${sentence.part} ${sentence.text}`}>
                    <Line sentence={sentence} shown={shown} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </section>
  );
}

function Line({ sentence, shown }: { readonly sentence: Sentence; readonly shown: ShownCase }) {
  const { t } = useTranslation();
  const { part, text, rule, citations, because } = sentence;
  const mark = part === 'conflict' ? <strong className="mark">{t('case.why.conflict')} </strong> : null;
  if (rule === null && citations.length === 0 && because.length === 0) {
    return (
      <p className="line line--plain">
        {mark}
        {text}
      </p>
    );
  }
  return (
    <details className="line">
      <summary>
        {mark}
        {text}
      </summary>
      <Because rule={rule} citations={citations} because={because} events={shown.events} />
    </details>
  );
}
