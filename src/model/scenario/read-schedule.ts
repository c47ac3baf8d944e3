/** What a scenario file says will change during the run. */
import type { Assignment } from './compose.ts';
import { describeNode, type Entry, type Node } from './document.ts';
import { policyLeaves, settingLeaves } from './fields.ts';
import { listed, pathsLike } from './elsewhere.ts';
import type { Complaint, Place } from './problem.ts';
import { entriesOf, groupsOf, readLeaf, readValue, unknownName, type Notes } from './read-tree.ts';
import type { Change, Sources } from './scenario.ts';
import type { Allowed } from './values.ts';

/** A change with its place and the sources of its values, by the paths under `set`. */
export type PlacedChange = Change & { readonly at: Place; readonly sources: Sources };

export const scheduleNumbers = {
  year: {
    type: 'integer',
    range: [1, 40],
    unit: 'years from the start of the run, the first being 1',
    meaning: 'Year of the run in which the change begins.',
  },
  quarter: {
    type: 'integer',
    range: [1, 4],
    unit: 'quarter of the year',
    meaning: 'Quarter of that year in which it begins; the first unless given.',
  },
  over_quarters: {
    type: 'integer',
    range: [1, 160],
    unit: 'quarters',
    meaning: 'Quarters over which a number moves in equal steps to its new value; 1, at once, unless given.',
  },
} as const satisfies Record<string, Allowed & { meaning: string }>;

export const ENTRY_KEYS = [...Object.keys(scheduleNumbers), 'set'];

/** The values under `set`, each with its full dotted path, however they are nested; one may be a mapping of it and its source. */
function flatten(node: Node, prefix: string): Entry[] {
  if (node.kind !== 'map') return [];
  return node.entries.flatMap((entry) => {
    const name = `${prefix}${entry.name}`;
    return entry.node.kind === 'map' && !settingLeaves.has(name) ? flatten(entry.node, `${name}.`) : [{ ...entry, name }];
  });
}

function readRule({ name, at, node }: Entry, notes: Notes): Assignment[] {
  const leaf = policyLeaves.get(name);
  if (leaf !== undefined) return readValue(node, name, leaf, notes);
  notes.add(at, unknownRule(name, notes.givesHints()), 'schedule');
  return [];
}

function unknownRule(name: string, hints: boolean): Complaint {
  const expected = 'a rule that commissioners choose, by its full path, such as budget.multiplier';
  if (settingLeaves.has(name)) return { found: `${name}, which cannot change during the run`, expected };
  const rules = hints ? pathsLike(name, [...policyLeaves.keys()]) : [];
  if (rules.length > 0 || !hints) return { found: `no rule '${name}'`, expected, nearest: listed(rules) };
  const [fixed] = pathsLike(name, [...settingLeaves.keys()]);
  return { found: fixed === undefined ? `no rule '${name}'` : `no rule '${name}'; ${fixed} cannot change during the run`, expected };
}

function readSet(node: Node, notes: Notes): Pick<PlacedChange, 'set' | 'sources'> {
  entriesOf(node, 'set', 'schedule', notes);
  const set: Record<string, Assignment['value']> = {};
  const sources: Record<string, string> = {};
  for (const { path, value, at, source } of flatten(node, '').flatMap((entry) => readRule(entry, notes))) {
    if (Object.hasOwn(set, path)) notes.add(at, { found: `${path} a second time`, expected: 'each rule once in a change' }, 'schedule');
    set[path] = value;
    if (source !== undefined) sources[path] = source;
  }
  return { set, sources };
}

/** A rule beside `set` instead of under it, or a name that is nearly one of a change. */
function unknownInChange(entry: Entry, notes: Notes): void {
  const { name, at } = entry;
  const rules = [...policyLeaves.keys()];
  if (!rules.includes(name) && !groupsOf(rules).includes(name)) return unknownName(entry, 'schedule', ENTRY_KEYS, notes);
  notes.add(at, { found: `${name} beside year and quarter`, expected: 'rules under set', nearest: `set: { ${name}: … }` }, 'schedule');
}

type Numbers = Partial<Record<keyof typeof scheduleNumbers, number>>;

function isNumberKey(name: string): name is keyof typeof scheduleNumbers {
  return Object.hasOwn(scheduleNumbers, name);
}

function missingPart(year: number | undefined, set: Change['set'] | undefined): string | null {
  if (year === undefined) return 'year';
  if (set === undefined) return 'set';
  return Object.keys(set).length === 0 ? 'a rule under set' : null;
}

function readChange(node: Node, notes: Notes): PlacedChange[] {
  const numbers: Numbers = {};
  let given: ReturnType<typeof readSet> | undefined;
  const before = notes.problems.length;
  for (const entry of entriesOf(node, 'a change of the schedule', 'schedule', notes)) {
    const { name } = entry;
    if (name === 'set') given = readSet(entry.node, notes);
    else if (!isNumberKey(name)) unknownInChange(entry, notes);
    else for (const { value } of readLeaf(entry.node, name, scheduleNumbers[name], notes)) numbers[name] = value as number;
  }
  if (notes.problems.length > before) return [];
  const { year, quarter = 1, over_quarters: over = 1 } = numbers;
  const missing = missingPart(year, given?.set);
  if (missing === null && year !== undefined && given !== undefined)
    return [{ quarter: (year - 1) * 4 + quarter - 1, over, ...given, at: node.at }];
  notes.add(
    node.at,
    { found: `a change without ${missing}`, expected: 'year, set and, where wanted, quarter and over_quarters' },
    'schedule',
  );
  return [];
}

function refuseClashes(changes: readonly PlacedChange[], notes: Notes): void {
  const seen = new Set<string>();
  for (const { quarter, set, at } of changes) {
    for (const path of Object.keys(set)) {
      const key = `${quarter} ${path}`;
      if (seen.has(key))
        notes.add(
          at,
          { found: `a second change of ${path} in the same quarter`, expected: 'one change of a rule in a quarter' },
          'schedule',
        );
      seen.add(key);
    }
  }
}

/** The changes in order of their quarter. */
export function readSchedule(node: Node, notes: Notes): readonly PlacedChange[] {
  if (node.kind !== 'list') {
    notes.add(node.at, { found: `${describeNode(node)} for schedule`, expected: 'a list of changes' }, 'schedule');
    return [];
  }
  const changes = node.items.flatMap((item) => readChange(item, notes)).toSorted((a, b) => a.quarter - b.quarter);
  refuseClashes(changes, notes);
  return changes;
}
