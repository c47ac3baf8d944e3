/**
 * How fast it is, as ratios within one run: npm run bench [-- national] [-- --markdown FILE].
 * `national` adds the whole sector; --markdown writes the tables between the two marks of a page.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { simulate, warmUp } from '../src/model/quarter/simulate.ts';
import { quarter as steps } from '../src/model/quarter/quarter.ts';
import { mechanisms } from '../src/model/mechanisms/registry.ts';
import type { Mechanism } from '../src/model/mechanisms/mechanism.ts';
import { renderReport } from '../src/report/report.ts';
import { smallFindings } from '../test/fixtures/findings.ts';
import { agentScript } from './peers/agentscript.ts';
import { runObjects } from './peers/objects.ts';
import { growth, inTurn, median, timed } from './timing.ts';
import { countryOf, everything, QUARTERS } from './worlds.ts';
import { yardstick } from './yardstick.ts';

const national = process.argv.includes('national');
const page = process.argv[process.argv.indexOf('--markdown') + 1];
const written: string[] = [];
const say = (line: string) => {
  console.log(line);
  written.push(line);
};
const ns = (ms: number, units: number) => ((ms * 1e6) / units).toFixed(0);
const inC = yardstick();

say(`Node ${process.version}, ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB.`);
say('');
engine();
stepsAndAppraisal();
eachMechanism();
await peers();
workers();
startAndReport();
if (process.argv.includes('--markdown')) putInto(page);

/** Whole runs from one warm state, beside the yardstick in the same run: ns for a charity and quarter, and how many times C's. */
function engine(): void {
  say('| charities | all mechanisms: ns a charity-quarter (× C) | none (× C) | C | memory of the process |');
  say('|---|---|---|---|---|');
  const taken: { size: number; all: number; none: number }[] = [];
  for (const size of [1000, 10_000, ...(national ? [165_000] : [])]) {
    const scenario = countryOf(size);
    const warm = warmUp(scenario, 0, [], () => [0]);
    const c: number[] = [];
    const run = (which: typeof scenario, list: readonly Mechanism[]) => () => void simulate(warm, which, list, () => {});
    const rounds = size > 50_000 ? 1 : 5;
    const [all = 0, none = 0] = inTurn(rounds, [
      run(everything(scenario), mechanisms),
      run(scenario, []),
      () => {
        const result = inC?.(size, QUARTERS);
        if (result !== undefined) c.push((result.ms * 1e6) / result.agentQ);
      },
    ]);
    const each = c.length > 0 ? median(c) : null;
    const times = (ms: number) => (each === null ? '' : ` (${((ms * 1e6) / (size * QUARTERS) / each).toFixed(2)})`);
    const cell = (ms: number) => `${ns(ms, size * QUARTERS)}${times(ms)}`;
    say(
      `| ${size.toLocaleString('en-GB')} | ${cell(all)} | ${cell(none)} | ${each?.toFixed(0) ?? '–'} | ${Math.round(process.memoryUsage().rss / 1e6)} MB, ${Math.round(process.memoryUsage().rss / 1e3 / size)} kB a charity |`,
    );
    taken.push({ size, all, none });
  }
  const [first, last] = [taken[0], taken[taken.length - 1]];
  if (first === undefined || last === undefined) return;
  const exponent = (key: 'all' | 'none') => growth({ size: first.size, time: first[key] }, { size: last.size, time: last[key] }).toFixed(2);
  say('');
  say(`Time grows with size to the power ${exponent('all')} with all mechanisms and ${exponent('none')} with none.`);
  say('');
}

