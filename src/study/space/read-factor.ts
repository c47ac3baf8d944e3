/**
 * Reads one factor of an experiment. Its name is a setting's path, with a list of values, the word 'plausible', or a mapping
 * { from, to, levels } or { plausible: levels }; or a name of the file's own, with a mapping of labels to settings by their paths.
 */
import { describeNode, type Entry, type Node } from '../../model/scenario/document.ts';
import { listed, pathsLike } from '../../model/scenario/elsewhere.ts';
import { policyLeaves, type Leaf } from '../../model/scenario/fields.ts';
import type { Complaint, Place } from '../../model/scenario/problem.ts';
import { describeAllowed, valueComplaint, type Value } from '../../model/scenario/values.ts';
import type { Factor, Level, Range } from './experiment.ts';

type Refuse = (at: Place, complaint: Complaint) => null;
type Leaves = ReadonlyMap<string, Leaf>;
type NumberLeaf = Extract<Leaf, { readonly range: readonly [number, number] }>;

/** Set by the experiment itself, or by its base, so that all cells have it alike. */
const NO_FACTOR: readonly string[] = ['run.replications'];

export function readFactor({ name, at, node }: Entry, leaves: Leaves, refuse: Refuse): Factor | null {
  if (NO_FACTOR.includes(name)) return refuse(at, { found: `${name} as a factor`, expected: 'replications at the root of the experiment' });
  const leaf = leaves.get(name);
  if (leaf === undefined) return readSeveral(name, at, node, leaves, refuse);
  const kind = policyLeaves.has(name) ? 'rule' : 'assumption';
  if (node.kind === 'list') {
    const levels = distinct(
      node,
      node.items.flatMap((item) => levelOf(name, item, leaf, refuse) ?? []),
      refuse,
    );
    return levels.length === node.items.length ? { name, kind, space: { levels } } : null;
  }
  if (node.kind === 'value' && node.value === 'plausible' && leaf.type !== 'number' && leaf.type !== 'integer')
    return { name, kind, space: { levels: everyChoice(name, leaf) } };
  const range = readRange(name, node, leaf, refuse);
  return range === null ? null : { name, kind, space: { range } };
}

const everyChoice = (path: string, leaf: Leaf): Level[] =>
  (leaf.type === 'choice' ? leaf.choices : [true, false]).map((value) => ({ label: String(value), sets: [{ path, value }] }));

function levelOf(path: string, node: Node, leaf: Leaf, refuse: Refuse): Level | null {
  const value = node.kind === 'value' ? node.value : undefined;
  const complaint = node.kind === 'value' ? valueComplaint(leaf, value) : { found: describeNode(node), expected: describeAllowed(leaf) };
  if (complaint !== null) return refuse(node.at, { ...complaint, found: `${complaint.found} for ${path}` });
  return { label: String(value), sets: [{ path, value: value as Value }] };
}

function distinct(node: Node, levels: readonly Level[], refuse: Refuse): readonly Level[] {
  if (node.kind === 'list' && node.items.length === 0) refuse(node.at, { found: 'an empty list', expected: 'at least one value' });
  const twice = levels.find(({ label }, k) => levels.some((other, n) => n < k && other.label === label));
  if (twice !== undefined) refuse(node.at, { found: `${twice.label} twice`, expected: 'each value once' });
  return levels;
}

const RANGE_KEYS = ['from', 'to', 'levels', 'plausible'] as const;
/** Values of a range that an experiment may try. */
export const LEVELS = [2, 1000] as const;

