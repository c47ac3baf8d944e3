#!/usr/bin/env node
/** The command `commonweal`. */
import { runCommandLine } from './command-line.ts';
import { outliveStreams } from './effects.ts';

outliveStreams();
await runCommandLine(process.argv.slice(2));
