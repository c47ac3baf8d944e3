/** The answer first: a sentence and three numbers for each design; then what was changed and how sure one can be. */
import type { Findings, ScenarioFindings } from '../../study/findings.ts';
import type { OutcomeId } from '../../study/metrics/outcomes.ts';
import { table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { claim, differenceText, headlineClaims, SMALL_MEANS, summaryText } from '../words.ts';

const HEADLINES = ['small_survival', 'hhi_local', 'small_share'] as const;
const NAMES = {
  small_survival: 'Small charities still operating',
  hhi_local: 'Local concentration (HHI)',
  small_share: 'Contract money with small charities',
} as const;

export function answer({ scenarios, quarters }: Findings): Html {
  const [baseline, ...others] = scenarios;
  if (baseline === undefined) return html``;
  if (others.length === 0) {
    return html`<div class="answer">
        <h2>${baseline.title}</h2>
        <ul>
          ${HEADLINES.map((id) => html`<li>${NAMES[id]}: <strong>${summaryText(baseline.outcomes[id])}</strong> after ${quarters / 4} years</li>`)}
        </ul>
      </div>
      <p class="note">${SMALL_MEANS} In brackets: 95 % intervals.</p>`;
  }
  return html`${others.map((each) => verdict(baseline, each, quarters / 4))}
    <p class="note">
      ${SMALL_MEANS} In brackets: 95 % intervals of the paired difference. HHI is the Herfindahl–Hirschman index, 0 to 10,000.
    </p>`;
}

function verdict(baseline: ScenarioFindings, { title, differences }: ScenarioFindings, years: number): Html {
  if (differences === null) return html``;
  return html`<div class="answer">
    <h2>${title}</h2>
    <p>Against ${baseline.title}, after ${years} years:</p>
    <ul>
      ${HEADLINES.map((id) => html`<li>${claim(headlineClaims[id], baseline.outcomes[id].unit, differences[id])}.</li>`)}
    </ul>
  </div>`;
}

export function whatChanged({ scenarios }: Findings): Html {
  return html`<section aria-labelledby="changed">
    <h2 id="changed">What was changed</h2>
    ${scenarios.slice(1).map(
      ({ title, changes, about }) =>
        html`<h3>${title}</h3>
          <p class="sub">${about}</p>
          ${
            changes.length === 0
              ? html`<p>Nothing: it has the same settings as the baseline.</p>`
              : html`<ul>
                  ${changes.map(({ words }) => html`<li>${words}</li>`)}
                </ul>`
          }`,
    )}${scenarios.length === 1 ? html`<p>One scenario was run; nothing is compared.</p>` : null}
  </section>`;
}

export function howSure(findings: Findings): Html {
  const { scenarios, replications, areas, charities, scale } = findings;
  const [baseline, ...others] = scenarios;
  const gains = others
    .flatMap(({ differences }) => HEADLINES.map((id) => differences?.[id].pairing_gain ?? null))
    .filter((gain) => gain !== null);
  const gain = gains.length === 0 ? null : gains.sort((a, b) => a - b)[gains.length >> 1];
  const rows: OutcomeId[] = [
    'small_survival',
    'small_share',
    'national_share',
    'hhi_local',
    'hhi_local_excess',
    'partnership_rate',
    'bids_per_tender',
    'trust',
    'closures',
    'needs_met',
    'entry_threshold_national',
  ];
  return html`<section aria-labelledby="sure">
    <h2 id="sure">How sure, and why</h2>
    <p>
      Every design was run ${replications} times from the same ${replications} worlds, with the same luck: a difference comes from the
      rules, not from other
      dice.${gain === null || gain === undefined ? '' : ` Half of the headline differences vary at least ${gain >= 10 ? Math.round(gain) : gain.toFixed(1)} times less (in variance) than they would without that pairing.`}
      Each world is a sample of ${areas} whole areas with about ${Math.round(charities).toLocaleString('en-GB')} charities (scale ${scale}).
    </p>
    <p>
      The intervals cover luck and the sampling of areas. They do not cover doubt about parameters, most of which are judgement, nor about
      the form of the model.
    </p>
    ${baseline !== undefined && others.length > 0 ? others.map((each) => table({ caption: `${each.title} against ${baseline.title}: mean, and paired difference with its 95 % interval`, head: ['Outcome', baseline.title, each.title, 'Difference', 'Pairing gain'], rows: rows.map((id) => [titleOf(id), summaryText(baseline.outcomes[id]), summaryText(each.outcomes[id]), each.differences === null ? '' : differenceText(baseline.outcomes[id].unit, each.differences[id]), gainText(each.differences?.[id].pairing_gain ?? null)]) })) : null}
  </section>`;
}

const gainText = (gain: number | null) => (gain === null ? 'none' : `${gain >= 10 ? gain.toFixed(0) : gain.toFixed(1)} ×`);

export const TITLES: Partial<Record<OutcomeId, string>> = {
  small_survival: 'Small charities still operating',
  small_share: 'Contract money with small charities',
  national_share: 'Nationals’ share of advertised payments',
  hhi_local: 'Concentration of local markets (HHI)',
  hhi_local_excess: 'Concentration beyond luck (HHI)',
  partnership_rate: 'Value won in partnership',
  bids_per_tender: 'Bids per tender',
  trust: 'Trust (0 to 1)',
  closures: 'Closures a year',
  needs_met: 'Needs met',
  entry_threshold_national: 'Annual value at which nationals enter',
};

const titleOf = (id: OutcomeId) => TITLES[id] ?? id;
