/** Starts the file of a mechanism from a template: npm run new:mechanism <id>. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledger } from '../src/model/mechanisms/ledger.ts';
import { nearestName } from '../src/model/scenario/nearest.ts';

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

const id = process.argv[2] ?? refuse('new:mechanism: found no id; expected one from src/model/mechanisms/ledger.ts');
const near = nearestName(
  id,
  ledger.map((row) => row.id),
);
const row =
  ledger.find((each) => each.id === id) ??
  refuse(`new:mechanism ${id}: found no such row in the ledger${near === null ? '' : `; did you mean ${near}?`}`);
const file = join('src/model/mechanisms', row.group, `${id}.ts`);
if (existsSync(file)) refuse(`${file}: found a file; expected none yet`);

const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
writeFileSync(
  file,
  `/** Say in one sentence what the charities do. */
import { defineMechanism } from '../mechanism.ts';

export const ${name} = defineMechanism({
  id: '${id}',
  title: 'A short name in plain words',
  summary: 'What the charities do, in your own words, in one or two sentences.',
  source: { section: 'Section of the source', paragraph: 'paragraph number' },
  parameters: {
    strength: { meaning: 'What one unit of it does.', unit: 'utility', range: [0, 10], default: 1, basis: 'judgement' },
  },
  expect: {
    outcome: 'trust',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'What the market is like without it.',
    scenario: 'ablation/market.yaml',
  },
  recorded: { verdict: 'not yet measured', note: 'Written, and not yet measured by the study.' },
  // Only the hooks it needs (src/model/mechanisms/hooks.ts); this one adds a term to every option.
  hooks: {
    appraise({ strength }, _, { count }, contribution) {
      for (let r = 0; r < count; r++) contribution[r] += 0 * strength;
    },
  },
});
`,
);
console.log(`${file} written; now npm run registry, fill it in, npm run build, and node dist/commonweal.js ablate --only ${id}`);