/** Time of each step, and of weighing one tender. */
function stepsAndAppraisal(): void {
  const size = 10_000;
  const scenario = countryOf(size);
  const warm = warmUp(scenario, 0, [], () => [0]);
  const spent = new Map<string, number>();
  const plain = steps.map(({ run }) => run);
  steps.forEach((step, k) => {
    const run = plain[k] as (typeof step)['run'];
    Object.assign(step, {
      run: (world: Parameters<typeof run>[0]) => spent.set(step.name, (spent.get(step.name) ?? 0) + timed(() => run(world))),
    });
  });
  const arm = (which: typeof scenario, list: readonly Mechanism[]) => {
    simulate(warm, which, list, () => {});
    spent.clear();
    let appraised = 0;
    simulate(warm, which, list, (world) => (appraised += world.noticed.reduce((sum, list_) => sum + list_.length, 0)));
    return { spent: new Map(spent), appraised };
  };
  const [all, none] = [arm(everything(scenario), mechanisms), arm(scenario, [])];
  steps.forEach((step, k) => Object.assign(step, { run: plain[k] }));
  say(`| step (${size.toLocaleString('en-GB')} charities) | all mechanisms: ns a charity-quarter | none |`);
  say('|---|---|---|');
  for (const { name } of steps)
    say(`| ${name} | ${ns(all.spent.get(name) ?? 0, size * QUARTERS)} | ${ns(none.spent.get(name) ?? 0, size * QUARTERS)} |`);
  const c = inC?.(size, QUARTERS);
  const each = ({ spent: times, appraised }: typeof all) => ns(times.get('appraise and choose') ?? 0, appraised);
  say('');
  say(
    `Weighing one tender takes ${each(none)} ns without mechanisms (a price out of five, a belief, costs, noise, a portfolio), ${each(all)} ns with all of them (up to six possible partners besides)${c === undefined ? '' : `; the yardstick's two logits take ${ns(c.ms, c.totEv)} ns`}.`,
  );
  say('');
}

/** What each mechanism alone adds to a run without any. */
function eachMechanism(): void {
  const size = 4000;
  const scenario = countryOf(size);
  const warm = warmUp(scenario, 0, [], () => [0]);
  const only = mechanisms.map((mechanism) => () => void simulate(warm, everything(scenario), [mechanism], () => {}));
  const [none = 1, ...times] = inTurn(3, [() => void simulate(warm, scenario, [], () => {}), ...only]);
  const costs = mechanisms.map(({ id }, k) => ({ id, extra: (times[k] as number) / none - 1 })).sort((a, b) => b.extra - a.extra);
  say(
    `The costliest mechanisms, each alone on top of none: ${costs
      .slice(0, 8)
      .map(({ id, extra }) => `${id} ${(100 * extra).toFixed(0)} %`)
      .join(', ')}; median of all ${(100 * median(costs.map(({ extra }) => extra))).toFixed(0)} %.`,
  );
  say('');
}

/** The yardstick's workload as one object a charity, and as AgentScript's turtles. */
async function peers(): Promise<void> {
  const framework = await agentScript();
  const size = 10_000;
  const c = inC?.(size, QUARTERS);
  const against = (ms: number) => (c === undefined ? `${ms.toFixed(0)} ms` : `${(ms / c.ms).toFixed(1)} × C`);
  const objects = runObjects(size, QUARTERS, 1);
  say(
    `The yardstick's workload at ${size.toLocaleString('en-GB')} charities: one object a charity ${against(objects.ms)}; AgentScript ${framework === null ? 'not installed (AGENTSCRIPT names its src/Model.js)' : against(framework(size, QUARTERS, 1).ms)}.`,
  );
  say('');
}

/** The same study on one core and on two. */
function workers(): void {
  const study = (count: number) => () => {
    const words = [
      'dist/commonweal.js',
      'run',
      'scenarios/baseline.yaml',
      '--replications',
      '8',
      '--years',
      '5',
      '--quiet',
      '--workers',
      String(count),
    ];
    if (spawnSync(process.execPath, words).status !== 0) throw new Error('the study failed');
  };
  const [one = 0, two = 1] = inTurn(2, [study(1), study(2)]);
  say(
    `Two workers: ${(one / two).toFixed(2)} times as fast as one, start-up included (${(one / 1000).toFixed(1)} s, ${(two / 1000).toFixed(1)} s).`,
  );
  say('');
}

function startAndReport(): void {
  const start = (words: string[]) => () => void spawnSync(process.execPath, words);
  const [node = 0, help = 0] = inTurn(7, [start(['-e', '0']), start(['dist/commonweal.js', '--help'])]);
  const findings = smallFindings();
  const [report = 0] = inTurn(7, [() => void renderReport(findings)]);
  say(`Start-up: Node alone ${node.toFixed(0)} ms, \`--help\` ${help.toFixed(0)} ms. Report of three scenarios: ${report.toFixed(0)} ms.`);
}

function putInto(file: string | undefined): void {
  if (file === undefined) throw new Error('--markdown: found no file; expected a page with the two marks');
  const [from, to] = ['<!-- measured -->', '<!-- end of measured -->'];
  const text = readFileSync(file, 'utf8');
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`${file}: found no marks ${from} and ${to}`);
  writeFileSync(file, `${text.slice(0, start + from.length)}\n\n${written.join('\n')}\n\n${text.slice(end)}`);
}
