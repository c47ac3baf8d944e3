/** How settings, their values and changes of them are said in plain English. */
import { settingLeaves, type Leaf } from './fields.ts';
import type { Value } from './values.ts';

const plain = (name: string) => name.replaceAll('_', ' ');

export const capitalised = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** 'contract.lines_per_contract' is said as 'contract: lines per contract'. */
export function settingName(path: string): string {
  const [group = '', ...rest] = path.split('.');
  return `${plain(group)}: ${rest.map(plain).join(', ')}`;
}

const decimals = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 6 });

function singular(unit: string): string {
  return unit
    .replace(/^(service line|week|quarter|year|lot|bid|tender|run|area|region|month|point|log point|service)s\b/, '$1')
    .replace(/^(?:charities)\b/, 'charity');
}

const UNITLESS = ['multiple', 'chance', 'ratio', 'weight', 'exponent', 'utility'];

/** A number and the unit that is said after it. */
function numberParts(value: number, unit: string): readonly [string, string] {
  if (unit.startsWith('£')) return [`${value < 0 ? '−' : ''}£${decimals.format(Math.abs(value))}`, unit.slice(1)];
  if (unit.startsWith('share')) return [`${decimals.format(value * 100)} %`, unit.slice('share'.length)];
  if (UNITLESS.includes(unit)) return [decimals.format(value), ''];
  return [decimals.format(value), ` ${value === 1 ? singular(unit) : unit}`];
}

/** A value with its unit, as it would be said; the unit can be left out where it follows anyway. */
export function valueWords(value: Value, { unit }: { readonly unit: string }, withUnit = true): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return plain(value);
  const [number, rest] = numberParts(value, unit);
  return withUnit ? `${number}${rest}` : number;
}

function direction(from: Value, to: Value): string {
  if (typeof from !== 'number' || typeof to !== 'number') return 'changed';
  return to > from ? 'raised' : 'lowered';
}

/** The name of a setting, what it was and what it is: one sentence. */
export function changeWords(path: string, from: Value, to: Value, leaf: Leaf): string {
  return capitalised(`${settingName(path)} ${direction(from, to)} from ${valueWords(from, leaf, false)} to ${valueWords(to, leaf)}.`);
}

/** A mechanism's id is its name with hyphens. */
export function mechanismName(id: string): string {
  return id.replaceAll('-', ' ');
}

export function switchWords(id: string, enabled: boolean): string {
  return `The mechanism ‘${mechanismName(id)}’ is switched ${enabled ? 'on' : 'off'}.`;
}

/** 'year 2' for its first quarter, 'year 2, quarter 3' for others; quarters count from 0. */
export function yearAndQuarter(quarter: number): string {
  const year = `year ${Math.floor(quarter / 4) + 1}`;
  return quarter % 4 === 0 ? year : `${year}, quarter ${(quarter % 4) + 1}`;
}

/** The same with the quarter always named: 'year 2, quarter 1'. */
export function quarterName(quarter: number): string {
  return `year ${Math.floor(quarter / 4) + 1}, quarter ${(quarter % 4) + 1}`;
}

/** What a scheduled change does to one rule, without a full stop: '0.7 from year 2, over 4 quarters'. */
export function scheduledValue(path: string, to: Value, quarter: number, over: number): string {
  const leaf = settingLeaves.get(path);
  const value = leaf === undefined ? String(to) : valueWords(to, leaf);
  const pace = over > 1 && typeof to === 'number' ? `, over ${over} quarters` : '';
  return `${value} from ${yearAndQuarter(quarter)}${pace}`;
}
