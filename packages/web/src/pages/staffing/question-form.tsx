/** What is changed: more officers from a month on, more or fewer cases each month, other minutes for duties. */
import { Button, Fieldset, Label, Select, TextInput } from '@trussworks/react-uswds';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberWords } from '../../parts/numbers.ts';
import { monthWords } from './month-words.ts';
import { addressOf, type StaffingQuestion } from './question.ts';
import type { Duty } from './use-staffing.ts';

interface FormProps {
  readonly question: StaffingQuestion;
  readonly months: readonly string[];
  readonly duties: readonly Duty[];
  readonly onAsk: (question: StaffingQuestion) => void;
}

/** The minutes of a day that stand in the form until somebody types others: seven hours. */
const usualMinutes = '420';

const nothing: StaffingQuestion = { officers: '', minutes: usualMinutes, from: '', intake: '', weights: {} };

export function QuestionForm({ question, months, duties, onAsk }: FormProps) {
  const { t } = useTranslation();
  const asked = addressOf(question).toString();
  const [seen, setSeen] = useState<string | null>(null);
  const [draft, setDraft] = useState(nothing);
  // Another address, such as that of a link or of the page before, fills the form anew.
  if (seen !== asked) {
    setSeen(asked);
    setDraft({ ...question, minutes: question.minutes === '' ? usualMinutes : question.minutes });
  }
  const change = (part: Partial<StaffingQuestion>): void => setDraft({ ...draft, ...part });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onAsk(draft);
  };
  return (
    <form className="screen-only" aria-labelledby="change" onSubmit={submit}>
      <h2 id="change">{t('staffing.form.title')}</h2>
      <div className="asked">
        <NumberField
          name="officers"
          label={t('staffing.form.officers')}
          min={0}
          max={10_000}
          value={draft.officers}
          onType={(officers) => change({ officers })}
        />
        <NumberField
          name="minutes"
          label={t('staffing.form.minutes')}
          min={1}
          max={1440}
          value={draft.minutes}
          onType={(minutes) => change({ minutes })}
        />
        <div>
          <Label htmlFor="from">{t('staffing.form.from')}</Label>
          <Select id="from" name="from" value={draft.from} onChange={({ target }) => change({ from: target.value })}>
            <option value="">{t('staffing.form.fromFirst')}</option>
            {months.slice(1).map((month) => (
              <option key={month} value={month}>
                {monthWords(month)}
              </option>
            ))}
          </Select>
        </div>
        <NumberField
          name="intake"
          label={t('staffing.form.intake')}
          min={-1_000_000}
          max={1_000_000}
          value={draft.intake}
          onType={(intake) => change({ intake })}
        />
      </div>
      {duties.length > 0 && (
        <details className="weights">
          <summary>{t('staffing.form.weights')}</summary>
          <Fieldset legend={t('staffing.form.weightsNote')}>
            <div className="asked">
              {duties.map(({ duty, label, minutes }) => (
                <NumberField
                  key={duty}
                  name={`weight.${duty}`}
                  label={`${label} (${
                    minutes === null
                      ? t('staffing.form.unweighed')
                      : t('staffing.form.now', { minutes: numberWords(minutes) })
                  })`}
                  min={1}
                  max={1440}
                  value={draft.weights[duty] ?? ''}
                  onType={(text) => change({ weights: { ...draft.weights, [duty]: text } })}
                />
              ))}
            </div>
          </Fieldset>
        </details>
      )}
      <p className="buttons">
        <Button type="submit">{t('staffing.form.submit')}</Button>
        <Button type="button" unstyled onClick={() => onAsk(nothing)}>
          {t('staffing.form.reset')}
        </Button>
      </p>
    </form>
  );
}

interface NumberFieldProps {
  readonly name: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: string;
  readonly onType: (text: string) => void;
}

function NumberField({ name, label, min, max, value, onType }: NumberFieldProps) {
  return (
    <div>
      <Label htmlFor={name}>{label}</Label>
      <TextInput
        id={name}
        name={name}
        type="number"
        step={1}
        min={min}
        max={max}
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
    </div>
  );
}
