/** The commands, in the order in which the help lists them. */
import type { AddCommand } from '../context.ts';
import { addBackup, addRestore } from './backup.ts';
import { addCompare } from './compare.ts';
import { addDemo } from './demo.ts';
import { addEvaluate } from './evaluate.ts';
import { addExplain } from './explain.ts';
import { addImport } from './import.ts';
import { addQuarantine } from './quarantine.ts';
import { addRecord } from './record.ts';
import { addReleases } from './releases.ts';
import { addReport } from './report.ts';
import { addRules } from './rules.ts';
import { addServe } from './serve.ts';
import { addSynth } from './synth.ts';
import { addTick } from './tick.ts';
import { addVerify } from './verify.ts';
import { addWhatIf } from './what-if.ts';
import { addWithdraw } from './withdraw.ts';

export const commands: readonly AddCommand[] = [
  addDemo,
  addSynth,
  addImport,
  addReleases,
  addWithdraw,
  addCompare,
  addQuarantine,
  addExplain,
  addRecord,
  addEvaluate,
  addReport,
  addWhatIf,
  addRules,
  addTick,
  addServe,
  addVerify,
  addBackup,
  addRestore,
];
