/**
 * The page of one case, for people: what stands, why, what is not known, what comes next, and a timeline. Sentences in
 * plain text that read well aloud. Pure: everything on it is an argument.
 */
import type { CaseDescription, CaseEvent, IsoDate, Posture, Sentence } from '@opendocket/rulebook';
import { wrap } from '../layout.ts';
import { dateWords, dayWords, eventSentence, sourceSentence } from './event-sentence.ts';
import type { Language } from './event-words.ts';
import { type PageWords, pageWords } from './headings.ts';

/** Everything that a page shows. */
export interface CasePageInput {
  readonly case: CaseDescription;
  readonly docketNumber: string;
  readonly posture: Posture;
  /** The rulebook's explanation of the posture, in the language of the page. */
  readonly sentences: readonly Sentence[];
  readonly events: readonly CaseEvent[];
  readonly asOf: IsoDate;
  /** ISO instant. */
  readonly knownAt: string;
  readonly country?: string;
  readonly language: Language;
  /** Most characters in a line. */
  readonly width: number;
  /** Whether the timeline is on the page; it is if not said. */
  readonly timeline?: boolean;
}

/** The page, with a line end at its end. */
export function casePage(input: CasePageInput): string {
  const words = pageWords[input.language];
  const page = new Page(input, words);
  const { posture, language } = input;
  page.line(words.title(input.case.id, input.docketNumber));
  page.paragraph(words.asOf(dayWords(input.asOf, language), instantWords(input.knownAt, language), posture.rulebook));
  if (input.country !== undefined) page.paragraph(words.country(input.country));

  page.heading(words.stands);
  for (const part of ['execution', 'finality'] as const) page.sentences(part);

  page.heading(words.why);
  if (page.sentences('bar') === 0) {
    page.paragraph(posture.finality.status === 'final' ? words.noBarOnFinal : words.noBar);
  }
  page.sentences('note');

  const conflicts = input.sentences.filter(({ part }) => part === 'conflict');
  if (conflicts.length > 0) {
    page.heading(words.disagrees);
    page.sentences('conflict');
  }

  page.heading(words.notKnown);
  // A contradiction is a review, too: it was told in full above.
  const isTold = (review: Sentence): boolean => conflicts.some(({ text }) => text.startsWith(review.text));
  const reviews = page.sentences('review', (review) => !isTold(review));
  if (reviews + page.sentences('missing') === 0) {
    page.paragraph(conflicts.length > 0 ? words.nothingElse : words.allKnown);
  }

  page.heading(words.next);
  const ahead = page.deadlines((deadline) => deadline.on >= input.asOf);
  if (ahead + page.sentences('next') === 0) page.paragraph(words.nothingNext);
  if (posture.deadlines.some((deadline) => deadline.on < input.asOf)) {
    page.heading(words.past);
    page.deadlines((deadline) => deadline.on < input.asOf);
  }

  if (input.timeline !== false) {
    page.heading(words.timeline);
    page.timeline();
  }
  page.line('');
  page.paragraph(words.caution);
  return `${page.lines.join('\n').trimEnd()}\n`;
}

/** An instant to the minute, in UTC: `2026-11-24T08:00:00.000Z` as `November 24, 2026, 08:00 UTC`. */
function instantWords(instant: string, language: Language): string {
  return `${dayWords(instant.slice(0, 10), language)}, ${instant.slice(11, 16)} UTC`;
}

/** The lines of a page as they are written. */
class Page {
  readonly lines: string[] = [];
  readonly #input: CasePageInput;
  readonly #words: PageWords;

  constructor(input: CasePageInput, words: PageWords) {
    this.#input = input;
    this.#words = words;
  }

  line(text: string): void {
    this.lines.push(text);
  }

  paragraph(text: string, indent = ''): void {
    this.lines.push(wrap(text, this.#input.width, indent));
  }

  heading(text: string): void {
    this.lines.push('', text, '');
  }

  /** Writes the sentences of a part, each with its law and the entries of the timeline on which it rests. Returns how many there are. */
  sentences(part: Sentence['part'], passes: (sentence: Sentence) => boolean = () => true): number {
    const found = this.#input.sentences.filter((sentence) => sentence.part === part && passes(sentence));
    for (const sentence of found) this.#explained(sentence);
    return found.length;
  }

  /** The sentences of the deadlines that pass; the rulebook gives them in the order of the posture's. */
  deadlines(passes: (deadline: Posture['deadlines'][number]) => boolean): number {
    const sentences = this.#input.sentences.filter((sentence) => sentence.part === 'deadline');
    let written = 0;
    for (const [index, deadline] of this.#input.posture.deadlines.entries()) {
      const sentence = sentences[index];
      if (sentence === undefined || !passes(deadline)) continue;
      this.#explained(sentence);
      written++;
    }
    return written;
  }

  #explained(sentence: Sentence): void {
    const rule = sentence.rule === null ? '' : ` (${sentence.rule})`;
    this.paragraph(`${sentence.text}${rule}`);
    if (sentence.citations.length > 0) this.paragraph(`${this.#words.law} ${sentence.citations.join('; ')}.`, '  ');
    // The sentence names them with their days and sources; here they lead to the timeline.
    if (sentence.because.length > 0) this.paragraph(`${this.#words.entries} ${sentence.because.join(', ')}.`, '  ');
  }

  /** `November 20, 2026: order entered: removal, by the judge.` */
  #told(event: CaseEvent): string {
    const { language } = this.#input;
    return `${dateWords(event.on, language)}${event.at === undefined ? '' : `, ${event.at}`}: ${eventSentence(event, language)}.`;
  }

  timeline(): void {
    const { events, asOf, language } = this.#input;
    if (events.length === 0) this.paragraph(this.#words.noEvents);
    const withdrawn = withdrawals(events);
    for (const event of inOrder(events)) {
      const by = withdrawn.get(event.id);
      const remarks = [
        ...(by === undefined ? [] : [this.#words.withdrawnBy(by)]),
        ...(firstDay(event) > asOf ? [this.#words.later] : []),
      ];
      this.paragraph([this.#told(event), ...remarks].join(' '));
      this.paragraph(`${capital(sourceSentence(event, language))}.`, '  ');
    }
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function firstDay(event: CaseEvent): IsoDate {
  return typeof event.on === 'string' ? event.on : event.on.earliest;
}

/** Oldest first; of one day in the order in which they were recorded. */
function inOrder(events: readonly CaseEvent[]): readonly CaseEvent[] {
  return events.toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0));
}

/** The entries that no longer count, each with the entry that withdrew it. A withdrawal can itself be withdrawn. */
function withdrawals(events: readonly CaseEvent[]): ReadonlyMap<string, string> {
  const withdrawn = new Map<string, string>();
  for (const event of events.toReversed()) {
    if (event.voids !== undefined && !withdrawn.has(event.id)) withdrawn.set(event.voids, event.id);
  }
  return withdrawn;
}
