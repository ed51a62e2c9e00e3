/** Sets the minutes of a duty from a day on. */
import { Button } from '@trussworks/react-uswds';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { dayWords } from '../../parts/days.ts';
import { Failure } from '../../parts/states.tsx';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { useCommand } from './commands.ts';
import { Field, goToFault } from './field.tsx';
import type { WeightOfDuty } from './weights.tsx';

interface WeightFormProps {
  readonly duties: readonly WeightOfDuty[];
  /** The civil day at which a weight is still not in the past. */
  readonly today: string;
  readonly chosen: string;
  readonly onChoose: (duty: string) => void;
  readonly onReadAgain: () => void;
}

interface Faults {
  readonly duty?: string;
  readonly fromOn?: string;
  readonly minutes?: string;
}

/** The day after a civil day. */
function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

export function WeightForm({ duties, today, chosen, onChoose, onReadAgain }: WeightFormProps) {
  const { t } = useTranslation();
  const [fromOn, setFromOn] = useState(() => dayAfter(today));
  const [minutes, setMinutes] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const [said, setSaid] = useState('');
  const set = useCommand((body: { duty: string; fromOn: string; minutes: number }, header) =>
    answered(api.POST('/administration/weights', { params: { header }, body })),
  );
  const of = duties.find(({ duty }) => duty === chosen);
  const last = of?.ahead.at(-1) ?? of?.today;
  const faultsOf = (): Faults => ({
    ...(of === undefined ? { duty: t('administration.fault.duty') } : {}),
    ...(fromOn === ''
      ? { fromOn: t('administration.fault.day') }
      : last !== undefined && fromOn <= last.fromOn
        ? { fromOn: t('administration.fault.afterLast', { day: dayWords(last.fromOn) }) }
        : last !== undefined && fromOn < today
          ? { fromOn: t('administration.fault.past') }
          : {}),
    ...(/^\d+$/.test(minutes.trim()) && Number(minutes) >= 1 && Number(minutes) <= 1440
      ? {}
      : { minutes: t('administration.fault.minutes') }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setSaid('');
    const found = faultsOf();
    setFaults(found);
    if (of === undefined || Object.keys(found).length > 0) {
      goToFault(event.currentTarget, found);
      return;
    }
    set.mutate(
      { duty: of.duty, fromOn, minutes: Number(minutes) },
      {
        onSuccess: (done) => {
          setSaid(
            t('administration.weights.done', {
              duty: t(`administration.duty.${of.duty}`),
              count: done.minutes,
              day: dayWords(done.fromOn),
            }),
          );
          setMinutes('');
          onChoose('');
        },
        onError: (thrown) => {
          if (thrown instanceof Problem && thrown.type === 'conflict') onReadAgain();
        },
      },
    );
  };
  const isConflict = set.error instanceof Problem && set.error.type === 'conflict';
  return (
    <section className="screen-only" aria-labelledby="set-weight">
      <h2 id="set-weight">{t('administration.weights.new')}</h2>
      <form noValidate onSubmit={submit} aria-labelledby="set-weight">
        <div className="form-columns">
          <Field name="duty" label={t('administration.weights.duty')} fault={faults.duty}>
            {(control) => (
              <select
                {...control}
                className="usa-select"
                value={chosen}
                onChange={({ target }) => onChoose(target.value)}
              >
                <option value="">{t('administration.weights.choose')}</option>
                {duties.map(({ duty }) => (
                  <option key={duty} value={duty}>
                    {t(`administration.duty.${duty}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field
            name="fromOn"
            label={t('administration.weights.fromDay')}
            hint={t('administration.hint.fromDay')}
            fault={faults.fromOn}
          >
            {(control) => (
              <input
                {...control}
                className="usa-input"
                type="date"
                value={fromOn}
                onChange={({ target }) => setFromOn(target.value)}
              />
            )}
          </Field>
          <Field
            name="minutes"
            label={t('administration.weights.minutes')}
            hint={t('administration.hint.minutes')}
            fault={faults.minutes}
          >
            {(control) => (
              <input
                {...control}
                className="usa-input"
                inputMode="numeric"
                autoComplete="off"
                value={minutes}
                onChange={({ target }) => setMinutes(target.value)}
              />
            )}
          </Field>
        </div>
        {set.error !== null && <Failure error={set.error} />}
        <ChangedMeanwhile
          fields={
            isConflict && last !== undefined
              ? [
                  {
                    field: 'weight',
                    words: t('administration.weights.from', { count: last.minutes, day: dayWords(last.fromOn) }),
                  },
                ]
              : []
          }
        />
        <p role="status">{said}</p>
        <Button type="submit" disabled={set.isPending}>
          {t('administration.weights.save')}
        </Button>
      </form>
    </section>
  );
}
