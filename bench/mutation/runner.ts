/**
 * A test runner for Stryker: loads the rulebook's tests once and runs, for each mutant, those that reach it, in one process.
 * Stryker's own runners start a process for each file of tests, which would take days here.
 */
import { glob } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// The shapes of Stryker's plugin interface that are used here (stryker-mutator.io, @stryker-mutator/api).
interface MutantRun {
  readonly activeMutant: { readonly id: string };
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  /** The mutated file, in the copy that Stryker made. */
  readonly sandboxFileName: string;
}

interface Namespace {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: unknown;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

type Shim = typeof import('./test-shim.ts');

const shim = new URL('./test-shim.ts', import.meta.url).href;

/**
 * Tests left out here: those that generate cases or input (they take long and run elsewhere), those of words, and those that read
 * the source, which is not the source here. A mutant that only they would find counts as alive.
 */
const isLeftOut = /propert|parse\.test|what-if|large-case|watched|refusals|explain|worked.(?!scenarios)/;

function namespace(): Namespace {
  const scope: { __stryker__?: Namespace } = globalThis as { __stryker__?: Namespace };
  scope.__stryker__ ??= {};
  return scope.__stryker__;
}

class NodeTestRunner {
  #isLoaded = false;
  #tried = 0;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun() {
    await this.#load();
    const { keptTests }: Shim = await import(shim);
    const stryker = namespace();
    const tests: unknown[] = [];
    for (const { id, run } of keptTests) {
      stryker.currentTestId = id;
      const start = performance.now();
      const failure = await failureOf(run);
      const timeSpentMs = performance.now() - start;
      tests.push(
        failure === undefined
          ? { id, name: id, timeSpentMs, status: 0 }
          : { id, name: id, timeSpentMs, status: 1, failureMessage: failure },
      );
    }
    stryker.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }: MutantRun) {
    const stryker = namespace();
    stryker.activeMutant = undefined;
    await this.#load();
    this.#tried++;
    const { keptTests }: Shim = await import(shim);
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    const reaching = keptTests.filter(({ id }) => wanted === undefined || wanted.has(id));
    // Its own tests first: they find most mutants at once.
    const own = sandboxFileName.replace(/\.ts$/, '');
    const ordered = [
      ...reaching.filter(({ about }) => about === own),
      ...reaching.filter(({ about }) => about !== own),
    ];
    stryker.activeMutant = activeMutant.id;
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    let nrOfTests = 0;
    for (const { id, run } of ordered) {
      nrOfTests++;
      const failureMessage = await failureOf(run);
      const isEndless = hitLimit !== undefined && (stryker.hitCount ?? 0) > hitLimit;
      if (failureMessage === undefined && !isEndless) continue;
      stryker.activeMutant = undefined;
      stryker.hitLimit = undefined;
      await this.#leaveIfSpoiled(run);
      return isEndless ? { status: 'timeout' } : { status: 'killed', killedBy: [id], failureMessage, nrOfTests };
    }
    stryker.activeMutant = undefined;
    return { status: 'survived', nrOfTests };
  }

  /**
   * Ends this process where a mutant left something behind (a wrong text in a table of days, an event in a list that all share):
   * the test fails without any mutant then. Whose fault it was is known only in a process that tried no other, so that
   * Stryker, which begins a new one, tries this mutant there again.
   */
  async #leaveIfSpoiled(run: () => unknown): Promise<void> {
    if ((await failureOf(run)) === undefined) return;
    if (this.#tried > 1) process.exit(1);
    setTimeout(() => process.exit(1), 50);
  }

  async #load(): Promise<void> {
    if (this.#isLoaded) return;
    this.#isLoaded = true;
    registerHooks({
      resolve: (specifier, context, next) =>
        specifier === 'node:test'
          ? { url: shim, shortCircuit: true, format: 'module-typescript' }
          : next(specifier, context),
    });
    const root = join(process.cwd(), 'packages', 'rulebook', 'src');
    const files: string[] = [];
    for await (const file of glob('**/*.test.ts', { cwd: root })) if (!isLeftOut.test(file)) files.push(file);
    const { nextFile }: Shim = await import(shim);
    for (const file of files.sort()) {
      nextFile(join(root, file));
      await import(pathToFileURL(join(root, file)).href);
    }
  }
}

async function failureOf(run: () => unknown): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Parts of the code that say something to a reader and decide nothing: mutants in them are not made. */
class WordsIgnorer {
  shouldIgnore(path: NodePath): string | undefined {
    if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
    const { parent } = path;
    if (parent.type !== 'CallExpression' || parent.callee?.type !== 'MemberExpression') return undefined;
    const called = parent.callee.property?.name;
    const place = parent.arguments?.indexOf(path.node) ?? -1;
    const isWords = (called === 'review' && place === 1) || (called === 'conflict' && place > 0);
    return isWords ? 'the sentence of a review or conflict' : undefined;
  }
}

interface NodePath {
  isStringLiteral(): boolean;
  isTemplateLiteral(): boolean;
  readonly node: unknown;
  readonly parent: {
    readonly type: string;
    readonly callee?: { readonly type: string; readonly property?: { readonly name?: string } };
    readonly arguments?: readonly unknown[];
  };
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'node-test', injectableClass: NodeTestRunner },
  { kind: 'Ignore', name: 'words', injectableClass: WordsIgnorer },
];
