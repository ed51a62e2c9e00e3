/** One field of an event, drawn by its type. */
import { Label, Select, Textarea } from '@trussworks/react-uswds';
import { useTranslation } from 'react-i18next';
import type { FormField } from './draft.ts';
import { useFieldWords } from './field-words.ts';

const inputTypes: Readonly<Record<string, 'date' | 'time' | 'number'>> = {
  day: 'date',
  time: 'time',
  count: 'number',
  dollars: 'number',
};

interface FieldInputProps {
  readonly field: FormField;
  readonly path: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly onType: (path: string, text: string) => void;
}

export function FieldInput({ field, path, typed, onType }: FieldInputProps) {
  const { t } = useTranslation();
  const { nameOf, wordsOfValue } = useFieldWords();
  const { type, required, name } = field;
  const id = `field-${path}`;
  if (type === 'group') {
    return (
      <fieldset className="usa-fieldset group">
        <legend className="usa-legend">{nameOf(name)}</legend>
        {(field.fields ?? []).map((inner) => (
          <FieldInput key={inner.name} field={inner} path={`${path}.${inner.name}`} typed={typed} onType={onType} />
        ))}
      </fieldset>
    );
  }
  const value = typed[path] ?? '';
  const choices =
    type === 'yes-no' ? ['yes', 'no'] : type === 'yes-no-unknown' ? ['yes', 'no', 'unknown'] : field.choices;
  const label = (
    <Label htmlFor={id}>
      {nameOf(name)}
      {required && <span> ({t('record.form.required')})</span>}
    </Label>
  );
  if (choices.length > 0) {
    return (
      <>
        {label}
        <Select
          id={id}
          name={path}
          required={required}
          value={value}
          onChange={({ target }) => onType(path, target.value)}
        >
          <option value="">{t('record.form.choose')}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {wordsOfValue(choice, name)}
            </option>
          ))}
        </Select>
      </>
    );
  }
  if (type === 'texts') {
    return (
      <>
        {label}
        <Textarea id={id} name={path} rows={3} value={value} onChange={({ target }) => onType(path, target.value)} />
      </>
    );
  }
  return (
    <>
      {label}
      <input
        className="usa-input"
        id={id}
        name={path}
        type={inputTypes[type] ?? 'text'}
        required={required}
        value={value}
        onChange={({ target }) => onType(path, target.value)}
      />
    </>
  );
}
