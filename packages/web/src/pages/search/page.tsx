/** Finds one case: by number, or by name where the member may know who the person is. There is no list by what stands in it. */
import { useMutation } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answered, api } from '../../api/client.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Failure } from '../../parts/states.tsx';

export function Page() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const search = useMutation({ mutationFn: (q: string) => answered(api.POST('/search', { body: { q } })) });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    search.mutate(text);
  };
  const found = search.data?.items;
  return (
    <>
      <PageTitle title={t('search.title')} />
      <form className="question" onSubmit={submit}>
        <div>
          <Label htmlFor="search">{t('search.label')}</Label>
          <TextInput
            id="search"
            name="search"
            type="text"
            required
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        <Button type="submit" disabled={search.isPending}>
          {t('search.submit')}
        </Button>
      </form>
      <p className="hint">{t('search.hint')}</p>
      {search.error !== null && <Failure error={search.error} />}
      <div role="status">
        {found !== undefined && <p>{t('search.found', { count: found.length })}</p>}
        {found !== undefined && found.length > 0 && (
          <ul className="usa-list">
            {found.map(({ caseId, docketNumber, name }) => (
              <li key={caseId}>
                <Link to={`/cases/${caseId}`}>{name === null ? docketNumber : `${name}, ${docketNumber}`}</Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
