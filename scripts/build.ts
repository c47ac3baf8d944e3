/** Bundles the command, its worker, the library and the playground into dist/, and writes down what the command says for --help and the library's types. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { hashOfSources } from '../src/cli/build.ts';
import { writeDeclarations } from './declarations.ts';
import { playgroundPage } from './playground.ts';

/** Packages stay where npm put them and are loaded when wanted; but every command wants the parser of its words, which is many small files. */
type Needs = { dependencies: Record<string, string>; optionalDependencies: Record<string, string> };
const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Needs;
const kept = Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => name !== 'yargs');

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { commonweal: 'src/cli/main.ts', worker: 'src/cli/worker.ts', library: 'src/library/library.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'chunk-[hash]',
  // Outside, a package is loaded once: the worker's mark on a result that moves is the one that the pool's own half of the thread looks for.
  external: kept.flatMap((name) => [name, `${name}/*`]),
  // Named constants become numbers: in a bundle they would be variables, looked up at each use.
  minifySyntax: true,
  define: { COMMONWEAL_BUILD: JSON.stringify(hashOfSources('.')) },
  logLevel: 'warning',
});
// Windows has no such mode; there npm writes a script that starts it.
chmodSync('dist/commonweal.js', 0o755);
writeFileSync('dist/playground.html', await playgroundPage());
const helpOf = (script: string) => execFileSync(process.execPath, [script, '--help']);
writeFileSync('dist/help.txt', helpOf('dist/commonweal.js'));
// As it is installed: the same files, found among other packages.
const home = mkdtempSync(join(tmpdir(), 'commonweal-build-'));
mkdirSync(join(home, 'node_modules'));
symlinkSync(process.cwd(), join(home, 'node_modules/commonweal'), 'junction');
writeFileSync('dist/help-installed.txt', helpOf(join(home, 'node_modules/commonweal/dist/commonweal.js')));
rmSync(home, { recursive: true });
writeDeclarations('library/library.ts', 'dist/types');
