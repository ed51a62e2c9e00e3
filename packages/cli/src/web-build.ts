/** The pages of the web application, built where their sources changed. A process of its own: the command imports no page. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const room = resolve(import.meta.dirname, '../../web');

/**
 * Builds the pages if they are not as their sources are; what the build says goes to `note`.
 * @returns the folder to serve, also where the build failed: what was built before is still there
 */
export async function builtWeb(note: (text: string) => void): Promise<string> {
  const child = spawn(process.execPath, [resolve(room, 'build.ts')], { stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.setEncoding('utf8').on('data', note);
  const [code]: (number | null)[] = await once(child, 'close');
  if (code !== 0)
    note(
      'The pages could not be built, so they may be missing or older than the program. The API answers all the same.\n',
    );
  return resolve(room, 'dist');
}
