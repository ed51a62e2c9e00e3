/** Every endpoint, asked by every role and by nobody, against one table; and that none of them lists people by what stands in their cases. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Role, roles } from '@opendocket/docket';
import { apiDocument } from './api-document.ts';
import { endpoints } from './endpoints/index.ts';
import { type Browser, withServer } from './testing.ts';
import { addCases } from './testing-cases.ts';

const everyone: readonly Role[] = roles;
const caseworkers: readonly Role[] = ['officer', 'supervisor', 'legal-reviewer'];
const caseworkersAndAuditor: readonly Role[] = [...caseworkers, 'auditor'];

/** Who may ask what. `public`: nobody need be signed in. An endpoint that is not here fails the test. */
const table: Readonly<Record<string, readonly Role[] | 'public'>> = {
  'GET /session': everyone,
  'POST /sign-out': everyone,
  'GET /sign-in/members': 'public',
  'POST /sign-in/demo': 'public',
  'POST /search': caseworkers,
  'GET /cases/:case': caseworkers,
  'GET /cases/:case/identity': caseworkers,
  'POST /cases/:case/preview': caseworkers,
  'POST /cases/:case/events': caseworkers,
  'POST /cases/:case/corrections': caseworkers,
  'GET /cases/:case/audit': caseworkersAndAuditor,
  'GET /cases/:case/readers': caseworkersAndAuditor,
  'GET /event-kinds': [...caseworkers, 'records-steward'],
  'GET /audit': ['auditor'],
  'POST /audit/check': ['auditor'],
  'GET /work': ['officer', 'supervisor'],
  'GET /work/officers': ['supervisor'],
  'POST /work/finish': ['officer', 'supervisor'],
  'POST /work/snooze': ['officer', 'supervisor'],
  'GET /jobs': ['auditor', 'administrator'],
  'GET /cases/:case/pre-actions': caseworkers,
  'POST /cases/:case/pre-actions': ['officer', 'supervisor'],
  'POST /cases/:case/pre-actions/:review/attestations': caseworkers,
  'POST /cases/:case/pre-actions/:review/findings': ['legal-reviewer'],
  'POST /cases/:case/pre-actions/:review/approvals': ['supervisor', 'legal-reviewer'],
  'POST /cases/:case/pre-actions/:review/end': caseworkers,
  'GET /caseload/own': ['officer'],
  'GET /caseload/office': ['supervisor'],
  'GET /caseload/cases': ['officer', 'supervisor'],
  'GET /caseload/proposals': ['officer', 'supervisor'],
  'GET /caseload/receivers': ['supervisor'],
  'POST /caseload/proposals/preview': ['supervisor'],
  'POST /caseload/proposals': ['supervisor'],
  'POST /caseload/proposals/answer': ['officer', 'supervisor'],
  'POST /caseload/proposals/withdraw': ['supervisor'],
  'POST /caseload/release': ['supervisor'],
  'GET /caseload/suggestion': ['supervisor'],
  'POST /caseload/staffing': ['supervisor'],
  'GET /caseload/contests': ['officer', 'supervisor'],
  'POST /caseload/contests': ['officer'],
  'POST /caseload/contests/answer': ['supervisor'],
  'GET /administration/members': ['administrator'],
  'GET /administration/members/:member': ['administrator'],
  'POST /administration/members': ['administrator'],
  'POST /administration/members/:member': ['administrator'],
  'GET /administration/offices': ['supervisor', 'administrator'],
  'POST /administration/offices': ['administrator'],
  'POST /administration/offices/:office': ['administrator'],
  'GET /administration/weights': ['officer', 'supervisor', 'administrator'],
  'POST /administration/weights': ['administrator'],
  'GET /intake/runs': ['records-steward', 'administrator'],
  'GET /intake/runs/:run': ['records-steward', 'administrator'],
  'GET /intake/comparison': ['records-steward', 'administrator'],
  'GET /intake/quarantine': ['records-steward'],
  'GET /rulebook': everyone,
  'GET /rulebook/rules/:rule': everyone,
  'GET /rulebook/values': everyone,
  'GET /rulebook/courts': everyone,
  'GET /figures': everyone,
  'GET /figures/csv': everyone,
};

const keyOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

test('The table names every endpoint, and none that is not there', () => {
  assert.deepEqual(Object.keys(table).sort(), endpoints.map(keyOf).sort());
});

test('Every endpoint answers the roles of the table and refuses the others, and nobody', async () => {
  const acts: { action: string }[] = [];
  await withServer(
    async ({ as, nobody, docket, log }) => {
      await addCases(docket);
      const found: Record<string, string[]> = {};
      const wanted: Record<string, string[]> = {};
      for (const endpoint of endpoints) {
        const key = keyOf(endpoint);
        const may = table[key] ?? [];
        wanted[key] = may === 'public' ? ['nobody', ...everyone] : [...may];
        const answers: string[] = [];
        for (const who of ['nobody', ...everyone]) {
          // Signed in anew each time: one of the endpoints signs out.
          const browser = who === 'nobody' ? nobody() : await as(who);
          const { status, type } = await ask(browser, endpoint);
          assert.ok(status < 500, `${key} as ${who} answered ${status}: ${log().split('\n').slice(-4).join('\n')}`);
          const isRefused = status === 401 || (status === 403 && type === 'urn:opendocket:problem:refused');
          // What somebody made up is refused by the sign-in itself: no member of that name.
          if (!isRefused || key === 'POST /sign-in/demo') answers.push(who);
        }
        found[key] = answers;
      }
      assert.deepEqual(found, wanted);
      assert.ok(acts.some(({ action }) => action === 'refused'));
    },
    {
      parts: { recordServerAct: async (act) => void acts.push(act) },
      configuration: { weightPerMinute: 1_000_000 },
    },
  );
});

async function ask(browser: Browser, { method, path }: { method: string; path: string }) {
  const url = `/api/v1${path.replace(':case', '572').replace(/:\w+/g, '1')}`;
  const headers = { 'x-purpose': 'a test of access' };
  const answered = method === 'GET' ? await browser.get(url, headers) : await browser.post(url, bodies[path], headers);
  const type: unknown = answered.statusCode === 200 ? '' : answered.json().type;
  return { status: answered.statusCode, type };
}

/** Where an empty body would not reach the decision of access. */
const bodies: Readonly<Record<string, object>> = { '/search': { q: 'OD-5724' } };

/** What no list may be asked for or told by: what stands in a case, where anyone is, how anyone is rated. */
const forbiddenInQueries =
  /execution|posture|^bars?$|finality|stage|removable|executable|nationality|country|latitude|longitude|location|address|gps|geo|score|rank|risk|danger|priority/i;
const forbiddenAnywhere = /removable|executable|latitude|longitude|geolocation|gps|risk|danger|score|homeAddress/i;

interface Schema {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
}

test('No endpoint takes a question about people by posture, place or rating, and no answer rates or places anyone', async () => {
  const document = JSON.parse(JSON.stringify(await apiDocument()));
  for (const [path, item] of Object.entries<Record<string, { parameters?: { name: string; in: string }[] }>>(
    document.paths,
  )) {
    for (const operation of Object.values(item)) {
      for (const { name, in: place } of operation.parameters ?? []) {
        // One case, named in the path, may be asked about for one country.
        if (place !== 'query' || path.includes('{case}')) continue;
        assert.ok(!forbiddenInQueries.test(name), `${path} asks by ${name}`);
      }
    }
  }
  for (const name of namesIn(document)) assert.ok(!forbiddenAnywhere.test(name), `the API knows a field ${name}`);
});

test('No request, in its address or its body, can choose or order people by what stands in their cases', async () => {
  const document = JSON.parse(JSON.stringify(await apiDocument()));
  const operations = Object.entries<Record<string, Record<string, unknown>>>(document.paths);
  for (const [path, item] of operations.filter(([named]) => !named.includes('{case}'))) {
    for (const [method, { parameters, requestBody }] of Object.entries(item)) {
      // The choices that a field offers count as much as its name: an order by stage is none that a list has.
      for (const told of [...namesIn(requestBody), ...choicesIn(parameters), ...choicesIn(requestBody)]) {
        const where = `${method.toUpperCase()} ${path} ${told}`;
        assert.ok(!forbiddenInQueries.test(told), `${where} chooses or orders people`);
      }
    }
  }
});

