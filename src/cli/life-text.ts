/** A charity's life as text: dated sentences with the rows they rest on, two lives beside each other, and choices as sums. */
import type { LivesCompared } from '../study/experiment/compare-lives.ts';
import type { Decision, Life, LifeEvent } from '../study/experiment/life.ts';

const CHOICES_SHOWN = 3;
const BAR = 20;

export function lifeText(life: Life, quarter: number | undefined): string {
  return [life.charity, life.about, '', ...story(life), ...choices(life.decisions, quarter)].join('\n');
}

export type Named = { readonly title: string; readonly life: Life };

export function livesText(one: Named, other: Named, compared: LivesCompared, quarter: number | undefined): string {
  return [
    one.life.charity,
    one.life.about,
    '',
    ...difference(one, other, compared),
    '',
    `Under ${one.title}:`,
    ...story(one.life),
    '',
    `Under ${other.title}:`,
    ...story(other.life),
    ...choices(one.life.decisions, quarter, ` under ${one.title}`),
    ...choices(other.life.decisions, quarter, ` under ${other.title}`),
  ].join('\n');
}

const sentence = ({ date, text, id }: LifeEvent) => `${date}: ${text} [${id}]`;

function story({ events }: Life): string[] {
  return events.length === 0 ? ['  Nothing that is recorded happened to it.'] : events.map((event) => `  ${sentence(event)}`);
}

function difference(one: Named, other: Named, { from, one: mine, other: its, moneyFrom }: LivesCompared): string[] {
  if (from === null) return ['On the same luck, its life is the same under both.'];
  const tell = ({ title }: Named, event: LifeEvent | null) => `  ${title}: ${event === null ? 'nothing of the kind' : sentence(event)}`;
  const money = moneyFrom === from ? ['  Its money differs from then on.'] : [];
  const events = mine === null && its === null ? [] : ['The first event that differs:', tell(one, mine), tell(other, its)];
  return [
    `On the same luck, its lives are the same until year ${Math.floor(from / 4) + 1}, quarter ${(from % 4) + 1}.`,
    ...money,
    ...events,
  ];
}

function choices(decisions: readonly Decision[], quarter: number | undefined, where = ''): string[] {
  const byTender = new Map<string, Decision[]>();
  for (const each of decisions)
    byTender.set(`${each.quarter} ${each.tender}`, [...(byTender.get(`${each.quarter} ${each.tender}`) ?? []), each]);
  const all = [...byTender.values()];
  const shown = quarter === undefined ? all.filter((group) => group.some(isBid)).slice(0, CHOICES_SHOWN) : all;
  if (shown.length === 0) return [];
  const head = quarter === undefined ? `Its first bids${where}, as sums:` : `Its choices in quarter ${quarter}${where}, as sums:`;
  return ['', head, ...shown.flatMap(choiceText)];
}

const isBid = ({ taken, strategy }: Decision) => taken && strategy !== 'out';

/** The option taken and the best one left. */
function choiceText(options: readonly Decision[]): string[] {
  const ranked = [...options].sort((a, b) => b.utility - a.utility);
  const taken = ranked.find((option) => option.taken);
  const left = ranked.find((option) => !option.taken);
  const tender = options[0]?.tender ?? '';
  return [
    `  ${tender}`,
    ...(taken === undefined ? [] : optionText('Took', taken)),
    ...(left === undefined ? [] : optionText('Best left', left)),
  ];
}

function optionText(verb: string, { strategy, utility, terms }: Decision): string[] {
  const widest = Math.max(...terms.map(({ value }) => Math.abs(value)), 0.01);
  const bar = (value: number) => (value < 0 ? '-' : '+').repeat(Math.max(1, Math.round((Math.abs(value) / widest) * BAR)));
  const sorted = [...terms].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return [
    `    ${verb} "${strategy}": ${utility.toFixed(2)}`,
    ...sorted.map(({ term, value }) => `      ${value.toFixed(2).padStart(6)}  ${term.padEnd(32)} ${bar(value)}`),
  ];
}
