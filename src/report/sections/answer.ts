/** The first part of the report: for each design a sentence with its three headline numbers, then each number before and after. */
import { counted } from '../../study/counted.ts';
import type { Findings, ScenarioFindings } from '../../study/findings.ts';
import { definitionOf, type SaidOutcomeId } from '../../study/outcomes/registry.ts';
import { html, raw, type Html } from '../html.ts';
import { nameOf } from '../outcome-table.ts';
import { strokeOf } from '../theme.ts';
import { chance, clause, pounds, SMALL_MEANS, summaryText, upperFirst, valueIn, NOT_DEFINED } from '../words.ts';
import { whatElseMoved } from './what-else-moved.ts';
import { concentrationSplit, contractMoney } from './breakdown.ts';

export const HEADLINES = ['small_survival', 'hhi_local', 'small_share'] as const satisfies readonly SaidOutcomeId[];

const COMPARED =
  'Arithmetic is the part of a change in HHI that would come about if each contract went at random to one of those eligible for it. A world is one run of the model; worlds are paired when they share all luck and differ only in the rules.';

export function answer(findings: Findings): Html {
  const { scenarios, quarters, replications } = findings;
  const [baseline, ...others] = scenarios;
  if (baseline === undefined) return html``;
  const years = counted(quarters / 4, 'year');
  const shown = others.length === 0 ? alone(baseline, years) : html`${others.map((each, k) => verdict(baseline, each, k + 1, years))}`;
  const brackets = others.length === 0 ? '95 % intervals of the mean' : '95 % intervals of the paired difference';
  const intervals =
    replications > 1
      ? `In brackets: ${brackets}; 19 in 20 such ranges hold the value that endless runs would give.`
      : 'One world was run: nothing here says how much of a number is its luck, and no interval can be given.';
  return html`${shown}
    <p class="note">
      ${intervals} ${SMALL_MEANS} HHI is the Herfindahl–Hirschman index of concentration, from near 0 (many providers, none of them large)
      to 10,000 (one provider has everything). ${others.length === 0 ? '' : COMPARED} All of this is what happens in the model.
    </p>`;
}

function alone({ title, outcomes }: ScenarioFindings, years: string): Html {
  return html`<div class="answer">
    <h2>${title}, after ${years}</h2>
    <dl class="tiles">
      ${HEADLINES.map(
        (id) =>
          html`<div>
            <dt>${nameOf(id)}</dt>
            <dd><span class="big">${summaryText(outcomes[id])}</span></dd>
          </div>`,
      )}
    </dl>
  </div>`;
}

function verdict(baseline: ScenarioFindings, each: ScenarioFindings, series: number, years: string): Html {
  const { title, differences } = each;
  if (differences === null) return html``;
  const said = HEADLINES.map((id) => {
    const split = id === 'hhi_local' ? concentrationSplit(each) : null;
    return `${clause(definitionOf(id).says, baseline.outcomes[id].unit, differences[id])}${split === null ? '' : `, of which ${split}`}`;
  });
  return html`<div class="answer" ${raw(`style="--mark: ${strokeOf(series).colour}"`)}>
    <h2>${title}</h2>
    <p>Against ${baseline.title}, after ${years}: ${said.join('; ')}.</p>
    <dl class="tiles">${HEADLINES.map((id) => tile(id, baseline, each))}</dl>
    ${otherMovements(each)}
  </div>`;
}

/** The number of other movements that fit beside the answer. */
const MOST = 3;

function otherMovements(each: ScenarioFindings): Html | null {
  const { moved } = whatElseMoved(each);
  if (moved.length === 0) return null;
  return html`<p>In the same worlds: ${moved.slice(0, MOST).join('; ')}. <a href="#why">What else moved under ${each.title}</a></p>`;
}

function tile(id: (typeof HEADLINES)[number], baseline: ScenarioFindings, each: ScenarioFindings): Html {
  const { outcomes: before } = baseline;
  const { outcomes, differences } = each;
  const probability = differences === null ? null : chance(differences[id]);
  const value = ({ mean, unit }: (typeof outcomes)[typeof id]) => (mean === null ? NOT_DEFINED : valueIn(unit, mean));
  const more = MORE[id]?.(each, baseline) ?? null;
  const isDefined = before[id].mean !== null || outcomes[id].mean !== null;
  return html`<div>
    <dt>${nameOf(id)}</dt>
    <dd>
      <span class="big">${isDefined ? `from ${value(before[id])} to ${value(outcomes[id])}` : NOT_DEFINED}</span>
      ${more === null ? null : html`<span class="how">${more}</span>`}
      <span class="how">${probability === null ? 'No direction is claimed' : upperFirst(probability)}</span>
    </dd>
  </div>`;
}

/** A note beside a number that guards against reading too much into it. */
const MORE: Partial<Record<(typeof HEADLINES)[number], (each: ScenarioFindings, baseline: ScenarioFindings) => string | null>> = {
  hhi_local: concentrationSplit,
  small_share: (each, baseline) =>
    `of ${pounds(contractMoney(baseline).all)} and ${pounds(contractMoney(each).all)} of contract income a year at the end`,
};
