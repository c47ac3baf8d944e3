/** Builds the playground: one page that holds its script, its style and the town, and asks nothing of any network. `npm run playground` */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { hashOfSources } from '../src/cli/build.ts';
import { css } from '../src/play/style.ts';
import { texts } from '../src/play/texts.ts';

const TOWN = 'scenarios/teaching/playground.yaml';
const RECORDED = 'docs/model/recorded/first-look.json';

async function scriptText(): Promise<string> {
  const { replications, digest, differences } = JSON.parse(readFileSync(RECORDED, 'utf8')) as Record<string, unknown>;
  const { outputFiles } = await build({
    entryPoints: ['src/play/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: ['chrome100', 'firefox100', 'safari16'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    define: {
      PLAYGROUND_TOWN: JSON.stringify(readFileSync(TOWN, 'utf8')),
      PLAYGROUND_RECORDED: JSON.stringify({ replications, digest, differences }),
      PLAYGROUND_BUILD: JSON.stringify(hashOfSources('.')),
      'process.env.NODE_ENV': '"production"',
    },
    logLevel: 'warning',
  });
  const [file] = outputFiles;
  // A browser would end the script at the first such word, wherever it stands.
  return (file?.text ?? '').replaceAll('</script', String.raw`<\/script`).replaceAll('<!--', String.raw`<\!--`);
}

const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The whole page. `src/cli/work/play.ts` puts a scenario in the place of the null. */
export async function playgroundPage(): Promise<string> {
  const code = await scriptText();
  const policy = `default-src 'none'; script-src ${hashed(code)}; worker-src blob:; style-src ${hashed(css)}; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.title}</title>
<link rel="icon" href="data:,">
<style>${css}</style>
</head>
<body>
<div id="page"><noscript lang="en"><p>The playground runs a model in this page, and needs scripts to be allowed.</p></noscript></div>
<script type="application/json" id="given">null</script>
<script id="code">${code}</script>
</body>
</html>
`;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const file = process.argv[2] ?? 'dist/playground.html';
  mkdirSync(dirname(file), { recursive: true });
  const page = await playgroundPage();
  writeFileSync(file, page);
  console.error(`${file}: ${Buffer.byteLength(page)} bytes`);
}
