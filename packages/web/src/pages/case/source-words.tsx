/** Where an entry came from, so that anyone can find it again. */
import { useTranslation } from 'react-i18next';
import { momentWords } from '../../parts/days.ts';
import type { ShownEvent } from './use-case.ts';

export function SourceWords({ event }: { readonly event: ShownEvent }) {
  const { t } = useTranslation();
  const { id, source = {}, by, recordedAt } = event;
  const { system, release, record, row } = source;
  const parts = [t('case.source.entry', { id })];
  if (system === 'court-release') parts.push(t('case.source.release', { release: String(release ?? '') }));
  else if (typeof system === 'string' && system !== 'record') parts.push(system);
  if (typeof record === 'string') parts.push(t('case.source.table', { table: record }));
  if (row !== undefined) parts.push(t('case.source.row', { row: String(row) }));
  if (by !== undefined && release === undefined) parts.push(t('case.source.by', { by }));
  if (recordedAt !== undefined) parts.push(t('case.source.known', { moment: momentWords(recordedAt) }));
  return <span className="source">{parts.join(', ')}</span>;
}
