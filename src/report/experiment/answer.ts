/** The answer in words: where the leading outcome is lowest and highest, whether that is beyond luck, and which factor moves it most. */
import { agreeing, counted } from '../../study/counted.ts';
import type { Estimate, ExperimentFindings, Extremes, FoundCell } from '../../study/space/experiment-findings.ts';
import { html, type Html } from '../html.ts';
import { bothInWords, inWords, SHARES } from '../plain/frequency.ts';
import { headlines } from '../plain/headlines.ts';
import type { Plain } from '../plain/said.ts';
import { differenceText, isNothing, listed, NOT_DEFINED, SMALL_MEANS, summaryText, upperFirst, valueIn } from '../words.ts';
import { aloneSentences } from './alone.ts';
import { besideFirst } from './beside-first.ts';
import { cellWords, inCells, isBeyondLuck, leadingOf, titleOf, unitOf } from './words.ts';

/** The sentences of the answer, each with its stop; `beside` those that say what factors do alone, without what these say already. */
export function answerSentences(findings: ExperimentFindings, beside = false): string[] {
  const { extremes, cells, cellCount } = findings;
  if (extremes === null) return onlyOne(findings, cells);
  const { lowest, highest, defined, difference } = extremes;
  const [low, high] = [lowest.outcomes[0] as Estimate, highest.outcomes[0] as Estimate];
  const title = titleOf(leadingOf(findings));
  if (low.mean === high.mean)
    return [`${title}: the same ${inCells(defined, cellCount)}, ${valueText(findings, low)}; nothing that was changed moves it.`];
  const [lowClause, highClause] = clauses(findings, extremes);
  return [
    `${upperFirst(inCells(defined, cellCount))}, ‘${title}’ is lowest, ${valueText(findings, low)}, where ${where(findings, lowest, extremes.tied[0])}${lowClause}.`,
    `It is highest, ${valueText(findings, high)}, where ${where(findings, highest, extremes.tied[1])}${highClause}.`,
    differenceSentence(findings, difference, defined),
    ...besideFirst(findings, beside),
    ...(beside ? [] : mostMoved(findings)),
  ];
}

const valueText = (findings: ExperimentFindings, { mean, ci95 }: Estimate): string =>
  summaryText({ mean, ci95, unit: unitOf(leadingOf(findings)) });

const where = (findings: ExperimentFindings, { levels }: Pick<FoundCell, 'levels'>, tied: number): string =>
  `${cellWords(findings, levels)}${tied === 0 ? '' : ` (the same in ${counted(tied, 'other cell')})`}`;

function onlyOne(findings: ExperimentFindings, cells: readonly FoundCell[]): string[] {
  const title = titleOf(leadingOf(findings));
  const cell = cells.find(({ outcomes }) => outcomes[0]?.mean !== null);
  if (cell === undefined) return [`${title}: ${NOT_DEFINED} in any cell, so there is nothing to compare.`];
  const own = cell.outcomes[0] as Estimate;
  return [
    `${title}: ${valueText(findings, own)} where ${cellWords(findings, cell.levels)}, the only cell in which it is defined; nothing is compared.`,
  ];
}

/** Both ends as frequencies in words of one kind, each after a colon; empty where the outcome has no such words. */
function clauses(findings: ExperimentFindings, { lowest, highest, difference }: Extremes): readonly [string, string] {
  const id = leadingOf(findings);
  const [low, high] = [lowest.outcomes[0]?.mean ?? 0, highest.outcomes[0]?.mean ?? 0];
  const plain: Plain | undefined = headlines.find((each) => each.id === id);
  const time = `after ${counted(findings.years, 'year')}`;
  const interval = difference.ci95 ?? ([high - low, high - low] as const);
  if (plain !== undefined) {
    const shown = (value: number) => (plain.ofTheRest === true ? Math.max(0, 1 - value) : value);
    const turned = plain.ofTheRest === true ? ([-interval[1], -interval[0]] as const) : interval;
    const words = bothInWords(plain.scales, shown(high), shown(low), turned);
    const [highWords, lowWords] = words.map((amount) => `: ${plain.clause(amount, time)}`);
    return [lowWords as string, highWords as string];
  }
  if (unitOf(id) !== 'share' || low < 0 || high > 1) return ['', ''];
  return [`: ${inWords(SHARES, low)}`, `: ${inWords(SHARES, high)}`];
}

