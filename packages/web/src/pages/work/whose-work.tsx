/** For a supervisor: whose list is read, chosen by name. That it was read goes on record. */
import { useQuery } from '@tanstack/react-query';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { answered, api } from '../../api/client.ts';
import { Failure, Loading } from '../../parts/states.tsx';

export function WhoseWork() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const read = address.get('officer') ?? '';
  const [chosen, setChosen] = useState(read);
  const { data, error, refetch } = useQuery({
    queryKey: ['officers-of-office'],
    queryFn: () => answered(api.GET('/work/officers')),
  });
  if (error !== null) return <Failure error={error} onTryAgain={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data.items.length === 0) return <p>{t('work.whose.nobody')}</p>;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setAddress(chosen === '' ? {} : { officer: chosen });
  };
  return (
    <form className="question screen-only" onSubmit={submit}>
      <div>
        <Label htmlFor="officer">{t('work.whose.label')}</Label>
        <Select id="officer" name="officer" required value={chosen} onChange={({ target }) => setChosen(target.value)}>
          <option value="">{t('work.whose.choose')}</option>
          {data.items.map(({ officer, name, active }) => (
            <option key={officer} value={officer}>
              {t(active ? 'work.whose.named' : 'work.whose.left', { name, id: officer })}
            </option>
          ))}
        </Select>
      </div>
      <Button type="submit" outline>
        {t('work.whose.submit')}
      </Button>
      <p className="hint">{t('work.whose.hint')}</p>
    </form>
  );
}
