/** The register of holds, and what is disputed: as the entries say, those that were withdrawn left out. */
import { useTranslation } from 'react-i18next';
import { EventDay } from './event-day.tsx';
import { withdrawals } from './timeline.tsx';
import { Told } from './told.tsx';
import type { ShownCase } from './use-case.ts';

const registers = {
  holds: ['hold.placed', 'hold.released'],
  disputes: ['record.disputed', 'record.dispute-answered', 'record.corrected'],
} as const;

export function Holds({ shown: { events } }: { readonly shown: ShownCase }) {
  const { t } = useTranslation();
  const withdrawn = withdrawals(events);
  return (
    <div className="registers">
      {(['holds', 'disputes'] as const).map((register) => {
        const kinds: readonly string[] = registers[register];
        const entries = events.filter(({ id, kind }) => kinds.includes(kind) && !withdrawn.has(id));
        return (
          <section key={register} aria-labelledby={register}>
            <h2 id={register}>{t(`case.register.${register}`)}</h2>
            {entries.length === 0 ? (
              <p>{t(`case.register.no.${register}`)}</p>
            ) : (
              <ul>
                {entries.map((event) => (
                  <li key={event.id}>
                    <a href={`#${event.id}`}>
                      <EventDay event={event} />: <Told event={event} />
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
