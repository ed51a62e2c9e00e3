/**
 * Records an event: pick its kind, fill its form, see what the server makes of it, save. A correction withdraws an entry
 * and records another in its place. What was typed stays until it is saved, whatever happens meanwhile.
 */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newIdempotencyKey } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { Changed } from './changed.tsx';
import { bodyOf, type Draft, emptyDraft } from './draft.ts';
import { FieldInput } from './field-input.tsx';
import { Preview } from './preview.tsx';
import { purposeHeader, type ShownCase } from './use-case.ts';

interface RecordEventProps {
  readonly shown: ShownCase;
  readonly purpose: string;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onClose: () => void;
  /** Reads the case again, after it was recorded or was found to have changed. */
  readonly onReadAgain: () => void;
}

export function RecordEvent({ shown, purpose, draft, onDraft, onClose, onReadAgain }: RecordEventProps) {
  const { t } = useTranslation();
  const [key, setKey] = useState(newIdempotencyKey);
  const { data, error } = useQuery({
    queryKey: ['event-kinds'],
    queryFn: () => answered(api.GET('/event-kinds')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const kinds = data?.items ?? [];
  const fields = kinds.find(({ kind }) => kind === draft.kind)?.fields ?? [];
  const params = { path: { case: shown.caseId }, header: purposeHeader(purpose) };
  const isCorrection = draft.voids !== '';
  const event = { kind: draft.kind, on: draft.on, body: bodyOf(fields, draft.fields) };
  const replacements = draft.kind === '' ? [] : [event];
  const correction = {
    kind: 'record.corrected',
    on: shown.asOf,
    body: { reason: draft.reason },
    voids: draft.voids,
  };
  const expected = { expectedSeq: shown.headSeq };

  const preview = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/cases/{case}/preview', {
          params,
          body: { ...expected, events: isCorrection ? [correction, ...replacements] : replacements },
        }),
      ),
  });
  const save = useMutation({
    mutationFn: () => {
      const header = { ...params.header, 'idempotency-key': key };
      const path = params.path;
      return isCorrection
        ? answered(
            api.POST('/cases/{case}/corrections', {
              params: { path, header },
              body: { ...expected, voids: draft.voids, on: shown.asOf, reason: draft.reason, replacements },
            }),
          )
        : answered(
            api.POST('/cases/{case}/events', { params: { path, header }, body: { ...expected, events: replacements } }),
          );
    },
    onSuccess: () => {
      onDraft(emptyDraft);
      onReadAgain();
      onClose();
    },
    onError: (thrown) => {
      // Somebody was faster: the case is read again, and what was typed is looked at anew before it is saved.
      if (thrown instanceof Problem && thrown.type === 'conflict') onReadAgain();
    },
  });
  const change = (next: Partial<Draft>): void => {
    onDraft({ ...draft, ...next });
    // Another content is another command.
    setKey(newIdempotencyKey());
    preview.reset();
    save.reset();
  };
  const submit = (submitted: SubmitEvent): void => {
    submitted.preventDefault();
    save.reset();
    preview.mutate();
  };
  const failed = save.error ?? preview.error;
  const title = isCorrection ? t('record.form.correct', { entry: draft.voids }) : t('record.form.title');
  return (
    <Dialog title={title} onClose={onClose}>
      {error !== null && <Failure error={error} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <form onSubmit={submit}>
          {isCorrection && (
            <>
              <p>{t('record.form.correctHint')}</p>
              <Label htmlFor="reason">{t('record.form.reason')}</Label>
              <input
                className="usa-input"
                id="reason"
                name="reason"
                type="text"
                required
                value={draft.reason}
                onChange={({ target }) => change({ reason: target.value })}
              />
            </>
          )}
          <Label htmlFor="kind">{isCorrection ? t('record.form.replacement') : t('record.form.kind')}</Label>
          <Select
            id="kind"
            name="kind"
            required={!isCorrection}
            value={draft.kind}
            onChange={({ target }) => change({ kind: target.value, fields: {} })}
          >
            <option value="">{isCorrection ? t('record.form.nothing') : t('record.form.choose')}</option>
            {kinds.map(({ kind, words }) => (
              <option key={kind} value={kind}>
                {words} ({kind})
              </option>
            ))}
          </Select>
          {draft.kind !== '' && (
            <>
              <Label htmlFor="on">{t('record.form.on')}</Label>
              <input
                className="usa-input"
                id="on"
                name="on"
                type="date"
                required
                value={draft.on}
                onChange={({ target }) => change({ on: target.value })}
              />
              {fields.map((field) => (
                <FieldInput
                  key={field.name}
                  field={field}
                  path={field.name}
                  typed={draft.fields}
                  onType={(path, text) => change({ fields: { ...draft.fields, [path]: text } })}
                />
              ))}
            </>
          )}
          {failed !== null && <Failure error={failed} />}
          {failed instanceof Problem && failed.type === 'conflict' && <Changed problem={failed} />}
          {preview.data !== undefined && save.error === null && <Preview before={shown} after={preview.data} />}
          <div className="buttons">
            <Button type="submit" outline={preview.data !== undefined} disabled={preview.isPending}>
              {t('record.form.preview')}
            </Button>
            {preview.data !== undefined && save.error === null && (
              <Button type="button" disabled={save.isPending} onClick={() => save.mutate()}>
                {t('record.form.save')}
              </Button>
            )}
          </div>
        </form>
      )}
    </Dialog>
  );
}
