/** The fields of a member's form. */
import { useTranslation } from 'react-i18next';
import { roles } from '../../app/pages.ts';
import type { Office } from './commands.ts';
import { Field } from './field.tsx';
import { codesIn, languageNames } from './languages.ts';
import { clearances, type Faults, type MemberDraft } from './member-draft.ts';

interface MemberFieldsProps {
  readonly draft: MemberDraft;
  readonly faults: Faults;
  readonly offices: readonly Office[];
  readonly isNew: boolean;
  /** Nobody takes the own role away. */
  readonly isOwn: boolean;
  readonly onChange: (draft: MemberDraft) => void;
}

export function MemberFields({ draft, faults, offices, isNew, isOwn, onChange }: MemberFieldsProps) {
  const { t } = useTranslation();
  const type = (field: keyof MemberDraft) => (event: { readonly target: { readonly value: string } }) =>
    onChange({ ...draft, [field]: event.target.value });
  return (
    <div className="form-columns">
      {isNew && (
        <Field
          name="member"
          label={t('administration.field.id')}
          hint={t('administration.hint.id')}
          fault={faults.member}
        >
          {(control) => (
            <input
              {...control}
              className="usa-input"
              value={draft.member}
              autoComplete="off"
              onChange={type('member')}
            />
          )}
        </Field>
      )}
      <Field name="name" label={t('administration.field.name')} fault={faults.name}>
        {(control) => (
          <input
            {...control}
            className="usa-input"
            maxLength={200}
            autoComplete="off"
            value={draft.name}
            onChange={type('name')}
          />
        )}
      </Field>
      <Field
        name="role"
        label={t('administration.field.role')}
        hint={isOwn ? t('administration.hint.ownRole') : undefined}
      >
        {(control) => (
          <select {...control} className="usa-select" value={draft.role} disabled={isOwn} onChange={type('role')}>
            {roles.map((role) => (
              <option key={role} value={role}>
                {t(`shell.role.${role}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="office" label={t('administration.field.office')} fault={faults.office}>
        {(control) => (
          <select {...control} className="usa-select" value={draft.office} onChange={type('office')}>
            <option value="">{t('administration.noOffice')}</option>
            {offices.map(({ office, name, closedOn }) => (
              <option key={office} value={office}>
                {closedOn === null ? name : t('administration.closedOffice', { name })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        name="languages"
        label={t('administration.field.languages')}
        hint={t('administration.hint.languages')}
        fault={faults.languages}
      >
        {(control) => (
          <>
            <input
              {...control}
              className="usa-input"
              autoComplete="off"
              value={draft.languages}
              onChange={type('languages')}
            />
            <output className="said" htmlFor={control.id}>
              {languageNames(codesIn(draft.languages))}
            </output>
          </>
        )}
      </Field>
      <Field
        name="minutesPerDay"
        label={t('administration.field.minutesPerDay')}
        hint={t('administration.hint.minutesPerDay')}
        fault={faults.minutesPerDay}
      >
        {(control) => (
          <input
            {...control}
            className="usa-input"
            inputMode="numeric"
            autoComplete="off"
            value={draft.minutesPerDay}
            onChange={type('minutesPerDay')}
          />
        )}
      </Field>
      <Field name="subject" label={t('administration.field.subject')} hint={t('administration.hint.subject')}>
        {(control) => (
          <input
            {...control}
            className="usa-input"
            maxLength={200}
            autoComplete="off"
            value={draft.subject}
            onChange={type('subject')}
          />
        )}
      </Field>
      <fieldset className="usa-fieldset">
        <legend className="usa-legend">{t('administration.field.clearances')}</legend>
        <span className="usa-hint">{t('administration.hint.clearances')}</span>
        {clearances.map((one) => (
          <div key={one} className="usa-checkbox">
            <input
              id={`clearance-${one}`}
              className="usa-checkbox__input"
              type="checkbox"
              checked={draft.clearances.includes(one)}
              onChange={({ target }) =>
                onChange({
                  ...draft,
                  clearances: target.checked
                    ? [...draft.clearances, one]
                    : draft.clearances.filter((other) => other !== one),
                })
              }
            />
            <label className="usa-checkbox__label" htmlFor={`clearance-${one}`}>
              {t(`administration.clearance.${one}`)}
            </label>
          </div>
        ))}
      </fieldset>
    </div>
  );
}
