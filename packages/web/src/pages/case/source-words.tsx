/** Where an entry came from, so that anyone can find it again. */
import { useTranslation } from 'react-i18next';
import { momentWords } from '../../parts/days.ts';
import type { ShownEvent } from './use-case.ts';

export function SourceWords({ event }: { readonly event: ShownEvent }) {
  const { t } = useTranslation();
  const { id, source, by, recordedAt } = event;
  const parts = [t('case.source.entry', { id })];
  if (source?.system === 'court-release') parts.push(t('case.source.release', { release: source.release ?? '' }));
  else if (source !== undefined && source.system !== 'record') parts.push(source.system);
  if (source?.record !== undefined) parts.push(t('case.source.table', { table: source.record }));
  if (source?.row !== undefined) parts.push(t('case.source.row', { row: source.row }));
  if (by !== undefined && source?.release === undefined) parts.push(t('case.source.by', { by }));
  if (recordedAt !== undefined) parts.push(t('case.source.known', { moment: momentWords(recordedAt) }));
  return <span className="source">{parts.join(', ')}</span>;
}
