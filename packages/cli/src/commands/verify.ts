/** `opendocket verify`: checks hash chains, postures against events, and the accounts of rows; takes and compares heads. */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Head, Verification } from '@opendocket/docket';
import { type AddCommand, answer, type CommandContext, inJson } from '../context.ts';
import { CommandFailure, UsageError } from '../failure.ts';
import { parseJson } from '../json-file.ts';
import { count, counted, wrap } from '../layout.ts';
import { placeOf, withDocket } from '../open.ts';
import { withProgress } from '../progress.ts';

interface VerifyOptions {
  readonly head?: string | true;
  readonly against?: string;
  readonly key?: string;
}

/** Adds the command. */
export const addVerify: AddCommand = (program, context) => {
  const { surroundings } = context;
  const path = (file: string): string => resolve(surroundings.folder, file);
  program
    .command('verify')
    .description('check hash chains, postures against events, and the accounts of rows')
    .option('--head [file]', 'write the signed head of all chains to a new file, or print it')
    .option('--against <file>', 'check also that all that was on record when this head was taken still is')
    .option('--key <file>', 'Ed25519 private key of the head, made if there is none; by default in the data folder')
    .action(async (options: VerifyOptions) => {
      const { verify } = await import('@opendocket/docket');
      if (typeof options.head === 'string' && existsSync(path(options.head))) {
        throw new CommandFailure(
          `There is a file ${options.head} already, and a head that was kept is not overwritten. Nothing was done. Name another file, or check against it with --against.`,
        );
      }
      const keyFile = await keyFileOf(context, options);
      const compareWith = options.against === undefined ? undefined : await readHead(path(options.against), keyFile);
      const found = await withProgress(surroundings, (show) =>
        withDocket(context, (docket) =>
          verify(docket, {
            compareWith,
            signal: surroundings.signal,
            onProgress: ({ done, total }) => show({ what: 'Checking cases', done, of: total ?? 0 }),
          }),
        ),
      );
      const head = options.head === undefined || found.head === null ? found.head : await signed(found.head, keyFile);
      if (typeof options.head === 'string' && head !== null) {
        await writeFile(path(options.head), inJson(head), { flag: 'wx' });
      }
      if (options.head === true && head !== null && !context.common().json) await surroundings.write(inJson(head));
      else await answer(context, { ...found, head }, () => verificationPage(found, options));
      if (!found.ok) {
        throw new CommandFailure(
          `The docket does not verify: ${counted(found.problemCount, 'problem')}, the first: ${found.problems[0] ?? ''} Nothing was changed. Keep the data folder as it is, and restore from a backup.`,
        );
      }
      if (options.head !== undefined && head === null) {
        throw new CommandFailure('No head was taken, because an import is under way. Complete it, and run this again.');
      }
    });
};

/** The file of the key: as given, else beside the embedded database. Nothing where no key is needed and none is known. */
async function keyFileOf(context: CommandContext, options: VerifyOptions): Promise<string | undefined> {
  if (options.key !== undefined) return resolve(context.surroundings.folder, options.key);
  const place = await placeOf(context);
  if (place.kind === 'embedded') return join(place.dataDir, 'head-key.pem');
  if (options.head === undefined) return undefined;
  throw new UsageError(
    'Say with --key FILE which key signs the head; it is made if there is none. See opendocket verify --help.',
  );
}

/** Reads a head that was kept. Its signature has to fit, under our own key where there is one. */
async function readHead(file: string, keyFile: string | undefined): Promise<Head> {
  const { checkSignature, parseHead } = await import('@opendocket/docket');
  const head = parseHead(parseJson(await readFile(file, 'utf8'), file));
  const key = keyFile !== undefined && existsSync(keyFile) ? await readFile(keyFile, 'utf8') : undefined;
  if (checkSignature(head, key)) return head;
  throw new CommandFailure(
    `The signature of ${file} does not fit it${key === undefined ? '' : ` under the key ${keyFile}`}: the file was changed, or another key signed it. Nothing was compared. Use the file as it was kept, or name its key with --key.`,
  );
}

async function signed(head: Head, keyFile: string | undefined): Promise<Head> {
  const { signHead } = await import('@opendocket/docket');
  if (keyFile === undefined) return head;
  if (!existsSync(keyFile)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    await mkdir(dirname(keyFile), { recursive: true });
    await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  return signHead(head, await readFile(keyFile, 'utf8'));
}

function verificationPage(found: Verification, options: VerifyOptions): string {
  const checked = `${counted(found.cases, 'case')} checked: ${counted(found.events, 'event')} and ${counted(found.audits, 'audit entry', 'audit entries')} in their hash chains, ${counted(found.postures, 'posture')} against the events, the accounts of ${counted(found.runs, 'run')}.`;
  const lines = [wrap(checked, 100)];
  if (found.ok) lines.push('All of it agrees.');
  if (found.ok && options.against !== undefined)
    lines.push(`All that was on record when ${options.against} was taken still is.`);
  if (typeof options.head === 'string' && found.head !== null) {
    lines.push(`The signed head is in ${options.head}: keep it elsewhere, and check against it with --against.`);
  }
  for (const note of found.notes) lines.push(wrap(`Not checked: ${note}`, 100));
  for (const problem of found.problems) lines.push(wrap(`Problem: ${problem}`, 100));
  if (found.problemCount > found.problems.length)
    lines.push(`${count(found.problemCount - found.problems.length)} problems more.`);
  return lines.join('\n');
}
