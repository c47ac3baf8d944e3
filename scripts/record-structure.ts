/**
 * Runs the first comparison under every combination of the forms of decision, matching and trust, and records the headline differences
 * in docs/model/recorded. Needs a build, and takes long; what is done is kept under output/structure and not run again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { engineBuild } from '../src/cli/build.ts';
import type { Findings } from '../src/study/findings.ts';
import { readJson, refuse, writeRecord } from './recorded/records.ts';
import { DESIGNS, forms, HEADLINES, nameOf, type Form, type FormResults } from './recorded/structure.ts';

const HOME = 'output/structure';
const DEFAULT_REPLICATIONS = 8;

const [given, ...more] = process.argv.slice(2);
const replications = given === undefined ? DEFAULT_REPLICATIONS : Number(given);
if (more.length > 0 || !Number.isInteger(replications) || replications < 2)
  refuse(`record-structure: found '${[given, ...more].join(' ')}'; expected nothing, or a number of replications of at least 2`);
if (!existsSync('dist/commonweal.js')) refuse('dist/commonweal.js: found nothing; expected the built command (npm run build)');

type Manifest = { readonly engine: string; readonly build: string; readonly command: string };

function wordsFor(form: Form, out: string): string[] {
  const files = ['baseline', ...DESIGNS].map((name) => `scenarios/${name}.yaml`);
  const sets = Object.entries(form).flatMap(([name, value]) => ['--set', `structure.${name}=${value}`]);
  return ['compare', ...files, '--replications', String(replications), ...sets, '--out', out];
}

/** The results of a folder, when they are those of this command and of the sources as they are. */
function resultsIn(out: string, said: string): { manifest: Manifest; findings: Findings } | null {
  const file = join(out, 'manifest.json');
  if (!existsSync(file)) return null;
  const manifest = readJson<Manifest>(file);
  return manifest.command.endsWith(` ${said}`) && manifest.build === engineBuild()
    ? { manifest, findings: readJson<Findings>(join(out, 'findings.json')) }
    : null;
}

function compare(form: Form): { manifest: Manifest; findings: Findings } {
  const out = join(HOME, Object.values(form).join('-'));
  const words = wordsFor(form, out);
  const said = words.join(' ');
  const before = resultsIn(out, said);
  if (before !== null) return before;
  console.error(nameOf(form));
  const { status } = spawnSync(process.execPath, ['dist/commonweal.js', ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`commonweal ${said} ended with ${status}`);
  const results = resultsIn(out, said);
  if (results === null) throw new Error(`${out}: found results of another command or build; expected those of ${said} (npm run build?)`);
  return results;
}

function recordOf(form: Form, { manifest, findings }: { manifest: Manifest; findings: Findings }): FormResults {
  const differences = Object.fromEntries(
    DESIGNS.map((design) => {
      const all = findings.scenarios.find(({ name }) => name === design)?.differences;
      if (all === undefined || all === null) throw new Error(`found no differences of ${design} under ${nameOf(form)}`);
      return [design, Object.fromEntries(HEADLINES.map((id) => [id, { mean: all[id].mean, ci95: all[id].ci95, n: all[id].n }]))];
    }),
  );
  return { form, command: manifest.command, digest: findings.reproduce.digest, differences };
}

const results = forms.map((form) => ({ form, ...compare(form) }));
const [first] = results;
if (first === undefined) throw new Error('found no forms');
writeRecord('structure', {
  reproduce: {
    command: given === undefined ? 'npx tsx scripts/record-structure.ts' : `npx tsx scripts/record-structure.ts ${replications}`,
    engine: first.manifest.engine,
    build: first.manifest.build,
  },
  seed: first.findings.seed,
  replications: first.findings.replications,
  forms: results.map(({ form, ...found }) => recordOf(form, found)),
});
console.error('Recorded. Now npm run docs.');
