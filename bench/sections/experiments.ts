/** What an experiment costs beside the engine, and what a second worker is worth in one. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from '../measured.ts';
import type { Setting } from '../setting.ts';
import type { Section } from '../table.ts';
import { median, medianRatio, say, timed } from '../timing.ts';

const command = 'dist/commonweal.js';
const town = 'scenarios/teaching/small-town.yaml';
const ROUNDS = 3;
/** Cells of the two experiments whose difference is what a cell costs: neither start nor tuning is in it. */
const FEW = 500;
const MANY = 2500;
/** Worlds of sixteen cells of the small town: about one minute and three with one worker. */
const STUDIES = { minute: 24, 'three minutes': 72 } as const;

const TINY = `seed: tiny
population: { charities: 50, areas: 1, regions: 1, people: 20000 }
market: { tenders_per_year: 2 }
run: { years: 1, replications: 1, warm_up_quarters: 24, warm_up_limit_quarters: 24 }
mechanisms: { default: off }
`;

const manyCells = (cells: number): string => `base: tiny.yaml
factors: { budget.multiplier: { from: 0.5, to: 1, levels: ${cells / 5} }, contract.lots: [1, 2, 3, 4, 5] }
replications: 2
`;

const sixteenCells = (worlds: number): string => `base: town.yaml
factors: { contract.lines_per_contract: [1, 2, 4, 6], budget.multiplier: [1, 0.9, 0.8, 0.7] }
replications: ${worlds}
`;

export function experiments({ folder, national }: Setting): Section {
  writeFileSync(join(folder, 'tiny.yaml'), TINY);
  copyFileSync(town, join(folder, 'town.yaml'));
  const written = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const sweep = (file: string, workers: number): number => {
    const out = join(folder, 'swept');
    for (const each of [out, `${out}.runs`]) rmSync(each, { recursive: true, force: true });
    return timed(
      () => void execFileSync(process.execPath, [command, 'sweep', file, '--out', out, '--workers', String(workers), '--quiet']),
    );
  };
  const [few, many] = [FEW, MANY].map((cells) => written(`${cells}.yaml`, manyCells(cells))) as [string, string];
  const cells = Array.from({ length: ROUNDS }, () => ({
    swept: (sweep(many, 1) - sweep(few, 1)) / (2 * (MANY - FEW)),
    engine: (measured('cells', { file: many }) - measured('cells', { file: few })) / (2 * (MANY - FEW)),
  }));
  const [swept, engine] = [cells.map((round) => round.swept), cells.map((round) => round.engine)];
  const lengths = national ? (['minute', 'three minutes'] as const) : (['minute'] as const);
  const studies = lengths.map((length) => {
    const file = written(`${length.replace(' ', '-')}.yaml`, sixteenCells(STUDIES[length]));
    const rounds = Array.from({ length: ROUNDS }, () => ({ one: sweep(file, 1), two: sweep(file, 2) }));
    const [one, two] = [rounds.map((round) => round.one), rounds.map((round) => round.two)];
    const runs = 16 * STUDIES[length];
    return [`${runs} runs: one worker, then two`, say.ms(median(one)), say.ms(median(two)), say.ratio(medianRatio(one, two))];
  });
  const overhead = median(cells.map((round) => round.swept - round.engine));
  return {
    title: 'Experiments',
    about: [
      `Whole processes of \`sweep\`, tables and report included. A cell: the time of ${say.count(MANY)} cells of a world of 50 charities less that of ${say.count(FEW)}, by each added run, of which a cell has two; the engine runs the same cells in one thread with nothing around it. What a run costs beside the engine is ${say.ms(overhead)}.`,
      'Studies: sixteen cells of the small town.',
    ],
    head: ['what', 'engine, or one worker', 'sweep, or two workers', 'ratio'],
    rows: [
      ['a run of a tiny world: engine, then sweep', say.ms(median(engine)), say.ms(median(swept)), say.ratio(medianRatio(swept, engine))],
      ...studies,
    ],
  };
}
