/** For a supervisor: whose list is read. That it was read goes on record. */
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

export function WhoseWork() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const officer = String(new FormData(event.currentTarget).get('officer') ?? '').trim();
    setAddress(officer === '' ? {} : { officer });
  };
  return (
    <form className="question screen-only" onSubmit={submit}>
      <div>
        <Label htmlFor="officer">{t('work.whose.label')}</Label>
        <TextInput id="officer" name="officer" type="text" required defaultValue={address.get('officer') ?? ''} />
      </div>
      <Button type="submit" outline>
        {t('work.whose.submit')}
      </Button>
      <p className="hint">{t('work.whose.hint')}</p>
    </form>
  );
}
