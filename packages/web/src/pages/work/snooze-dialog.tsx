/** Puts a duty off: until when, and why. The server refuses a day beyond the one that the law set. */
import { Button, Label, Textarea } from '@trussworks/react-uswds';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/states.tsx';
import { useSnooze, type WorkItem } from './use-work.ts';

interface SnoozeDialogProps {
  readonly item: WorkItem;
  readonly onClose: () => void;
}

export function SnoozeDialog({ item, onClose }: SnoozeDialogProps) {
  const { t } = useTranslation();
  const snooze = useSnooze();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    snooze.mutate({ item, until, reason }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('work.snooze.title', { label: item.label, number: item.docketNumber })} onClose={onClose}>
      <p>{item.why}</p>
      {item.legal && <p>{t('work.snooze.legal')}</p>}
      {snooze.error !== null && <Failure error={snooze.error} />}
      <form onSubmit={submit}>
        <Label htmlFor="until">{t('work.snooze.until')}</Label>
        <input
          className="usa-input"
          id="until"
          name="until"
          type="date"
          required
          {...(item.legal ? { max: item.dueOn } : {})}
          value={until}
          onChange={({ target }) => setUntil(target.value)}
        />
        <Label htmlFor="reason">{t('work.snooze.reason')}</Label>
        <Textarea
          id="reason"
          name="reason"
          rows={2}
          required
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button type="submit" disabled={snooze.isPending}>
          {t('work.snooze.submit')}
        </Button>
      </form>
    </Dialog>
  );
}
