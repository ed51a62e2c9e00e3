/** Signing in, one's own session, and signing out. */
import type { Endpoint } from '../../endpoint.ts';
import { readSession } from './read.ts';
import { signInForDemo, syntheticMembers } from './sign-in-demo.ts';
import { signOut } from './sign-out.ts';

export const sessionEndpoints: readonly Endpoint[] = [readSession, signOut, syntheticMembers, signInForDemo];
