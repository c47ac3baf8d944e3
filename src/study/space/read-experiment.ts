/** Reads an experiment file: the same care as for scenarios, every problem with its place and what was probably meant. */
import { describeNode, parseText, type Entry, type Node } from '../../model/scenario/document.ts';
import { allFields, leavesOf } from '../../model/scenario/fields.ts';
import { problemAt, type Complaint, type Problem } from '../../model/scenario/problem.ts';
import { readScenario, type Resolve, type SourceText } from '../../model/scenario/read.ts';
import type { MechanismDeclaration, Scenario } from '../../model/scenario/scenario.ts';
import { outcomeIds, type OutcomeId } from '../outcomes/registry.ts';
import { MOST_DIMENSIONS } from '../sensitivity/sobol-points.ts';
import { DESIGNS, isSample, type DesignType, type Experiment, type Factor } from './experiment.ts';
import { ExperimentReader } from './experiment-reader.ts';
import { readFactor } from './read-factor.ts';
import { readGroups } from './read-groups.ts';
import { isPowerOfTwo, powersBeside } from './powers.ts';
import { readReplications } from './read-replications.ts';
import { readTarget } from './read-target.ts';

type NamedText = SourceText & { readonly name: string };

export type ExperimentReading =
  | { readonly ok: true; readonly experiment: Experiment }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Points of a Latin hypercube or of Sobol’s sequence. */
export const POINTS = [2, 100_000] as const;
const MOST_LAYERS = 8;

const LED_BY = [
  'small_survival',
  'small_holders',
  'hhi_local',
  'partnership_rate',
  'national_share_net',
] as const satisfies readonly OutcomeId[];

/** What is asked of the file: `sensitivity` has points of its own, so that ranges need no levels. */
export type ExperimentUse = 'sweep' | 'sensitivity';

/** The experiment a file describes, or every problem in it and in the scenarios it names. `nameOf` makes a scenario's name of its file's. */
export function readExperiment(
  source: NamedText,
  declarations: readonly MechanismDeclaration[],
  resolve: Resolve,
  nameOf: (file: string) => string,
  use: ExperimentUse = 'sweep',
): ExperimentReading {
  const { root, problems } = readLayers(source, resolve);
  if (root === null || problems.length > 0) return { ok: false, problems };
  const reader = new ExperimentReader(root, leavesOf(allFields(declarations)));
  const bases = readBases(reader, (text) => readScenario({ ...text, name: nameOf(text.file) }, declarations, resolve), resolve);
  const design = designOf(reader);
  const factors = [...baseFactor(bases), ...readFactors(reader)];
  const points = pointsOf(reader, design, factors.length);
  if (points === null && use === 'sweep') requireLevels(reader, factors);
  const node = reader.node('outcomes');
  const outcomes = node === undefined ? LED_BY : reader.names(node, 'outcome', outcomeIds);
  const experiment: Experiment = {
    name: source.name,
    title: reader.words('title', source.name),
    about: reader.words('about', ''),
    bases,
    factors,
    design,
    points,
    ...readReplications(reader, bases[0]?.settings.run.replications ?? 2),
    target: readTarget(reader, outcomes),
    outcomes,
    groups: readGroups(reader, bases.length > 1),
  };
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, experiment };
}

/** The root of a file laid over that of the file it extends: entries of its own replace, factors one by one. */
function readLayers(first: SourceText, resolve: Resolve): { readonly root: Node | null; readonly problems: readonly Problem[] } {
  const chain: string[] = [];
  let whole: Node | null = null;
  for (let source: SourceText = first; ;) {
    chain.push(source.file);
    const { root, problems } = parseText(source.file, source.text);
    if (root === null || problems.length > 0) return { root: null, problems };
    whole = whole === null ? root : laidOver(root, whole);
    const below = root.kind === 'map' ? root.entries.find(({ name }) => name === 'extends')?.node : undefined;
    if (below === undefined) return { root: whole, problems: [] };
    const found = textNamed(below, chain, resolve);
    if ('found' in found) return { root: null, problems: [problemAt(below.at, found)] };
    source = found;
  }
}

function textNamed(node: Node, chain: readonly string[], resolve: Resolve): SourceText | Complaint {
  const named = fileNamed(node, 'extends', resolve);
  if ('found' in named) return named;
  if (chain.includes(named.file))
    return { found: `a circle: ${[...chain, named.file].join(' extends ')}`, expected: 'an experiment that does not lead back here' };
  if (chain.length >= MOST_LAYERS)
    return { found: `more than ${MOST_LAYERS} files extending one another`, expected: `at most ${MOST_LAYERS}` };
  return named;
}

function fileNamed(node: Node, key: 'base' | 'extends', resolve: Resolve): SourceText | Complaint {
  if (node.kind === 'value' && typeof node.value === 'string') return resolve(node.at.file, node.value);
  const what = key === 'base' ? 'the relative path of a scenario file, or a list of them' : 'the relative path of an experiment file';
  return { found: `${describeNode(node)} for ${key}`, expected: what };
}

/** Entries of `over`, and those of `under` that it does not have; the factors of both. */
function laidOver(under: Node, over: Node): Node {
  if (under.kind !== 'map' || over.kind !== 'map') return over;
  const both = over.entries.map((entry): Entry => {
    const below = entry.name === 'factors' ? under.entries.find(({ name }) => name === 'factors')?.node : undefined;
    return below === undefined ? entry : { ...entry, node: joined(below, entry.node) };
  });
  return { ...over, entries: [...both, ...under.entries.filter(({ name }) => over.entries.every((own) => own.name !== name))] };
}

