/** All further levers, in three parts that must not be confused: rules, behaviour, assumptions. They are the fields of scenario files. */
import { groups, ledger } from '../../model/mechanisms/ledger.ts';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { plausibleText } from '../../model/scenario/field.ts';
import type { Leaf } from '../../model/scenario/fields.ts';
import { capitalised, mechanismName, settingName } from '../../model/scenario/words.ts';
import { isFixed } from '../../study/experiment/same-town.ts';
import { isAssumption, leaves } from './design.ts';

export type Part = 'rules' | 'behaviour' | 'assumptions';

export type Entry = {
  readonly path: string;
  readonly leaf: Leaf;
  readonly name: string;
  readonly plausible: string;
};

export type Group = { readonly title: string; readonly entries: readonly Entry[] };

const sourceGroups: Readonly<Record<string, string>> = groups;

function entryOf(path: string, leaf: Leaf): Entry {
  const [, id = '', name = ''] = path.split('.');
  const isBehaviour = path.startsWith('mechanisms.');
  const title = mechanisms.find((each) => each.id === id)?.title ?? mechanismName(id);
  const label = isBehaviour ? (name === 'enabled' ? title : `${title}: ${name.replaceAll('_', ' ')}`) : capitalised(settingName(path));
  return { path, leaf, name: label, plausible: 'plausible' in leaf ? plausibleText(leaf) : '' };
}

/** The part that a setting belongs to; null for one that would make the town another. */
export function partOf(path: string): Part | null {
  if (isFixed(path)) return null;
  if (path.startsWith('mechanisms.')) return 'behaviour';
  return isAssumption(path) ? 'assumptions' : 'rules';
}

/** Behaviour is grouped as the source groups it, settings by their family. */
function groupOf(path: string): string {
  const [family = '', id = ''] = path.split('.');
  if (family !== 'mechanisms') return capitalised(family.replaceAll('_', ' '));
  const row = ledger.find((each) => each.id === id);
  return row === undefined ? '' : (sourceGroups[row.group] ?? row.group);
}

/** The groups of a part, in the order of declaration; every setting is in exactly one part, or fixed. */
export function groupsOf(part: Part): readonly Group[] {
  const found = new Map<string, Entry[]>();
  for (const [path, leaf] of leaves) {
    if (partOf(path) !== part) continue;
    const title = groupOf(path);
    const entries = found.get(title) ?? [];
    entries.push(entryOf(path, leaf));
    found.set(title, entries);
  }
  return [...found].map(([title, entries]) => ({ title, entries }));
}