function readRange(path: string, node: Node, leaf: Leaf, refuse: Refuse): Range | null {
  const expected = `a list of values${'range' in leaf ? ", 'plausible', { plausible: levels } or { from, to, levels }" : " or 'plausible'"}`;
  if (!('range' in leaf)) return refuse(node.at, { found: `${describeNode(node)} for ${path}`, expected });
  const whole = leaf.type === 'integer';
  if (node.kind === 'value' && node.value === 'plausible') return { path, whole, levels: null, ...plausibleEnds(leaf) };
  if (node.kind !== 'map') return refuse(node.at, { found: `${describeNode(node)} for ${path}`, expected });
  const strange = node.entries.find(({ name }) => !(RANGE_KEYS as readonly string[]).includes(name));
  if (strange !== undefined)
    return refuse(strange.at, { found: `no '${strange.name}' in a range`, expected: `one of ${RANGE_KEYS.join(', ')}` });
  const given = (key: (typeof RANGE_KEYS)[number]) => node.entries.find(({ name }) => name === key)?.node;
  const [plausible, from, to, levels] = [given('plausible'), given('from'), given('to'), given('levels')];
  if (plausible !== undefined) {
    if (node.entries.length > 1) return refuse(node.at, { found: 'plausible beside other ends of a range', expected: 'one or the other' });
    const count = countOf(path, plausible, refuse);
    return count === null ? null : { path, whole, levels: count, ...plausibleEnds(leaf) };
  }
  if (from === undefined || to === undefined)
    return refuse(node.at, { found: `a range for ${path} without ${from === undefined ? 'from' : 'to'}`, expected });
  const [low, high] = [levelOf(path, from, leaf, refuse), levelOf(path, to, leaf, refuse)].map((level) => level?.sets[0]?.value);
  const count = levels === undefined ? null : countOf(path, levels, refuse);
  if (typeof low !== 'number' || typeof high !== 'number' || (levels !== undefined && count === null)) return null;
  if (low >= high)
    return refuse(from.at, { found: `a range from ${low} to ${high} for ${path}`, expected: 'a lower end below the higher' });
  return { path, whole, levels: count, ends: [low, high], basis: 'given' };
}

function countOf(path: string, node: Node, refuse: Refuse): number | null {
  const value = node.kind === 'value' ? node.value : undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= LEVELS[0] && value <= LEVELS[1]) return value;
  return refuse(node.at, {
    found: `${describeNode(node)} for the levels of ${path}`,
    expected: `a whole number from ${LEVELS[0]} to ${LEVELS[1]}`,
  });
}

/** The setting's plausible range; where it has none, half to double of its default inside what is allowed, and of a default of 0 all that is. */
export function plausibleEnds(leaf: NumberLeaf): Pick<Range, 'ends' | 'basis'> {
  if (leaf.plausible !== undefined) return { ends: leaf.plausible, basis: 'plausible' };
  const [least, most] = leaf.range;
  const [a, b] = [leaf.default / 2, leaf.default * 2];
  const within = (value: number) => Math.min(most, Math.max(least, leaf.type === 'integer' ? Math.round(value) : value));
  const ends = [within(Math.min(a, b)), within(Math.max(a, b))] as const;
  return { ends: ends[0] < ends[1] ? ends : [least, most], basis: 'stand-in' };
}

function readSeveral(name: string, at: Place, node: Node, leaves: Leaves, refuse: Refuse): Factor | null {
  const labelled = node.kind === 'map' && node.entries.length > 0 && node.entries.every((entry) => entry.node.kind === 'map');
  if (!labelled)
    return refuse(at, {
      found: `no setting '${name}'`,
      expected: 'the dotted path of a setting, such as contract.lots, or a name with labels, each a mapping of paths to values',
      nearest: listed(pathsLike(name, [...leaves.keys()])),
    });
  const levels = node.entries.map((entry) => readLabel(entry, leaves, refuse));
  return levels.some((level) => level === null) ? null : { name, kind: 'several', space: { levels: levels as Level[] } };
}

function readLabel({ name: label, node }: Entry, leaves: Leaves, refuse: Refuse): Level | null {
  if (node.kind !== 'map') return refuse(node.at, { found: describeNode(node), expected: 'a mapping of paths to values' });
  const sets = node.entries.map(({ name: path, at, node: value }) => {
    const leaf = leaves.get(path);
    if (leaf !== undefined && !NO_FACTOR.includes(path)) return levelOf(path, value, leaf, refuse)?.sets[0] ?? null;
    return refuse(at, {
      found: `no setting '${path}' that a factor may change`,
      expected: 'the dotted path of a setting',
      nearest: listed(pathsLike(path, [...leaves.keys()])),
    });
  });
  return sets.some((set) => set === null) ? null : { label, sets: sets as Level['sets'] };
}
