/** What one scenario file says by itself, before what it extends is put under it. */
import { everyMechanism, type Assignment } from './compose.ts';
import type { Node } from './document.ts';
import type { FieldTree } from './field.ts';
import type { Place } from './problem.ts';
import { readSchedule, type PlacedChange } from './read-schedule.ts';
import { entriesOf, readLeaf, readTree, unknownName, type Notes } from './read-tree.ts';
import type { MechanismDeclaration } from './scenario.ts';
import { settingFields } from './settings.ts';
import { readText } from './texts.ts';

export type Layer = {
  readonly title?: string;
  readonly about?: string;
  readonly seed?: string;
  readonly extends?: { readonly path: string; readonly at: Place };
  readonly assignments: readonly Assignment[];
  /** Absent when the file has no schedule of its own; a schedule replaces that of the file it extends. */
  readonly schedule?: readonly PlacedChange[];
};

const TEXT_KEYS = ['title', 'about', 'extends', 'seed'] as const;
const FILE_KEYS = [...TEXT_KEYS, ...Object.keys(settingFields), 'mechanisms', 'schedule'];

/** `default` switches every mechanism on or off; what is said of a single one comes after it, wherever it stands. */
function readMechanisms(node: Node, tree: FieldTree, declarations: readonly MechanismDeclaration[], notes: Notes): Assignment[] {
  if (node.kind !== 'map') return readTree(node, tree, 'mechanisms', notes);
  const all = node.entries
    .filter(({ name }) => name === 'default')
    .flatMap((entry) => readLeaf(entry.node, 'mechanisms.default', { type: 'choice', choices: ['on', 'off'] }, notes));
  const single = { ...node, entries: node.entries.filter(({ name }) => name !== 'default') };
  return [
    ...all.flatMap(({ value, at }) => everyMechanism(value === 'on', declarations, at)),
    ...readTree(single, tree, 'mechanisms', notes),
  ];
}

function readWords(node: Node, key: (typeof TEXT_KEYS)[number], notes: Notes): { [key: string]: string } {
  const text = readText(node, key);
  if (typeof text === 'string') return { [key]: text };
  notes.add(node.at, text, key);
  return {};
}

/** Reads the root of one file against the fields of a scenario. */
export function readLayer(root: Node, fields: FieldTree, declarations: readonly MechanismDeclaration[], notes: Notes): Layer {
  const { mechanisms, ...groups } = fields;
  const words: { [key: string]: string } = {};
  const assignments: Assignment[] = [];
  let schedule: readonly PlacedChange[] | undefined;
  let base: Layer['extends'];
  for (const entry of entriesOf(root, 'a scenario', '', notes)) {
    const { name, node } = entry;
    const text = TEXT_KEYS.find((key) => key === name);
    if (text !== undefined) Object.assign(words, readWords(node, text, notes));
    else if (name === 'mechanisms') assignments.push(...readMechanisms(node, mechanisms as FieldTree, declarations, notes));
    else if (name === 'schedule') schedule = readSchedule(node, notes);
    else if (Object.hasOwn(groups, name)) assignments.push(...readTree(node, groups[name], name, notes));
    else unknownName(entry, '', FILE_KEYS, notes);
    if (name === 'extends' && words['extends'] !== undefined) base = { path: words['extends'], at: node.at };
  }
  const { extends: _, ...said } = words;
  return { ...said, ...(base && { extends: base }), ...(schedule && { schedule }), assignments };
}
