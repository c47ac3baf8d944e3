/** The examples of docs/using-results.md, run where their interpreter is found: each prints the difference that `compare` states. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chosen, root } from './run-cli.ts';

const page = readFileSync(join(root, 'docs', 'using-results.md'), 'utf8').replaceAll('\r\n', '\n');
const blocks = [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = '', text = '']) => ({ language, text }));
const [making, ...examples] = blocks;

const home = mkdtempSync(join(tmpdir(), 'commonweal-using-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const ends = (program: string, words: readonly string[]) => spawnSync(program, words, { cwd: home, encoding: 'utf8' });
const python = ['python3', 'python'].find((name) => ends(name, ['-c', 'import csv']).status === 0);
const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;
const command = [process.execPath, ...chosen].map(quoted).join(' ');

/** Runs the lines of a shell, in which the command is the one under test. */
const inShell = (text: string) => ends('sh', ['-c', text.replaceAll('node dist/commonweal.js', command)]);

/** Why a block cannot be run here; null if it can. */
function lacking({ language, text }: (typeof blocks)[number]): string | null {
  if (language === 'sql') return null;
  if (language === 'sh') return ends('sh', ['-c', 'exit 0']).status === 0 ? null : 'no sh';
  if (language === 'r') return ends('Rscript', ['--version']).status === 0 ? null : 'no Rscript';
  if (language !== 'python') return `nothing that runs ${language}`;
  if (python === undefined) return 'no python3';
  const needed = /^import pandas/m.test(text) ? 'pandas' : 'csv';
  return ends(python, ['-c', `import ${needed}`]).status === 0 ? null : `no ${needed} in Python`;
}

async function inDuckDB(sql: string): Promise<string> {
  const connection = await (await DuckDBInstance.create()).connect();
  // The paths of the page are of the folder in which it is read.
  const rows = (await connection.runAndReadAll(sql.replaceAll("'output/", `'${home.replaceAll("'", "''")}/output/`))).getRowsJson();
  connection.closeSync();
  return String(rows[0]?.[0]);
}

async function printed({ language, text }: (typeof blocks)[number]): Promise<string> {
  if (language === 'sql') return inDuckDB(text);
  const { status, stdout, stderr } =
    language === 'sh' ? inShell(text) : language === 'r' ? ends('Rscript', ['-e', text]) : ends(python as string, ['-c', text]);
  expect([status, stderr]).toEqual([0, '']);
  return stdout.trim().split('\n').at(-1) ?? '';
}

const skipped = examples.flatMap((block) => lacking(block) ?? []);
const told = skipped.length === 0 ? 'none skipped' : `${skipped.length} skipped: ${skipped.join(', ')}`;

describe.skipIf(process.platform === 'win32')(`the ${examples.length} examples of docs/using-results.md, ${told}`, () => {
  let stated = NaN;

  beforeAll(() => {
    mkdirSync(join(home, 'output'));
    symlinkSync(join(root, 'scenarios'), join(home, 'scenarios'));
    const short = (making?.text ?? '').replaceAll(/(?=\n)/g, ' --years 1 --replications 3 --workers 1 --quiet --json');
    const said = short
      .trim()
      .split('\n')
      .map((line) => {
        const { status, stdout, stderr } = inShell(line);
        expect([status, stderr], line).toEqual([0, '']);
        return JSON.parse(stdout) as { scenarios: { differences: { hhi_local: { mean: number } } }[] };
      });
    expect(said).toHaveLength(2);
    stated = said[0]?.scenarios[0]?.differences.hhi_local.mean ?? NaN;
    expect(Math.abs(stated)).toBeGreaterThan(0.001);
  });

  for (const [k, block] of examples.entries()) {
    const why = lacking(block);
    it.skipIf(why !== null)(`${k + 1}, ${block.language}${why === null ? '' : `: skipped, ${why}`}`, async () => {
      expect(Number(await printed(block))).toBeCloseTo(stated, 2);
    });
  }

  it('are in every language that the page promises, and those of DuckDB are run wherever there is a shell', () => {
    expect(examples.map(({ language }) => language)).toEqual(['sh', 'sql', 'python', 'python', 'r']);
    expect(examples.slice(0, 2).map(lacking)).toEqual([null, null]);
  });
});
