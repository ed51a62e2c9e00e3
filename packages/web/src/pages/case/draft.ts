/** What is being typed of an event: kept in the tab, so that neither a reload nor a new sign-in loses it. */
import { useState } from 'react';

/** An event as it stands in the form; empty texts are not filled in. */
export interface Draft {
  readonly kind: string;
  readonly on: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The entry that it corrects; empty for none. */
  readonly voids: string;
  readonly reason: string;
}

export const emptyDraft: Draft = { kind: '', on: '', fields: {}, voids: '', reason: '' };

const keyOf = (caseId: string): string => `opendocket.draft.${caseId}`;

function readDraft(caseId: string): Draft {
  const text = sessionStorage.getItem(keyOf(caseId));
  // Written by this file alone, in this tab.
  const draft: Draft = text === null ? emptyDraft : JSON.parse(text);
  return draft;
}

/** The draft of a case, and a way to keep another. */
export function useDraft(caseId: string): readonly [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(() => readDraft(caseId));
  const keep = (next: Draft): void => {
    sessionStorage.setItem(keyOf(caseId), JSON.stringify(next));
    setDraft(next);
  };
  return [draft, keep];
}

/** What the form reads of a field of a kind. */
export interface FormField {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly choices: readonly string[];
  readonly fields?: readonly FormField[];
}

/** The body that the fields come to: what was left empty is not in it. The server reads it by the vocabulary's own schema. */
export function bodyOf(
  fields: readonly FormField[],
  typed: Readonly<Record<string, string>>,
  prefix = '',
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const key = `${prefix}${field.name}`;
    if (field.type === 'group') {
      const inner = bodyOf(field.fields ?? [], typed, `${key}.`);
      if (Object.keys(inner).length > 0) body[field.name] = inner;
      continue;
    }
    const text = typed[key]?.trim() ?? '';
    if (text !== '') body[field.name] = valueOfText(field.type, text);
  }
  return body;
}

function valueOfText(type: string, text: string): unknown {
  switch (type) {
    case 'yes-no':
    case 'yes-no-unknown':
      return text === 'unknown' ? text : text === 'yes';
    case 'count':
    case 'dollars':
      return Number(text);
    case 'countries':
      return text
        .split(/[\s,;]+/)
        .filter((code) => code !== '')
        .map((code) => (code.toLowerCase() === 'unknown' ? 'unknown' : code.toUpperCase()));
    case 'country':
      return text.toLowerCase() === 'unknown' ? 'unknown' : text.toUpperCase();
    case 'texts':
      return text.split('\n').filter((line) => line.trim() !== '');
    default:
      return text;
  }
}
