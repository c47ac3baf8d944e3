/** What a command loads: help needs no engine, no charts and no reader of files. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandNames } from '../../src/cli/command-list.ts';
import { runCli } from './run-cli.ts';

type Coverage = { readonly result: readonly { readonly url: string; readonly functions: readonly { readonly functionName: string }[] }[] };

const FOR_RUNS = ['d3', 'yaml', 'immer', 'seedrandom', 'tinypool', '@noble/hashes'];
const FOR_PARQUET = ['hyparquet', 'hyparquet-writer'];
const FOR_QUERIES = ['@duckdb/node-api', '@duckdb/node-bindings'];
const HEAVY = [...FOR_RUNS, ...FOR_PARQUET, ...FOR_QUERIES];

/** Heavy packages and the engine, where V8 has seen any of their code in the process of a command. */
function loadedBy(words: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-loaded-'));
  try {
    runCli(words, { env: { NODE_V8_COVERAGE: folder } });
    const scripts = readdirSync(folder).flatMap((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as Coverage).result);
    expect(scripts.some(({ url }) => url.endsWith('/dist/commonweal.js'))).toBe(true);
    const packages = HEAVY.filter((name) => scripts.some(({ url }) => url.includes(`/node_modules/${name}/`)));
    const engine = scripts.some(({ functions }) => functions.some(({ functionName }) => functionName === 'drawSector'));
    return engine ? [...packages, 'the engine'] : packages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it.each(['--help', '--version', 'chek', ...commandNames.map((name) => `${name} --help`)])('%s: nothing heavy', (words) => {
  expect(loadedBy(words.split(' '))).toEqual([]);
});

it('a command that works loads what it needs, and no more', () => {
  expect(loadedBy(['check', 'scenarios/baseline.yaml'])).toEqual(['yaml', 'immer']);
  expect(loadedBy(['explain', 'gone.yaml', '--charity', 'small'])).not.toContain('d3');
  expect(loadedBy(['run', 'gone.yaml'])).toEqual([...FOR_RUNS, 'the engine']);
  expect(loadedBy(['query', 'select 1', 'gone'])).not.toContain('@duckdb/node-api');
});
