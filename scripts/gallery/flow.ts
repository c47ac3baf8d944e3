/** Money into and out of charities, and money that they hold in contracts. */
import { flowChart, type Side } from '../../src/report/charts/flow.ts';
import { contractHoldersChart, type Stream } from '../../src/report/charts/contract-holders.ts';
import { casesOf, LONG_TITLES, MANY, titles } from './cases.ts';

/** Millions, as the sections write them. */
const write = (pounds: number): string =>
  `£${(pounds / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 1, minimumFractionDigits: 1 })}m`;

const side = (...items: readonly (readonly [name: string, pounds: number])[]): Side[] => items.map(([name, pounds]) => ({ name, pounds }));

/** Both sides of one whole: so much for each name, falling by halves until the last. */
const halves = (names: readonly string[], whole: number): Side[] =>
  names.map((name, k) => ({ name, pounds: whole / 2 ** Math.min(k + 1, names.length - 1) }));

const SOURCES = side(
  ['commissioners', 412e6],
  ['donors', 151e6],
  ['trading', 88e6],
  ['grants of trusts', 40e6],
  ['drawn from reserves', 9e6],
);
const USES = side(
  ['services', 455e6],
  ['staff between contracts', 120e6],
  ['overheads', 95e6],
  ['bidding', 24e6],
  ['left on closing', 6e6],
);

export const flowCases = casesOf(flowChart, {
  few: [SOURCES, USES, write],
  many: [halves(titles(MANY), 700e6), halves(titles(MANY), 700e6), write],
  'nothing to show': [[], [], write],
  'a single value': [side(['donors', 3e6]), side(['services', 3e6]), write],
  'huge values': [halves(titles(4), 4e12), halves(titles(3), 4e12), write],
  'tiny and negative values': [side(['donors', 1]), side(['services', 0.5], ['bidding', 0.5]), write],
  'long titles': [halves(LONG_TITLES, 7e6), halves(LONG_TITLES, 7e6), write],
  'not defined': [side(['commissioners', 0], ['donors', 0]), side(['services', 0]), write],
});

const PARTS = ['won alone', 'kept by leads', 'passed to partners'] as const;
const HOLDERS = ['under £10k', '£10k to £100k', '£100k to £1m', '£1m to £10m', '£10m to £100m', 'over £100m'] as const;

const streams = (parts: readonly string[], holders: readonly string[], pounds: (part: number, holder: number) => number): Stream[] =>
  parts.flatMap((part, p) => holders.map((holder, h) => ({ part, holder, pounds: pounds(p, h) })));

export const holderCases = casesOf(contractHoldersChart, {
  few: [streams(PARTS.slice(0, 2), HOLDERS.slice(2, 5), (p, h) => 4e6 * (3 - p) * (h + 1)), write],
  many: [streams(PARTS, titles(MANY), (p, h) => 1e6 * (3 - p) * (1 + (h % 4))), write],
  'nothing to show': [[], write],
  'a single value': [streams(PARTS.slice(0, 1), HOLDERS.slice(2, 3), () => 5e6), write],
  'huge values': [streams(PARTS, HOLDERS, (p, h) => 1e12 / (1 + p + h)), write],
  'tiny and negative values': [streams(PARTS, HOLDERS, (p, h) => (p === 0 && h === 3 ? 90e6 : 2)), write],
  'long titles': [streams(LONG_TITLES.slice(0, 3), LONG_TITLES, (p, h) => 1e6 * (1 + p + h)), write],
  'not defined': [streams(PARTS, HOLDERS.slice(0, 2), () => 0), write],
});