test('The figures as a table of text count, and name nobody', async () => {
  await withServer(async ({ as, docket }) => {
    await addCases(docket);
    const officer = await as('officer');
    let told = await officer.get('/api/v1/figures/csv');
    // Counted aside; asked again until it is.
    for (let times = 0; told.json().state !== 'ready' && times < 100; times++) {
      told = await officer.get('/api/v1/figures/csv');
    }
    const { csv } = told.json();
    assert.match(csv, /^figure,title,key,row,count,of,unit,asOf,knownAt,rulebook\r\n/);
    assert.doesNotMatch(csv, /OD-\d|\b572\b/);
  });
});

test('No list tells, of a person in it, the answer of the case', async () => {
  const document = JSON.parse(JSON.stringify(await apiDocument()));
  const resolve = (schema: Schema): Schema =>
    schema.$ref === undefined ? schema : document.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
  const lists: string[] = [];
  for (const [path, item] of Object.entries<Record<string, { responses?: Record<string, unknown> }>>(document.paths)) {
    for (const operation of Object.values(item)) {
      const text = JSON.stringify(operation.responses?.['200'] ?? {});
      const answer: { content?: { 'application/json'?: { schema?: Schema } } } = JSON.parse(text);
      const schema = resolve(answer.content?.['application/json']?.schema ?? {});
      for (const entry of entriesIn(schema, resolve)) {
        const fields = Object.keys(entry.properties ?? {});
        if (!fields.includes('docketNumber') && !fields.includes('caseId')) continue;
        lists.push(path);
        const telling = fields.filter((field) =>
          /execution|posture|bars|finality|stage|nationality|address/i.test(field),
        );
        assert.deepEqual(telling, [], `${path} lists cases with ${telling.join(', ')}`);
      }
    }
  }
  // Not vacuous: lists inside of lists were looked at too.
  for (const path of ['/caseload/cases', '/caseload/suggestion', '/work'])
    assert.ok(
      lists.some((one) => one.includes(path)),
      path,
    );
});

test('A list asked for by posture, place or rank all the same is refused or answered without it', async () => {
  await withServer(async ({ as, docket }) => {
    await addCases(docket);
    const supervisor = await as('supervisor');
    const lists = endpoints.filter(({ method, path }) => method === 'GET' && !path.includes(':'));
    for (const { path } of lists) {
      for (const query of [
        'execution=no-bar-on-record',
        'bars=none',
        'sort=risk',
        'near=39.29,-76.61',
        'finality=final',
      ]) {
        const answered = await supervisor.get(`/api/v1${path}?${query}`);
        if (answered.statusCode !== 200) continue;
        assert.equal(
          answered.body,
          (await supervisor.get(`/api/v1${path}`)).body,
          `${path}?${query} made a difference`,
        );
      }
    }
    for (const path of ['/cases', '/cases?execution=no-bar-on-record', '/people', '/map']) {
      assert.equal((await supervisor.get(`/api/v1${path}`)).statusCode, 404, path);
    }
  });
});

/** What the lists of an answer hold, however deep they stand in it. */
function entriesIn(schema: Schema, resolve: (schema: Schema) => Schema, depth = 0): readonly Schema[] {
  if (depth > 6) return [];
  const { items, properties, anyOf } = resolve(schema);
  const entry = items === undefined ? [] : [resolve(items)];
  const inner = [...entry, ...Object.values(properties ?? {}), ...(anyOf ?? [])];
  return [...entry, ...inner.flatMap((one) => entriesIn(one, resolve, depth + 1))];
}

/** The values that fields of a request offer to choose from. */
function choicesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(choicesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'enum' && Array.isArray(inner) ? inner.map(String) : choicesIn(inner),
  );
}

/** The names of all fields and parameters in the document. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'properties' && typeof inner === 'object' && inner !== null) {
      return [...Object.keys(inner), ...namesIn(Object.values(inner))];
    }
    return namesIn(inner);
  });
}
