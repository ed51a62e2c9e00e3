/** An event told in a sentence, and where it came from told in another. */
import {
  type CaseEvent,
  countryName,
  courtByCode,
  type EventDate,
  type IsoDate,
  type Json,
} from '@opendocket/rulebook';
import { eventWords, type Language } from './event-words.ts';
import { valueWords } from './value-words.ts';

const dayFormats = {
  en: new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
  es: new Intl.DateTimeFormat('es-US', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** `November 23, 2026`, `23 de noviembre de 2026`; what is no day reads as it is. */
export function dayWords(day: IsoDate, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : dayFormats[language].format(date);
}

/** A day, or the span of days within which it is known to lie. */
export function dateWords(on: EventDate, language: Language): string {
  if (typeof on === 'string') return dayWords(on, language);
  const [earliest, latest] = [dayWords(on.earliest, language), dayWords(on.latest, language)];
  return language === 'es' ? `Entre el ${earliest} y el ${latest}` : `Between ${earliest} and ${latest}`;
}

/** What happened, without the date and without a full stop. */
export function eventSentence(event: CaseEvent, language: Language): string {
  const words = eventWords[event.kind]?.[language];
  const told = words === undefined ? otherwise(event, language) : fill(words, event, language);
  if (event.voids === undefined) return told;
  return language === 'es'
    ? `${told}; retira la entrada ${event.voids}`
    : `${told}; it withdraws the entry ${event.voids}`;
}

/** Where an event came from, so that anyone can find it again. */
export function sourceSentence(event: CaseEvent, language: Language): string {
  const { source } = event;
  const es = language === 'es';
  if (source === undefined) return es ? `entrada ${event.id}` : `entry ${event.id}`;
  const parts = [es ? `entrada ${event.id}` : `entry ${event.id}`];
  const release = source.release === undefined ? '' : ` ${source.release}`;
  parts.push(`${systemWords(source.system, language)}${release}`);
  if (source.record !== undefined) parts.push(es ? `tabla ${source.record}` : `table ${source.record}`);
  if (source.row !== undefined) parts.push(es ? `fila ${source.row}` : `row ${source.row}`);
  if (source.release === undefined && event.by !== undefined)
    parts.push(es ? `registrado por ${event.by}` : `recorded by ${event.by}`);
  if (event.recordedAt !== undefined) {
    const day = event.recordedAt.slice(0, 10);
    parts.push(es ? `conocida desde el ${dayWords(day, language)}` : `known since ${dayWords(day, language)}`);
  }
  return parts.join(', ');
}

function systemWords(system: string, language: Language): string {
  const es = language === 'es';
  if (system === 'court-release') return es ? 'datos publicados por el tribunal,' : 'court release';
  if (system === 'record') return es ? 'este registro' : 'this docket';
  return system;
}

/** Fills a template: a part in brackets goes where a field in it is missing. */
function fill(words: string, event: CaseEvent, language: Language): string {
  const kept = words.replace(/\[([^\]]*)\]/g, (_, part: string) =>
    fieldsOf(part).every((field) => isSaid(event.body[field])) ? part : '',
  );
  return kept.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = event.body[field];
    return isSaid(value) ? fieldWords(field, value, language) : valueWords('unknown', language);
  });
}

function fieldsOf(part: string): string[] {
  return [...part.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}

function isSaid(value: Json | undefined): value is Json {
  return value !== undefined && value !== null && value !== '';
}

function otherwise(event: CaseEvent, language: Language): string {
  const fields = Object.entries(event.body)
    .filter((entry): entry is [string, Json] => isSaid(entry[1]))
    .map(([field, value]) => `${field} ${fieldWords(field, value, language)}`);
  return [event.kind.replaceAll('.', ' ').replaceAll('-', ' '), ...fields].join('; ');
}

function fieldWords(field: string, value: Json, language: Language): string {
  if (Array.isArray(value)) return value.map((item: Json) => fieldWords(field, item, language)).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter((entry): entry is [string, Json] => isSaid(entry[1]))
      .map(([name, inner]) => `${name} ${fieldWords(name, inner, language)}`)
      .join(', ');
  }
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayWords(text, language);
  if (/^(country|countries|nationality)$/.test(field)) return countryWords(text, language);
  if (field === 'court') return courtByCode(text)?.city ?? text;
  return valueWords(text, language);
}

function countryWords(code: string, language: Language): string {
  return /^[A-Z]{2}$/.test(code) ? (countryName(code, language) ?? code) : valueWords(code, language);
}
