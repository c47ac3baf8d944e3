#!/usr/bin/env node
/** The command `commonweal`. Its help lies ready beside the bundle; all else waits for the parser, which is most of what is loaded. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { endQuietlyWhenNobodyReads, print } from './effects.ts';

const words = process.argv.slice(2);
const asksForHelp = words.length === 1 && (words[0] === '--help' || words[0] === '-h');
/** What the parser says, written by the build; run from source there is none. */
const help = fileURLToPath(new URL('help.txt', import.meta.url));

endQuietlyWhenNobodyReads();
if (asksForHelp && existsSync(help)) print(readFileSync(help, 'utf8'));
else await (await import('./command-line.ts')).runCommandLine(words);
