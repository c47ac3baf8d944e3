/** How fast whole runs are, how much memory they take, and how both grow with the country. */
import { measured } from '../measured.ts';
import type { EngineRuns } from '../measures/engine.ts';
import { NATIONAL, noCompiler, type Setting } from '../setting.ts';
import type { Section } from '../table.ts';
import { exponent, median, medianRatio, say } from '../timing.ts';

type Size = { readonly charities: number; readonly runs: EngineRuns };

const rounds = [
  { charities: 1000, rounds: 7 },
  { charities: 10_000, rounds: 3 },
];

/** Peak of the process less what it takes before a country is drawn, in bytes. */
const memory = ({ runs: { peakMegabytes, emptyMegabytes } }: Size) => (peakMegabytes - emptyMegabytes) * 1e6;

function rowsOf({ charities, runs }: Size): string[][] {
  const own = (behaviour: 'all' | 'none', label: string) => [
    say.count(charities),
    label,
    say.ns(median(runs[behaviour])),
    runs.yardstick.length > 0 ? say.ratio(medianRatio(runs[behaviour], runs.yardstick)) : 'not measured',
  ];
  const each = say.count(memory({ charities, runs }) / charities);
  return [
    [...own('all', 'all mechanisms'), say.megabytes(runs.peakMegabytes), each],
    [...own('none', 'no mechanism'), '', ''],
    ...(runs.yardstick.length > 0 ? [[say.count(charities), 'C yardstick', say.ns(median(runs.yardstick)), '1', '', '']] : []),
  ];
}

function growth(sizes: readonly Size[]): string[] {
  const first = sizes[0];
  const last = sizes[sizes.length - 1];
  const of = (figure: (size: Size) => number) => exponent([first.charities, figure(first)], [last.charities, figure(last)]).toFixed(2);
  const time = (series: 'all' | 'none' | 'yardstick') => of(({ charities, runs }) => charities * median(runs[series]));
  const beside = first.runs.yardstick.length > 0 ? `, C yardstick ${time('yardstick')}` : '';
  const further = ((last.runs.peakMegabytes - first.runs.peakMegabytes) * 1e6) / (last.charities - first.charities);
  return [
    `From ${say.count(first.charities)} to ${say.count(last.charities)} charities time grows with exponent ${time('all')} with all mechanisms, ${time('none')} with none${beside}.`,
    `Over the same range peak memory grows with exponent ${of(memory)}, and each further charity takes ${say.count(further)} bytes; in a small country most of it is room the runtime keeps for garbage.`,
  ];
}

export function engine({ national, program }: Setting): Section {
  const sizes = [...rounds, ...(national ? [{ charities: NATIONAL, rounds: 1 }] : [])].map((size) => ({
    charities: size.charities,
    runs: measured('engine', { ...size, program }),
  }));
  return {
    title: 'Engine: runs of 40 quarters',
    about: [
      'Time for each charity and quarter of a run after its warm-up, observed as the command observes it; × C is the median over rounds, each beside a run of the yardstick. Memory is the peak of one process that ran both, garbage included, and what it added for each charity.',
      ...growth(sizes),
      ...(program === null ? [noCompiler] : []),
    ],
    head: ['charities', 'run', 'a charity-quarter', '× C', 'peak memory', 'bytes a charity'],
    rows: sizes.flatMap(rowsOf),
  };
}
