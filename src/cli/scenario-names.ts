/** Names and titles by which the scenarios of one study are told from each other wherever they stand. */
import { basename, dirname, resolve } from 'node:path';
import type { Scenario } from '../model/scenario/scenario.ts';
import { nameOf } from './scenario-files.ts';

/** The last folders above a file before its name, with slashes. */
function within(path: string, folders: number, name: string): string {
  let above = dirname(path);
  const parts: string[] = [name];
  for (let k = 0; k < folders && above !== dirname(above); k++, above = dirname(above)) parts.unshift(basename(above));
  return parts.join('/');
}

const areDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** How files of one name can be told apart, the shortest way first: by endings in one folder, by as many folders as it takes in several. */
function* waysToName(paths: readonly string[]): Generator<readonly string[]> {
  if (areDistinct(paths.map((path) => dirname(path)))) yield paths.map((path) => within(path, 1, nameOf(path)));
  yield paths.map((path) => basename(path));
  const deepest = Math.max(...paths.map((path) => path.length));
  for (let folders = 1; folders <= deepest; folders++) {
    yield paths.map((path) => within(path, folders, nameOf(path)));
    yield paths.map((path) => within(path, folders, basename(path)));
  }
}

/** Names of different files, each its own. */
function namesOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map(paths.map((path) => [path, nameOf(path)]));
  for (const shared of new Set(paths.map(nameOf))) {
    const alike = paths.filter((path) => nameOf(path) === shared);
    if (alike.length === 1) continue;
    const others = paths.filter((path) => !alike.includes(path)).map((path) => names.get(path));
    for (const way of waysToName(alike)) {
      if (!areDistinct(way) || way.some((name) => others.includes(name))) continue;
      alike.forEach((path, k) => names.set(path, way[k] as string));
      break;
    }
  }
  return names;
}

/** The scenario of a file that is given again is numbered. */
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

/** The scenarios of the given files, where two have the same name or title with others that differ. */
export function distinct(files: readonly string[], scenarios: readonly Scenario[]): Scenario[] {
  const paths = files.map((file) => resolve(file));
  const byPath = namesOf([...new Set(paths)]);
  const names = numbered(paths.map((path) => byPath.get(path) as string));
  const titles = scenarios.map(({ title }) => title);
  return scenarios.map((scenario, k) => {
    const name = names[k] as string;
    const isAlone = titles.filter((title) => title === scenario.title).length === 1;
    return name === scenario.name && isAlone
      ? scenario
      : Object.freeze({ ...scenario, name, title: isAlone ? scenario.title : `${scenario.title} (${name})` });
  });
}
