/** The rows of a `COPY … TO STDOUT`, as they come. */
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** Each row split into its fields. */
export async function* copiedRows(client: pg.ClientBase, query: string): AsyncGenerator<string[]> {
  const stream = client.query(copyTo(query));
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.split('\t');
  }
}
