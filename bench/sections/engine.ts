/** How fast whole runs are, how much memory they take, and how both grow with the country. */
import type { Country } from '../country.ts';
import { measured } from '../measured.ts';
import type { EngineRuns } from '../measures/engine.ts';
import { NATIONAL, noCompiler, type Setting } from '../setting.ts';
import type { Section } from '../table.ts';
import { exponent, median, medianRatio, say } from '../timing.ts';

const YEARS = 10;

type Size = {
  readonly charities: number;
  readonly all: EngineRuns;
  readonly none: EngineRuns;
  readonly memory: { readonly emptyMegabytes: number; readonly peakMegabytes: number };
};

/** Code is tuned as it runs: a small country has to be run often before that is over. */
const sizes = [
  { charities: 1000, untimed: 25, rounds: 9 },
  { charities: 10_000, untimed: 3, rounds: 5 },
];
const national = { charities: NATIONAL, untimed: 1, rounds: 4 };

/** Peak of the process less what it takes before a country is drawn, in bytes. */
const bytes = ({ memory: { peakMegabytes, emptyMegabytes } }: Size) => (peakMegabytes - emptyMegabytes) * 1e6;

function row(charities: number, label: string, { engine, yardstick }: EngineRuns, ...memory: [string, string]): string[] {
  const ratio = yardstick.length > 0 ? say.ratio(medianRatio(engine, yardstick)) : 'not measured';
  return [say.count(charities), label, say.ns(median(engine)), ratio, ...memory];
}

function rowsOf(size: Size): string[][] {
  const { charities, all, none, memory } = size;
  const yardstick = [...all.yardstick, ...none.yardstick];
  return [
    row(charities, 'all mechanisms', all, say.megabytes(memory.peakMegabytes), say.count(bytes(size) / charities)),
    row(charities, 'no mechanism', none, '', ''),
    ...(yardstick.length > 0 ? [[say.count(charities), 'C yardstick', say.ns(median(yardstick)), '1', '', '']] : []),
  ];
}

function growth(measuredSizes: readonly Size[]): string[] {
  const first = measuredSizes[0];
  const last = measuredSizes[measuredSizes.length - 1];
  const of = (figure: (size: Size) => number) => exponent([first.charities, figure(first)], [last.charities, figure(last)]).toFixed(2);
  const time = (series: (size: Size) => readonly number[]) => of((size) => size.charities * median(series(size)));
  const beside = first.all.yardstick.length > 0 ? `, C yardstick ${time(({ all }) => all.yardstick)}` : '';
  const further = (bytes(last) - bytes(first)) / (last.charities - first.charities);
  return [
    `From ${say.count(first.charities)} to ${say.count(last.charities)} charities time grows with exponent ${time(({ all }) => all.engine)} with all mechanisms, ${time(({ none }) => none.engine)} with none${beside}.`,
    `Over the same range peak memory grows with exponent ${of(bytes)}, and each further charity takes ${say.count(further)} bytes; in a small country most of it is room the runtime keeps for garbage.`,
  ];
}

export function engine(setting: Setting): Section {
  const { program } = setting;
  const found: Size[] = [...sizes, ...(setting.national ? [national] : [])].map(({ charities, untimed, rounds }) => {
    const country = (behaviour: Country['behaviour']) => ({ charities, years: YEARS, behaviour });
    const runs = (behaviour: Country['behaviour']) => measured('engine', { ...country(behaviour), untimed, rounds, program });
    return { charities, all: runs('all'), none: runs('none'), memory: measured('memory', country('all')) };
  });
  return {
    title: `Engine: runs of ${YEARS * 4} quarters`,
    about: [
      'Time for each charity and quarter of a run after its warm-up, observed as the command observes it, once its code is tuned; × C is the median over rounds, each beside a run of the yardstick. Memory is the peak of a process that does one replication with all mechanisms as the command does it, warm-up and garbage included, and what it added for each charity.',
      ...growth(found),
      ...(program === null ? [noCompiler] : []),
    ],
    head: ['charities', 'run', 'a charity-quarter', '× C', 'peak memory', 'bytes a charity'],
    rows: found.flatMap(rowsOf),
  };
}
