/** `npm run bench`: measures one section after the other. Read ratios: both sides of one stood in the same minutes on the same machine. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hideBin } from 'yargs/helpers';
import { reportError } from '../src/cli/errors.ts';
import { readAsked } from './asked.ts';
import { machine } from './machine.ts';
import { bundleMeasures } from './measured.ts';
import { withFigures } from './page.ts';
import { appraisal } from './sections/appraisal.ts';
import { engine } from './sections/engine.ts';
import { experiments } from './sections/experiments.ts';
import { mechanisms } from './sections/mechanisms.ts';
import { peers } from './sections/peers.ts';
import { playground } from './sections/playground.ts';
import { report } from './sections/report.ts';
import { start } from './sections/start.ts';
import { steps } from './sections/steps.ts';
import { tenders } from './sections/tenders.ts';
import { workers } from './sections/workers.ts';
import type { Setting } from './setting.ts';
import { asMarkdown, asText, type Section } from './table.ts';
import { compileYardstick } from './yardstick/yardstick.ts';

const measures = { engine, tenders, steps, mechanisms, appraisal, workers, experiments, start, report, playground, peers } satisfies Record<
  string,
  (setting: Setting) => Section | Promise<Section>
>;

async function bench(): Promise<void> {
  const { sections, page, ...asked } = await readAsked(hideBin(process.argv), Object.keys(measures) as (keyof typeof measures)[]);
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-bench-'));
  try {
    const setting = { ...asked, program: compileYardstick(folder), folder };
    const on = machine();
    console.log(`${on}\n`);
    await bundleMeasures();
    const done: Section[] = [];
    for (const name of sections) {
      const section = await measures[name](setting);
      console.log(asText(section));
      done.push(section);
    }
    if (page === null) return;
    const date = new Date().toISOString().slice(0, 10);
    const figures = [`Measured on ${date}: ${on}.\n`, ...done.map(asMarkdown)].join('\n');
    writeFileSync(page.file, withFigures(page.text, figures, page.file));
    console.log(`Figures written to ${page.file}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await bench();
} catch (error) {
  reportError(error, false);
}
