/** The findings for the terminal, never wider than 100 characters: what to take home of each design, then a table with a row an outcome, a column a design. */
import type { Findings, OutcomeSummary, ScenarioFindings } from '../study/findings.ts';
import type { OutcomeId } from '../study/outcomes/registry.ts';
import { ENDINGS_WITH_UNIT } from './endings.ts';
import { named } from './outcome-table.ts';
import { HEADLINE_ROWS } from './plain/headlines.ts';
import { asItStands, takeaway } from './plain/takeaway.ts';
import { failureText } from './sections/caution.ts';
import { differenceText, direction, summaryText, valueIn } from './words.ts';
import { counted } from '../study/counted.ts';
import { sampleText } from './sample.ts';
import { distinct, padLeft, padRight, shorten, widthOf } from './text-width.ts';
import { oneLine } from './visible.ts';

const ROWS = named([
  ...HEADLINE_ROWS,
  'small_share_start',
  'national_share_public',
  'national_share_net',
  'hhi_local_excess',
  'cr5',
  'partnership_rate',
  'partner_share',
  'bids_per_tender',
  'single_bid_rate',
  'failed_tenders',
  'bid_cost_share',
  'trust',
  'closures',
  ...ENDINGS_WITH_UNIT,
  'needs_met',
  'value_per_pound',
  'entry_threshold_national',
]);

const WIDTH = 100;
const NAME = 32;
/** Where there is nothing beside it. */
const LONE_NAME = 60;
const BASELINE = 14;
const COLUMN = 18;
/** Longest title in a note. */
const TITLE = 24;
const ABREAST = Math.floor((WIDTH - NAME - BASELINE) / COLUMN);

export function renderTable(findings: Findings): string {
  const { replications } = findings;
  const [baseline, ...others] = findings.scenarios;
  if (baseline === undefined) return '';
  const names = distinct(
    others.map(({ title }) => title),
    1,
    (title) => headLines(title, COLUMN - 2).join('\n'),
  ).map((text) => text.split('\n'));
  const main =
    others.length === 0
      ? ROWS.flatMap(([id, name]) => alone(name, summaryText(baseline.outcomes[id])))
      : [
          ...blocks(others, names).flatMap((some) => [...compared(baseline, some), '']),
          `Small: under £1m a year. Differences are paired; ${replications > 1 ? '95 % intervals below them. * leaves out zero.' : 'one world gives no interval.'}`,
        ];
  return [
    ...head(findings),
    ...failures(findings),
    '',
    ...takeaways(findings),
    '',
    ...main,
    ...lacking(findings),
    '',
    ...checkLines(findings),
  ].join('\n');
}

/** In how many runs an outcome has a value where that is not all, and why; and how sure one run is of its own. */
function lacking({ scenarios, replications }: Findings): string[] {
  const titles = distinct(
    scenarios.map(({ title }) => title),
    0,
    (title) => shorten(title, TITLE),
  );
  const notes = ROWS.flatMap(([id, name]) => {
    const each = scenarios.map(({ outcomes }) => lackingIn(outcomes[id], replications));
    const [first, ...others] = each.map((some) => some.join());
    // The same of all is said once.
    const designs = first !== '' && others.length > 0 && others.every((some) => some === first) ? ['every design'] : titles;
    return designs.flatMap((title, k) => each[k]?.map((note) => `  ${name}, ${title}, ${note}`) ?? []);
  });
  return notes.length === 0
    ? []
    : ['', 'Values that some runs lack, and intervals within a run:', ...notes.flatMap((note) => wrapped(note, '  '))];
}

function lackingIn({ n, reason, unit, run_ci95 }: OutcomeSummary, replications: number): string[] {
  const none =
    n === 0 ? `in ${replications} of ${counted(replications, 'run')}: ${reason ?? 'nothing to measure'}` : (reason ?? 'in some runs');
  return [
    ...(n === replications ? [] : [`none ${none}`]),
    ...(run_ci95 === undefined ? [] : [`${n} of ${counted(replications, 'run')}: 95 % interval within a run ${openText(unit, run_ci95)}`]),
  ];
}

function openText(unit: string, [low, high]: NonNullable<OutcomeSummary['run_ci95']>): string {
  if (low === null && high === null) return 'open on both sides';
  if (low === null || high === null) return low === null ? `up to ${valueIn(unit, high as number)}` : `from ${valueIn(unit, low)} upwards`;
  return `${valueIn(unit, low)} to ${valueIn(unit, high)}`;
}

/** A text in lines no wider than the table, as far as it has spaces; those after the first are set in by two more. */
function wrapped(note: string, indent: string): string[] {
  const lines: string[] = [];
  for (const word of note.trim().split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(line) + 1 + widthOf(word) <= WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(`${line === undefined ? indent : `${indent}  `}${word}`);
  }
  return lines;
}

function head(findings: Findings): string[] {
  const { replications, quarters, charities, seed, calibrated } = findings;
  const size = `${counted(replications, 'replication')}, ${counted(quarters / 4, 'year')}, ${sampleText(findings)}`;
  const about = `${size}, about ${counted(Math.round(charities), 'charity', 'charities')}, seed "${oneLine(seed)}".`;
  return calibrated ? [about] : [about, 'The model is not yet calibrated: read directions and sizes as provisional.'];
}

