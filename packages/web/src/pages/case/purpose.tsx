/** Why a case of another's load is read. It goes into the audit of the case, and holds while the page's tab is open. */
import { Button, Label, Textarea } from '@trussworks/react-uswds';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/dialog.tsx';

const keyOf = (caseId: string): string => `opendocket.purpose.${caseId}`;

/** The purpose that was stated for a case in this tab; empty where none was. */
export function usePurpose(caseId: string): readonly [string, (purpose: string) => void] {
  const [purposes, setPurposes] = useState<Readonly<Record<string, string>>>({});
  const purpose = purposes[caseId] ?? sessionStorage.getItem(keyOf(caseId)) ?? '';
  const keep = (next: string): void => {
    sessionStorage.setItem(keyOf(caseId), next);
    setPurposes({ ...purposes, [caseId]: next });
  };
  return [purpose, keep];
}

interface PurposeDialogProps {
  /** The server's sentence. */
  readonly sentence: string;
  readonly onStated: (purpose: string) => void;
  readonly onLeave: () => void;
}

/** Asks for the purpose. */
export function PurposeDialog({ sentence, onStated, onLeave }: PurposeDialogProps) {
  const { t } = useTranslation();
  const [purpose, setPurpose] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (purpose.trim() !== '') onStated(purpose.trim());
  };
  return (
    <Dialog title={t('case.purpose.title')} onClose={onLeave}>
      <p>{sentence}</p>
      <form onSubmit={submit}>
        <Label htmlFor="purpose">{t('case.purpose.label')}</Label>
        <Textarea
          id="purpose"
          name="purpose"
          rows={2}
          required
          value={purpose}
          onChange={({ target }) => setPurpose(target.value)}
        />
        <p className="hint">{t('case.purpose.hint')}</p>
        <Button type="submit">{t('case.purpose.submit')}</Button>
      </form>
    </Dialog>
  );
}
