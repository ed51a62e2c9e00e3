/** Who read and did what, for auditors; who read one person's file; and whether the record was altered. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { momentWords } from '../../parts/days.ts';
import { numberWords } from '../../parts/numbers.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { isRecord, RecordedFields } from '../../parts/recorded-fields.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { useWordsOf } from '../../parts/words-of.ts';
import '../../parts/tables.css';
import { ChainCheck } from './chain-check.tsx';

interface Question {
  readonly actor?: string;
  readonly case?: string;
  readonly from?: string;
  readonly to?: string;
}

interface Entry {
  readonly caseId: string | null;
  readonly docketNumber: string | null;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly purpose: string | null;
  readonly hidden: readonly string[];
  readonly details?: unknown;
}

export function Page() {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<Question>({});
  return (
    <>
      <PageTitle title={t('audit.title')} />
      <p className="usa-intro">{t('audit.intro')}</p>
      <SearchForm onAsk={setQuestion} />
      {question.case !== undefined && <Readers which={question.case} />}
      <Entries question={question} />
      <ChainCheck />
    </>
  );
}

/** The instant at which a civil day begins in UTC, as the audit keeps time; `after` days later. */
function instantOf(day: string, after = 0): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + after);
  return date.toISOString();
}

function SearchForm({ onAsk }: { readonly onAsk: (question: Question) => void }) {
  const { t } = useTranslation();
  const ask = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string): string => String(data.get(name) ?? '').trim();
    const [member, which, from, to] = [text('member'), text('case'), text('from'), text('to')];
    onAsk({
      ...(member === '' ? {} : { actor: `staff:${member}` }),
      ...(which === '' ? {} : { case: which }),
      ...(from === '' ? {} : { from: instantOf(from) }),
      ...(to === '' ? {} : { to: instantOf(to, 1) }),
    });
  };
  return (
    <form className="asked screen-only" aria-label={t('audit.search')} onSubmit={ask}>
      {(['member', 'case', 'from', 'to'] as const).map((name) => (
        <div key={name}>
          <label className="usa-label" htmlFor={`audit-${name}`}>
            {t(`audit.by.${name}`)}
          </label>
          <input
            id={`audit-${name}`}
            name={name}
            className="usa-input"
            type={name === 'from' || name === 'to' ? 'date' : 'text'}
          />
        </div>
      ))}
      <Button type="submit">{t('audit.find')}</Button>
    </form>
  );
}

function Entries({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const wordsOf = useWordsOf();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['audit', question],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/audit', {
          params: { query: { ...question, limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (error !== null) return <Failure error={error} onTryAgain={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const rows = data.pages.flatMap(({ items }) => items);
  const columns: readonly Column<Entry>[] = [
    { key: 'at', heading: t('audit.at'), namesRow: true, cell: ({ at }) => momentWords(at) },
    { key: 'actor', heading: t('audit.actor'), cell: ({ actor }) => actor.replace(/^staff:/, '') },
    {
      key: 'action',
      heading: t('audit.action'),
      cell: ({ action }) => wordsOf(`audit.did.${action}`, action.replaceAll('-', ' ')),
    },
    {
      key: 'case',
      heading: t('audit.case'),
      cell: ({ docketNumber }) => docketNumber ?? t('audit.noCase'),
    },
    {
      key: 'purpose',
      heading: t('audit.purpose'),
      cell: (entry) => <Done entry={entry} />,
    },
    { key: 'seq', heading: t('audit.place'), isNumber: true, cell: ({ seq }) => numberWords(seq) },
  ];
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{t('audit.entries')}</h2>
      {rows.length === 0 ? (
        <p role="status">{t('audit.none')}</p>
      ) : (
        <DataTable
          caption={t('audit.caption', { rows: numberWords(rows.length) })}
          columns={columns}
          rows={rows}
          keyOf={({ caseId, actor, seq, at }) => [caseId, actor, seq, at].join(' ')}
        />
      )}
      {hasNextPage && (
        <Button type="button" outline disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('audit.more')}
        </Button>
      )}
    </section>
  );
}

/** Why it was done, and what was done, by name and value; the entry as it is recorded can be opened. */
function Done({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const wordsOf = useWordsOf();
  const { purpose, hidden, details, at, actor } = entry;
  const compartments = hidden.map((one) => wordsOf(`recorded.value.${one}`, one)).join(', ');
  const who = actor.replace(/^staff:/, '');
  return (
    <>
      {purpose !== null && <p className="done__purpose">{purpose}</p>}
      {isRecord(details) && Object.keys(details).length > 0 && <RecordedFields fields={details} />}
      {hidden.length > 0 && <p>{t('audit.hidden', { compartments })}</p>}
      <details>
        <summary aria-label={t('audit.rawOf', { who, moment: momentWords(at) })}>{t('audit.raw')}</summary>
        <pre className="raw">{JSON.stringify(entry, null, 2)}</pre>
      </details>
    </>
  );
}

/** Everybody who read the file of a person. */
function Readers({ which }: { readonly which: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    queryKey: ['audit', 'readers', which],
    queryFn: () => answered(api.GET('/cases/{case}/readers', { params: { path: { case: which } } })),
  });
  if (error !== null) return <Failure error={error} />;
  if (data === undefined) return <Loading />;
  return (
    <section aria-labelledby="readers">
      <h2 id="readers">{t('audit.readers')}</h2>
      {data.items.length === 0 ? (
        <p role="status">{t('audit.noReader')}</p>
      ) : (
        <DataTable
          caption={t('audit.readersCaption', { case: which })}
          rows={data.items}
          keyOf={({ actor }) => actor}
          columns={[
            {
              key: 'actor',
              heading: t('audit.actor'),
              namesRow: true,
              cell: ({ actor }) => actor.replace(/^staff:/, ''),
            },
            {
              key: 'readings',
              heading: t('audit.readings'),
              isNumber: true,
              cell: ({ readings }) => numberWords(readings),
            },
            { key: 'first', heading: t('audit.first'), cell: ({ firstAt }) => momentWords(firstAt) },
            { key: 'last', heading: t('audit.last'), cell: ({ lastAt }) => momentWords(lastAt) },
          ]}
        />
      )}
    </section>
  );
}