/** Base checks that fail, each as one; in a country that is not England, as a departure from it. */
const failures = ({ checks, ofEngland }: Findings): string[] =>
  checks
    .filter(({ verdict }) => verdict === 'does not hold')
    .flatMap((check) => wrapped(`${ofEngland ? 'BASE CHECK FAILS' : 'Not as in England'}: ${failureText(check)}`, ''));

function takeaways(findings: Findings): string[] {
  const [baseline, ...others] = findings.scenarios;
  if (baseline === undefined) return [];
  const compared = others.length > 0;
  const what = asItStands(compared ? `Compared with ${shorten(baseline.title, TITLE)}` : 'What it comes to');
  return [...wrapped(what, ''), ...(compared ? others : [baseline]).flatMap((each) => takeawayLines(findings, each))];
}

function takeawayLines(findings: Findings, each: ScenarioFindings): string[] {
  const { alarms, sentence, turnsOn } = takeaway(findings, each);
  const said = [...(alarms.length === 0 ? [] : [`Alarm: ${alarms.join(' ')}`]), sentence, ...(turnsOn === null ? [] : [turnsOn])];
  return [shorten(each.title, WIDTH), ...said.flatMap((text) => wrapped(text, '  '))];
}

type Headed = ScenarioFindings & { readonly head: readonly string[] };

function blocks(others: readonly ScenarioFindings[], heads: readonly (readonly string[])[]): Headed[][] {
  const headed = others.map((each, k) => ({ ...each, head: heads[k] ?? [] }));
  return Array.from({ length: Math.ceil(others.length / ABREAST) }, (_, k) => headed.slice(k * ABREAST, (k + 1) * ABREAST));
}

/** Lines of a title above a column. */
const MOST_LINES = 3;

/** A title in lines of at most the given columns, at most as many as given, the last cut where it is longer. */
function headLines(title: string, columns: number, most = MOST_LINES): string[] {
  const lines: string[] = [];
  for (const word of oneLine(title).split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && (lines.length === most || widthOf(line) + 1 + widthOf(word) <= columns))
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => shorten(line, columns));
}

function compared(baseline: ScenarioFindings, others: readonly Headed[]): string[] {
  const own = headLines(baseline.title, BASELINE - 2);
  const height = Math.max(own.length, ...others.map(({ head: lines }) => lines.length));
  // Above the numbers, which end one column before the column does.
  const at = (lines: readonly string[], row: number, width: number) => `${padLeft(lines[row - height + lines.length] ?? '', width - 1)} `;
  const heads = Array.from({ length: height }, (_, row) =>
    `${' '.repeat(NAME)}${at(own, row, BASELINE)}${others.map(({ head: lines }) => at(lines, row, COLUMN)).join('')}`.trimEnd(),
  );
  return [...heads, '-'.repeat(NAME + BASELINE + others.length * COLUMN), ...ROWS.flatMap(([id, name]) => row(id, name, baseline, others))];
}

/** A value with nothing beside it. */
function alone(name: string, value: string): string[] {
  const [first = '', ...rest] = headLines(name, LONE_NAME, Infinity);
  return [`${padRight(first, LONE_NAME)} ${value}`, ...rest];
}

function row(id: OutcomeId, name: string, { outcomes }: ScenarioFindings, others: readonly ScenarioFindings[]): string[] {
  const { mean, unit } = outcomes[id];
  const cells = others.map(({ differences }) => cell(unit, differences?.[id]));
  const from = mean === null ? 'not defined' : valueIn(unit, mean);
  const values = [`${from.padStart(BASELINE - 1)} `, ' '.repeat(BASELINE)];
  const names = headLines(name, NAME - 1, Infinity);
  return Array.from({ length: Math.max(names.length, values.length) }, (_, k) =>
    `${padRight(names[k] ?? '', NAME)}${values[k] ?? ''}${cells.map((lines) => (lines[k] ?? '').padStart(COLUMN)).join('')}`.trimEnd(),
  ).filter((text) => text !== '');
}

/** The difference with its mark, and the interval that goes below it. */
function cell(unit: string, difference: NonNullable<ScenarioFindings['differences']>[OutcomeId] | undefined): readonly [string, string] {
  if (difference === undefined) return [' ', ''];
  const [value = '', range = ''] = differenceText(unit, difference).split(' (');
  return [`${value}${direction(difference) === 'none' ? ' ' : '*'}`, range === '' ? '' : `${range.slice(0, -1)} `];
}

function checkLines({ checks }: Findings): string[] {
  return [
    'Base checks of the baseline:',
    ...checks.map(
      ({ title, low, high, unit, simulated, verdict }) =>
        `  ${padRight(shorten(title, 42), 43)}${summaryText(simulated).padEnd(24)} ${verdict} (${valueIn(unit, low)} to ${valueIn(unit, high)})`,
    ),
  ];
}
