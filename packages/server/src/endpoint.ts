/** What an endpoint is: its schemas, who may ask it, and what it does. Every endpoint is a value, so that all can be walked. */
import type { Docket, Member, Role } from '@opendocket/docket';
import { z } from 'zod';

/**
 * What a handler may rely on: who asks, of which docket, and the parts of the request, each read by its schema. Where nobody
 * need be signed in there is no member, and asking for one throws.
 */
export interface Asked<Params, Query, Body> {
  readonly docket: Docket;
  readonly member: Member;
  /**
   * Where the endpoint is about one case of another's load: why it is read, from the header `X-Purpose` (percent-encoded
   * UTF-8; in no address, so that it comes into no log). Absent on one's own.
   */
  readonly purpose: string | undefined;
  /** The key of a command, from the header `Idempotency-Key`; there for every endpoint that is a command. */
  readonly idempotencyKey: string | undefined;
  readonly language: 'en' | 'es';
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly server: ServerSide;
}

/** What an endpoint may do with the server that it is part of: only endpoints about the session itself do. */
export interface ServerSide {
  /** Made-up staff may be signed in as. */
  readonly demo: boolean;
  /** Staff sign in through an OpenID Connect provider, at `/api/v1/sign-in/provider`. */
  readonly hasProvider: boolean;
  /** Public keys under which a head that was kept has to be signed. */
  readonly headKeys: readonly string[];
  /** The token that commands of this session repeat; undefined where nobody is signed in. */
  readonly csrf: string | undefined;
  /** Begins a session for the member in the browser that asked. @returns its csrf token */
  signIn(member: Member): Promise<string>;
  /** Ends the session of the browser that asked. */
  signOut(): Promise<void>;
}

/**
 * Who may ask. `roles`: the roles that may at all; what of a case they then see is decided for each case (docket/access).
 * `own`: any member, about the member's own session. `public`: nobody need be signed in.
 */
export type Access =
  | { readonly roles: readonly [Role, ...Role[]] }
  | { readonly own: true }
  | { readonly public: true };

/** An endpoint. Declared with {@link endpoint}, which ties the handler's types to the schemas. */
export interface Endpoint {
  readonly method: 'GET' | 'POST';
  /** Under `/api/v1`, as Fastify writes it: `/cases/:case`. */
  readonly path: string;
  /** One plain sentence for the API's own documentation. */
  readonly summary: string;
  readonly tag: string;
  readonly access: Access;
  /** It changes something: it wants an idempotency key and the token of the session. Every POST is one, unless it says not. */
  readonly isCommand: boolean;
  /** Against the limit of requests: 1 for a reading, more for what costs more. */
  readonly weight: number;
  readonly schemas: {
    readonly params: z.ZodType;
    readonly query: z.ZodType;
    readonly body: z.ZodType;
    readonly answer: z.ZodType;
  };
  readonly handle: (asked: Asked<unknown, unknown, unknown>) => Promise<unknown>;
}

/** What {@link endpoint} takes. Parts that the endpoint does not read get the schema {@link nothing}. */
export interface EndpointParts<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly access: Access;
  /** A POST is a command if not said. */
  readonly isCommand?: boolean;
  /** 1 if not said. */
  readonly weight?: number;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
  readonly handle: (asked: Asked<z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<Told<z.input<Answer>>>;
}

/** A value that will only be read. */
export type Told<Value> = Value extends (infer Item)[]
  ? readonly Told<Item>[]
  : Value extends object
    ? { readonly [Field in keyof Value]: Told<Value[Field]> }
    : Value;

/** A part of a request that is empty. */
export const nothing = z.object({}).strict();

/** What a request holds that its endpoint's schema does not allow: a sentence for each fault. */
export class InvalidRequest extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults[0] ?? 'The request cannot be read.');
    this.name = 'InvalidRequest';
    this.faults = faults;
  }
}

/**
 * Declares an endpoint. The handler's types are those of the schemas, and what it is given was read by them; so is what it
 * answers, so that nothing leaves that the schema does not name.
 */
export function endpoint<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(parts: EndpointParts<Params, Query, Body, Answer>): Endpoint {
  const { method, path, summary, tag, access, params, query, body, answer } = parts;
  return {
    method,
    path,
    summary,
    tag,
    access,
    isCommand: parts.isCommand ?? method === 'POST',
    weight: parts.weight ?? 1,
    schemas: { params, query, body, answer },
    async handle(asked) {
      const faults: string[] = [];
      const read = <Schema extends z.ZodType>(
        part: string,
        schema: Schema,
        value: unknown,
      ): z.output<Schema> | undefined => {
        const parsed = schema.safeParse(value ?? {});
        if (parsed.success) return parsed.data;
        for (const { path: place, message } of parsed.error.issues)
          faults.push(`${[part, ...place].join('.')}: ${message}`);
        return undefined;
      };
      const request = {
        params: read('path', params, asked.params),
        query: read('query', query, asked.query),
        body: read('body', body, asked.body),
      };
      if (
        faults.length > 0 ||
        request.params === undefined ||
        request.query === undefined ||
        request.body === undefined
      ) {
        throw new InvalidRequest(faults);
      }
      const { params: readParams, query: readQuery, body: readBody } = request;
      const { docket, purpose, idempotencyKey, language, server } = asked;
      const answered = await parts.handle({
        ...{ docket, purpose, idempotencyKey, language, server },
        // Asked for only where somebody is signed in.
        get member() {
          return asked.member;
        },
        ...{ params: readParams, query: readQuery, body: readBody },
      });
      return answer.parse(answered);
    },
  };
}
