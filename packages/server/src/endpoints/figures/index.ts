/** The figures of the docket, for every member. They carry no identity, and no small count. */
import type { Endpoint } from '../../endpoint.ts';
import { readFiguresAsCsv } from './csv.ts';
import { readFigures } from './read.ts';

export const figuresEndpoints: readonly Endpoint[] = [readFigures, readFiguresAsCsv];
