/** A charity's life as text: dated sentences with the numbers of their events, two lives compared, and choices as sums of terms. */
import { choicesOf, isLively, isLuckDecisive, TOO_SMALL, termsInWords, wayText, type TermInWords } from '../../study/lives/choice-words.ts';
import { partingOf, type LivesCompared } from '../../study/lives/compare-lives.ts';
import { shortened } from '../../study/lives/shorten.ts';
import type { Decision, Life, LifeEvent, Sentence } from '../../study/lives/follow-life.ts';

const CHOICES_SHOWN = 3;
const BAR = 20;

export function lifeText(life: Life, quarter: number | undefined): string {
  return [heading(life), life.about, '', ...story(life.story, life), ...choices(life, quarter)].join('\n');
}

const heading = ({ charity, name }: Life) => `${charity}, here called ${name} (all names are invented)`;

export type Named = { readonly title: string; readonly life: Life };

export function livesText(one: Named, other: Named, compared: LivesCompared, quarter: number | undefined): string {
  const { from } = compared;
  const until = (lived: Life) => lived.story.filter((each) => from === null || each.quarter < from);
  const after = (lived: Life) => lived.story.filter((each) => from !== null && each.quarter >= from);
  return [
    heading(one.life),
    one.life.about,
    '',
    ...difference(one, other, compared),
    ...(from === 0 ? [] : ['', 'Under both:', ...story(until(one.life), one.life)]),
    ...(from === null ? [] : [one, other].flatMap(({ title, life }) => ['', `From then on, under ${title}:`, ...story(after(life), life)])),
    ...choices(one.life, quarter, ` under ${one.title}`),
    ...choices(other.life, quarter, ` under ${other.title}`),
  ].join('\n');
}

const dated = (date: string, text: string, events: readonly string[]) => `${date}: ${text} [${events.join(', ')}]`;

function story(sentences: readonly Sentence[], { events: all }: Life): string[] {
  return sentences.length === 0
    ? ['  Nothing that is recorded happened to it.']
    : shortened(sentences, all).map(({ date, text, events }) => `  ${dated(date, text, events)}`);
}

function difference(one: Named, other: Named, { from, one: mine, other: its, moneyFrom }: LivesCompared): string[] {
  if (from === null) return ['On the same luck, its life is the same under both.'];
  const eventLine = ({ title }: Named, event: LifeEvent | null) =>
    `  ${title}: ${event === null ? 'nothing of the kind' : dated(event.date, event.text, [event.id])}`;
  const money = moneyFrom === from ? [`  Its money differs from then on${littleUntil(one, other, from)}.`] : [];
  const events = mine === null && its === null ? [] : ['The first event that differs:', eventLine(one, mine), eventLine(other, its)];
  const since = from === 0 ? 'its lives differ from the start' : `its lives are the same until ${dateText(from)}`;
  return [`On the same luck, ${since}.`, ...money, ...events];
}

/** All charities share one market, so that a few pounds differ from the first quarter on. */
function littleUntil(one: Named, other: Named, from: number): string {
  const { income } = partingOf(one.life, other.life);
  if (income === null) return ', its income never by more than a hundredth';
  return income > from ? `, its income by no more than a hundredth until ${dateText(income)}` : '';
}

const dateText = (quarter: number) => `year ${Math.floor(quarter / 4) + 1}, quarter ${(quarter % 4) + 1}`;

function choices(life: Life, quarter: number | undefined, where = ''): string[] {
  const all = choicesOf(life.decisions);
  if (quarter !== undefined) {
    const head = `Its choices in quarter ${quarter + 1} of the run (${dateText(quarter)})${where}, as sums:`;
    return ['', head, ...(all.length === 0 ? [`  It made no choices in that quarter: ${idle(life, quarter)}.`] : all.flatMap(choiceText))];
  }
  const lively = all.filter(isLively);
  const from = lively.length > 0 ? lively : all;
  // Choices that luck alone decided say little about a charity.
  const best = [...from.filter((each) => !isLuckDecisive(each)), ...from.filter(isLuckDecisive)].slice(0, CHOICES_SHOWN);
  const shown = from.filter((each) => best.includes(each));
  const last = shown[0]?.[0];
  const more =
    all.length > shown.length && last !== undefined ? ` (of ${all.length}; --quarter ${last.quarter + 1} shows all of ${last.date})` : '';
  return shown.length === 0 ? [] : ['', `Some of its choices${where}, as sums${more}:`, ...shown.flatMap(choiceText)];
}

/** Why it made no choice in a quarter. `months` has an entry for every quarter in which it operated. */
function idle({ months, founded }: Life, quarter: number): string {
  if (founded !== null && quarter <= founded) return 'it had not been founded, or just then';
  return quarter > (founded ?? 0) + months.length ? 'it was no longer operating' : 'it noticed no tender and was asked nothing';
}

/** The option taken and the best one not taken, with bars on one scale. */
function choiceText(options: readonly Decision[]): string[] {
  const [first] = options;
  if (first === undefined) return [];
  const ranked = [...options].sort((a, b) => b.utility - a.utility);
  const taken = ranked.find((option) => option.taken);
  const left = ranked.find((option) => !option.taken);
  const both = [taken, left].filter((option) => option !== undefined);
  const widest = Math.max(TOO_SMALL, ...both.flatMap(({ terms }) => terms.map(({ value }) => Math.abs(value))));
  const question = first.askedBy === null ? '' : `${first.askedBy} asks whether it will join its bid for `;
  return [
    `  Choice ${first.choice}, ${first.date}: ${question}${first.tender}`,
    ...(first.became === null ? [] : [`    ${first.became}`]),
    ...(isLuckDecisive(options) ? ['    Luck decided: without it, something else would have been worth more to it.'] : []),
    ...(taken === undefined ? [] : optionText('Taken', taken, widest)),
    ...(left === undefined ? [] : optionText('Best not taken', left, widest)),
  ];
}

function optionText(verb: string, option: Decision, widest: number): string[] {
  const bar = (value: number) => (value < 0 ? '-' : '+').repeat(Math.round((Math.abs(value) / widest) * BAR));
  const line = ({ name, value }: TermInWords) => `      ${signed(value).padStart(6)}  ${name.padEnd(38)} ${bar(value)}`.trimEnd();
  return [`    ${verb}: ${wayText(option)}, ${signed(option.utility)} in all`, ...termsInWords(option).map(line)];
}

const signed = (value: number) => value.toFixed(2).replace('-', '−');
