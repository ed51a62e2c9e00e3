/**
 * Answers that take longer than a request should: worked out beside the requests, once for all who ask the same, while those
 * who ask are told how far it is.
 */

/** An answer, or how far it is. */
export type Beside<Answer> =
  | { readonly state: 'ready'; readonly answer: Answer }
  | { readonly state: 'under-way'; readonly done: number; readonly of: number };

interface Work<Answer> {
  done: number;
  of: number;
  readonly answer: Promise<Answer>;
}

/** The works of one kind that are under way in this process. */
export class AnswersBeside<Answer> {
  readonly #works = new Map<string, Work<Answer>>();
  readonly #mostAtOnce: number;
  readonly #patienceMs: number;

  /**
   * @param limits `mostAtOnce`: whoever asks for one more is told that it has not begun; `patienceMs`: how long a request waits
   *   before it is told how far its answer is
   */
  constructor({ mostAtOnce, patienceMs }: { readonly mostAtOnce: number; readonly patienceMs: number }) {
    this.#mostAtOnce = mostAtOnce;
    this.#patienceMs = patienceMs;
  }

  /** The answer to what `key` asks; `begin` works it out unless that is under way. Fails as it fails, once to each who waits. */
  async ask(
    key: string,
    begin: (progress: (done: number, of: number) => void) => Promise<Answer>,
  ): Promise<Beside<Answer>> {
    const underWay = this.#works.get(key);
    if (underWay === undefined && this.#works.size >= this.#mostAtOnce) return { state: 'under-way', done: 0, of: 0 };
    const work = underWay ?? this.#begin(key, begin);
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), this.#patienceMs);
    });
    try {
      const answer = await Promise.race([work.answer.then((value) => ({ value })), patience]);
      return answer === undefined
        ? { state: 'under-way', done: work.done, of: work.of }
        : { state: 'ready', answer: answer.value };
    } finally {
      clearTimeout(timer);
    }
  }

  #begin(key: string, begin: (progress: (done: number, of: number) => void) => Promise<Answer>): Work<Answer> {
    const answer = begin((done, of) => {
      work.done = done;
      work.of = of;
    }).finally(() => this.#works.delete(key));
    const work: Work<Answer> = { done: 0, of: 0, answer };
    this.#works.set(key, work);
    // Whoever still waits is told; that nobody does is no fault.
    answer.catch(() => undefined);
    return work;
  }
}
