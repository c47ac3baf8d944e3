/** Writes the pages made from the code and from recorded results; with --check only says which are missing, out of date or left over. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mechanisms } from '../src/model/mechanisms/registry.ts';
import { documentationPages } from '../src/study/documentation/pages.ts';
import { recordedPages } from './recorded/pages.ts';
import { refuse } from './recorded/records.ts';

function readOrRefuse(): ReturnType<typeof recordedPages> {
  try {
    return recordedPages();
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const HOME = 'docs/model';
const check = process.argv.includes('--check');
const recorded = readOrRefuse();
const made = documentationPages(mechanisms, recorded.verdicts);
const pages = new Map([...[...made].map(([path, text]) => [join(HOME, path), text] as const), ...recorded.pages]);
const folder = join(HOME, 'mechanisms');
const leftOver = existsSync(folder) ? readdirSync(folder).filter((name) => !made.has(`mechanisms/${name}`)) : [];
const wrong: string[] = [];

for (const [file, text] of pages) {
  const there = existsSync(file) ? readFileSync(file, 'utf8') : null;
  if (there === text) continue;
  wrong.push(`${file}: ${there === null ? 'missing' : 'out of date'}`);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
for (const name of leftOver) {
  wrong.push(`${join(folder, name)}: left over from a mechanism that is gone`);
  if (!check) rmSync(join(folder, name));
}
if (!recorded.pages.has('docs/model/structure.md') && existsSync('docs/model/structure.md'))
  wrong.push('docs/model/structure.md: found a page without a record; expected docs/model/recorded/structure.json beside it');
if (recorded.problems.length > 0) {
  console.error(recorded.problems.join('\n'));
  process.exitCode = 1;
}
if (check && wrong.length > 0) {
  console.error(`${wrong.join('\n')}\nnpm run docs writes them.`);
  process.exit(1);
}
