/** Reads an experiment file: the same care as for scenarios, every problem with its place and what was probably meant. */
import { parseText, describeNode, type Entry, type Node } from '../../model/scenario/document.ts';
import { allFields, leavesOf, type Leaf } from '../../model/scenario/fields.ts';
import { wordsComplaint } from '../../model/scenario/layer.ts';
import { nearestName } from '../../model/scenario/nearest.ts';
import { problemAt, type Complaint, type Place, type Problem } from '../../model/scenario/problem.ts';
import type { SourceText } from '../../model/scenario/read.ts';
import type { MechanismDeclaration, Scenario } from '../../model/scenario/scenario.ts';
import { outcomeIds, type OutcomeId } from '../outcomes/registry.ts';
import { DESIGNS, type DesignType, type Experiment, type Factor } from './experiment.ts';
import { readFactor } from './read-factor.ts';

/** The scenario of a file that an experiment names, or what is wrong with it. */
export type ResolveBase = (
  path: string,
) => { readonly scenario: Scenario } | { readonly problems: readonly Problem[] } | { readonly complaint: Complaint };

export type ExperimentReading =
  | { readonly ok: true; readonly experiment: Experiment }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const EXPERIMENT_KEYS = ['title', 'about', 'base', 'factors', 'design', 'points', 'replications', 'outcomes'] as const;

/** Most runs that one experiment may ask for: cells times replications. */
export const MOST_RUNS = 1_000_000;
export const COUNTS = { points: [2, 100_000], replications: [2, 10_000] } as const;
const LED_BY = [
  'small_survival',
  'small_holders',
  'hhi_local',
  'partnership_rate',
  'national_share_net',
] as const satisfies readonly OutcomeId[];

/** Whether a text looks like an experiment rather than a scenario: it has factors at its root. */
export function isExperiment({ file, text }: SourceText): boolean {
  const { root } = parseText(file, text);
  return root?.kind === 'map' && root.entries.some(({ name }) => name === 'factors' || name === 'base');
}

class Reader {
  readonly problems: Problem[] = [];
  readonly leaves: ReadonlyMap<string, Leaf>;
  private readonly entries: readonly Entry[];
  private readonly start: Place;

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

  node(key: (typeof EXPERIMENT_KEYS)[number]): Node | undefined {
    return this.entries.find(({ name }) => name === key)?.node;
  }

  words(key: 'title' | 'about', otherwise: string): string {
    const node = this.node(key);
    if (node === undefined) return otherwise;
    const text = node.kind === 'value' && node.value !== null ? (typeof node.value === 'string' ? node.value : node.written) : undefined;
    const complaint = text === undefined ? { found: `${describeNode(node)} for ${key}`, expected: 'text' } : wordsComplaint(text, key);
    if (complaint === null) return (text as string).trim();
    this.refuse(node.at, complaint);
    return otherwise;
  }

  count(key: keyof typeof COUNTS): number | null {
    const node = this.node(key);
    if (node === undefined) return null;
    const [least, most] = COUNTS[key];
    const value = node.kind === 'value' ? node.value : undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    return this.refuse(node.at, { found: `${describeNode(node)} for ${key}`, expected: `a whole number from ${least} to ${most}` });
  }

  /** A value from a list of names, or several of them. */
  names<T extends string>(node: Node, what: string, allowed: readonly T[]): T[] {
    const items = node.kind === 'list' ? node.items : [node];
    return items.flatMap((item) => {
      const value = item.kind === 'value' ? item.value : undefined;
      const named = allowed.find((name) => name === value);
      if (named !== undefined) return [named];
      const few = allowed.length <= 10 ? `one of ${allowed.join(', ')}` : `one that 'docs ${what}s' lists`;
      const nearest = typeof value === 'string' ? nearestName(value, allowed) : null;
      this.refuse(item.at, { found: `${describeNode(item)} for ${what}`, expected: few, nearest });
      return [];
    });
  }

  bases(resolve: ResolveBase): Scenario[] {
    const node = this.node('base');
    const expected = 'the relative path of a scenario file, or a list of them';
    if (node === undefined) {
      this.refuse(this.start, { found: 'no base', expected });
      return [];
    }
    const items = node.kind === 'list' ? node.items : [node];
    if (items.length === 0) this.refuse(node.at, { found: 'an empty list for base', expected });
    return items.flatMap((item) => {
      if (item.kind !== 'value' || typeof item.value !== 'string') {
        this.refuse(item.at, { found: `${describeNode(item)} for base`, expected });
        return [];
      }
      const found = resolve(item.value);
      if ('scenario' in found) return [found.scenario];
      if ('problems' in found) this.problems.push(...found.problems);
      else this.refuse(item.at, found.complaint);
      return [];
    });
  }

