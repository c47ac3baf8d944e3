/** What a second processor core is worth. */
import { measured } from '../measured.ts';
import type { WorkTime } from '../measures/workers.ts';
import { noCompiler, type Setting } from '../setting.ts';
import type { Section } from '../table.ts';
import { median, medianRatio, say } from '../timing.ts';
import { worthOfASecondCore } from '../yardstick/yardstick.ts';

const country = { charities: 1000, years: 10, behaviour: 'all' } as const;
const FEW = 4;
const MANY = 40;
const ROUNDS = 3;
const tuned = { jobs: 80, untimed: 60, rounds: 7 };

type Study = { readonly label: string; readonly one: readonly WorkTime[]; readonly two: readonly WorkTime[] };

function study(jobs: number): Study {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    one: measured('workers', { ...country, jobs, threads: 1 }),
    two: measured('workers', { ...country, jobs, threads: 2 }),
  }));
  return { label: `${jobs}, from the start`, one: rounds.map(({ one }) => one), two: rounds.map(({ two }) => two) };
}

function row({ label, one, two }: Study): string[] {
  const of = (times: readonly WorkTime[], kind: keyof WorkTime) => times.map((time) => time[kind]);
  return [
    label,
    say.ms(median(of(one, 'wall'))),
    say.ms(median(of(two, 'wall'))),
    say.ratio(medianRatio(of(one, 'wall'), of(two, 'wall'))),
    say.ratio(medianRatio(of(one, 'processor'), of(one, 'wall'))),
    say.ratio(medianRatio(of(two, 'processor'), of(one, 'processor'))),
  ];
}

export function workers({ program }: Setting): Section {
  const later = { label: `${tuned.jobs}, on tuned threads`, ...measured('tuned', { ...country, ...tuned }) };
  const handover = measured('handover', { ...country, rounds: 30 }).slice(-10);
  const handing = median(handover.map(({ told, packed }) => told + packed));
  return {
    title: 'Workers: one thread against two',
    about: [
      `Replications of ${say.count(country.charities)} charities, warm-up and ${country.years * 4} quarters each, through the command's own threads: in a fresh process, with the start of the threads; and on threads that have done ${tuned.untimed} replications each, one and two of them in turn.`,
      `Threads read a study's scenarios where they lie, and results move: laying out, reading and packing take ${say.ms(handing)} for a replication with its ${say.count(median(handover.map(({ bytes }) => bytes)) / 1000)} kB of result, ${say.percent(handing / median(handover.map(({ job }) => job)))} of its time.`,
      ...(program === null
        ? [noCompiler]
        : [
            `Two copies of the C yardstick at once, ${say.count(country.charities)} charities each, are worth ${say.ratio(bareSpeedUp(program))} one after the other: that is what this machine's second core gives to programs that share nothing.`,
          ]),
      'Each thread compiles and tunes the engine for itself, on whatever core is free: one thread alone keeps a second core busy with that, and two do it twice. How much of a second core one thread uses limits what a second thread can gain; the last column, processor time with two threads over that with one, says what the second thread costs.',
    ],
    head: ['replications', 'one thread', 'two threads', 'speed-up', 'cores one thread uses', 'processor time'],
    rows: [study(FEW), study(MANY), later].map(row),
  };
}

/** Long enough to be timed, in a market as small as the engine's beside it. */
function bareSpeedUp(program: string): number {
  return median(Array.from({ length: 9 }, () => worthOfASecondCore(program, country.charities, 1000)));
}
