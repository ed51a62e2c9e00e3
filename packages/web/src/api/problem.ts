/** What the server answers when it does not do what was asked: a problem with a sentence (RFC 9457). */
import i18next from 'i18next';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textOf(body: unknown, name: string): string | undefined {
  const value = isRecord(body) ? body[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** A refusal or failure. Its message is a sentence for the person who reads the page. */
export class Problem extends Error {
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  /** The last part of the problem's type, such as `purpose-needed`. */
  readonly type: string;
  /** A sentence for each fault of what was sent. */
  readonly errors: readonly string[];
  /** The whole answer: what else the server said, such as what changed since. */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: unknown) {
    super(textOf(body, 'detail') ?? textOf(body, 'title') ?? i18next.t('shell.failure.unreadable'));
    this.name = 'Problem';
    this.status = status;
    this.type = textOf(body, 'type')?.split(/[/:#]/).at(-1) ?? '';
    this.body = isRecord(body) ? body : {};
    const { errors } = this.body;
    this.errors = Array.isArray(errors) ? errors.filter((error) => typeof error === 'string') : [];
  }
}

/** The sentence of anything that was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof Problem ? error.message : i18next.t('shell.failure.offline');
}
