/**
 * The package as others get it: packed, put into an empty project, run, and compiled against. It is unpacked and not installed, because to
 * install fetches what it depends on from a registry: the folders of those packages are linked from this project, and npm then makes the
 * command's link as an installation does.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './run-cli.ts';

/** Packed and unpacked, bytes: half as much again as when the limits were set. */
const MOST_PACKED = 960_000;
const MOST_UNPACKED = 3_400_000;

type Manifest = { readonly version: string; readonly dependencies: Record<string, string> };
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

const home = mkdtempSync(join(tmpdir(), 'commonweal-package-'));
const modules = join(home, 'node_modules');
const installed = join(modules, 'commonweal');
const tarball = `commonweal-${manifest.version}.tgz`;

/** npm is a script that Windows runs by another name; its own file runs anywhere. */
const npm = (words: readonly string[], cwd: string): void => {
  const script = process.env['npm_execpath'];
  if (script !== undefined && /npm-cli\.js$/.test(script)) execFileSync(process.execPath, [script, ...words], { cwd, stdio: 'pipe' });
  else execFileSync('npm', words as string[], { cwd, stdio: 'pipe', shell: process.platform === 'win32' });
};

function link(name: string): void {
  const place = join(modules, name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(root, 'node_modules', name), place, 'junction');
}

function run(words: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(join(modules, '.bin', 'commonweal'), words as string[], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    // Windows has a script of the shell's there.
    shell: process.platform === 'win32',
  });
  return { code: status, out: stdout, err: stderr };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile());

beforeAll(() => {
  if (!existsSync(join(root, 'dist', 'library.js'))) throw new Error('found no dist/library.js; expected what npm run build makes');
  npm(['pack', '--ignore-scripts', '--pack-destination', home], root);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', 'node_modules/commonweal'], { cwd: home });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ type: 'module', dependencies: { commonweal: manifest.version } }));
  for (const name of [...Object.keys(manifest.dependencies), '@types/node', 'undici-types']) link(name);
  npm(['rebuild', 'commonweal', '--offline', '--ignore-scripts'], home);
}, 120_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the package holds', () => {
  it('the command, the library with its types, the scenarios, and what is said about it', () => {
    const files = filesIn(installed);
    for (const wanted of [
      'package.json',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'CITATION.cff',
      'NOTICE',
      'dist/commonweal.js',
      'dist/worker.js',
      'dist/help.txt',
      'dist/library.js',
      'dist/types/library/library.d.ts',
    ])
      expect(files).toContain(wanted);
    const scenarios = filesIn(join(root, 'scenarios')).map((file) => `scenarios/${file}`);
    expect(files.filter((file) => file.startsWith('scenarios/')).toSorted()).toEqual(scenarios.toSorted());
  });

  it('nothing else: no tests, no sources, no maps, no logs', () => {
    const allowed =
      /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|CITATION\.cff|NOTICE|scenarios\/.+|dist\/help(?:-installed)?\.txt|dist\/playground\.html|dist\/[\w-]+\.js|dist\/types\/.+\.d\.ts)$/;
    expect(filesIn(installed).filter((file) => !allowed.test(file))).toEqual([]);
    for (const file of filesIn(join(installed, 'dist')).filter((name) => name.endsWith('.js')))
      expect(readFileSync(join(installed, 'dist', file), 'utf8')).not.toContain('sourceMappingURL');
  });

  it('no more than it may weigh', () => {
    expect(statSync(join(home, tarball)).size).toBeLessThan(MOST_PACKED);
    expect(filesIn(installed).reduce((sum, file) => sum + statSync(join(installed, file)).size, 0)).toBeLessThan(MOST_UNPACKED);
  });
});

