/** Gives the scenarios of one study distinct names and titles. */
import { basename, dirname, resolve } from 'node:path';
import type { Scenario } from '../../model/scenario/scenario.ts';

/** A file, or a scenario in a manifest, and the scenario's own name. */
type Source = { readonly path: string; readonly name: string };

/** A name with the given number of folders above its file before it, with slashes. */
function within(path: string, folders: number, name: string): string {
  let above = dirname(path);
  const parts: string[] = [name];
  for (let k = 0; k < folders && above !== dirname(above); k++, above = dirname(above)) parts.unshift(basename(above));
  return parts.join('/');
}

const areDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** Ways to name scenarios that have the same name, the shortest first: with one folder, with the file extension, then with more folders. */
function* waysToName(alike: readonly Source[]): Generator<readonly string[]> {
  if (areDistinct(alike.map(({ path }) => dirname(path)))) yield alike.map(({ path, name }) => within(path, 1, name));
  yield alike.map(({ path }) => basename(path));
  const deepest = Math.max(...alike.map(({ path }) => path.length));
  for (let folders = 1; folders <= deepest; folders++) {
    yield alike.map(({ path, name }) => within(path, folders, name));
    yield alike.map(({ path }) => within(path, folders, basename(path)));
  }
}

/** Distinct names by path. */
function namesOf(sources: readonly Source[]): ReadonlyMap<string, string> {
  const names = new Map(sources.map(({ path, name }) => [path, name]));
  for (const shared of new Set(sources.map(({ name }) => name))) {
    const alike = sources.filter(({ name }) => name === shared);
    if (alike.length === 1) continue;
    const others = sources.filter((source) => !alike.includes(source)).map(({ path }) => names.get(path));
    for (const way of waysToName(alike)) {
      if (!areDistinct(way) || way.some((name) => others.includes(name))) continue;
      alike.forEach(({ path }, k) => names.set(path, way[k] as string));
      break;
    }
  }
  return names;
}

/** Adds a number to the name of a file that is given more than once. */
function numbered(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let k = 2; seen.has(own) || (own !== name && taken.has(own)); k++) own = `${name}#${k}`;
    seen.add(own);
    return own;
  });
}

/** The scenarios of the given files; where names or titles are the same, with distinct ones. */
export function withDistinctNames(files: readonly string[], scenarios: readonly Scenario[]): Scenario[] {
  const sources = files.map((file, k): Source => ({ path: resolve(file), name: scenarios[k]?.name ?? '' }));
  const byPath = namesOf([...new Map(sources.map((source) => [source.path, source])).values()]);
  const names = numbered(sources.map(({ path }) => byPath.get(path) as string));
  const titles = scenarios.map(({ title }) => title);
  return scenarios.map((scenario, k) => {
    const name = names[k] as string;
    const isAlone = titles.filter((title) => title === scenario.title).length === 1;
    return name === scenario.name && isAlone
      ? scenario
      : Object.freeze({ ...scenario, name, title: isAlone ? scenario.title : `${scenario.title} (${name})` });
  });
}
