/** The Spanish words, by page. */
import type { Catalogue } from '../en/index.ts';
import shell from './shell.json';
import signIn from './sign-in.json';

export const catalogue: Catalogue = { shell, signIn };
