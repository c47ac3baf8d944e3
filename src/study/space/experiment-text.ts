/** An experiment as files that it can be made again from: its own, and its base scenarios in full. */
import { stringify } from 'yaml';
import { carriedScenarios } from '../analysis/carried.ts';
import type { Experiment, Factor, Range } from './experiment.ts';

type Files = readonly { readonly file: string; readonly text: string }[];

/** The experiment first. Its text says in full what the file and those that it extends said. */
export function experimentFiles(experiment: Experiment): Files {
  const bases = carriedScenarios(experiment.bases);
  return [{ file: fileOf(experiment, bases), text: textOf(experiment, bases) }, ...bases.map(({ file, text }) => ({ file, text }))];
}

/** A base may have the experiment's own name. */
function fileOf({ name }: Experiment, bases: Files): string {
  const taken = new Set(bases.map(({ file }) => file.toLowerCase()));
  return taken.has(`${name}.yaml`.toLowerCase()) ? `${name}-experiment.yaml` : `${name}.yaml`;
}

function textOf(experiment: Experiment, bases: Files): string {
  const { title, about, factors, groups, design, points, replications, precision, outcomes, target } = experiment;
  const files = bases.map(({ file }) => file);
  const own = factors.filter(({ kind }) => kind !== 'base');
  return stringify({
    title,
    ...(about === '' ? {} : { about }),
    base: files.length === 1 ? files[0] : files,
    ...(own.length === 0 ? {} : { factors: Object.fromEntries(own.map((factor) => [factor.name, spaceOf(factor)])) }),
    ...(Object.keys(groups).length === 0 ? {} : { groups }),
    design,
    ...(points === null ? {} : { points }),
    replications: precision === null ? replications : { ...precision, least: replications },
    outcomes,
    ...(target === null ? {} : { target: { outcome: target.outcome, [target.side]: target.value } }),
  });
}

function spaceOf({ kind, space }: Factor): unknown {
  if ('range' in space) return rangeOf(space.range);
  if (kind !== 'several') return space.levels.flatMap(({ sets }) => sets.map(({ value }) => value));
  return Object.fromEntries(
    space.levels.map(({ label, sets }) => [label, Object.fromEntries(sets.map(({ path, value }) => [path, value]))]),
  );
}

const rangeOf = ({ ends: [from, to], levels }: Range) => ({ from, to, ...(levels === null ? {} : { levels }) });
