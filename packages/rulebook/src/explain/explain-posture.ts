/** An answer in sentences, worked out again from its codes and the events: nothing of this is ever stored. */
import { addDays } from '../calendar/civil-day.ts';
import type { CaseEvent } from '../event.ts';
import { knownAndStanding } from '../fold/known.ts';
import type { Bar, Conflict, Deadline, EvaluateInput, Posture, Review } from '../posture.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Rule } from '../rules/rule.ts';
import { deadlineName, deadlineWords, executionWords, finalityWords, missingWords } from './answer-words.ts';
import { eventsWords } from './event-words.ts';
import { behindFinality, finalityReason, firstDay } from './finality-reason.ts';
import { countriesWords, dayWords, listWords } from './plain-words.ts';
import { reasonWords, settledByWords } from './review-reasons.ts';
import type { Language, Sentence } from './sentence.ts';

/**
 * Explains an answer of `evaluate` to the question that it was given. Deadlines come in the order of the posture's, and so do
 * bars, reviews, conflicts and missing sources. The text is plain, names no one, and promises nothing that the record does not say.
 */
export function explainPosture(
  input: EvaluateInput,
  posture: Posture,
  rulebook: Rulebook,
  language: Language = 'en',
): readonly Sentence[] {
  return new Explanation(input, posture, rulebook, language).sentences();
}

/** The rule on which finality is judged where the answer names none. */
const finalityRule = 'B1';

/** One answer while it is being told. */
class Explanation {
  readonly #input: EvaluateInput;
  readonly #posture: Posture;
  readonly #language: Language;
  readonly #rules: ReadonlyMap<string, Rule>;
  readonly #events: ReadonlyMap<string, CaseEvent>;
  /** Those that count: known, and not withdrawn. */
  readonly #standing: readonly CaseEvent[];
  /** Rules whose general words were already told beside a deadline. */
  readonly #toldBesideDeadline = new Set<string>();

  constructor(input: EvaluateInput, posture: Posture, rulebook: Rulebook, language: Language) {
    this.#input = input;
    this.#posture = posture;
    this.#language = language;
    this.#rules = new Map(rulebook.rules.map((rule) => [rule.id, rule]));
    this.#events = new Map(input.events.map((event) => [event.id, event]));
    this.#standing = knownAndStanding(input.events, input.knownAt).events;
  }

