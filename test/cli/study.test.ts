/** The commands that run the engine, as a person would give them. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { chosen, root, runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-study-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const town = 'scenarios/teaching/small-town.yaml';
const quick = ['--years', '2', '--replications', '3', '--quiet'];
writeFileSync(
  join(folder, 'bundled.yaml'),
  'title: Bundled\nabout: Three lines to a contract.\ncontract: { lines_per_contract: 3 }\nrun: { years: 2, replications: 3 }\npopulation: { charities: 1000, areas: 2, regions: 1, people: 430000, scale: 1 }\nmarket: { tenders_per_year: 34 }\n',
);

test('run prints exactly the JSON that is promised', () => {
  const { code, out, err } = runCli(['run', town, ...quick, '--json']);
  expect([code, err]).toEqual([0, '']);
  const result = JSON.parse(out) as Record<string, unknown>;
  expect(Object.keys(result)).toEqual(['scenario', 'seed', 'replications', 'engine', 'build', 'digest', 'outcomes']);
  const outcomes = result['outcomes'] as Record<string, Record<string, unknown>>;
  for (const id of [
    'hhi',
    'hhi_local',
    'hhi_local_random',
    'hhi_local_excess',
    'hhi_total_income',
    'gini_total_income',
    'cr5',
    'gini_income',
    'effective_providers_local',
    'national_share',
    'small_share',
    'small_survival',
    'closures',
    'mergers',
    'takeovers',
    'entries',
    'partnership_rate',
    'partner_share',
    'trust',
    'mission_drift',
    'bids_per_tender',
    'single_bid_rate',
    'bid_cost_share',
    'failed_tenders',
    'full_cost_shortfall',
    'needs_met',
    'marginalised_reach',
    'choice',
    'navigation_loss',
    'value_per_pound',
    'entry_threshold_national',
    'vcse_share',
    'commissioner_cost_share',
    'service_gap_months',
    'multi_need_coverage',
    'wasted_bid_cost',
    'repeat_partnering',
    'small_holders',
    'small_holders_advertised',
    'small_money_kept',
    'small_share_start',
    'small_share_advertised',
    'national_share_net',
    'hhi_fewer',
    'hhi_chance',
    'hhi_sharing',
    'hhi_winners',
    'wind_ups',
    'insolvencies',
    'contracts_ended_early',
  ]) {
    expect(Object.keys(outcomes[id] ?? {}).slice(0, 5), id).toEqual(['mean', 'sd', 'ci95', 'n', 'unit']);
  }
  expect(outcomes['entry_threshold_national']).toMatchObject({ mean: null, reason: expect.stringMatching(/./) });
});

test('a scenario compared with itself differs by exactly nothing, whatever the number of workers', () => {
  const compare = (workers: string) => runCli(['compare', town, town, ...quick, '--workers', workers, '--json']);
  const [one, two] = [compare('1'), compare('2')];
  expect([one.code, two.code]).toEqual([0, 0]);
  expect(two.out).toBe(one.out);
  const { baseline, scenarios } = JSON.parse(one.out) as {
    baseline: { digest: string };
    scenarios: { digest: string; differences: Record<string, { mean: number | null; ci95: number[] | null; pairing_gain: null }> }[];
  };
  expect(scenarios[0]?.differences['entry_threshold_national']).toMatchObject({
    mean: null,
    n: 0,
    reason: expect.stringMatching(/^not defined in the baseline: only \d+ tenders; at least 200 are needed$/),
  });
  expect(scenarios[0]?.digest).toBe(baseline.digest);
  for (const [id, { mean, ci95, pairing_gain }] of Object.entries(scenarios[0]?.differences ?? {})) {
    expect([mean ?? 0, ...(ci95 ?? [0, 0])], id).toEqual([0, 0, 0]);
    expect(pairing_gain).toBeNull();
  }
});

test('compare writes a whole folder, report draws it again, and nothing else is overwritten', () => {
  const out = join(folder, 'results');
  cpSync(town, join(folder, 'town.yaml'));
  const words = ['compare', join(folder, 'town.yaml'), join(folder, 'bundled.yaml'), ...quick, '--out', out];
  const first = runCli(words);
  expect([first.code, first.err]).toEqual([0, '']);
  expect(readdirSync(out).sort()).toEqual(['data', 'datapackage.json', 'findings.json', 'manifest.json', 'report.html', 'scenarios']);
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    status: string;
    digest: string;
    scenarios: { runs: unknown[] }[];
  };
  expect(manifest.status).toBe('complete');
  expect(manifest.scenarios.map(({ runs }) => runs.length)).toEqual([3, 3]);
  const described = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8')) as {
    resources: { path: string; schema: { fields: { name: string; description: string }[] } }[];
  };
  for (const { path, schema } of described.resources) {
    const [head = '', ...rows] = readFileSync(join(out, path), 'utf8').trim().split('\n');
    expect(head.split(','), path).toEqual(schema.fields.map(({ name }) => name));
    expect(rows.length, path).toBeGreaterThan(0);
    expect(schema.fields.every(({ description }) => description.length > 3)).toBe(true);
  }
  expect(readFileSync(join(out, 'data', 'outcomes.csv'), 'utf8')).toMatch(
    /^town,0,entry_threshold_national,,£ a year,,,only \d+ tenders; at least 200 are needed$/m,
  );
  const page = readFileSync(join(out, 'report.html'), 'utf8');
  writeFileSync(join(out, 'report.html'), 'gone');
  expect(runCli(['report', out])).toMatchObject({ code: 0, out: `${join(out, 'report.html')}\n` });
  expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe(page);
  expect(runCli(words).code).toBe(0);
  expect((JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as { digest: string }).digest).toBe(manifest.digest);
  expect(existsSync(`${out}.partial`)).toBe(false);

  const mine = join(folder, 'mine');
  cpSync(join(folder, 'bundled.yaml'), join(mine, 'notes.txt'), { recursive: true });
  const refused = runCli([...words.slice(0, -1), mine]);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('found a folder with other files (notes.txt)');
  expect(readdirSync(mine)).toEqual(['notes.txt']);
});

// Windows has no signals: there a process that is sent one is ended at once, and cannot draw what it has.
test.skipIf(process.platform === 'win32')(
  'an interrupted run saves what is done, is drawn as incomplete, and continues where it stopped, with fewer replications than were asked for but not than are saved',
  async () => {
    const out = join(folder, 'again');
    const partial = `${out}.partial`;
    const records = () => readdirSync(partial).filter((name) => /^[0-9a-f]{16}-\d+\.json$/.test(name));
    const words = (replications: string) => [
      'run',
      town,
      '--years',
      '2',
      '--replications',
      replications,
      '--workers',
      '1',
      '--out',
      `${out}/`,
    ];
    const child = spawn(process.execPath, [...chosen, ...words('6')], { cwd: root, stdio: 'ignore' });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    while (!existsSync(partial) || records().length < 3) await new Promise((resume) => setTimeout(resume, 20));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(existsSync(out)).toBe(false);
    const saved = records();
    expect(saved.length).toBeLessThan(6);
    const manifest = JSON.parse(readFileSync(join(partial, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest).toMatchObject({ status: 'incomplete', replications: 6, build: expect.stringMatching(/^[0-9a-f]{16}$/) });

    const drawn = runCli(['report', out]);
    expect([drawn.code, drawn.out]).toEqual([0, `${join(partial, 'report.html')}\n`]);
    expect(readFileSync(join(partial, 'report.html'), 'utf8')).toContain(`${saved.length} of 6 replications are done`);

    // What is not complete carries its scenario too, and an edited one is refused like any other.
    const carried = join(partial, 'manifest.json');
    expect(runCli(['diff', town, carried]).out).toMatch(/\[run\.years\]\n.*\[run\.replications\]/);
    expect(runCli(['verify', out]).err).toContain('which is not complete');
    const whole = readFileSync(carried, 'utf8');
    writeFileSync(carried, whole.replace('"years": 2', '"years": -2'));
    expect(runCli(['report', out])).toMatchObject({ code: 2, err: expect.stringContaining('the number -2 for run.years') });
    writeFileSync(carried, whole);

    // One of them was cut off while it was written.
    writeFileSync(join(partial, saved[0] as string), '{"replication": 0, "rec');
    expect(runCli(words('2'))).toMatchObject({ code: 2, err: expect.stringContaining('or more, or another folder') });
    expect(records()).toHaveLength(saved.length);
    const again = runCli(words('5'));
    expect(again.code).toBe(0);
    expect(again.err).toMatch(/[234] of 5 replications were done/);
    const straight = runCli(['run', town, '--years', '2', '--replications', '5', '--quiet', '--json']);
    const { digest } = JSON.parse(straight.out) as { digest: string };
    const { scenarios } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as { scenarios: { digest: string }[] };
    expect(scenarios[0]?.digest).toBe(digest);
    expect(existsSync(partial)).toBe(false);
    expect(runCli(words('4'))).toMatchObject({ code: 2, err: expect.stringContaining('found results of this study with 5 replications') });
  },
);

test('a run whose results cannot be put in place keeps its work', async () => {
  const out = join(folder, 'taken');
  const child = spawn(process.execPath, [...chosen, 'run', town, ...quick, '--out', out], { cwd: root, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  // The manifest is written once the place has been looked over; a folder put there before would be refused at once.
  while (!existsSync(join(`${out}.partial`, 'manifest.json'))) await new Promise((resume) => setTimeout(resume, 20));
  mkdirSync(out);
  writeFileSync(join(out, 'notes.txt'), 'mine');
  expect(await ended).toBe(2);
  expect(readdirSync(out)).toEqual(['notes.txt']);
  rmSync(out, { recursive: true });
  const again = runCli(['run', town, '--years', '2', '--replications', '3', '--out', out]);
  expect(again.err).toContain('3 of 3 replications were done');
  expect(readdirSync(out)).toContain('manifest.json');
});

test('worlds that differ cannot be compared, and the message says where', () => {
  const { code, err } = runCli(['compare', 'scenarios/baseline.yaml', town, '--quiet']);
  expect(code).toBe(2);
  expect(err).toContain('population.');
  expect(err).toContain('different worlds');
});

test('ablate reports a mechanism with its interval and verdict', () => {
  const { code, out } = runCli(['ablate', '--only', 'collective-challenge', '--replications', '4', '--years', '2', '--quiet', '--json']);
  expect(code).toBe(0);
  const { rows } = JSON.parse(out) as { rows: Record<string, unknown>[] };
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    mechanism: 'collective-challenge',
    observable: 'improved_terms',
    contrast: 'level',
    expected: '+',
    kind: 'direct',
    scenario: 'ablation/high-threshold.yaml',
    verdict: 'shown',
    difference: { n: 4 },
  });
  const wrong = runCli(['ablate', '--only', 'trust-leger']);
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("'trust-ledger'")]);
});

test('the drawn population is printed beside its targets', () => {
  const { code, out } = runCli(['run', 'scenarios/baseline.yaml', '--population']);
  expect(code).toBe(0);
  expect(out).toMatch(/small charities, share of charities +0\.3\d+ +0\.330 to 0\.370 +within/);
});
