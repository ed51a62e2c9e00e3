/** An event named within a sentence: what it is, its date, and where the record of it came from. */
import type { CaseEvent } from '../event.ts';
import { eventPhrases, tellingFields } from './event-phrases.ts';
import { moreEventPhrases } from './more-event-phrases.ts';
import { datedWords, listWords } from './plain-words.ts';
import type { Language, Words } from './sentence.ts';

const phrases: ReadonlyMap<string, Words> = new Map([
  ...Object.entries(eventPhrases),
  ...Object.entries(moreEventPhrases),
]);

/** The most events that one sentence names; it counts the others. */
const mostNamed = 3;

/** What an event is called: `the order of removal`. A kind that the vocabulary does not have is called an entry. */
export function eventPhrase(event: CaseEvent, language: Language): string {
  const value = event.body[tellingFields[event.kind] ?? ''];
  const words =
    (typeof value === 'string' ? phrases.get(`${event.kind} ${value}`) : undefined) ?? phrases.get(event.kind);
  if (words !== undefined) return words[language];
  return language === 'es' ? 'una entrada que ninguna regla lee' : 'an entry that no rule reads';
}

/** `the order of removal dated October 23, 2026 (court release 2026-10, table B_TblProceeding, row 17)`. */
export function eventWords(event: CaseEvent, language: Language): string {
  const from = sourceWords(event, language);
  const named = `${eventPhrase(event, language)} ${datedWords(event.on, language)}`;
  return from === '' ? named : `${named} (${from})`;
}

/** Several events, each named; beyond a few they are counted. */
export function eventsWords(events: readonly CaseEvent[], language: Language): string {
  const named = events.slice(0, mostNamed).map((event) => eventWords(event, language));
  const others = events.length - named.length;
  if (others > 0) {
    if (language === 'es') named.push(others === 1 ? 'otra entrada más' : `otras ${others} entradas más`);
    else named.push(others === 1 ? 'one more entry' : `${others} more entries`);
  }
  return listWords(named, language);
}

/** Where an event came from; '' where it does not say. */
export function sourceWords({ source, by }: CaseEvent, language: Language): string {
  if (source === undefined) return '';
  const es = language === 'es';
  const parts: string[] = [];
  if (source.system === 'court-release') {
    const release = source.release === undefined ? '' : ` ${source.release}`;
    parts.push(es ? `datos publicados por el tribunal${release}` : `court release${release}`);
  } else if (source.system === 'record') {
    if (source.record === undefined && by === undefined) return '';
    parts.push(es ? 'registrado en este expediente' : 'recorded in this docket');
  } else {
    parts.push(source.system);
  }
  if (source.record !== undefined) parts.push(`${es ? 'tabla' : 'table'} ${source.record}`);
  if (source.row !== undefined) parts.push(`${es ? 'fila' : 'row'} ${source.row}`);
  return parts.join(', ');
}
