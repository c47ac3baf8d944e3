/** `commonweal verify` as it is used: on results as they are, and on results of which something was changed. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chosen, root, runCli, withFiles } from './run-cli.ts';

const home = mkdtempSync(join(tmpdir(), 'commonweal-verify-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const tiny = 'test/cases/37-two-digests/tiny.yaml';
const made = join(home, 'made');
const design = join(home, 'design.yaml');

beforeAll(() => {
  cpSync(tiny, join(home, 'tiny.yaml'));
  writeFileSync(design, 'extends: tiny.yaml\ntitle: Lots\ncontract: { lots: 3 }\n');
  const ended = runCli(['compare', join(home, 'tiny.yaml'), design, '--replications', '5', '--out', made, '--quiet']);
  expect(ended).toMatchObject({ code: 0, err: '' });
});

type Part = { agrees: boolean; differences: { what: string; recorded: string; found: string }[] };
type Found = { agrees: boolean; sample: number[]; replications: number } & Record<'scenarios' | 'build' | 'results' | 'files', Part>;

let copies = 0;

/** A copy of the results with one file changed. */
function changed(file: string, change: (text: string) => string): string {
  const copy = join(home, `copy-${++copies}`);
  cpSync(made, copy, { recursive: true });
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')));
  return copy;
}

function verified(folder: string, ...more: string[]): { code: number | null; found: Found; disagreeing: string[] } {
  const { code, out, err } = runCli(['verify', folder, '--json', ...more]);
  expect(err).toBe('');
  const found = JSON.parse(out) as Found;
  return { code, found, disagreeing: (['scenarios', 'build', 'results', 'files'] as const).filter((name) => !found[name].agrees) };
}

describe('results as they are', () => {
  it('agree, by a sample or by all, with any number of workers', () => {
    expect(verified(made)).toMatchObject({ code: 0, disagreeing: [], found: { agrees: true, sample: [0, 2, 4], replications: 5 } });
    expect(verified(made, '--all', '--workers', '1')).toMatchObject({ code: 0, disagreeing: [], found: { sample: [0, 1, 2, 3, 4] } });
    expect(verified(made, '--replications', '1').found.sample).toEqual([0]);
    expect(runCli(['verify', made, '--quiet'])).toMatchObject({
      code: 0,
      err: '',
      out: `${made}: Ran replications 0, 2, 4 of 5 again, counted from 0.\n  scenarios agree\n  build     agrees\n  results   agree\n  files     agree\nThe results agree.\n`,
    });
  });

  it('agree also after the report was drawn again', () => {
    const copy = changed('report.html', () => 'gone');
    expect(runCli(['report', copy]).code).toBe(0);
    expect(verified(copy, '--replications', '1').code).toBe(0);
  });
});

