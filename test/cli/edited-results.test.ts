/** Results and saved replications that were changed by hand are found out. */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOfRun, here, quick, run, started, tiny } from './tiny-runs.ts';
import { runCli, type Ended } from './run-cli.ts';

describe('34-edited-results', () => {
  const edited = (name: string, edit: (text: string) => string): Ended => {
    const [from, folder] = [join(here, 'whole'), join(here, name)];
    if (!existsSync(from)) expect(run('whole').code).toBe(0);
    cpSync(from, folder, { recursive: true });
    const file = join(folder, 'findings.json');
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
    return runCli(['report', name], { cwd: here });
  };

  it.each([
    ['quarters', (text: string) => text.replace(/"quarters":\d+/, '"quarters":100000000'), 'quarters (whole number from 4 to 160)'],
    ['lengths', (text: string) => text.replace(/"quarters":\d+/, '"quarters":8'), 'series.hhi_local.mean (list of 8)'],
    ['part', (text: string) => text.replace('"part":"alone"', '"part":"mine"'), 'held[0].part (alone or lead or partner)'],
    ['endless', (text: string) => text.replace(/"areas":\d+/, '"areas":1e999'), 'areas (number from 0 to'],
  ])('findings with other %s are refused in one message', (name, edit, said) => {
    const { code, err } = edited(`edited-${name}`, edit);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('a byte order mark is no edit', () => {
    expect(edited('marked', (text) => `\uFEFF${text}`).code).toBe(0);
  });

  it('a saved replication that was changed is named at the start and run again', async () => {
    const words = ['--replications', '30'];
    await (await started('kept', 2, ...words)).kill('SIGKILL');
    const partial = join(here, 'kept.partial');
    const [first = ''] = readdirSync(partial).filter((name) => /^[0-9a-f]{16}-\d+\.json$/.test(name));
    writeFileSync(join(partial, first), '{}');
    const { code, err } = run('kept', ...words);
    expect([code, err.trim()]).toEqual([
      0,
      `${join('kept.partial', first)}: found something other than the result that was saved there; this replication is run again`,
    ]);
    expect(runCli(['run', tiny, ...quick, ...words]).out).toContain(digestOfRun('kept'));
  });

  it('a manifest of unfinished work that was changed is not drawn from', async () => {
    await (await started('begun', 1, '--replications', '30')).kill('SIGKILL');
    const file = join(here, 'begun.partial', 'manifest.json');
    const whole = JSON.parse(readFileSync(file, 'utf8')) as { scenarios: { scenario: { run: object } }[] };
    const [first] = whole.scenarios;
    const withRun = (years: number) => ({ ...first, scenario: { ...first?.scenario, run: { ...first?.scenario.run, years } } });
    for (const part of [
      { title: 3 },
      { replications: 0 },
      { scenarios: [{}] },
      { scenarios: [] },
      { scenarios: [withRun(7)] },
      { study: {} },
    ]) {
      const changed = JSON.stringify({ ...whole, ...part });
      writeFileSync(file, changed);
      const { code, err } = runCli(['report', 'begun'], { cwd: here });
      expect([code, err]).toEqual([2, expect.stringMatching(/a manifest(?:\.json that was changed| without)/)]);
    }
    writeFileSync(file, JSON.stringify({ ...whole, scenarios: [withRun(1e8)] }));
    expect(runCli(['report', 'begun'], { cwd: here })).toMatchObject({ code: 2, err: expect.stringContaining('100000000 for run.years') });
  });
});
