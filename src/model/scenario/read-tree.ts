/** What a part of a scenario file gives to the settings of a tree of fields. */
import type { Assignment } from './compose.ts';
import { describeNode, type Entry, type Node } from './document.ts';
import { begunBy, listed, pathsLike, respelt } from './elsewhere.ts';
import { isField, type Field, type FieldTree } from './field.ts';
import { leafOfTable } from './fields.ts';
import { nearestName } from './nearest.ts';
import { problemAt, type Complaint, type Place, type Problem } from './problem.ts';
import { SOURCED } from './sources.ts';
import { readText } from './texts.ts';
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
  if (name === 'source')
    return notes.add(at, { ...complaint, expected: 'a source beside one value: { value: …, source: … }' }, parent === '' ? name : parent);
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

const namesSource = (name: string, nearly: boolean): boolean =>
  nearly ? nearestName(name, SOURCED) !== null : (SOURCED as readonly string[]).includes(name);

/** Whether an entry is a mapping of a value and its source, or, with `nearly`, was meant to be one. */
function isSourced(node: Node, nearly: boolean): node is Extract<Node, { kind: 'map' }> {
  return node.kind === 'map' && node.entries.some(({ name }) => namesSource(name, nearly));
}

/** What `read` makes of the value, each with the source unless it has one of its own. */
function readSourced(
  { entries }: Extract<Node, { kind: 'map' }>,
  path: string,
  notes: Notes,
  read: (value: Node) => Assignment[],
): Assignment[] {
  const before = notes.problems.length;
  for (const { name, at } of entries) {
    const complaint = {
      found: `no '${name}' beside the value of ${path}`,
      expected: 'value and source',
      nearest: nearestName(name, SOURCED),
    };
    if (!namesSource(name, false)) notes.add(at, complaint, path);
  }
  const [value, source] = SOURCED.map((wanted) => entries.find(({ name }) => name === wanted)?.node);
  const text = source === undefined ? undefined : readText(source, 'source', `source of ${path}`);
  if (source !== undefined && typeof text === 'object') notes.add(source.at, text, path);
  const values = value === undefined ? [] : read(value);
  if (source !== undefined && values.length === 0 && notes.problems.length === before)
    notes.add(source.at, { found: `a source without a value for ${path}`, expected: 'both: { value: …, source: … }' }, path);
  return typeof text === 'string' ? values.map((each) => ({ source: text, ...each })) : values;
}

/** A value, or a mapping of it and its source. */
export function readValue(node: Node, path: string, leaf: Allowed, notes: Notes): Assignment[] {
  const read = (value: Node) => readLeaf(value, path, leaf, notes);
  return isSourced(node, true) ? readSourced(node, path, notes, read) : read(node);
}

/** A table may have one source for all the entries that are given with it. */
export function readTree(node: Node, tree: Field | FieldTree, path: string, notes: Notes): Assignment[] {
  if (isField(tree) && tree.type !== 'table') return readValue(node, path, tree, notes);
  if (isField(tree) && isSourced(node, false)) return readSourced(node, path, notes, (value) => readTree(value, tree, path, notes));
  const names = isField(tree) ? tree.keys : Object.keys(tree);
  return entriesOf(node, path, path, notes, meantSwitch(node, tree, path)).flatMap((entry) => {
    const child = childOf(tree, entry.name);
    if (child !== undefined) return readTree(entry.node, child, path === '' ? entry.name : `${path}.${entry.name}`, notes);
    unknownName(entry, path, names, notes);
    return [];
  });
}
