/** Factors and their levels in plain words with units. */
import type { Leaf } from '../../model/scenario/fields.ts';
import { settingName, valueWords } from '../../model/scenario/words.ts';
import type { Factor, Level } from './experiment.ts';
import type { FoundFactor, FoundLevel } from './experiment-findings.ts';
import { levelsOf } from './points.ts';

type Leaves = ReadonlyMap<string, Leaf>;

/** The value of a level that sets the factor's own setting; undefined for labels. */
const ownValue = ({ name }: Factor, { sets }: Level) => (sets.length === 1 && sets[0]?.path === name ? sets[0].value : undefined);

export function foundLevel(factor: Factor, level: Level, leaves: Leaves): FoundLevel {
  const value = ownValue(factor, level);
  const leaf = leaves.get(factor.name);
  const sets = level.sets.map(({ path, value: set }) => `${settingName(path)} is ${said(set, leaves.get(path))}`);
  if (value === undefined) return { label: level.label, words: `‘${level.label}’`, brief: level.label, value: null, sets };
  const brief = leaf === undefined ? level.label : valueWords(value, leaf, false);
  return { label: level.label, words: said(value, leaf), brief, value: typeof value === 'number' ? value : null, sets: [] };
}

const said = (value: Level['sets'][number]['value'], leaf: Leaf | undefined): string =>
  leaf === undefined ? String(value) : valueWords(value, leaf);

/** A number of the factor as its levels are written. */
export const numberWords = ({ name }: Factor, value: number, leaves: Leaves, withUnit = true): string => {
  const leaf = leaves.get(name);
  return leaf === undefined ? String(value) : valueWords(Number(value.toPrecision(3)), leaf, withUnit);
};

/** Levels that are numbers come from the lowest; all others as they are given. */
export function foundFactors(factors: readonly Factor[], isSampled: boolean, leaves: Leaves): FoundFactor[] {
  const shorts = shortNames(factors);
  return factors.map((factor, k) => {
    const { name, kind, space } = factor;
    const isOpen = isSampled && 'range' in space;
    const levels = isOpen ? [] : levelsOf(factor).map((level) => foundLevel(factor, level, leaves));
    const isNumber = isOpen || levels.every(({ value }) => value !== null);
    const ends = isOpen
      ? `${numberWords(factor, space.range.ends[0], leaves, false)} to ${numberWords(factor, space.range.ends[1], leaves)}`
      : null;
    const title = leaves.has(name) ? settingName(name) : name === 'base' ? 'base scenario' : name;
    const meaning = leaves.get(name)?.meaning ?? '';
    const ordered = isNumber ? [...levels].sort((a, b) => (a.value ?? 0) - (b.value ?? 0)) : levels;
    const last = ordered.at(-1);
    const unit = isNumber && last !== undefined ? last.words.slice(last.brief.length).trim() : '';
    return { name, kind, title, short: shorts[k] as string, meaning, isNumber, unit, levels: ordered, ends };
  });
}

/** The last part of each path in words; the whole name where two would look alike. */
function shortNames(factors: readonly Factor[]): string[] {
  const short = factors.map(({ name, kind }) => {
    if (kind === 'base') return 'base scenario';
    return kind === 'several' ? name : (name.split('.').at(-1) as string).replaceAll('_', ' ');
  });
  return factors.map(({ name, kind }, k) => {
    const own = short[k] as string;
    const isAlone = short.filter((other) => other === own).length === 1 && own !== 'enabled';
    return isAlone || kind === 'base' || kind === 'several' ? own : settingName(name);
  });
}