it.skipIf(process.platform === 'win32')('an interruption is told without options that verify has not', async () => {
  // Long enough not to end before the signal comes.
  const long = changed('manifest.json', (text) => text.replaceAll('"years": 1,', '"years": 40,'));
  const child = spawn(process.execPath, [...chosen, 'verify', long, '--all', '--workers', '1'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await new Promise((resume) => setTimeout(resume, 3000));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(err).toMatch(
    /^interrupted with \d of 5 replications done; verify keeps nothing of this; run the same command again to start over\n$/,
  );
});

describe('results of which something was changed', () => {
  it('a scenario in the manifest: neither it nor what it gives is what is recorded', () => {
    const { code, found, disagreeing } = verified(changed('manifest.json', (text) => text.replace('"lots": 3', '"lots": 2')));
    expect([code, disagreeing]).toEqual([1, ['scenarios', 'results']]);
    expect(found.scenarios.differences.map(({ what }) => what)).toEqual(['design']);
    expect(found.results.differences.map(({ what }) => what)).toEqual([0, 2, 4].map((k) => `design, replication ${k}`));
  });

  it('a scenario’s words, which change no run', () => {
    const { code, disagreeing } = verified(changed('manifest.json', (text) => text.replace('"title": "Lots"', '"title": "Many lots"')));
    expect([code, disagreeing]).toEqual([1, ['scenarios']]);
  });

  it('the seed of one scenario, so that they share no world', () => {
    const copy = changed('manifest.json', (text) =>
      text.replaceAll('"seed": "commonweal"', '"seed": "x"').replace('"seed": "x"', '"seed": "y"'),
    );
    const other = changed('manifest.json', (text) => text.replace(/("title": "Lots",\s+"seed": )"commonweal"/, '$1"x"'));
    expect(verified(copy).disagreeing).toContain('scenarios');
    const { code, found } = verified(other);
    expect([code, found.agrees, found.sample]).toEqual([1, false, []]);
    expect(runCli(['verify', other]).out).toContain('the scenarios no longer share one world');
  });

  it('the digest of a run, in the sample or not', () => {
    const { scenarios } = JSON.parse(readFileSync(join(made, 'manifest.json'), 'utf8')) as { scenarios: { runs: { digest: string }[] }[] };
    for (const k of [0, 1]) {
      const digest = scenarios[1]?.runs[k]?.digest ?? '';
      const { code, found, disagreeing } = verified(changed('manifest.json', (text) => text.replace(digest, '0'.repeat(64))));
      expect([code, disagreeing]).toEqual([1, ['results']]);
      expect(found.results.differences.map(({ what }) => what)).toContain('design, all replications');
      expect(found.results.differences.some(({ what }) => what === `design, replication ${k}`)).toBe(k === 0);
    }
  });

  it('the digest of the study', () => {
    const { digest } = JSON.parse(readFileSync(join(made, 'manifest.json'), 'utf8')) as { digest: string };
    const { code, found } = verified(changed('manifest.json', (text) => text.replace(digest, '1'.repeat(64))));
    expect([code, found.results.differences]).toEqual([1, [{ what: 'study', recorded: '1'.repeat(64), found: digest }]]);
  });

  it.each(['data/outcomes.csv', 'data/series.csv', 'findings.json', 'datapackage.json', 'scenarios/design.yaml'])('%s', (file) => {
    const { code, found, disagreeing } = verified(changed(file, (text) => text.replace(/\d(?=\D*$)/, '') + ' '));
    expect([code, disagreeing]).toEqual([1, ['files']]);
    expect(found.files.differences.map(({ what }) => what)).toEqual([file]);
  });

  it('a table and its hash with it: its rows are not those of the runs', () => {
    const copy = changed('data/outcomes.csv', (text) => text.replace(/^(tiny,2,hhi,)[^,]+/m, '$1999'));
    const { code } = verified(copy);
    expect(code).toBe(1);
    const hash = verified(copy).found.files.differences[0] as Part['differences'][number];
    const manifest = join(copy, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(hash.recorded, hash.found));
    expect(verified(copy).found.files.differences.map(({ what }) => what)).toEqual(['data/outcomes.csv, tiny, replication 2']);
  });

  it('a table that is gone', () => {
    const copy = changed('manifest.json', (text) => text);
    rmSync(join(copy, 'data/why.csv'));
    expect(verified(copy).found.files.differences).toMatchObject([{ what: 'data/why.csv', found: 'no file' }]);
  });

  it('another build that made them: it is told, and the results agree all the same', () => {
    const copy = changed('manifest.json', (text) => text.replace(/"build": "[0-9a-f]{16}"/, '"build": "0123456789abcdef"'));
    expect(verified(copy)).toMatchObject({ code: 0, disagreeing: ['build'], found: { agrees: true } });
    const { out } = runCli(['verify', copy]);
    expect(out).toContain('build     differs\n    engine: recorded engine 0.1.0, build 0123456789abcdef, now engine');
    expect(out).toContain('The results agree, although another build made them.');
  });
});

describe('what is no folder of complete results', () => {
  const refused = (words: readonly string[], text: string) => {
    const { code, out, err } = runCli(['verify', ...words]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect(err).not.toMatch(/\n\s+at /);
  };

  it('is refused by what is the matter', () => {
    refused([join(home, 'nothing')], 'found nothing; expected a results folder');
    refused(['src'], 'found no manifest.json');
    refused([design], 'found no manifest.json');
    const manifest = readFileSync(join(made, 'manifest.json'), 'utf8');
    const whole = JSON.parse(manifest) as { scenarios: { runs: object[] }[] };
    const [first] = whole.scenarios;
    const edited: [string, string][] = [
      ['{', 'found text that is not a manifest'],
      ['[]', 'found text that is not a manifest'],
      [JSON.stringify({ ...whole, status: 'incomplete' }), 'found results that are not complete'],
      [JSON.stringify({ ...whole, hashes: 3 }), 'found a manifest without hashes (object)'],
      [JSON.stringify({ ...whole, scenarios: [] }), 'found no scenarios'],
      [JSON.stringify({ ...whole, scenarios: [null] }), 'found a manifest without scenarios[0] (object)'],
      [JSON.stringify({ ...whole, scenarios: [{ ...first, runs: [] }] }), 'found replications that are not counted from 0'],
      [
        JSON.stringify({ ...whole, scenarios: [{ ...first, runs: [{ replication: 1e9, digest: '' }] }] }),
        'found replications that are not',
      ],
      [
        JSON.stringify({ ...whole, scenarios: [first, { ...first, runs: first?.runs.slice(1) }] }),
        'found other replications of one scenario',
      ],
      [manifest.replace('"lots": 3', '"lots": -3'), 'the number -3 for contract.lots'],
    ];
    for (const [text, complaint] of edited) withFiles({ 'manifest.json': text }, (folder) => refused([folder], complaint));
  });

  it('is refused for options that mean nothing', () => {
    refused([made, '--replications', '0'], "found '0'; expected a whole number from 1");
    refused([made, '--replications', 'few'], "found 'few'");
    refused([made, '--all', '--replications', '2'], '--replications: found together with --all, which is every replication');
  });
});

it('help shows a worked example', () => {
  expect(runCli(['verify', '--help']).out).toContain('node dist/commonweal.js verify output/first-look');
});
