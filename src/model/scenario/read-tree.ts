/** What a part of a scenario file gives to the settings of a tree of fields. */
import type { Assignment } from './compose.ts';
import { describeNode, type Entry, type Node } from './document.ts';
import { begunBy, listed, pathsLike, respelt } from './elsewhere.ts';
import { isField, type Field, type FieldTree } from './field.ts';
import { leafOfTable } from './fields.ts';
import { nearestName } from './nearest.ts';
import { problemAt, type Complaint, type Place, type Problem } from './problem.ts';
import { describeAllowed, valueComplaint, type Allowed } from './values.ts';

/** A file with more wrong names than this is something else; what each was meant to be is no longer looked for. */
const MOST_HINTS = 100;

/** Problems found so far, and the paths whose values are therefore not known; the empty path stands for everything. */
export class Notes {
  readonly problems: Problem[] = [];
  readonly unknown: string[] = [];
  /** Dotted paths of everything that can be set. */
  readonly paths: readonly string[];

  constructor(paths: readonly string[]) {
    this.paths = paths;
  }

  add(at: Place, complaint: Complaint, path: string): void {
    this.problems.push(problemAt(at, complaint));
    this.unknown.push(path);
  }

  givesHints(): boolean {
    return this.problems.length < MOST_HINTS;
  }
}

export function entriesOf(node: Node, what: string, path: string, notes: Notes, nearest: string | null = null): readonly Entry[] {
  if (node.kind === 'map') return node.entries;
  notes.add(node.at, { found: `${describeNode(node)} for ${what}`, expected: 'a mapping of names to values', nearest }, path);
  return [];
}

/** A mapping of names, as it would be written: 'contract: { lots: … }'. */
export function nested(path: string): string {
  const names = path.split('.');
  return names.reduceRight((inner, name, depth) => `${name}: ${depth === names.length - 1 ? inner : `{ ${inner} }`}`, '…');
}

/** Names the unknown, and where it was probably meant to stand: here in another spelling, elsewhere, or here with a slip of the keyboard. */
export function unknownName({ name, at, node }: Entry, parent: string, names: readonly string[], notes: Notes): void {
  const where = parent === '' ? 'in a scenario' : `in ${parent}`;
  const few = names.length <= 30 ? `one of ${names.join(', ')}` : 'a name from the list of mechanisms';
  const complaint = { found: `no '${name}' ${where}`, expected: few, nearest: null };
  const hint = notes.givesHints() ? whereMeant(name, node, parent, names, notes.paths) : {};
  notes.add(at, { ...complaint, ...hint }, parent === '' ? name : parent);
}

function whereMeant(name: string, node: Node, parent: string, names: readonly string[], paths: readonly string[]): Partial<Complaint> {
  const here = respelt(name, names);
  if (here !== null) return { nearest: here };
  const dotted = name.includes('.') ? pathsLike(parent === '' ? name : `${parent}.${name}`, paths) : [];
  if (dotted.length > 0) return { expected: `names within one another, such as ${nested(dotted[0] as string)}`, nearest: listed(dotted) };
  const groups = node.kind === 'map' ? groupsOf(paths) : [];
  const anywhere = pathsLike(name, [...groups, ...paths]);
  const within = anywhere.filter((path) => path.startsWith(`${parent}.`));
  const elsewhere = within.length > 0 ? within : anywhere;
  const isExact = elsewhere.some((path) => respelt(name, [path.slice(path.lastIndexOf('.') + 1)]) !== null);
  if (isExact) return { nearest: listed(elsewhere) };
  const slip = nearestName(name, names) ?? begunBy(name, names);
  return { nearest: slip ?? listed(elsewhere) };
}

/** Everything that is a mapping: 'contract', 'mechanisms.trust-ledger'. */
export function groupsOf(paths: readonly string[]): string[] {
  return [...new Set(paths.filter((path) => path.includes('.')).map((path) => path.slice(0, path.lastIndexOf('.'))))];
}

export function readLeaf(node: Node, path: string, leaf: Allowed, notes: Notes): Assignment[] {
  const value = node.kind === 'value' ? node.value : undefined;
  const complaint = node.kind !== 'value' ? { found: describeNode(node), expected: describeAllowed(leaf) } : valueComplaint(leaf, value);
  if (complaint === null) return [{ path, value: value as Assignment['value'], at: node.at }];
  notes.add(node.at, { ...complaint, found: `${complaint.found} for ${path}` }, path);
  return [];
}

function childOf(tree: Field | FieldTree, name: string): Field | FieldTree | undefined {
  if (!isField(tree)) return Object.hasOwn(tree, name) ? tree[name] : undefined;
  return tree.type === 'table' && tree.keys.includes(name) ? leafOfTable(tree, name) : undefined;
}

/** `trust-ledger: off` was meant to be `trust-ledger: { enabled: false }`. */
function meantSwitch(node: Node, tree: Field | FieldTree, path: string): string | null {
  if (isField(tree) || !Object.hasOwn(tree, 'enabled') || node.kind !== 'value') return null;
  const enabled = valueComplaint({ type: 'boolean' }, node.value)?.nearest ?? node.value;
  return enabled === null ? null : `${path.slice(path.lastIndexOf('.') + 1)}: { enabled: ${String(enabled)} }`;
}

export function readTree(node: Node, tree: Field | FieldTree, path: string, notes: Notes): Assignment[] {
  if (isField(tree) && tree.type !== 'table') return readLeaf(node, path, tree, notes);
  const names = isField(tree) ? tree.keys : Object.keys(tree);
  return entriesOf(node, path, path, notes, meantSwitch(node, tree, path)).flatMap((entry) => {
    const child = childOf(tree, entry.name);
    if (child !== undefined) return readTree(entry.node, child, path === '' ? entry.name : `${path}.${entry.name}`, notes);
    unknownName(entry, path, names, notes);
    return [];
  });
}
