/**
 * Are the headline directions the same whatever the form of decision, matching and trust? Runs the first comparison under every
 * combination and writes docs/model/structure.md. Needs a build; takes some minutes.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { settingFields } from '../src/model/scenario/settings.ts';
import { markdownTable, minus } from '../src/study/documentation/markdown.ts';

const REPLICATIONS = 8;
const DESIGNS = ['larger-contracts', 'partnership-mandate', 'deep-cuts'] as const;
const HEADLINES = ['hhi_local', 'small_share', 'small_survival', 'national_share', 'partnership_rate', 'bids_per_tender', 'trust'] as const;

type Compared = { scenarios: { scenario: string; differences: Record<string, { mean: number | null; ci95: [number, number] | null }> }[] };

const { decision, matching, trust } = settingFields.structure;
const forms = decision.choices.flatMap((d) =>
  matching.choices.flatMap((m) => trust.choices.map((t) => ({ decision: d, matching: m, trust: t }))),
);

function compare(form: (typeof forms)[number]): Compared {
  const sets = Object.entries(form).flatMap(([name, value]) => ['--set', `structure.${name}=${value}`]);
  const files = ['baseline', ...DESIGNS].map((name) => `scenarios/${name}.yaml`);
  const words = ['dist/commonweal.js', 'compare', ...files, '--replications', String(REPLICATIONS), '--json', '--quiet', ...sets];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Compared;
}

const results = forms.map((form) => {
  console.error(Object.values(form).join(', '));
  return compare(form);
});

const direction = (ci95: [number, number] | null) => (ci95 === null ? '?' : ci95[0] > 0 ? '+' : ci95[1] < 0 ? '−' : '0');
const figure = (x: number | null) => (x === null ? 'not defined' : minus(Math.abs(x) >= 100 ? x.toFixed(0) : x.toPrecision(2)));

const rows = DESIGNS.flatMap((design, d) =>
  HEADLINES.map((id) => {
    const found = results.map(({ scenarios }) => scenarios[d]?.differences[id]);
    const signs = found.map((difference) => direction(difference?.ci95 ?? null));
    const means = found.map((difference) => difference?.mean ?? null).filter((x): x is number => x !== null);
    const same = new Set(signs).size === 1;
    return [
      design,
      `\`${id}\``,
      signs[0] ?? '?',
      same ? 'all' : `${signs.filter((sign) => sign === signs[0]).length} of ${signs.length} (${signs.join(' ')})`,
      `${figure(Math.min(...means))} to ${figure(Math.max(...means))}`,
    ];
  }),
);

writeFileSync(
  'docs/model/structure.md',
  `# Headline directions under other forms

Written by \`npx tsx scripts/structure-page.ts\` after a build. The first comparison (baseline and three designs, ${REPLICATIONS} paired replications)
under every combination of the forms of decision (${decision.choices.join(', ')}), matching (${matching.choices.join(', ')}) and trust
(${trust.choices.join(', ')}): ${forms.length} in all. Base parameters were fitted under the first of each; they were not fitted again. A direction is that of the
95 % interval: + above zero, − below, 0 when zero is inside. Forms are listed in this order:
${forms.map((form, k) => `${k + 1} ${Object.values(form).join(' / ')}`).join('; ')}.

${markdownTable(['design', 'outcome', 'direction under the default forms', 'same under', 'means from … to'], rows)}
`,
);
