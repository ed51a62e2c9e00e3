/** The English words, by page. */
import administration from './administration.json';
import audit from './audit.json';
import balance from './balance.json';
import caseWords from './case.json';
import caseload from './caseload.json';
import figures from './figures.json';
import intake from './intake.json';
import preAction from './pre-action.json';
import record from './record.json';
import recorded from './recorded.json';
import rulebook from './rulebook.json';
import search from './search.json';
import shell from './shell.json';
import signIn from './sign-in.json';
import staffing from './staffing.json';
import tables from './tables.json';
import work from './work.json';

export const catalogue = {
  administration,
  audit,
  balance,
  case: caseWords,
  caseload,
  figures,
  intake,
  record,
  preAction,
  recorded,
  rulebook,
  search,
  shell,
  signIn,
  staffing,
  tables,
  work,
};
/** What every language has to say. */
export type Catalogue = typeof catalogue;
