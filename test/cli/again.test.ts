/** A study can be made again from what it carries, and says the same of itself everywhere. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { root, runCli } from './run-cli.ts';

const home = mkdtempSync(join(tmpdir(), 'commonweal-again-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const tiny = 'test/cases/37-two-digests/tiny.yaml';
const one = join(home, 'one');
const two = join(home, 'two');
type Json = { [name: string]: never };
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Json;
const inHome = (name: string, text: string) => (writeFileSync(join(home, name), text), join(home, name));
const told = (out: string) => /^Digest of these results: (\S+) \(engine (\S+), build (\S+)\)$/m.exec(out)?.slice(1) ?? [];

let printed = '';

beforeAll(() => {
  printed = runCli(['run', tiny, '--set', 'contract.lots=2', '--seed', '007', '--out', one, '--quiet']).out;
  const design = `extends: tiny.yaml\ntitle: "Less: ‘a’ <b> & c"\nabout: "Two\\nlines."\ncontract: { lots: 3 }\nmechanisms: { trust-ledger: { enabled: false } }\nschedule:\n  - { year: 1, quarter: 2, over_quarters: 2, set: { budget.multiplier: 0.8, weights: { price: 0.5, quality: 0.3 } } }\nweights: { price: 0.4, quality: 0.4, social_value: 0.2 }\n`;
  cpSync(tiny, join(home, 'tiny.yaml'));
  runCli(['compare', join(home, 'tiny.yaml'), inHome('less.yaml', design), '--out', two, '--quiet']);
});

describe('37-two-digests', () => {
  it('one run has one digest and one build, in terminal, JSON, page, findings and manifest', () => {
    const result = JSON.parse(runCli(['run', join(one, 'manifest.json'), '--json']).out) as Json;
    const manifest = json(join(one, 'manifest.json'));
    const { reproduce, scenarios } = json(join(one, 'findings.json')) as unknown as { reproduce: Json; scenarios: Json[] };
    const page = readFileSync(join(one, 'report.html'), 'utf8');
    const digest = String(result['digest']);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect([manifest['digest'], reproduce['digest'], scenarios[0]?.['digest']]).toEqual([digest, digest, digest]);
    expect(page).toContain(`Digest of the results: <code>${digest}</code>`);
    expect(told(printed)).toEqual([digest.slice(0, 16), result['engine'], result['build']]);
    expect([manifest['build'], reproduce['build']]).toEqual([result['build'], result['build']]);
    expect(page).toContain(`build ${result['build']}`);
    expect(runCli(['--version']).out).toBe(`${result['engine']} (build ${result['build']})\n`);
  });

  it('a comparison has one, made of its scenarios’, in all of them', () => {
    const files = ['tiny', 'less'].map((name) => join(two, 'scenarios', `${name}.yaml`));
    const result = JSON.parse(runCli(['compare', ...files, '--json']).out) as { digest: string; baseline: Json; scenarios: Json[] };
    const manifest = json(join(two, 'manifest.json')) as unknown as { digest: string; scenarios: { digest: string }[] };
    expect(result.digest).toBe(manifest.digest);
    expect([result.baseline, ...result.scenarios].map((each) => each['digest'])).toEqual(manifest.scenarios.map(({ digest }) => digest));
    expect(new Set([result.digest, ...manifest.scenarios.map(({ digest }) => digest)]).size).toBe(3);
    expect(told(runCli(['compare', ...files]).out)[0]).toBe(result.digest.slice(0, 16));
    expect(readFileSync(join(two, 'report.html'), 'utf8')).toContain(`Digest of the results: <code>${result.digest}</code>`);
  });
});

describe('what a study carries', () => {
  it('is read by every command that takes a scenario', () => {
    const [file] = [join(one, 'manifest.json')];
    expect(runCli(['check', file])).toMatchObject({ code: 0, err: '' });
    // It states every setting, and says of no default that it cannot act.
    expect(runCli(['check', file]).out).not.toContain('cannot act');
    expect(runCli(['check', join(one, 'scenarios/tiny.yaml')]).out).not.toContain('cannot act');
    expect(runCli(['diff', file, join(one, 'scenarios/tiny.yaml')]).out).toBe('Tiny and Tiny have the same settings.\n');
    const changes = runCli(['diff', tiny, file]).out;
    expect(changes).toContain('[contract.lots]');
    expect(changes).toContain('The seed is ‘007’');
    const life = JSON.parse(runCli(['explain', file, '--charity', 'small', '--json']).out) as { reproduce: Json };
    expect(life.reproduce['build']).toMatch(/^[0-9a-f]{16}$/);
    const again = join(home, 'again');
    expect(runCli(['compare', `${two}/manifest.json#tiny`, `${two}/manifest.json#less`, '--out', again, '--quiet'])).toMatchObject({
      code: 0,
    });
    const carried = (folder: string) => json(join(folder, 'manifest.json'))['scenarios'];
    expect(carried(again)).toEqual(carried(two));
    expect(readFileSync(join(again, 'data/outcomes.csv'), 'utf8')).toBe(readFileSync(join(two, 'data/outcomes.csv'), 'utf8'));
  });

  it('stands in the page alone, to be saved and run', () => {
    const page = readFileSync(join(two, 'report.html'), 'utf8');
    const texts = [...page.matchAll(/<pre id="scenario-\d+">([\s\S]*?)<\/pre>/g)].map(([, text = '']) =>
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
    );
    mkdirSync(join(home, 'mailed'));
    const files = texts.map((text, k) => inHome(`mailed/${k}.yaml`, text));
    expect(files).toHaveLength(2);
    const result = JSON.parse(runCli(['compare', ...files, '--json']).out) as { digest: string };
    expect(result.digest).toBe(json(join(two, 'manifest.json'))['digest']);
  });

  it('of several scenarios one is asked for by name, and the message says how', () => {
    const file = join(two, 'manifest.json');
    expect(runCli(['run', file])).toMatchObject({
      code: 2,
      err: `error ${file}: a manifest of 2 scenarios; expected one of them: ${file}#tiny, ${file}#less\n`,
    });
    expect(runCli(['check', `${file}#les`])).toMatchObject({
      code: 2,
      err: expect.stringContaining("no scenario 'les'; expected one of them"),
    });
    expect(runCli(['check', `${file}#les`]).err).toContain("did you mean 'less'?");
    expect(runCli(['check', 'package.json#x'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('the manifest of a results folder before #'),
    });
  });

  it('is checked like any file, wherever it was edited', () => {
    const text = readFileSync(join(one, 'manifest.json'), 'utf8');
    const edited = (name: string, from: string | RegExp, to: string) => runCli(['check', inHome(name, text.replace(from, to))]);
    expect(edited('value.json', '"lots": 2', '"lots": 99').err).toMatch(
      /value\.json#tiny: the number 99 for contract\.lots; expected a whole number/,
    );
    expect(edited('name.json', '"lots"', '"lotz"').err).toContain("no 'lotz' in contract");
    expect(edited('kind.json', /"scenario": \{/, '"scenario": 3, "rest": {').err).toContain(
      'a manifest without scenario.scenario (object)',
    );
    expect(edited('list.json', /"name": "tiny"/, '"name": 3').err).toContain('a manifest without scenario.name (text)');
    expect(edited('broken.json', '"scenarios"', '"scenarios').code).toBe(2);
    const deep = inHome('deep.json', `{"engine":"1","scenarios":[{"name":"a","scenario":{"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}}]}`);
    expect(runCli(['check', deep])).toMatchObject({ code: 2, err: expect.stringContaining('nested too deeply') });
  });

  it('may be longer than a scenario file', () => {
    const manifest = json(join(one, 'manifest.json')) as unknown as { padding: string };
    const long = inHome('long.json', JSON.stringify({ ...manifest, padding: 'x'.repeat(2e6) }));
    expect(runCli(['check', long])).toMatchObject({ code: 0 });
  });

  it('is replaced with the results, but not where somebody has changed it', () => {
    const out = join(home, 'edited');
    cpSync(one, out, { recursive: true });
    const words = ['run', join(one, 'manifest.json'), '--out', out, '--quiet'];
    expect(runCli(words)).toMatchObject({ code: 0, err: '' });
    const mine = join(out, 'scenarios/tiny.yaml');
    writeFileSync(mine, `# mine\n${readFileSync(mine, 'utf8')}`);
    expect(runCli(words)).toMatchObject({ code: 2, err: expect.stringContaining('scenarios/tiny.yaml') });
    expect(readFileSync(mine, 'utf8')).toMatch(/^# mine/);
  });
});

test.each([
  ['an explanation', ['explain', tiny, '--charity', 'small']],
  ['an ablation', ['ablate', tiny, '--only', 'trust-ledger', '--replications', '2', '--quiet']],
])('the manifest of %s is told for what it is', (what, words) => {
  const out = join(home, what.replace(' ', '-'));
  expect(runCli([...words, '--out', out])).toMatchObject({ code: 0 });
  const file = join(out, 'manifest.json');
  const found = `${file}: found the manifest of ${what}, which carries no scenarios; expected`;
  expect(runCli(['verify', out])).toMatchObject({ code: 2, err: `error ${found} that of run or compare\n` });
  for (const asked of [
    ['run', file],
    ['check', `${file}#tiny`],
  ])
    expect(runCli(asked)).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        `the manifest of ${what}, which carries no scenarios; expected a scenario file, or the manifest of run or compare\n`,
      ),
    });
});

test('35-npx-name: the commands in a report can be given as they are printed, in the folder they were given in', () => {
  const { reproduce } = json(join(one, 'findings.json')) as unknown as { reproduce: { command: string; again: string; verify: string } };
  expect(reproduce.command).toBe(`node dist/commonweal.js run ${tiny} --set contract.lots=2 --seed 007 --out ${one} --quiet`);
  for (const command of [reproduce.again, reproduce.verify]) {
    expect(command).toMatch(/^node dist\/commonweal\.js /);
    expect(runCli(command.split(' ').slice(2), { cwd: root }).code).toBe(0);
  }
  const page = readFileSync(join(one, 'report.html'), 'utf8');
  for (const command of Object.values(reproduce).filter((value) => typeof value === 'string' && value.startsWith('node')))
    expect(page).toContain(command);
  expect(runCli(['rum', tiny]).err).toContain('node dist/commonweal.js --help lists the commands');
});

test('16-replications-claimed: how often a study is run is the baseline’s to say, and no change of a design', () => {
  const [base, three] = ['base', 'three'].map((name) => `test/cases/16-replications-claimed/${name}.yaml`) as [string, string];
  const out = join(home, 'claimed');
  const ended = runCli(['compare', base, three, '--out', out, '--quiet']);
  expect(ended).toMatchObject({ code: 0 });
  expect(ended.err).toBe('Note: three sets run.replications to 3; in a comparison the baseline’s number counts for all, which is 20.\n');
  const { scenarios } = json(join(out, 'findings.json')) as unknown as { scenarios: { changes: unknown[] }[] };
  expect(scenarios[1]?.changes).toEqual([]);
  expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('Nothing: it has the same settings as the baseline.');
  const carried = json(join(out, 'manifest.json')) as unknown as { scenarios: { runs: unknown[]; scenario: { run: Json } }[] };
  for (const { runs, scenario } of carried.scenarios) expect([runs.length, scenario.run['replications']]).toEqual([20, 20]);
  expect(runCli(['diff', base, three]).out).toContain('[run.replications]');
  // Given for all on the command line, nothing is overruled.
  expect(runCli(['compare', base, three, '--replications', '2', '--quiet']).err).toBe('');
});

test('15-silently-ignored: a seed that is given to ablate acts, and is told', () => {
  const words = ['ablate', tiny, '--only', 'local-knowledge', '--replications', '2', '--quiet', '--json'];
  type Rows = { rows: { seed: string; difference: { mean: number } }[] };
  const rowOf = (more: readonly string[]) => (JSON.parse(runCli([...words, ...more]).out) as Rows).rows[0];
  const [usual, named, other] = [rowOf([]), rowOf(['--seed', 'ablate']), rowOf(['--seed', 'x'])];
  expect(usual?.seed).toBe('ablate/local-knowledge');
  expect(named).toEqual(usual);
  expect(other?.seed).toBe('x/local-knowledge');
  expect(other?.difference).not.toEqual(usual?.difference);
  expect(runCli([...words, '--seed', ' ']).code).toBe(2);
  const out = join(home, 'ablated');
  runCli([...words, '--seed', 'x', '--out', out]);
  expect(existsSync(join(out, 'ablation.html')) && readFileSync(join(out, 'ablation.html'), 'utf8')).toContain(
    'x/ and the id of the mechanism',
  );
});
