/** What a second processor core is worth. */
import { measured } from '../measured.ts';
import type { WorkTime } from '../measures/workers.ts';
import type { Section } from '../table.ts';
import { median, medianRatio, say } from '../timing.ts';

const country = { charities: 1000, years: 10, behaviour: 'all' } as const;
const FEW = 4;
const MANY = 20;
const ROUNDS = 2;

type Study = { readonly label: string; readonly one: readonly WorkTime[]; readonly two: readonly WorkTime[] };

function study(jobs: number): Study {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    one: measured('workers', { ...country, jobs, threads: 1 }),
    two: measured('workers', { ...country, jobs, threads: 2 }),
  }));
  return { label: say.count(jobs), one: rounds.map(({ one }) => one), two: rounds.map(({ two }) => two) };
}

/** What the replications take that one study has more than the other. */
function further(few: Study, many: Study): Study {
  const less = (a: readonly WorkTime[], b: readonly WorkTime[]) =>
    a.map(({ wall, processor }, round) => ({ wall: wall - b[round].wall, processor: processor - b[round].processor }));
  return { label: `the ${MANY - FEW} between`, one: less(many.one, few.one), two: less(many.two, few.two) };
}

function row({ label, one, two }: Study): string[] {
  const of = (times: readonly WorkTime[], kind: keyof WorkTime) => times.map((time) => time[kind]);
  return [
    label,
    say.ms(median(of(one, 'wall'))),
    say.ms(median(of(two, 'wall'))),
    say.ratio(medianRatio(of(one, 'wall'), of(two, 'wall'))),
    say.ratio(medianRatio(of(two, 'processor'), of(one, 'processor'))),
  ];
}

export function workers(): Section {
  const few = study(FEW);
  const many = study(MANY);
  return {
    title: 'Workers: one thread against two',
    about: [
      `Replications of ${say.count(country.charities)} charities, warm-up and ${country.years * 4} quarters each, through the command's own pool, in a fresh process each time and with the start of the threads.`,
      'Each thread has to compile the engine for itself, which a short study pays twice; the last row is without it. Only a machine with two idle cores can show a gain in time; the last column, processor time with two threads over that with one, says what the second thread costs on any.',
    ],
    head: ['replications', 'one thread', 'two threads', 'speed-up', 'processor time'],
    rows: [few, many, further(few, many)].map(row),
  };
}
