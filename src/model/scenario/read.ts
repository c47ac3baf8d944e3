/** How scenario files become a scenario: each is checked, laid over the one it extends, and the whole must fit together. */
import { freeze } from 'immer';
import { assign, baseScenario, keptAt, valueAt, type Assignment } from './compose.ts';
import { crossProblems, type CrossProblem } from './consistent.ts';
import { isBlank, unshowableIn } from './characters.ts';
import { parseText } from './document.ts';
import { allFields, leavesOf, settingLeaves } from './fields.ts';
import type { Said } from './inert/inert.ts';
import { readLayer, type Layer } from './layer.ts';
import type { Reading } from './patch.ts';
import { problemAt, type Complaint, type Place, type Problem } from './problem.ts';
import { ENTRY_KEYS, type PlacedChange } from './read-schedule.ts';
import { Notes } from './read-tree.ts';
import type { MechanismDeclaration, Scenario } from './scenario.ts';
import { inOrder, scheduledPath } from './sources.ts';
import { LONGEST } from './texts.ts';

/** A text and the name its file goes by in messages; two files are the same when these are equal. */
export type SourceText = { readonly file: string; readonly text: string };

/** Finds the text a file names under `extends`, or says why it cannot. */
export type Resolve = (from: string, path: string) => SourceText | Complaint;

const MOST_LAYERS = 8;

type Stack = { readonly layers: readonly Layer[]; readonly notes: Notes };

function fullyRead(notes: Notes, problems: readonly Problem[]): void {
  notes.problems.push(...problems);
  if (problems.length > 0) notes.unknown.push('');
}

/** Reads a file and what it extends, the furthest base first. */
function readLayers(first: SourceText, declarations: readonly MechanismDeclaration[], resolve: Resolve): Stack {
  const fields = allFields(declarations);
  const notes = new Notes([...leavesOf(fields).keys(), 'mechanisms.default', ...ENTRY_KEYS.map((name) => `schedule.${name}`)]);
  const layers: Layer[] = [];
  const chain: string[] = [];
  for (let source: SourceText | null = first; source !== null;) {
    const { file, text }: SourceText = source;
    chain.push(file);
    const { root, problems } = parseText(file, text);
    fullyRead(notes, problems);
    if (root === null) break;
    const layer = readLayer(root, fields, declarations, notes);
    layers.unshift(layer);
    source = baseOf(layer, file, chain, notes, resolve);
  }
  return { layers, notes };
}

function baseOf(layer: Layer, file: string, chain: readonly string[], notes: Notes, resolve: Resolve): SourceText | null {
  if (layer.extends === undefined) return null;
  const { path, at } = layer.extends;
  const found = resolve(file, path);
  const complaint = 'found' in found ? found : chainComplaint(found.file, chain);
  if (complaint === null) return found as SourceText;
  notes.add(at, complaint, '');
  return null;
}

function chainComplaint(next: string, chain: readonly string[]): Complaint | null {
  if (chain.includes(next))
    return { found: `a circle: ${[...chain, next].join(' extends ')}`, expected: 'a base that does not lead back here' };
  if (chain.length >= MOST_LAYERS)
    return { found: `more than ${MOST_LAYERS} files extending one another`, expected: `at most ${MOST_LAYERS}` };
  return null;
}

function isUnknown(paths: readonly string[], unknown: readonly string[]): boolean {
  return paths.some((path) => unknown.some((part) => part === '' || path === part || path.startsWith(`${part}.`)));
}

function placeOf(
  { paths, change }: CrossProblem,
  assignments: readonly Assignment[],
  schedule: readonly PlacedChange[],
  file: string,
): Place {
  const scheduled = change === undefined ? undefined : schedule[change]?.at;
  const assigned = assignments.findLast(({ path }) => paths.some((wanted) => path === wanted || path.startsWith(`${wanted}.`)))?.at;
  return scheduled ?? assigned ?? { file, line: 1, column: 1 };
}

/** A file's name as a title that a file could state. */
function titleFrom(name: string): string {
  const plain = [...name.replaceAll(/\p{Cc}/gu, ' ').trim()]
    .slice(0, LONGEST.title / 2)
    .join('')
    .trim();
  return isBlank(plain) ? 'Scenario' : plain;
}

/** Whether a file states every setting, as those do that results carry: then no single one is its author's word. */
function statesAll({ assignments }: Layer): boolean {
  const stated = new Set(assignments.map(({ path }) => path));
  return [...settingLeaves.keys()].every((path) => stated.has(path));
}

/**
 * Where each setting was set last: all that the first file names, unless it states every setting, and what it and the files under it made
 * other than it is by default.
 */
function settingsSaid(scenario: Scenario, layers: readonly Layer[], declarations: readonly MechanismDeclaration[]): Said['settings'] {
  const base = baseScenario(declarations);
  const top = layers.at(-1);
  const named = top === undefined || statesAll(top) ? null : top;
  const said = new Map<string, Place>();
  for (const layer of layers) {
    for (const { path, at, general } of layer.assignments) {
      const isOwn = layer === named || valueAt(scenario, keptAt(path)) !== valueAt(base, keptAt(path));
      if (general === undefined && isOwn) said.set(path, at);
    }
  }
  return said;
}

/** Sources of settings, and of scheduled changes under the paths by which differences name them. */
function sourcesSaid({ sources = {} }: Scenario, schedule: readonly PlacedChange[]): Pick<Scenario, 'sources'> {
  const scheduled = schedule.flatMap(({ quarter, sources: own }) =>
    Object.entries(own).map(([path, source]): [string, string] => [scheduledPath(quarter, path), source]),
  );
  return inOrder([...Object.entries(sources), ...scheduled]);
}

/** The scenario a file describes, or every problem in it and in what it extends. */
export function readScenario(
  first: SourceText & { readonly name: string },
  declarations: readonly MechanismDeclaration[],
  resolve: Resolve,
): Reading {
  const control = unshowableIn(first.name);
  if (control !== null) {
    const complaint = { found: `a file name with ${control.name}`, expected: 'a file name without control characters' };
    return { ok: false, problems: [problemAt({ file: first.file, line: null, column: null }, complaint)] };
  }
  const { layers, notes } = readLayers(first, declarations, resolve);
  const assignments = layers.flatMap((layer) => layer.assignments);
  const schedule = layers.findLast((layer) => layer.schedule !== undefined)?.schedule ?? [];
  const top = layers.at(-1);
  const said: Partial<Scenario> = {
    name: first.name,
    title: top?.title ?? titleFrom(first.name),
    about: top?.about ?? '',
    seed: layers.findLast((layer) => layer.seed !== undefined)?.seed ?? 'commonweal',
    schedule: schedule.map(({ quarter, over, set }) => ({ quarter, over, set })),
  };
  const assigned = assign(baseScenario(declarations), assignments);
  const scenario = freeze({ ...assigned, ...said, ...sourcesSaid(assigned, schedule) }, true);
  const crossed = crossProblems(scenario)
    .filter(({ paths }) => !isUnknown(paths, notes.unknown))
    .map((problem) => problemAt(placeOf(problem, assignments, schedule, first.file), problem.complaint));
  const problems = [...notes.problems, ...crossed];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, scenario, said: { settings: settingsSaid(scenario, layers, declarations), schedule: schedule.map(({ at }) => at) } };
}
