/**
 * What OpenDocket never does (design, section 2), held against the source, the database and the command itself: no
 * location, no score, no biometrics, no bought data, no list of people whom nothing bars, and never the word for it.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { describe, it } from 'node:test';
import { openDatabase } from '@opendocket/docket';
import { withTestDatabase } from '@opendocket/docket/testing';
import { eventKinds, executions, parseEvent } from '@opendocket/rulebook';
import { buildProgram } from '../src/run.ts';
import { fakeSurroundings } from './surroundings.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Words that a program which keeps to section 2 has no use for, by what they would be used for. */
const forbidden: Readonly<Record<string, readonly string[]>> = {
  'a location': [
    ...[
      'gps',
      'latitude',
      'longitude',
      'latlng',
      'latlon',
      'geofence',
      'geofences',
      'geolocation',
      'geolocate',
      'geocode',
    ],
    ...['whereabouts', 'coordinates', 'waypoint', 'trajectory', 'postgis', 'geojson', 'heatmap'],
  ],
  'a score': [
    'score',
    'scores',
    'scored',
    'scoring',
    'risk',
    'risks',
    'risky',
    'dangerous',
    'dangerousness',
    'threat',
    'propensity',
  ],
  biometrics: [
    'biometric',
    'biometrics',
    'fingerprint',
    'fingerprints',
    'faceprint',
    'facial',
    'retina',
    'dna',
    'selfie',
  ],
  'bought or watched data': [
    'facebook',
    'instagram',
    'tiktok',
    'whatsapp',
    'twitter',
    'licenseplate',
    'alpr',
    'databroker',
    'socialmedia',
  ],
  'a target list': [
    'watchlist',
    'hotlist',
    'hitlist',
    'targetlist',
    'manhunt',
    'fugitive',
    'fugitives',
    'absconder',
    'absconders',
  ],
  'the end of protection in a word': ['executable', 'removable', 'deportable'],
};

/** Where such a word may stand, and why. An exception that is no longer needed fails the test. */
const exceptions: readonly { readonly file: string; readonly word: string; readonly reason: string }[] = [
  {
    file: 'packages/rulebook/src/posture.ts',
    word: 'executable',
    reason: 'the comment which says that no value of an answer says it',
  },
  {
    file: 'packages/synth/src/codes/hearing-and-motion-codes.ts',
    word: 'fingerprint',
    reason: "the court's own wording of two adjournment reasons, in its look-up table; nothing is matched",
  },
];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === 'tests' ? [] : filesBelow(path);
    return /\.(ts|mjs|sql|json)$/.test(entry.name) && !entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

/** The words of a text: names are taken apart at capitals, hyphens and underscores, and taken whole as well. */
function wordsOf(text: string): Set<string> {
  const apart = text.replace(/([a-z])([A-Z])/g, '$1 $2');
  return new Set(`${text} ${apart}`.toLowerCase().split(/[^a-z]+/));
}

function findings(text: string): { readonly word: string; readonly use: string }[] {
  const words = wordsOf(text);
  return Object.entries(forbidden).flatMap(([use, list]) =>
    list.filter((word) => words.has(word)).map((word) => ({ word, use })),
  );
}

describe('OpenDocket never does what section 2 of its design forbids', () => {
  it('in its source: no such word stands outside the exceptions, each with its reason', () => {
    const used = new Set<string>();
    const wrong: string[] = [];
    for (const path of filesBelow(join(root, 'packages'))) {
      const file = relative(root, path).split(sep).join('/');
      for (const { word, use } of findings(readFileSync(path, 'utf8'))) {
        const allowed = exceptions.find((exception) => exception.file === file && exception.word === word);
        if (allowed === undefined) wrong.push(`${file}: "${word}" would be ${use}`);
        else used.add(`${file} ${word}`);
      }
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      exceptions.filter(({ file, word }) => !used.has(`${file} ${word}`)),
      [],
      'an exception is no longer needed',
    );
  });

  it('in what the scan finds: a planted name is found, however it is written', () => {
    assert.deepEqual(
      findings('const riskScore = 1').map(({ word }) => word),
      ['score', 'risk'],
    );
    assert.equal(findings('add column home_latitude real').length, 1);
    assert.equal(findings('GPS-points').length, 1);
    assert.deepEqual(findings('an asterisk underscores a scoreboard, a latent map'), []);
  });

  it('in its database: no column is a place, a score or a verdict, and none says that nothing bars removal', async () => {
    await withTestDatabase(async ({ connectionString }) => {
      const docket = await openDatabase({ connection: connectionString });
      try {
        const { rows } = await docket.pool.query<{ name: string }>(
          `select n.nspname || '.' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) as name
             from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
            where n.nspname in ('docket', 'intake', 'identity') and c.relkind in ('r', 'v', 'm', 'p') and a.attnum > 0`,
        );
        const columns = rows.map((row) => row.name);
        assert.ok(columns.length > 50, 'the catalogue was read');
        assert.deepEqual(
          columns.flatMap((column) => findings(column).map(({ word }) => `${column}: ${word}`)),
          [],
        );
        assert.deepEqual(
          columns.filter((column) =>
            /\.(execution|unbarred|actionable|priority|lat|lng|lon)\b|\bpoint$|geometry/.test(column),
          ),
          [],
        );
        // An index over the bars would be the beginning of a list of people by what does not bar.
        const indexes = await docket.pool.query<{ definition: string }>(
          `select pg_get_indexdef(i.indexrelid) as definition from pg_index i where i.indrelid = 'docket.posture'::regclass`,
        );
        assert.deepEqual(
          indexes.rows.filter(({ definition }) => /bars|finality\b|reviews/.test(definition)),
          [],
        );
      } finally {
        await docket.close();
      }
    });
  });

  it('in its answers: the strongest is that no bar is on record', () => {
    assert.deepEqual([...executions], ['no-order', 'not-final', 'barred', 'review', 'no-bar-on-record']);
  });

  it('in its events: no kind is a track, and a body takes no place, no score and no field that is not in its schema', () => {
    assert.ok(eventKinds.length > 60);
    assert.deepEqual(
      eventKinds.flatMap((kind) => findings(kind).map(({ word }) => `${kind}: ${word}`)),
      [],
    );
    const refused = (kind: string, body: object): boolean => !parseEvent({ id: 'e1', kind, on: '2026-11-24', body }).ok;
    assert.equal(refused('monitoring.enrolled', { technology: 'ankle', device: 'd-1' }), false);
    assert.equal(refused('monitoring.enrolled', { technology: 'ankle', device: 'd-1', position: '38.9,-77.0' }), true);
    assert.equal(refused('address.changed', { agency: 'court' }), false);
    assert.equal(refused('address.changed', { agency: 'court', street: '1 Main Street' }), true);
    assert.equal(refused('supervision.ordered', { terms: 'reporting', level: 'high' }), true);
  });

  it('in its commands: none selects people by posture, nationality or place', () => {
    const program = buildProgram(fakeSurroundings().surroundings);
    assert.ok(program.commands.length >= 12);
    for (const command of program.commands) {
      const options = command.options.map((option) => option.long ?? option.short ?? '');
      assert.deepEqual(
        options.filter((option) =>
          /bar|execution|finality|stage|nationality|person|name-of|address|place|near|order-by|sort/.test(option),
        ),
        [],
        `opendocket ${command.name()} would select people`,
      );
      assert.deepEqual(findings(`${command.name()} ${command.description()} ${options.join(' ')}`), [], command.name());
    }
  });
});
