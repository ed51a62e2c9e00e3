/** A field of a form: its label, a hint, and what is wrong with what was typed, all tied to it for who hears the page. */
import type { ReactNode } from 'react';

/** What the control of a field has to carry. */
export interface Control {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly children: (control: Control) => ReactNode;
}

export function Field({ name, label, hint, fault, children }: FieldProps) {
  const [hintId, faultId] = [`${name}-hint`, `${name}-fault`];
  const described = [hint === undefined ? '' : hintId, fault === undefined ? '' : faultId].join(' ').trim();
  return (
    <div className={`usa-form-group ${fault === undefined ? '' : 'usa-form-group--error'}`}>
      <label className="usa-label" htmlFor={name}>
        {label}
      </label>
      {hint !== undefined && (
        <span id={hintId} className="usa-hint">
          {hint}
        </span>
      )}
      {fault !== undefined && (
        <span id={faultId} className="usa-error-message">
          {fault}
        </span>
      )}
      {children({
        id: name,
        name,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': fault === undefined ? undefined : true,
      })}
    </div>
  );
}

/** Moves to the first field of a form that has a fault, so that it is read aloud. */
export function goToFault(form: HTMLFormElement, faults: object): void {
  const [first] = Object.keys(faults);
  const control = first === undefined ? null : form.elements.namedItem(first);
  if (control instanceof HTMLElement) control.focus();
}
