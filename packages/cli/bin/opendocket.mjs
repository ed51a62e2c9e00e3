#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { runOnRecentNode } from './carried-node.mjs';

await runOnRecentNode(fileURLToPath(import.meta.url), new URL('../src/main.ts', import.meta.url));
