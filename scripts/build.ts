/** Bundles the command and its worker into dist/. */
import { chmodSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { hashOfSources } from '../src/cli/build.ts';

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
  // Packages stay where npm put them: they are found at run time, and each worker shares them.
  packages: 'external',
  define: { COMMONWEAL_BUILD: JSON.stringify(hashOfSources('.')) },
  logLevel: 'warning',
});
chmodSync('dist/commonweal.js', 0o755);
