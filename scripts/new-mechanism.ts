/**
 * Starts a mechanism: npm run new:mechanism <id> -- --group <group>. Adds its line to the ledger, its file and the file of its cases, and
 * makes registry and pages again. As it stands it changes nothing, so that the check passes and every recorded number stays.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { groups, ledger, type LedgerRow } from '../src/model/mechanisms/ledger.ts';
import { nearestName } from '../src/model/scenario/nearest.ts';
import { caseText, ledgerWith, mechanismText } from './mechanism-template.ts';
import { refuse } from './recorded/records.ts';
import { tool } from './tool.ts';

const OPTIONS = { group: { type: 'string' }, section: { type: 'string' }, paragraph: { type: 'string' } } as const;

function wordsOrRefuse() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return refuse(`new:mechanism: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const { values, positionals } = wordsOrRefuse();
const [id = '', ...more] = positionals;
if (!/^[a-z]+(-[a-z]+)*$/.test(id) || more.length > 0)
  refuse(
    `new:mechanism: found ${positionals.length === 0 ? 'no id' : `'${positionals.join(' ')}'`}; expected one id, words joined by hyphens`,
  );
const group = (values.group ?? 'elsewhere') as LedgerRow['group'];
if (!Object.hasOwn(groups, group)) {
  const near = nearestName(group, Object.keys(groups));
  refuse(`--group ${group}: found no such group; expected ${near === null ? `one of ${Object.keys(groups).join(', ')}` : `'${near}'`}`);
}
const known = ledger.find((row) => row.id === id);
if (known !== undefined && known.group !== group)
  refuse(`new:mechanism ${id}: found it in the ledger under ${known.group}; expected a new id`);

const LEDGER = 'src/model/mechanisms/ledger.ts';
const file = join('src/model/mechanisms', group, `${id}.ts`);
const cases = join('test/unit/mechanisms', group, `${id}.ts`);
for (const each of [file, cases]) if (existsSync(each)) refuse(`${each}: found a file; expected none yet`);

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const source = { section: values.section ?? 'Section of the source', paragraph: values.paragraph ?? 'paragraph number' };
const elsewhere = { section: values.section ?? 'Not of the source', paragraph: values.paragraph ?? 'who observed it, and where' };
if (known === undefined) writeFileSync(LEDGER, ledgerWith(readFileSync(LEDGER, 'utf8'), ledger, { id, group }));
write(file, mechanismText(id, group === 'elsewhere' ? elsewhere : source));
write(cases, caseText());
for (const [command, ...words] of [
  tool('oxfmt', 'oxfmt', file, cases),
  tool('tsx', 'tsx', 'scripts/registry.ts'),
  tool('tsx', 'tsx', 'scripts/docs.ts'),
])
  if (spawnSync(command as string, words, { stdio: 'inherit' }).status !== 0) refuse(`${words.join(' ')} failed: see above`);
console.log(`Started ${id}: ${file}, with its cases in ${cases}. What is left is yours: what it does, and a case for each hook it has.`);
