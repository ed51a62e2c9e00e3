/** The fields of an office: its name, and the courts whose cases it takes. */
import { useTranslation } from 'react-i18next';
import { useCourts } from './commands.ts';
import { Field } from './field.tsx';

export interface OfficeDraft {
  readonly office: string;
  readonly name: string;
  readonly courts: string;
}

export type OfficeFaults = { readonly [Field in keyof OfficeDraft]?: string };

/** Codes of courts in what was typed: `BAL, HYA`. */
export function courtsIn(text: string): string[] {
  const codes = text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== '');
  return [...new Set(codes)].sort();
}

/** What can be told of a draft before it is sent. */
export function useOfficeFaults(): (draft: OfficeDraft, isNew: boolean) => OfficeFaults {
  const { t } = useTranslation();
  const { data } = useCourts();
  return ({ office, name, courts }, isNew) => {
    const wrong = courtsIn(courts).find(
      (code) => data !== undefined && !data.items.some((court) => court.code === code),
    );
    return {
      ...(isNew && !/^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/.test(office)
        ? { office: t('administration.fault.id') }
        : {}),
      ...(name.trim() === '' ? { name: t('administration.fault.name') } : {}),
      ...(wrong === undefined ? {} : { courts: t('administration.fault.court', { code: wrong }) }),
    };
  };
}

interface OfficeFieldsProps {
  readonly draft: OfficeDraft;
  readonly faults: OfficeFaults;
  readonly isNew: boolean;
  readonly onChange: (draft: OfficeDraft) => void;
}

export function OfficeFields({ draft, faults, isNew, onChange }: OfficeFieldsProps) {
  const { t } = useTranslation();
  const { data } = useCourts();
  const known = data?.items ?? [];
  const named = courtsIn(draft.courts).flatMap((code) => {
    const court = known.find((one) => one.code === code);
    return court === undefined ? [] : [`${code} ${court.city}, ${court.state}`];
  });
  return (
    <div className="form-columns">
      {isNew && (
        <Field
          name="office"
          label={t('administration.field.officeId')}
          hint={t('administration.hint.id')}
          fault={faults.office}
        >
          {(control) => (
            <input
              {...control}
              className="usa-input"
              autoComplete="off"
              value={draft.office}
              onChange={({ target }) => onChange({ ...draft, office: target.value })}
            />
          )}
        </Field>
      )}
      <Field name="name" label={t('administration.field.officeName')} fault={faults.name}>
        {(control) => (
          <input
            {...control}
            className="usa-input"
            maxLength={200}
            autoComplete="off"
            value={draft.name}
            onChange={({ target }) => onChange({ ...draft, name: target.value })}
          />
        )}
      </Field>
      <Field
        name="courts"
        label={t('administration.field.courts')}
        hint={t('administration.hint.courts')}
        fault={faults.courts}
      >
        {(control) => (
          <>
            <input
              {...control}
              className="usa-input"
              autoComplete="off"
              value={draft.courts}
              onChange={({ target }) => onChange({ ...draft, courts: target.value })}
            />
            <output className="said" htmlFor={control.id}>
              {named.join('; ')}
            </output>
          </>
        )}
      </Field>
    </div>
  );
}
