/** Where the time of a quarter goes. */
import { measured } from '../measured.ts';
import type { Section } from '../table.ts';
import { say } from '../timing.ts';

const country = { charities: 4000, years: 5, untimed: 10, rounds: 7 };

export function steps(): Section {
  const all = measured('steps', { ...country, behaviour: 'all' });
  const none = measured('steps', { ...country, behaviour: 'none' });
  const row = (name: string, withAll: number, withNone: number) => [
    name,
    say.ms(withAll),
    say.percent(withAll / all.totalMs),
    say.ms(withNone),
    say.percent(withNone / none.totalMs),
  ];
  const inSteps = (times: typeof all) => times.steps.reduce((sum, { ms }) => sum + ms, 0);
  return {
    title: 'Steps of the quarter',
    about: [
      `Time of each step over a run of ${country.years * 4} quarters and ${say.count(country.charities)} charities whose code is tuned, and its share of the run. The rest is observation, the check of the books and the copy of the warmed-up state.`,
    ],
    head: ['step', 'all mechanisms', 'share', 'no mechanism', 'share'],
    rows: [
      ...all.steps.map(({ name, ms }, k) => row(name, ms, none.steps[k].ms)),
      row('everything else', all.totalMs - inSteps(all), none.totalMs - inSteps(none)),
      row('the run', all.totalMs, none.totalMs),
    ],
  };
}
