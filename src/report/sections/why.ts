/** Why, as far as a comparison can say: how the headline numbers break down, and what else moved in the same worlds. */
import type { Findings, ScenarioFindings } from '../../study/findings.ts';
import { html, type Html } from '../html.ts';
import { listed, upperFirst } from '../words.ts';
import { whatElseMoved, type OtherMovements } from './what-else-moved.ts';
import { closureParts, concentrationParts, inHouseParts, moneyParts, survivalParts } from './breakdown.ts';

export function why({ scenarios, replications }: Findings): Html {
  const [baseline, ...others] = scenarios;
  if (baseline === undefined || others.length === 0) return html`<p>Nothing is compared, so there is nothing to explain.</p>`;
  return html`<p>${introduction(baseline, replications)}</p>
    ${others.map(
      (each) =>
        html`<h3>${each.title}</h3>
          ${account(baseline, each, replications > 1)}`,
    )}`;
}

/** What the accounts of the designs say and do not say. */
export const introduction = ({ title }: ScenarioFindings, replications: number): Html =>
  replications === 1
    ? html`For each design: how its headline numbers break down. One world gives no intervals, so nothing can be said to differ clearly.`
    : html`For each design: how its headline numbers break down, then what else differed from ${title} in the same worlds. The lists are
      read from the results and ordered by size, each difference measured against the width of its own interval. They show what went
      together in the model. They do not prove that one thing caused another.`;

export function account(baseline: ScenarioFindings, each: ScenarioFindings, withLists: boolean): Html {
  const parts = [
    survivalParts(each),
    closureParts(each),
    concentrationParts(each),
    moneyParts(baseline, each),
    inHouseParts(baseline, each),
  ].filter((said) => said !== null);
  return html`${parts.map((said) => html`<p>${said}</p>`)} ${withLists ? lists(whatElseMoved(each)) : null}`;
}

function lists({ moved, still }: OtherMovements): Html {
  const listedNumbers = moved.length + still.length;
  if (moved.length === 0) return html`<p>None of the ${listedNumbers} other numbers compared differs clearly.</p>`;
  return html`<p>What else moved, of ${listedNumbers} other numbers compared (about one in twenty would by luck alone):</p>
    <ol>
      ${moved.map((said) => html`<li>${upperFirst(said)}.</li>`)}
    </ol>
    ${still.length === 0 ? null : html`<p class="note">No clear difference: ${listed(still)}.</p>`}`;
}
