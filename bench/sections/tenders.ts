/** How the time of a run grows with what is let. */
import { measured } from '../measured.ts';
import type { TenderRuns } from '../measures/tenders.ts';
import type { Section } from '../table.ts';
import { median, say } from '../timing.ts';

const country = { charities: 10_000, years: 10, behaviour: 'all' } as const;
const multiples = [1, 2, 4, 8];

function row(runs: readonly TenderRuns[], n: number): string[] {
  const { tenders, pairs, ms } = runs[n];
  const quarters = country.years * 4;
  const before = runs[n - 1];
  const longer = before === undefined ? null : median(ms.map((time, round) => time - before.ms[round]));
  return [
    say.count(tenders / quarters),
    say.count(pairs / quarters),
    say.ms(median(ms)),
    longer === null ? '' : say.us((1000 * longer) / (tenders - before.tenders)),
  ];
}

export function tenders(): Section {
  const runs = measured('tenders', { ...country, multiples, untimed: 2, rounds: 5 });
  return {
    title: `Tenders: the same ${say.count(country.charities)} charities, more and more let`,
    about: [
      `Runs of ${country.years * 4} quarters with all mechanisms, tuned, in countries that differ only in the number of tenders; each further one is set against the row above it, round by round. Charities have only so much attention, so that what is weighed grows more slowly than what is let.`,
    ],
    head: ['tenders a quarter', 'pairs weighed', 'a run', 'a further tender'],
    rows: runs.map((_, n) => row(runs, n)),
  };
}
