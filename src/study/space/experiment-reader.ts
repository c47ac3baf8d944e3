/** The entries of an experiment file, each read with its place, and the problems found on the way. */
import { describeNode, type Entry, type Node } from '../../model/scenario/document.ts';
import type { Leaf } from '../../model/scenario/fields.ts';
import { wordsComplaint } from '../../model/scenario/texts.ts';
import { nearestName } from '../../model/scenario/nearest.ts';
import { problemAt, type Complaint, type Place, type Problem } from '../../model/scenario/problem.ts';

export const EXPERIMENT_KEYS = [
  'title',
  'about',
  'extends',
  'base',
  'factors',
  'design',
  'points',
  'replications',
  'outcomes',
  'target',
  'groups',
] as const;
export type ExperimentKey = (typeof EXPERIMENT_KEYS)[number];

/** Least and most of a whole number. */
type Limits = readonly [least: number, most: number];

export class ExperimentReader {
  readonly problems: Problem[] = [];
  readonly leaves: ReadonlyMap<string, Leaf>;
  /** The start of the file that was read first. */
  readonly start: Place;
  private readonly entries: readonly Entry[];

  constructor(root: Node, leaves: ReadonlyMap<string, Leaf>) {
    this.leaves = leaves;
    this.start = root.at;
    this.entries = root.kind === 'map' ? root.entries : [];
    if (root.kind !== 'map')
      this.refuse(root.at, { found: `${describeNode(root)} for an experiment`, expected: 'a mapping of names to values' });
    for (const { name, at } of this.entries) if (!(EXPERIMENT_KEYS as readonly string[]).includes(name)) this.unknown(name, at);
  }

  refuse(at: Place, complaint: Complaint): null {
    this.problems.push(problemAt(at, complaint));
    return null;
  }

  private unknown(name: string, at: Place): void {
    const expected = this.leaves.has(name)
      ? 'settings under factors, or in the scenario that base names'
      : `one of ${EXPERIMENT_KEYS.join(', ')}`;
    this.refuse(at, { found: `no '${name}' in an experiment`, expected, nearest: nearestName(name, EXPERIMENT_KEYS) });
  }

  node(key: ExperimentKey): Node | undefined {
    return this.entries.find(({ name }) => name === key)?.node;
  }

  words(key: 'title' | 'about', otherwise: string): string {
    const node = this.node(key);
    if (node === undefined) return otherwise;
    const text = textOf(node);
    const complaint = text === null ? { found: `${describeNode(node)} for ${key}`, expected: 'text' } : wordsComplaint(text, key);
    if (complaint === null && text !== null) return text.trim();
    if (complaint !== null) this.refuse(node.at, complaint);
    return otherwise;
  }

  count(node: Node, what: string, [least, most]: Limits): number | null {
    const value = node.kind === 'value' ? node.value : undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    return this.refuse(node.at, { found: `${describeNode(node)} for ${what}`, expected: `a whole number from ${least} to ${most}` });
  }

  /** A value from a list of names, or several of them, each once. */
  names<T extends string>(node: Node, what: string, allowed: readonly T[], expected?: string): T[] {
    const items = node.kind === 'list' ? node.items : [node];
    const named = items.flatMap((item) => {
      const name = this.name(item, what, allowed, expected);
      return name === null ? [] : [name];
    });
    const twice = named.find((name, k) => named.indexOf(name) < k);
    if (twice !== undefined) this.refuse(node.at, { found: `${twice} twice`, expected: `each ${what} once` });
    if (items.length === 0) this.refuse(node.at, { found: 'an empty list', expected: `at least one ${what}` });
    return named;
  }

  name<T extends string>(node: Node, what: string, allowed: readonly T[], expected?: string): T | null {
    const value = node.kind === 'value' ? node.value : undefined;
    const named = allowed.find((name) => name === value);
    if (named !== undefined) return named;
    const few = allowed.length <= 10 ? `one of ${allowed.join(', ')}` : `one that 'commonweal docs ${what}s' lists`;
    const nearest = typeof value === 'string' ? nearestName(value, allowed) : null;
    return this.refuse(node.at, { found: `${describeNode(node)} for ${what}`, expected: expected ?? few, nearest });
  }
}

/** The text of a plain value as it is written; null for anything else. */
function textOf(node: Node): string | null {
  if (node.kind !== 'value' || node.value === null) return null;
  return typeof node.value === 'string' ? node.value : (node.written ?? String(node.value));
}
