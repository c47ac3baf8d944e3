/** Writes the generated pages of the documentation; with --check only says which are missing, out of date or left over. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mechanisms } from '../src/model/mechanisms/registry.ts';
import { documentationPages } from '../src/study/documentation/pages.ts';

const HOME = 'docs/model';
const check = process.argv.includes('--check');
const pages = documentationPages(mechanisms);
const folder = join(HOME, 'mechanisms');
const leftOver = existsSync(folder) ? readdirSync(folder).filter((name) => !pages.has(`mechanisms/${name}`)) : [];
const wrong: string[] = [];

for (const [path, text] of pages) {
  const file = join(HOME, path);
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
if (check && wrong.length > 0) {
  console.error(`${wrong.join('\n')}\nnpm run docs writes them anew.`);
  process.exit(1);
}
