/** The English words, by page. */
import shell from './shell.json';
import signIn from './sign-in.json';

export const catalogue = { shell, signIn };
/** What every language has to say. */
export type Catalogue = typeof catalogue;
