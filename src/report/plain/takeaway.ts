/** What a reader takes home of a design: a sentence or up to three, and before them its alarms; all claim what intervals carry and no more. */
import { counted } from '../../study/counted.ts';
import type { Findings, ScenarioFindings } from '../../study/findings.ts';
import { listed, upperFirst } from '../words.ts';
import { alarmsOf } from './alarms.ts';
import { changeOf, leastThatMatters, type Change } from './change.ts';
import { besides, bySize, headlines, type Headline } from './headlines.ts';
import { insteadOf, levelOf, type Plain } from './said.ts';
import { turnsOn } from './unknowns.ts';

/** What stands above all sentences, as long as results do not come with those of other forms of the model. */
export const asItStands = (what: string): string => `${what}, in the model as it stands; other forms of it were not tried.`;

export type Takeaway = {
  /** Sentences, the gravest first; empty where nothing is clearly worse by a size that matters. */
  readonly alarms: readonly string[];
  /** What it would do, in one sentence; at most two short ones follow it. */
  readonly sentence: string;
  /** What the answer turns on that nobody knows, as a sentence; null where the results say nothing of that. */
  readonly turnsOn: string | null;
};

/** The baseline's is what it comes to by itself. */
export function takeaway(findings: Findings, each: ScenarioFindings): Takeaway {
  const [baseline] = findings.scenarios;
  const time = `after ${counted(findings.quarters / 4, 'year')}`;
  if (baseline === undefined || each.differences === null) return { alarms: [], sentence: sentenceOf(levels(each, time)), turnsOn: null };
  return {
    alarms: alarmsOf(baseline, each, time).map(sentenceOf),
    sentence: sentenceOf(answer(baseline, each, time)),
    turnsOn: turnsOn(findings, each),
  };
}

const sentenceOf = (clauses: string) => `${upperFirst(clauses)}.`;

/** The first headline that is defined. */
function levels({ outcomes }: ScenarioFindings, time: string): string {
  for (const headline of headlines) {
    const said = levelOf(headline, outcomes[headline.id], time);
    if (said !== null) return said;
  }
  return 'nothing is held and nobody is in the market, so there is nothing to say';
}

type Wished = Plain & Pick<Headline, 'wished'>;
type Found<One extends Wished> = { readonly headline: One; readonly change: Change };

function findEach<One extends Wished>(all: readonly One[], { outcomes, differences }: ScenarioFindings): Found<One>[] {
  if (differences === null) return [];
  return all.map((headline) => ({ headline, change: changeOf(outcomes[headline.id].unit, differences[headline.id]) }));
}

const isClear = ({ change }: Found<Wished>): boolean => change === 'up' || change === 'down';
const asWished = ({ headline, change }: Found<Wished>): boolean => headline.wished === change;

/** Part of the size of the first change below which another is not worth a clause beside it. */
const WORTH_SAYING = 0.2;

/**
 * The first headline that changed clearly, with the first headline, or size of charity, that went the other way. A second sentence says what went the same
 * way, of the money and of who wins it; a third, what hardly changed of what comes before. If none changed clearly, what can be said of each.
 */
function answer(baseline: ScenarioFindings, each: ScenarioFindings, time: string): string {
  const found = findEach<Headline>(headlines, each);
  const first = found.find(isClear);
  if (first === undefined) return withoutAny(found);
  const isWorthSaying = (one: Found<Wished>) =>
    isClear(one) && one.headline.id !== first.headline.id && sizeOf(one, each) >= WORTH_SAYING * sizeOf(first, each);
  const beside = findEach(besides, each).find((one) => isWorthSaying(one) && asWished(one) === asWished(first));
  const other = [...found, ...findEach(bySize, each)].find((one) => isWorthSaying(one) && asWished(one) !== asWished(first));
  const said = (one: Found<Wished> | undefined, at = ''): string[] => {
    const clauses = one === undefined ? null : insteadOf(one.headline, baseline, each, at);
    return clauses === null ? [] : [clauses];
  };
  const unmoved = found.slice(0, found.indexOf(first)).filter(({ change }) => change === 'hardly any');
  return [
    [...said(first, time), ...said(other)].join('; but '),
    ...said(beside),
    ...(unmoved.length === 0 ? [] : [`hardly any change in ${orListed(unmoved)}`]),
  ]
    .map(upperFirst)
    .join('. ');
}

/** A change as a multiple of the least that matters in its unit. */
function sizeOf({ headline: { id } }: Found<Wished>, { outcomes, differences }: ScenarioFindings): number {
  return Math.abs(differences?.[id].mean ?? 0) / leastThatMatters(outcomes[id].unit);
}

const orListed = (some: readonly Found<Headline>[]): string =>
  listed(some.map(({ headline }) => headline.what)).replace(/ and (?=[^,]*$)/, ' or ');

/** How each kind of change that is not clear is said, in order. */
const NOT_CLEAR = [
  ['not clear', 'no clear change in'],
  ['one world', 'too few worlds to tell a change in'],
  ['hardly any', 'hardly any change in'],
  ['none', 'no difference at all in'],
  ['not defined', 'not defined in these runs:'],
] as const satisfies readonly (readonly [Change, string])[];

function withoutAny(found: readonly Found<Headline>[]): string {
  if (found.every(({ change }) => change === 'none')) return 'no difference at all';
  if (found.every(({ change }) => change === 'one world' || change === 'not defined') && found.some(({ change }) => change === 'one world'))
    return 'too few worlds were run to tell a change from luck';
  const said = NOT_CLEAR.flatMap(([kind, words]) => {
    const those = found.filter(({ change }) => change === kind);
    return those.length === 0 ? [] : [`${words} ${orListed(those)}`];
  });
  return said.join('; ');
}
