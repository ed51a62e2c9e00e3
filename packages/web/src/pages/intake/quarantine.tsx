/** The rows that were refused, of the feed, import and table that are asked for. For records stewards. */
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Feed, feedOf, feeds } from './feeds.ts';
import { RefusedRows } from './refused-rows.tsx';

/** An import whose refused rows can be asked for. */
export interface Imported {
  readonly feed: Feed;
  readonly release: string;
}

export function Quarantine({ imports }: { readonly imports: readonly Imported[] }) {
  const { t } = useTranslation();
  // With nothing but staff files there is nothing to ask of court releases.
  const [feed, setFeed] = useState<Feed>(() => feeds.find((one) => imports.some((by) => by.feed === one)) ?? feeds[0]);
  const [release, setRelease] = useState('');
  const [typed, setTyped] = useState('');
  const [table, setTable] = useState('');
  return (
    <section aria-labelledby="quarantine">
      <h2 id="quarantine">{t('intake.quarantine.title')}</h2>
      <p className="quiet">{t('intake.quarantine.intro')}</p>
      <form
        className="asked screen-only"
        aria-label={t('intake.quarantine.which')}
        onSubmit={(event) => {
          event.preventDefault();
          setTable(typed.trim());
        }}
      >
        <div>
          <label className="usa-label" htmlFor="quarantine-feed">
            {t('intake.quarantine.feed')}
          </label>
          <select
            id="quarantine-feed"
            className="usa-select"
            value={feed}
            onChange={(event) => {
              setFeed(feedOf(event.target.value) ?? feed);
              // The imports and tables of one feed are not those of another.
              setRelease('');
              setTyped('');
              setTable('');
            }}
          >
            {feeds.map((one) => (
              <option key={one} value={one}>
                {t(`intake.feedOf.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label className="usa-label" htmlFor="quarantine-release">
            {t('intake.quarantine.release')}
          </label>
          <select
            id="quarantine-release"
            className="usa-select"
            value={release}
            onChange={(event) => setRelease(event.target.value)}
          >
            <option value="">{t('intake.quarantine.newest')}</option>
            {imports
              .filter((one) => one.feed === feed)
              .map(({ release: name }) => (
                <option key={name}>{name}</option>
              ))}
          </select>
        </div>
        <div>
          <label className="usa-label" htmlFor="quarantine-table">
            {t('intake.quarantine.table')}
          </label>
          <input
            id="quarantine-table"
            className="usa-input"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button type="submit">{t('intake.quarantine.show')}</Button>
      </form>
      <RefusedRows feed={feed} release={release} table={table} />
    </section>
  );
}
