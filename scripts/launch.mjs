/** `node scripts/launch.mjs FILE.ts …` runs a TypeScript file of this repository on Node 24, from any Node since 20.19. */
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findCarriedNode, isRecentEnough, runOnRecentNode } from '../packages/cli/bin/carried-node.mjs';

const file = process.argv[2];
if (file === undefined) {
  process.stderr.write('Say which file to run: node scripts/launch.mjs FILE.ts\n');
  process.exit(2);
}
// The file sees its own arguments only, as if Node had been given it.
if (isRecentEnough()) process.argv.splice(1, 1);
// The carried Node is a dependency of the command, so it is looked up from there.
const carried = findCarriedNode(new URL('../packages/cli/bin/opendocket.mjs', import.meta.url));
await runOnRecentNode(fileURLToPath(import.meta.url), pathToFileURL(resolve(file)), carried);
