/** What a part of a scenario file gives to the settings of a tree of fields. */
import type { Assignment } from './compose.ts';
import { describeNode, type Entry, type Node } from './document.ts';
import { isField, type Field, type FieldTree } from './field.ts';
import { leafOfTable } from './fields.ts';
import { nearestName } from './nearest.ts';
import { problemAt, type Complaint, type Place, type Problem } from './problem.ts';
import { describeAllowed, valueComplaint, type Allowed } from './values.ts';

/** Problems found so far, and the paths whose values are therefore not known; the empty path stands for everything. */
export class Notes {
  readonly problems: Problem[] = [];
  readonly unknown: string[] = [];

  add(at: Place, complaint: Complaint, path: string): void {
    this.problems.push(problemAt(at, complaint));
    this.unknown.push(path);
  }
}

export function entriesOf(node: Node, what: string, path: string, notes: Notes): readonly Entry[] {
  if (node.kind === 'map') return node.entries;
  notes.add(node.at, { found: `${describeNode(node)} for ${what}`, expected: 'a mapping of names to values' }, path);
  return [];
}

export function unknownName({ name, at }: Entry, parent: string, names: readonly string[], notes: Notes): void {
  const where = parent === '' ? 'in a scenario' : `in ${parent}`;
  const few = names.length <= 30 ? `one of ${names.join(', ')}` : 'a name from the list of mechanisms';
  notes.add(at, { found: `no '${name}' ${where}`, expected: few, nearest: nearestName(name, names) }, parent === '' ? name : parent);
}

export function readLeaf(node: Node, path: string, leaf: Allowed, notes: Notes): Assignment[] {
  const value = node.kind === 'value' ? node.value : undefined;
  const complaint = node.kind === 'value' ? valueComplaint(leaf, value) : { found: describeNode(node), expected: describeAllowed(leaf) };
  if (complaint === null) return [{ path, value: value as Assignment['value'], at: node.at }];
  notes.add(node.at, { ...complaint, found: `${complaint.found} for ${path}` }, path);
  return [];
}

function childOf(tree: Field | FieldTree, name: string): Field | FieldTree | undefined {
  if (!isField(tree)) return Object.hasOwn(tree, name) ? tree[name] : undefined;
  return tree.type === 'table' && tree.keys.includes(name) ? leafOfTable(tree, name) : undefined;
}

export function readTree(node: Node, tree: Field | FieldTree, path: string, notes: Notes): Assignment[] {
  if (isField(tree) && tree.type !== 'table') return readLeaf(node, path, tree, notes);
  const names = isField(tree) ? tree.keys : Object.keys(tree);
  return entriesOf(node, path, path, notes).flatMap((entry) => {
    const child = childOf(tree, entry.name);
    if (child !== undefined) return readTree(entry.node, child, path === '' ? entry.name : `${path}.${entry.name}`, notes);
    unknownName(entry, path, names, notes);
    return [];
  });
}