  sentences(): readonly Sentence[] {
    const { bars, reviews, conflicts, deadlines, missing } = this.#posture;
    const { asOf, coverage } = this.#input;
    return [
      this.#sentence('execution', null, executionWords(this.#posture, this.#input.country, this.#language)),
      this.#finality(),
      ...bars.map((bar) => this.#bar(bar)),
      ...reviews.map((review) => this.#review(review)),
      ...conflicts.map((conflict) => this.#conflict(conflict)),
      ...deadlines.map((deadline) => this.#deadline(deadline)),
      ...missing.map((source) =>
        this.#sentence('missing', null, missingWords(source, coverage?.[source], asOf, this.#language)),
      ),
      this.#next(),
      ...this.#notes(),
    ];
  }

  #finality(): Sentence {
    const { finality, bars } = this.#posture;
    const behind = behindFinality(this.#standing, finality, this.#input.asOf);
    const reason = finalityReason(behind, this.#posture, this.#language);
    // A bar of the same rule says what the rule says, a line below.
    const isToldBelow = bars.some(({ rule }) => rule === finality.rule);
    const law = reason !== undefined || isToldBelow ? [] : this.#law(finality.rule);
    const plain = finalityWords(finality, this.#language);
    const text = reason === undefined ? plain : `${plain.slice(0, -1)}: ${reason}.`;
    const events = [...behind.orders, ...behind.settled];
    return {
      part: 'finality',
      rule: finality.rule,
      text: this.#restingOn([text, ...law].join(' '), events),
      citations: this.#citations(finality.rule ?? finalityRule),
      because: events.map(({ id }) => id),
    };
  }

  #bar(bar: Bar): Sentence {
    const where = countriesWords(bar.countries, this.#language);
    const until = bar.until === null ? null : dayWords(bar.until, this.#language);
    const text =
      this.#language === 'es'
        ? `La expulsión a ${where} está impedida ${until === null ? 'y no consta hasta cuándo' : `hasta el ${until}, ese día incluido`}.`
        : `Removal to ${where} is barred${until === null ? ', and no end of it is on record' : ` through ${until}, that day included`}.`;
    const told = [text, ...this.#law(bar.rule)].join(' ');
    return this.#sentence('bar', bar.rule, this.#restingOn(told, this.#named(bar.because)), bar.because);
  }

  #review({ rule, why, because }: Review): Sentence {
    const text = reasonWords(why, this.#language) ?? this.#generalReason(rule);
    return this.#sentence('review', rule, this.#restingOn(text, this.#named(because)), because);
  }

  /** What does not agree, as its review says it, and what would settle it. */
  #conflict({ why, settledBy, because }: Conflict): Sentence {
    const found = this.#review({ rule: 'R4', why, because });
    return { ...found, part: 'conflict', text: `${found.text} ${settledByWords(settledBy, this.#language)}` };
  }

  /** A reason that has no translation is told by what its rule says in general. */
  #generalReason(rule: string): string {
    return ['Una persona debe revisar este punto.', ...this.#law(rule)].join(' ');
  }

  /** A last day. What the rule says in general goes with the first of its days that is not over. */
  #deadline(deadline: Deadline): Sentence {
    const { rule, on } = deadline;
    const text = deadlineWords(deadline, this.#input.asOf, this.#language);
    if (on < this.#input.asOf || this.#toldBesideDeadline.has(rule)) return this.#sentence('deadline', rule, text);
    this.#toldBesideDeadline.add(rule);
    return this.#sentence('deadline', rule, [text, ...this.#law(rule)].join(' '));
  }

  /** The first day on which time alone can change the answer, and what then ends or begins. */
  #next(): Sentence {
    const es = this.#language === 'es';
    const { nextChangeOn } = this.#posture;
    if (nextChangeOn === null) {
      const text = es
        ? 'El paso del tiempo por sí solo no cambia lo que consta; solo lo cambia algo nuevo que se registre.'
        : 'Time alone does not change what the record says; only something new on record does.';
      return this.#sentence('next', null, text + this.#checkAgain());
    }
    const day = dayWords(nextChangeOn, this.#language);
    const then = this.#thenHappens(nextChangeOn);
    const what = then.length === 0 ? '' : `: ${listWords(then, this.#language)}`;
    return this.#sentence(
      'next',
      null,
      es
        ? `Si no se registra nada nuevo, el primer día en que esta respuesta puede cambiar es el ${day}${what}.${this.#checkAgain()}`
        : `If nothing new is recorded, the first day on which this answer can change is ${day}${what}.${this.#checkAgain()}`,
      this.#beginningOn(nextChangeOn).map(({ id }) => id),
    );
  }

  /** `nextChangeOn` does not count coverage, which is a day old tomorrow: an answer that rests on it must say so. */
  #checkAgain(): string {
    if (this.#posture.execution !== 'no-bar-on-record') return '';
    return this.#language === 'es'
      ? ' Para cualquier día posterior hay que volver a consultar todas las fuentes.'
      : ' For any later day every source has to be checked again.';
  }

  #thenHappens(day: string): string[] {
    const es = this.#language === 'es';
    const dayBefore = addDays(day, -1);
    const { bars, deadlines } = this.#posture;
    const found: string[] = [];
    for (const { until, rule } of bars) {
      if (until === dayBefore)
        found.push(es ? `termina el impedimento de la regla ${rule}` : `the bar of rule ${rule} ends`);
    }
    for (const { on, what } of deadlines) {
      const name = deadlineName(what, this.#language);
      if (on === dayBefore) found.push(es ? `ha pasado el último día ${name}` : `the last day ${name} is over`);
    }
    const begins = this.#beginningOn(day);
    if (begins.length > 0) {
      const words = eventsWords(begins, this.#language);
      found.push(es ? `empieza a contar ${words}` : `${words} begins to count`);
    }
    return [...new Set(found)];
  }

  /** What the record already dates on a day ahead. */
  #beginningOn(day: string): CaseEvent[] {
    return this.#standing.filter((event) => firstDay(event) === day);
  }

  #notes(): Sentence[] {
    const { country, asOf } = this.#input;
    const es = this.#language === 'es';
    const notes: Sentence[] = [];
    if (country !== undefined) {
      const name = countriesWords([country], this.#language);
      notes.push(
        this.#sentence(
          'note',
          null,
          es ? `La pregunta es sobre la expulsión a ${name}.` : `The question is about removal to ${name}.`,
        ),
      );
    }
    const ahead = this.#standing.filter((event) => firstDay(event) > asOf);
    if (ahead.length > 0) {
      const words = eventsWords(ahead, this.#language);
      const text = es
        ? `Todavía no cuenta, por ser de un día posterior: ${words}.`
        : `Dated after the day asked about, so not counted yet: ${words}.`;
      notes.push(
        this.#sentence(
          'note',
          null,
          text,
          ahead.map(({ id }) => id),
        ),
      );
    }
    return notes;
  }

  #named(ids: readonly string[]): CaseEvent[] {
    return ids.map((id) => this.#events.get(id)).filter((event) => event !== undefined);
  }

  #restingOn(text: string, events: readonly CaseEvent[]): string {
    if (events.length === 0) return text;
    const words = eventsWords(events, this.#language);
    return this.#language === 'es' ? `${text} Se basa en ${words}.` : `${text} It rests on ${words}.`;
  }

  /** What a rule says in general; nothing for a rule that the rulebook does not have. */
  #law(rule: string | null): string[] {
    const found = rule === null ? undefined : this.#rules.get(rule);
    return found === undefined ? [] : [found.sentence[this.#language]];
  }

  #citations(rule: string): readonly string[] {
    return this.#rules.get(rule)?.citations.map(({ cite }) => cite) ?? [];
  }

  #sentence(part: Sentence['part'], rule: string | null, text: string, because: readonly string[] = []): Sentence {
    return { part, rule, text, citations: rule === null ? [] : this.#citations(rule), because };
  }
}
