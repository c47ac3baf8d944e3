/** The page on the hypotheses, and the result that README states, both from the record of the first comparison. */
import type { Effect } from '../../src/report/ablation/record.ts';
import { differenceText, summaryText } from '../../src/report/words.ts';
import { code, markdownTable, minus } from '../../src/study/documentation/markdown.ts';
import { verdictOn } from '../../src/study/experiment/verdict.ts';
import { outcomeDefinitions, type OutcomeId } from '../../src/study/outcomes/registry.ts';
import { ENTRY, hypotheses, type FirstLookRecord, type Hypothesis } from './hypotheses.ts';
import { reasonFor, type ReadReason } from './reasons.ts';

const unitOf = (id: OutcomeId) => outcomeDefinitions.find((definition) => definition.id === id)?.unit ?? '';

function measured({ differences }: FirstLookRecord, { id }: Hypothesis): Effect {
  const found = differences[id];
  if (found === undefined) throw new Error(`the record of the first comparison: found no figure for ${id}`);
  return found;
}

const verdictOf = (record: FirstLookRecord, hypothesis: Hypothesis) => verdictOn(hypothesis.expected, measured(record, hypothesis));

function row(record: FirstLookRecord, hypothesis: Hypothesis): string[] {
  const { id, says, scenario, outcome, expected } = hypothesis;
  const difference = measured(record, hypothesis);
  return [
    code(id),
    says,
    scenario,
    code(outcome),
    minus(expected),
    differenceText(unitOf(outcome), difference),
    String(difference.n),
    verdictOf(record, hypothesis),
  ];
}

/** From when on the difference is what is expected, as far as the intervals of single years say. */
function lagText(record: FirstLookRecord, hypothesis: Hypothesis): string {
  const years = record.yearly[hypothesis.id] ?? [];
  const first = years.findIndex((year) => verdictOn(hypothesis.expected, year) === 'shown');
  const cells = years.map((year) => differenceText(unitOf(hypothesis.outcome), year));
  const said = first < 0 ? 'In no year is it shown' : `The first year in which it is shown is year ${first + 1}`;
  return `${code(hypothesis.id)}. ${said}; the cuts begin with year 2 and are complete by its end.

${markdownTable(
  ['year', hypothesis.fromTheStart ? 'difference from the start of the run to that year' : 'difference in the year'],
  cells.map((cell, y) => [String(y + 1), cell]),
)}`;
}

function reasonsText(record: FirstLookRecord, read: ReadReason): string {
  const wanting = hypotheses.filter((hypothesis) => verdictOf(record, hypothesis) !== 'shown');
  if (wanting.length === 0) return '';
  const lines = wanting.map(
    (hypothesis) => `* ${code(hypothesis.id)} (${verdictOf(record, hypothesis)}): ${reasonFor(hypothesis.id, record.digest, read)}`,
  );
  return `\n## Why, where it is not as expected\n\n${lines.join('\n')}\n`;
}

export function hypothesesPage(record: FirstLookRecord, read: ReadReason): string {
  const { reproduce, digest, seed, replications, entry } = record;
  const lagged = hypotheses.filter(({ series }) => series !== undefined);
  return `# Hypotheses from the source, and what the model says

None of these is built in; none was tuned for. The first comparison (a baseline and some designs, ${replications} paired replications, seed
“${seed}”) gives the figures: differences from the baseline, paired, with 95 % intervals; n is the number of pairs. ‘Shown’ means that
the interval lies on the expected side of zero, ‘opposite’ that it lies on the other.

Digest of the results \`${digest.slice(0, 16)}\`; made by engine ${reproduce.engine}, build ${reproduce.build}, with \`npm start\`, which is

    ${reproduce.command}

${markdownTable(
  ['id', 'hypothesis', 'scenario', 'outcome', 'expected', 'difference (95 % interval)', 'n', 'verdict'],
  hypotheses.map((hypothesis) => row(record, hypothesis)),
)}

## An output, of which no sign is expected

The annual value at which nationals without a base begin to bid (\`${ENTRY}\`). The source's own figure is one speaker's, a little over
£1m; £0.5m to £3m is thought plausible.

${markdownTable(
  ['scenario', 'value (95 % interval)', 'n'],
  Object.entries(entry).map(([name, found]) => [name, summaryText({ ...found, unit: unitOf(ENTRY) }), String(found.n)]),
)}

## With a lag

${lagged.map((hypothesis) => lagText(record, hypothesis)).join('\n\n')}
${reasonsText(record, read)}`;
}

const STATED = 'larger-contracts-concentration';

/** One result as README states it. */
export function statedResult(record: FirstLookRecord): string {
  const hypothesis = hypotheses.find(({ id }) => id === STATED);
  if (hypothesis === undefined) throw new Error(`found no hypothesis ${STATED}; expected the one that README states`);
  const difference = differenceText(unitOf(hypothesis.outcome), measured(record, hypothesis));
  return `*${hypothesis.says}*: ${verdictOf(record, hypothesis)}. The difference from the baseline is
${difference} at 95 % in ${record.replications} paired worlds, by \`npm start\`; the other hypotheses, with reasons where
the model disagrees, are in [hypotheses](docs/model/hypotheses.md).`;
}
