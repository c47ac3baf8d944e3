/** Headlines on what the designs change in an outcome; they claim no more than the intervals allow. */
import type { Difference, Findings } from '../../study/findings.ts';
import { definitionOf, type OutcomeId } from '../../study/outcomes/registry.ts';
import { designs } from '../designs.ts';
import { shorten } from '../text-width.ts';
import { direction, isNothing, NOT_DEFINED, upperFirst, valueIn } from '../words.ts';

type Titled = { readonly title: string; readonly difference: Difference };

export function headlineFor({ scenarios }: Findings, id: OutcomeId, subject: string = definitionOf(id).title): string {
  const [baseline, ...others] = scenarios;
  if (baseline === undefined) return subject;
  const { mean, unit } = baseline.outcomes[id];
  if (others.length === 0) return `${subject}: ${mean === null ? NOT_DEFINED : valueIn(unit, mean)}`;
  return `${subject}: ${directions(others.flatMap(({ title, differences }) => (differences === null ? [] : [{ title, difference: differences[id] }])))}`;
}

/** Higher under a, lower under b, no clear difference under c, not defined under d. */
function directions(all: readonly Titled[]): string {
  const known = all.filter(({ difference }) => difference.mean !== null);
  if (known.length === 0) return `${NOT_DEFINED} in these runs`;
  if (known.length === all.length && known.every(({ difference }) => isNothing(difference)))
    return 'no difference at all between the designs';
  if (known.length === all.length && known.every(({ difference }) => difference.ci95 === null)) return 'too few worlds to tell';
  const under = (way: string) => known.filter(({ difference }) => direction(difference) === way).map(({ title }) => title);
  const [up, down, none] = [under('up'), under('down'), under('none')];
  if (none.length === all.length) return 'no clear difference between the designs';
  const unknown = all.filter((each) => !known.includes(each)).map(({ title }) => title);
  const said = [
    up.length > 0 ? `higher under ${designs(up, all.length)}` : '',
    down.length > 0 ? `lower under ${designs(down, all.length)}` : '',
    none.length > 0 ? `no clear difference under ${designs(none, all.length)}` : '',
    unknown.length > 0 ? `${NOT_DEFINED} under ${designs(unknown, all.length)}` : '',
  ];
  return said.filter((part) => part !== '').join('; ');
}

/** A difference for one group of charities under one design. */
export type GroupChange = { readonly group: string; readonly title: string; readonly difference: Difference };
type Naming = (groups: readonly string[]) => string;

/** The largest difference whose interval shows a direction, as a headline. */
export function largestChange(subject: string, all: readonly GroupChange[], naming: Naming): string {
  const [most] = all
    .filter(({ difference }) => direction(difference) !== 'none')
    .sort((a, b) => Math.abs(b.difference.mean ?? 0) - Math.abs(a.difference.mean ?? 0));
  if (most === undefined) return `${subject}: no clear difference for any group`;
  const way = direction(most.difference) === 'up' ? 'more' : 'less';
  const size = valueIn('£ a year', Math.abs(most.difference.mean ?? 0));
  return `${subject}: the largest clear change is ${size} ${way} for ${naming([most.group])} under ${shorten(most.title, 60)}`;
}

/** Which groups gain and which lose under each design, as sentences. */
export function gainsAndLosses(titles: readonly string[], all: readonly GroupChange[], naming: Naming): string[] {
  return titles.map((title) => {
    const groups = (way: string) =>
      all.filter((each) => each.title === title && direction(each.difference) === way).map(({ group }) => group);
    const [gain, lose, none] = [groups('up'), groups('down'), groups('none')];
    const said = [
      gain.length > 0 ? `more for ${naming(gain)}` : '',
      lose.length > 0 ? `less for ${naming(lose)}` : '',
      none.length > 0 ? `no clear difference for ${naming(none)}` : '',
    ];
    return `${upperFirst(title)}: ${said.filter((part) => part !== '').join('; ')}.`;
  });
}