/** Factors in the order of the file below, those of the file above in place of its own of the same name. */
function joined(under: Node, over: Node): Node {
  if (under.kind !== 'map' || over.kind !== 'map') return over;
  const kept = under.entries.map((entry) => over.entries.find(({ name }) => name === entry.name) ?? entry);
  return { ...over, entries: [...kept, ...over.entries.filter(({ name }) => under.entries.every((own) => own.name !== name))] };
}

function readBases(
  reader: ExperimentReader,
  read: (text: SourceText) => ReturnType<typeof readScenario>,
  resolve: Resolve,
): readonly Scenario[] {
  const node = reader.node('base');
  if (node === undefined) {
    reader.refuse(reader.start, { found: 'no base', expected: 'base with the relative path of a scenario file, or a list of them' });
    return [];
  }
  const items = node.kind === 'list' ? node.items : [node];
  if (items.length === 0) reader.refuse(node.at, { found: 'an empty list for base', expected: 'at least one scenario file' });
  const bases = items.flatMap((item) => {
    const text = fileNamed(item, 'base', resolve);
    if ('found' in text) return reader.refuse(item.at, text) ?? [];
    const reading = read(text);
    if (reading.ok) return [reading.scenario];
    reader.problems.push(...reading.problems);
    return [];
  });
  const twice = bases.find(({ name }, k) => bases.findIndex((other) => other.name === name) < k);
  if (twice !== undefined) reader.refuse(node.at, { found: `two base scenarios called ${twice.name}`, expected: 'names that differ' });
  return bases;
}

function baseFactor(bases: readonly Scenario[]): Factor[] {
  return bases.length < 2 ? [] : [{ name: 'base', kind: 'base', space: { levels: bases.map(({ name }) => ({ label: name, sets: [] })) } }];
}

function readFactors(reader: ExperimentReader): Factor[] {
  const node = reader.node('factors');
  const expected = 'a mapping of settings, or of names, to values';
  if (node?.kind !== 'map' || node.entries.length === 0) {
    const found = node === undefined ? 'no factors' : `${node.kind === 'map' ? 'an empty mapping' : describeNode(node)} for factors`;
    reader.refuse(node?.at ?? reader.start, { found, expected });
    return [];
  }
  const read = node.entries.map((entry) => readFactor(entry, reader.leaves, (at, complaint) => reader.refuse(at, complaint)));
  refuseTwice(reader, node.entries, read);
  return read.filter((factor) => factor !== null);
}

/** Two factors that set the same setting: one would be ignored. */
function refuseTwice(reader: ExperimentReader, entries: readonly Entry[], factors: readonly (Factor | null)[]): void {
  const by = new Map<string, string>();
  for (const [k, factor] of factors.entries()) {
    if (factor === null) continue;
    for (const path of pathsOf(factor)) {
      const other = by.get(path);
      const found = `${path} in two factors, ${other} and ${factor.name}`;
      if (other !== undefined) reader.refuse(entries[k]?.at ?? reader.start, { found, expected: 'each setting in one factor' });
      by.set(path, factor.name);
    }
  }
}

/** The settings that a factor changes. */
export const pathsOf = ({ space }: Factor): readonly string[] =>
  'range' in space ? [space.range.path] : [...new Set(space.levels.flatMap(({ sets }) => sets.map(({ path }) => path)))];

function designOf(reader: ExperimentReader): DesignType {
  const node = reader.node('design');
  return node === undefined ? 'grid' : (reader.name(node, 'design', DESIGNS) ?? 'grid');
}

function pointsOf(reader: ExperimentReader, design: DesignType, factors: number): number | null {
  const node = reader.node('points');
  if (!isSample(design)) {
    if (node !== undefined)
      reader.refuse(node.at, { found: `points in the design ${design}`, expected: 'points only in a latin-hypercube or sobol' });
    return null;
  }
  if (design === 'sobol' && factors > MOST_DIMENSIONS)
    reader.refuse(reader.node('design')?.at ?? reader.start, {
      found: `${factors} factors in the design sobol`,
      expected: `at most ${MOST_DIMENSIONS}, or the design latin-hypercube`,
    });
  if (node === undefined) {
    const at = reader.node('design')?.at ?? reader.start;
    reader.refuse(at, { found: `no points for the design ${design}`, expected: 'their number, as points' });
    return POINTS[0];
  }
  const points = reader.count(node, 'points', POINTS) ?? POINTS[0];
  if (design === 'sobol' && !isPowerOfTwo(points))
    reader.refuse(node.at, { found: `${points} points in the design sobol`, expected: powersBeside(points) });
  return points;
}

function requireLevels(reader: ExperimentReader, factors: readonly Factor[]): void {
  for (const { name, space } of factors)
    if ('range' in space && space.range.levels === null)
      reader.refuse(reader.node('factors')?.at ?? reader.start, {
        found: `a range for ${name} without levels`,
        expected:
          'the number of values to try, such as { plausible: 3 } or { from: 1, to: 4, levels: 4 }, or the design latin-hypercube or sobol',
      });
}