describe('the installed command', () => {
  const town = 'node_modules/commonweal/scenarios/teaching/small-town.yaml';

  it('runs a shipped scenario and one of the caller’s own that extends nothing', () => {
    writeFileSync(
      join(home, 'own.yaml'),
      'title: Own\npopulation: { charities: 500, areas: 2, regions: 1, people: 217000, scale: 1 }\nmarket: { tenders_per_year: 34 }\nrun: { years: 1 }\n',
    );
    for (const scenario of [town, 'own.yaml']) {
      const { code, out, err } = run(['run', scenario, '--years', '1', '--replications', '2', '--json']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect((JSON.parse(out) as { replications: number }).replications).toBe(2);
    }
  });

  it('finds the scenarios that mechanisms name', () => {
    const { code, out } = run(['ablate', '--only', 'trust-ledger', '--replications', '2', '--years', '1', '--json']);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { rows: { mechanism: string; scenario: string }[] }).rows).toMatchObject([
      { mechanism: 'trust-ledger', scenario: 'ablation/market.yaml' },
    ]);
  });

  it('says what to install where the package that answers queries is missing, and works without it', () => {
    expect(run(['run', 'own.yaml', '--replications', '1', '--out', 'results', '--quiet']).code).toBe(0);
    const { code, out, err } = run(['query', 'select 1', 'results']);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'error query needs the package @duckdb/node-api: npm install @duckdb/node-api\n',
    });
  });

  it('says its version and its help', () => {
    expect(run(['--version']).out.trim()).toContain(manifest.version);
    expect(run(['--help']).out).toContain('compare');
  });
});

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** What the compiler says of a program that imports the library, as strictly as it can. */
function compiled(name: string, text: string, options: object): string {
  writeFileSync(join(home, `${name}.ts`), text);
  const strict = {
    strict: true,
    skipLibCheck: false,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmitOnError: true,
    rootDir: '.',
    target: 'es2023',
  };
  const config = `tsconfig.${name}.json`;
  writeFileSync(join(home, config), JSON.stringify({ compilerOptions: { ...strict, ...options }, files: [`${name}.ts`] }));
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', config], { cwd: home, encoding: 'utf8' });
  return stdout;
}

/** The program that the page on the library shows. */
const [, shown = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs', 'library.md'), 'utf8').replaceAll('\r\n', '\n')) ?? [];

describe('a caller in TypeScript', () => {
  it('compiles what the documentation shows, and runs it', () => {
    expect(shown).toContain("from 'commonweal'");
    expect(compiled('shown', shown, { module: 'nodenext', types: ['node'], lib: ['es2023'] })).toBe('');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['shown.js'], { cwd: home, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain("did you mean 'lots'?");
    expect(stdout).toMatch(/Concentration of local markets index 0–10,000 -?\d/);
    expect(readFileSync(join(home, 'report.html'), 'utf8')).toContain('<!doctype html>');
  });

  it('needs no types of others, under either way of finding modules', () => {
    const text =
      "import { readScenario, type Findings, type Scenario } from 'commonweal';\nexport const one: Scenario = readScenario('');\nexport type Said = Findings['title'];\n";
    expect(compiled('plain', text, { module: 'nodenext', types: [], lib: ['es2023'], noEmit: true })).toBe('');
    expect(compiled('bundled', text, { module: 'esnext', moduleResolution: 'bundler', types: [], lib: ['es2023'], noEmit: true })).toBe('');
  });

  it('is told of what is not there', () => {
    const text =
      "import { simulate } from 'commonweal';\nimport { readScenario } from 'commonweal';\nreadScenario(7);\nexport { simulate };\n";
    const said = compiled('wrong', text, { module: 'nodenext', types: [], lib: ['es2023'], noEmit: true });
    expect(said).toContain("no exported member 'simulate'");
    expect(said).toContain("Argument of type 'number'");
  });

  it('gets the numbers that the command gives', () => {
    const yaml =
      'population: { charities: 500, areas: 2, regions: 1, people: 217000, scale: 1 }\nmarket: { tenders_per_year: 34 }\nrun: { years: 1 }\n';
    writeFileSync(join(home, 'same.yaml'), yaml);
    const program = `import { replicate, readScenario } from 'commonweal';
console.log(replicate([readScenario(${JSON.stringify(yaml)})], 0)[0].outcomes.hhi);`;
    writeFileSync(join(home, 'same.js'), program);
    const { stdout } = spawnSync(process.execPath, ['same.js'], { cwd: home, encoding: 'utf8' });
    const { out } = run(['run', 'same.yaml', '--replications', '1', '--json']);
    expect(Number(stdout)).toBe((JSON.parse(out) as { outcomes: { hhi: { mean: number } } }).outcomes.hhi.mean);
  });
});
