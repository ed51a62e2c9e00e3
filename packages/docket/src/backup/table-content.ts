/** The content of a table as PostgreSQL's COPY writes it: streamed, counted and digested on its way. */
import { createHash } from 'node:crypto';
import { type Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { schemas } from '../catalogue.ts';

/**
 * A session in which content is written in one way everywhere. Policies would leave rows out in silence: with this, they are an
 * error.
 */
export const plainSession = `set row_security = off; set synchronize_seqscans = off; set time zone 'UTC'; set datestyle to 'ISO';
  set client_encoding to 'UTF8'; set bytea_output to 'hex'; set extra_float_digits to 1`;

/** How much content there was, and which. */
export interface ContentDigest {
  readonly rows: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** A table and its columns, as `docket.event`. */
export interface TableShape {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Hands content on and digests it. A row of COPY's text format is a line. */
export function digesting(): { readonly stream: Transform; readonly digest: () => ContentDigest } {
  const hash = createHash('sha256');
  let rows = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1;
      done(null, chunk);
    },
  });
  return { stream, digest: () => ({ rows, sha256: hash.digest('hex') }) };
}

/** The content of a table, in the order in which it lies there. */
export function contentOf(client: ClientBase, { table, columns }: TableShape): Readable {
  return client.query(copyTo(`copy ${table} (${columns.join(', ')}) to stdout`));
}

/** Reads a table to its end and digests it. */
export async function digestTable(client: ClientBase, shape: TableShape): Promise<ContentDigest> {
  const { stream, digest } = digesting();
  await pipeline(contentOf(client, shape), stream, new Writable({ write: (_chunk, _encoding, done) => done() }));
  return digest();
}

/**
 * The tables of the docket but the one of its migrations, each after those to which it refers, so that they can be filled in
 * this order. Temporary work is none of them.
 */
export async function tablesInOrder(client: ClientBase): Promise<readonly TableShape[]> {
  const found = await client.query<{ table: string; columns: string[]; refers: string[] }>(
    `select n.nspname || '.' || c.relname as table,
            array(select a.attname::text from pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
            array(select m.nspname || '.' || d.relname from pg_constraint f join pg_class d on d.oid = f.confrelid
                    join pg_namespace m on m.oid = d.relnamespace
                   where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as refers
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any ($1) and c.relkind = 'r' and n.nspname || '.' || c.relname <> 'docket.migration'
      order by 1`,
    [schemas],
  );
  const waiting = [...found.rows];
  const ordered: TableShape[] = [];
  const isThere = (name: string): boolean => ordered.some(({ table }) => table === name);
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ refers }) => refers.every(isThere));
    const [taken] = waiting.splice(Math.max(0, next), 1);
    if (taken !== undefined) ordered.push({ table: taken.table, columns: taken.columns });
  }
  return ordered;
}