function differenceSentence(findings: ExperimentFindings, difference: Estimate, cells: number): string {
  const unit = unitOf(leadingOf(findings));
  if (difference.mean === null) return `No world has both, so nothing says whether the difference is luck.`;
  if (isNothing(difference)) return 'There is no difference between the two in any world that has both.';
  const text = differenceText(unit, difference);
  if (difference.ci95 === null)
    return `The difference is ${text}, from ${counted(difference.n, 'world')}: too few to tell whether it is luck.`;
  const widened = cells > 2 ? `, an interval widened because the two were picked out of ${cells.toLocaleString('en-GB')}` : '';
  const luck = isBeyondLuck(difference) ? 'it is beyond luck' : 'it is not beyond luck';
  return `The difference in the same ${counted(difference.n, 'world')} is ${text}${widened}: ${luck}.`;
}

/** Which factor moves the leading outcome most, and how far the next does. */
function mostMoved(findings: ExperimentFindings): string[] {
  const { effects, factors, design } = findings;
  const unit = unitOf(leadingOf(findings));
  const order = effects
    .flatMap(({ factor, ranges: [range = null], groups }) => (range === null ? [] : [{ factor, range, groups }]))
    .sort((a, b) => b.range - a.range);
  const [most, second] = order;
  if (factors.length < 2 || most === undefined) return [];
  const name = (factor: number) => factors[factor]?.short ?? '';
  const others = design === 'one-at-a-time' ? 'the others as in the first cell' : 'averaged over the others';
  if (most.range === 0) return [`No factor moves its mean, ${others}.`];
  const alike = order.filter(({ range }) => range === most.range);
  const size = amount(unit, most.range);
  if (alike.length > 1)
    return [`${upperFirst(listed(alike.map(({ factor }) => name(factor))))} move it equally: their means lie ${size} apart, ${others}.`];
  const rest = second === undefined ? '' : `; next comes ${name(second.factor)}, with ${amount(unit, second.range)}`;
  return [
    `Of the ${counted(factors.length, 'factor')}, ${name(most.factor)} moves it most: its means lie ${size} apart, ${others}${rest}.`,
  ];
}

/** The size of a difference without its sign: shares differ by points. */
const amount = (unit: string, value: number): string =>
  unit === 'share' ? valueIn(unit, value).replace(/ %$/, ' points') : valueIn(unit, value);

export function answer(findings: ExperimentFindings): Html {
  const { failed, worlds } = findings;
  const isSmall = findings.outcomes.some((id) => /small/i.test(titleOf(id)));
  const notes = [
    isSmall ? SMALL_MEANS : '',
    'A difference is beyond luck where its 95 % interval leaves out zero; all cells have the same worlds, so that it owes less to luck.',
    failed === 0 ? '' : `${counted(failed, 'run')} failed and ${agreeing(failed, 'is', 'are')} left out.`,
    'All of this is what happens in the model.',
  ];
  const apart = aloneSentences(findings);
  const said = [...apart, ...answerSentences(findings, apart.length > 0)];
  return html`<div class="answer">
      <h2>What was found in ${counted(worlds, 'world')}</h2>
      <p class="takeaway">${said.slice(0, 2).join(' ')}</p>
      ${said.slice(2).map((sentence) => html`<p>${sentence}</p>`)}
    </div>
    <p class="note">${notes.filter((note) => note !== '').join(' ')}</p>`;
}
