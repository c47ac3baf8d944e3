/** Where a name that is not known at its place was probably meant to stand: the full paths at which a name like it is known. */
import { nearestName } from './nearest.ts';

/** One spelling for `lotsPerContract`, `lots-per-contract` and the plural of `lots per contract`. */
const plain = (name: string) =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[-_ ]+/g, '_')
    .replaceAll(/s(?=_|$)/g, '');

const plainPath = (path: string) => path.split('.').map(plain).join('.');

const lastOf = (path: string) => path.slice(path.lastIndexOf('.') + 1);

/** The name among others that is this one in another spelling: a hyphen, a capital, a plural. */
export function respelt(name: string, names: readonly string[]): string | null {
  const wanted = plain(name);
  return names.find((other) => plain(other) === wanted) ?? null;
}

/** The one name among others that begins with this one, a whole word or more of it. */
export function begunBy(name: string, names: readonly string[]): string | null {
  const longer = names.filter((other) => other.startsWith(`${name}_`));
  return longer.length === 1 ? (longer[0] as string) : null;
}

/** Full paths that a name, or part of a path, stands for: those that end in it, else those whose last name is its last, else what is nearest. */
export function pathsLike(name: string, paths: readonly string[]): readonly string[] {
  const wanted = plainPath(name.slice(0, 100));
  const last = lastOf(wanted);
  const ends = paths.filter((path) => `.${plainPath(path)}`.endsWith(`.${wanted}`));
  if (ends.length > 0) return ends;
  const sameLast = paths.filter((path) => plain(lastOf(path)) === last);
  if (sameLast.length > 0) return sameLast;
  const near = nearestName(name, paths) ?? nearestLast(lastOf(name), paths);
  return near === null ? [] : [near];
}

function nearestLast(last: string, paths: readonly string[]): string | null {
  const near = last.length < 4 ? null : nearestName(last, paths.map(lastOf));
  return near === null ? null : (paths.find((path) => lastOf(path) === near) ?? null);
}

const SHOWN = 4;

/** Several paths as one hint; the quotes around the whole are the message's. */
export function listed(paths: readonly string[]): string | null {
  if (paths.length === 0) return null;
  const rest = paths.length - SHOWN;
  const more = rest > 0 ? `' or ${rest} ${rest === 1 ? 'other' : 'others'} like '${paths[SHOWN]}` : '';
  return paths.slice(0, SHOWN).join("' or '") + more;
}
