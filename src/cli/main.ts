#!/usr/bin/env node
/** The command `commonweal`. Its help is printed from a file that the build wrote; anything else loads the parser, which is most of the code. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { outliveStreams, print } from './effects.ts';
import { INSTALLED, programName } from './program.ts';

const words = process.argv.slice(2);
const asksForHelp = words.length === 1 && (words[0] === '--help' || words[0] === '-h');
/** The help as the build wrote it, for a clone and for an installed package; there is none when run from source or from elsewhere. */
const written: Readonly<Record<string, string>> = { 'node dist/commonweal.js': 'help.txt', [INSTALLED]: 'help-installed.txt' };
const help = fileURLToPath(new URL(written[programName()] ?? 'none', import.meta.url));

outliveStreams();
if (asksForHelp && existsSync(help)) print(readFileSync(help, 'utf8'));
else await (await import('./command-line.ts')).runCommandLine(words);