  factors(): Factor[] {
    const node = this.node('factors');
    const expected = 'a mapping of settings, or of names, to values';
    if (node === undefined) {
      this.refuse(this.start, { found: 'no factors', expected });
      return [];
    }
    if (node.kind !== 'map' || node.entries.length === 0) {
      this.refuse(node.at, { found: `${node.kind === 'map' ? 'an empty mapping' : describeNode(node)} for factors`, expected });
      return [];
    }
    const read = node.entries.flatMap((entry) => readFactor(entry, this.leaves, (at, complaint) => this.refuse(at, complaint)) ?? []);
    this.refuseTwice(read, node);
    return read;
  }

  /** Two factors that set the same setting: one would be ignored. */
  private refuseTwice(factors: readonly Factor[], node: Node): void {
    const by = new Map<string, string>();
    for (const factor of factors) {
      for (const path of pathsOf(factor)) {
        const other = by.get(path);
        if (other !== undefined && other !== factor.name)
          this.refuse(node.at, { found: `${path} in two factors, ${other} and ${factor.name}`, expected: 'each setting in one factor' });
        by.set(path, factor.name);
      }
    }
  }
}

const pathsOf = ({ space }: Factor): string[] =>
  'range' in space ? [space.range.path] : [...new Set(space.levels.flatMap(({ sets }) => sets.map(({ path }) => path)))];

function baseFactor(bases: readonly Scenario[]): Factor[] {
  return bases.length < 2 ? [] : [{ name: 'base', kind: 'base', space: { levels: bases.map(({ name }) => ({ label: name, sets: [] })) } }];
}

/** The experiment a file describes, or every problem in it and in the scenarios it names. */
export function readExperiment(
  source: SourceText & { readonly name: string },
  declarations: readonly MechanismDeclaration[],
  resolve: ResolveBase,
): ExperimentReading {
  const { root, problems } = parseText(source.file, source.text);
  if (root === null || problems.length > 0) return { ok: false, problems };
  const reader = new Reader(root, leavesOf(allFields(declarations)));
  const bases = reader.bases(resolve);
  const design = designOf(reader);
  const factors = [...baseFactor(bases), ...reader.factors()];
  const points = pointsOf(reader, design);
  if (design !== 'latin-hypercube') requireLevels(reader, factors, root);
  const outcomes = reader.node('outcomes');
  const experiment: Experiment = {
    name: source.name,
    title: reader.words('title', source.name),
    about: reader.words('about', ''),
    bases,
    factors,
    design,
    points,
    replications: reader.count('replications') ?? bases[0]?.settings.run.replications ?? 2,
    outcomes: outcomes === undefined ? LED_BY : reader.names(outcomes, 'outcome', outcomeIds),
  };
  if (new Set(bases.map(({ name }) => name)).size < bases.length)
    reader.refuse(root.at, { found: 'two base scenarios of one name', expected: 'names that differ' });
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, experiment };
}

function designOf(reader: Reader): DesignType {
  const node = reader.node('design');
  return node === undefined ? 'grid' : (reader.names(node, 'design', DESIGNS)[0] ?? 'grid');
}

function pointsOf(reader: Reader, design: DesignType): number | null {
  const points = reader.count('points');
  const at = reader.node('points')?.at ?? reader.node('design')?.at;
  if (at === undefined) return points;
  if (design === 'latin-hypercube' && reader.node('points') === undefined)
    reader.refuse(at, { found: 'no points', expected: 'the number of points of the Latin hypercube' });
  if (design !== 'latin-hypercube' && points !== null)
    reader.refuse(at, { found: `points in the design ${design}`, expected: 'points only in a latin-hypercube' });
  return points;
}

function requireLevels(reader: Reader, factors: readonly Factor[], root: Node): void {
  for (const { name, space } of factors)
    if ('range' in space && space.range.levels === null)
      reader.refuse(reader.node('factors')?.at ?? root.at, {
        found: `a range for ${name} without levels`,
        expected: 'the number of values to try, such as { plausible: 3 } or { from: 1, to: 4, levels: 4 }, or the design latin-hypercube',
      });
}
