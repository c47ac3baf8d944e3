/** The answer first: for each design a sentence with its three numbers, then where each number went from and to. */
import type { Findings, ScenarioFindings } from '../../study/findings.ts';
import { html, raw, type Html } from '../html.ts';
import { strokeOf } from '../theme.ts';
import { chance, clause, headlineClaims, lowerFirst, SMALL_MEANS, summaryText, upperFirst, valueIn } from '../words.ts';

export const HEADLINES = ['small_survival', 'hhi_local', 'small_share'] as const;
const NAMES = {
  small_survival: 'Small charities still operating',
  hhi_local: 'Local concentration (HHI)',
  small_share: 'Contract money reaching small charities',
} as const;

export function answer({ scenarios, quarters }: Findings): Html {
  const [baseline, ...others] = scenarios;
  if (baseline === undefined) return html``;
  const years = quarters / 4;
  const shown = others.length === 0 ? alone(baseline, years) : html`${others.map((each, k) => verdict(baseline, each, k + 1, years))}`;
  const brackets = others.length === 0 ? '95 % intervals of the mean' : '95 % intervals of the paired difference';
  return html`${shown}
    <p class="note">
      In brackets: ${brackets}. ${SMALL_MEANS} HHI is the Herfindahl–Hirschman index of concentration, from near 0 to 10,000 (one provider
      has everything). All of this is what happens in the model.
    </p>`;
}

function alone({ title, outcomes }: ScenarioFindings, years: number): Html {
  return html`<div class="answer">
    <h2>${title}, after ${years} years</h2>
    <dl class="tiles">
      ${HEADLINES.map(
        (id) =>
          html`<div>
            <dt>${NAMES[id]}</dt>
            <dd><span class="big">${summaryText(outcomes[id])}</span></dd>
          </div>`,
      )}
    </dl>
  </div>`;
}

function verdict(baseline: ScenarioFindings, each: ScenarioFindings, series: number, years: number): Html {
  const { title, differences } = each;
  if (differences === null) return html``;
  const said = HEADLINES.map((id) => clause(headlineClaims[id], baseline.outcomes[id].unit, differences[id]));
  const sentence = said.map(lowerFirst).join('; ');
  return html`<div class="answer" ${raw(`style="--mark: ${strokeOf(series).colour}"`)}>
    <h2>${title}</h2>
    <p>Against ${baseline.title}, after ${years} years: ${sentence}.</p>
    <dl class="tiles">${HEADLINES.map((id) => tile(id, baseline, each))}</dl>
  </div>`;
}

function tile(id: (typeof HEADLINES)[number], { outcomes: before }: ScenarioFindings, { outcomes, differences }: ScenarioFindings): Html {
  const sure = differences === null ? null : chance(differences[id]);
  const value = ({ mean, unit }: (typeof outcomes)[typeof id]) => (mean === null ? 'not defined' : valueIn(unit, mean));
  return html`<div>
    <dt>${NAMES[id]}</dt>
    <dd>
      <span class="big">from ${value(before[id])} to ${value(outcomes[id])}</span>
      <span class="how">${sure === null ? 'no direction is claimed' : upperFirst(sure)}</span>
    </dd>
  </div>`;
}
