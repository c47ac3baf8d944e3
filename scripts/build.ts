/** Bundles the command and its worker into dist/. */
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { hashOfSources } from '../src/cli/build.ts';

/** Packages stay where npm put them and are loaded when wanted. */
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
const kept = Object.keys(dependencies);

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { commonweal: 'src/cli/main.ts', worker: 'src/cli/worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  sourcemap: true,
  chunkNames: 'chunk-[hash]',
  // Outside, a package is loaded once: the worker's mark on a result that moves is the one that the pool's own half of the thread looks for.
  external: kept.flatMap((name) => [name, `${name}/*`]),
  define: { COMMONWEAL_BUILD: JSON.stringify(hashOfSources('.')) },
  logLevel: 'warning',
});
chmodSync('dist/commonweal.js', 0o755);
