/** The texts with which a mechanism starts: a line in the ledger, its file, and its cases. */
import type { LedgerRow } from '../src/model/mechanisms/ledger.ts';

const lineOf = ({ id, group }: LedgerRow) => `  { id: '${id}', group: '${group}' },\n`;

/** The ledger's text with one more row, after the last of its group. */
export function ledgerWith(text: string, rows: readonly LedgerRow[], row: LedgerRow): string {
  const before = rows.findLast(({ group }) => group === row.group) ?? rows.at(-1);
  const line = before === undefined ? '' : lineOf(before);
  if (line === '' || !text.includes(line)) throw new Error(`found no line ${line.trim()} in the ledger; expected one row a line`);
  return text.replace(line, line + lineOf(row));
}

/** The name that a mechanism's file exports. */
export const exportedAs = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

export const mechanismText = (id: string, { section, paragraph }: { readonly section: string; readonly paragraph: string }) =>
  `/** Say in one sentence what the charities do. */
import { defineMechanism } from '../mechanism.ts';

export const ${exportedAs(id)} = defineMechanism({
  id: '${id}',
  title: 'A short name in plain words',
  summary: 'What the charities do, in your own words, in one or two sentences.',
  source: { section: ${quoted(section)}, paragraph: ${quoted(paragraph)} },
  parameters: {
    strength: { meaning: 'How fast it comes about.', unit: 'share of what is missing a quarter', range: [0, 1], default: 0, basis: 'judgement' },
  },
  expect: {
    outcome: 'trust',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'What the market is like without it.',
    scenario: 'ablation/market.yaml',
  },
  // Which hooks there are, and when each is called: src/model/world/hooks.ts. This one changes nothing while its parameter is 0. A
  // mechanism that writes a state of its own says in \`neutral\` what that state is without it.
  hooks: {
    relate({ strength }, { sector: { charities } }) {
      for (let i = 0; i < charities.count; i++) charities.regret[i] += strength * (1 - charities.regret[i]);
    },
  },
});
`;

export const caseText = () => `import { expect } from 'vitest';
import { ofEach, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  relate(hook, values) {
    const world = tinyWorld();
    hook({ ...values, strength: 0.25 }, world);
    // Work out here what is to be found: 0 + 0.25 · (1 − 0), for each of the four.
    expect(ofEach(world.sector.charities.regret)).toEqual([0.25, 0.25, 0.25, 0.25]);
  },
};
`;
