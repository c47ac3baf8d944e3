/** How certain the results are: what the intervals cover, what pairing gains, and every main outcome. */
import { agreeing, counted } from '../../study/counted.ts';
import { settingFields } from '../../model/scenario/settings.ts';
import type { Difference, Findings, ScenarioFindings } from '../../study/findings.ts';
import { ENDINGS_WITH_UNIT } from '../endings.ts';
import { table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { isSample, sampleText } from '../sample.ts';
import { named, nameOf, outcomeTable, type OutcomeRow } from '../outcome-table.ts';
import { sourceGiven } from '../plain/given.ts';
import { HEADLINES } from '../plain/headlines.ts';
import { shareOfSpotWork, spotTakenIn, takesInSpotWork } from '../plain/unknowns.ts';
import { chance, listed, upperFirst } from '../words.ts';
import { costOfBidding } from './caution.ts';

const ROWS: readonly OutcomeRow[] = [
  ...HEADLINES,
  'small_share_start',
  'national_share_public',
  'small_share_advertised_start',
  'national_share_net',
  'hhi_local_excess',
  'partnership_rate',
  'bids_per_tender',
  'trust',
  'closures',
  ...ENDINGS_WITH_UNIT,
  'needs_met',
];

/** Main outcomes; the value at which nationals enter where any design has one. */
const rowsOf = ({ scenarios }: Findings): readonly OutcomeRow[] =>
  scenarios.some(({ outcomes }) => outcomes.entry_threshold_national.mean !== null) ? [...ROWS, 'entry_threshold_national'] : ROWS;

export function uncertainty(findings: Findings): Html {
  const { scenarios, replications, charities, assumptions } = findings;
  const judged = assumptions.filter(({ basis }) => basis === 'judgement').length;
  const alone = scenarios.length === 1;
  const bidding = costOfBidding(assumptions);
  const rows = rowsOf(findings);
  const worlds = replications > 1 ? counted(replications, 'world') : alone ? 'one world' : 'world';
  return html`<p>
      ${alone ? `The scenario was run in ${worlds}.` : `Every design was run in the same ${worlds} with the same luck in all that their rules do not touch, so that much less of a difference is luck.${pairing(scenarios)}`}
      ${replications > 1 ? 'Each world is' : 'It is'} ${isSample(findings) ? 'a sample of whole areas: ' : ''}${sampleText(findings)}, with
      about ${counted(Math.round(charities), 'charity', 'charities')}.
    </p>
    <p>
      ${luckSaid(findings)} doubt about parameters (${judged} of ${assumptions.length} settings are judgement) or about the form of the
      model. Other values of those settings, or a behaviour that is missing, could change the answer
      ${replications > 1 ? 'by more than the intervals show' : 'too'}.
    </p>
    ${sampleSaid(findings)} ${spotWorkSaid(findings)} ${bidding === null ? null : html`<p>${bidding}</p>`}
    ${outcomeTable(findings, 'Main outcomes', rows)} ${alone || replications === 1 ? null : worldsCounted(scenarios.slice(1))}
    ${alone || replications === 1 ? null : gains(scenarios.slice(1), rows)}`;
}

/** Smallest share of the country's areas that was set beside all of them: 15 of 153. */
const COMPARED = 0.095;

/** What was shown to come out alike in the whole country and in a tenth of it, in docs/decisions/0040, and what was not. Null where all is simulated. */
export function sampleSaid(findings: Pick<Findings, 'areas' | 'allAreas' | 'ofEngland'>): Html | null {
  const { areas, allAreas, ofEngland } = findings;
  if (!ofEngland || !isSample(findings)) return null;
  const smaller = areas / allAreas < COMPARED ? ' A smaller sample, as this one is, was not set beside the whole.' : '';
  return html`<p>
    <strong>A sample answers for small charities, not for everybody.</strong> Thirteen designs were also run in the whole country: small
    charities’ survival, how many of them hold any public work, and their share of charities’ public money came out alike in a tenth of it,
    within a point. Other answers were not shown to be alike and may differ from the whole country’s: how many hold advertised work, what
    they keep of their public money, and charities’ share of what is let by up to 4 points, nationals’ share by up to 6, and the index of
    local concentration by up to 140.${smaller}
  </p>`;
}

/** Of designs that take spot work into contracts: what their answer on survival turns on. Null where none does. */
function spotWorkSaid(findings: Findings): Html | null {
  const some = findings.scenarios.filter(takesInSpotWork);
  const share = spotTakenIn(findings);
  if (some.length === 0 || share === undefined) return null;
  const { plausible, range } = settingFields.market.spot_taken_in;
  const [least, most] = plausible ?? range;
  const source = share.given === undefined ? '. Nobody' : ` (${sourceGiven(share.given)}). Apart from that source nobody`;
  const taken = `${shareOfSpotWork(Number(share.value))} of it where lines are let together${source}`;
  return html`<p>
    <strong>${agreeing(some.length, 'One design takes', 'Some designs take')} small spot work into contracts</strong>
    (${listed(some.map(({ title }) => `‘${title}’`))}): ${taken} has counted that share; ${shareOfSpotWork(least)} to
    ${shareOfSpotWork(most)} is plausible. Whether more or fewer small charities survive turns on it and on how large they are: a larger
    share, or charities of £100,000 to £1m looked at apart from smaller ones, may answer with the other sign.
  </p>`;
}

/** What the intervals cover, or that there are none. */
function luckSaid(findings: Findings): Html {
  if (findings.replications === 1)
    return html`<strong>One world gives no intervals</strong>: nothing says how much of a number is luck.
      <strong>Nothing here covers</strong>`;
  const drawn = isSample(findings) ? 'who closes, and which areas were drawn' : 'and who closes';
  return html`<strong>The intervals cover</strong> luck: who notices, who bids, who wins, ${drawn}. <strong>They do not cover</strong>`;
}

const written = (gain: number) => (gain >= 10 ? gain.toFixed(0) : gain.toFixed(1));

function pairing(scenarios: readonly ScenarioFindings[]): string {
  const known = scenarios
    .flatMap(({ differences }) => HEADLINES.map((id) => differences?.[id].pairing_gain ?? null))
    .filter((gain) => gain !== null)
    .sort((a, b) => a - b);
  const middle = known[known.length >> 1];
  if (middle === undefined) return '';
  return ` For the headline numbers that is worth as much, at the median, as ${written(middle)} times as many runs with separate luck.`;
}

/** In how many worlds each headline came out so. */
function worldsCounted(others: readonly ScenarioFindings[]): Html {
  const text = (difference: Difference | undefined) => upperFirst((difference && chance(difference)) ?? 'no direction is claimed');
  return html`<details>
    <summary>In how many worlds each headline came out so</summary>
    ${table({
      caption: 'Paired worlds in which a design came out above the baseline, or not above it, where the interval bears out a direction',
      head: ['Headline', ...others.map(({ title }) => title)],
      prose: others.map((_, k) => k + 1),
      rows: HEADLINES.map((id) => [nameOf(id), ...others.map(({ differences }) => text(differences?.[id]))]),
    })}
  </details>`;
}

function gains(others: readonly ScenarioFindings[], rows: readonly OutcomeRow[]): Html {
  const text = (gain: number | null) => (gain === null ? '–' : `${written(gain)} times`);
  return html`<details>
    <summary>What pairing gains, outcome by outcome</summary>
    ${table({
      caption:
        'Variance of the difference with separate luck over that with the same luck; – where the paired difference does not vary, and from fewer than six pairs',
      head: ['Outcome', ...others.map(({ title }) => title)],
      rows: named(rows).map(([id, name]) => [name, ...others.map(({ differences }) => text(differences?.[id].pairing_gain ?? null))]),
    })}
  </details>`;
}
