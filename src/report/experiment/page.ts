/** The findings of an experiment → one page that works without a network. */
import type { ExperimentFindings } from '../../study/space/experiment-findings.ts';
import { script } from '../downloads.ts';
import { html, raw, type Html } from '../html.ts';
import { provenance } from '../provenance.ts';
import { css } from '../theme.ts';
import { answer } from './answer.ts';
import { cellTables } from './cells.ts';
import { changed } from './changed.ts';
import { curves } from './curves.ts';
import { effects } from './effects.ts';
import { isMap, maps, pairMap } from './maps.ts';
import { sure } from './sure.ts';

type Section = readonly [id: string, name: string, content: Html];

/** The sections that the design has something for. */
function sectionsOf(findings: ExperimentFindings): Section[] {
  const isOfTwo = isMap(findings);
  const lines = curves(findings);
  const alone = lines.length > 0 || isOfTwo ? null : effects(findings);
  const pair = pairMap(findings);
  return [
    ['changed', 'What was changed', changed(findings)],
    ...(isOfTwo ? ([['map', 'Where it is high and where low', maps(findings)]] as const) : []),
    ...(lines.length > 0 ? ([['lines', 'How it changes from level to level', html`${lines}`]] as const) : []),
    ...(alone === null ? [] : ([['effects', 'What each factor does', html`${alone}${pair}`]] as const)),
    ['cells', 'Every cell', cellTables(findings)],
    ['sure', 'How sure', sure(findings)],
    ['again', 'How to make this again', again(findings)],
  ];
}

export function renderExperiment(findings: ExperimentFindings): string {
  const { title, bases, seed, calibrated, reproduce: made } = findings;
  const { command, engine, build, digest } = made;
  const sections = sectionsOf(findings);
  const about = { title, scenarios: bases.map(({ name }) => name), seed, engine, build, digest, command };
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Commonweal</title>
        <style>
          ${raw(css)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the answer</a>
        <header>
          <p class="sub">Commonweal: an experiment on a simulated voluntary sector</p>
          <h1>${title}</h1>
          ${calibrated ? null : NOT_CALIBRATED}
        </header>
        <main id="main" tabindex="-1">
          ${answer(findings)}
          <nav aria-label="Contents">
            <ol>
              ${sections.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
            </ol>
          </nav>
          ${sections.map(
            ([id, name, content]) =>
              html`<section aria-labelledby="${id}">
                <h2 id="${id}">${name}</h2>
                ${content}
              </section>`,
          )}
        </main>
        ${provenance(about, calibrated)}
        <script>
          ${raw(script)};
        </script>
      </body>
    </html> `.html;
}

const NOT_CALIBRATED = html`<p class="caution">
  <strong>Not yet calibrated</strong> Parameters have not been fitted to all the evidence: read directions and sizes as provisional.
</p>`;

function again({ reproduce: { command, engine, build, digest, started, files }, seed }: ExperimentFindings): Html {
  return html`<p>The command. Its file names are relative to the folder in which it was given.</p>
    <pre><code>${command}</code></pre>
    <p>From this page alone: save the files below into one folder and give the first to the command sweep.</p>
    ${files.map(({ file, text }, k) => {
      const id = `file-${k + 1}`;
      return html`<details>
        <summary>${file}</summary>
        <p class="tools"><button type="button" data-file="${file}" aria-controls="${id}" aria-label="${`Save ${file}`}">Save</button></p>
        <pre id="${id}">${text}</pre>
      </details>`;
    })}
    <p>
      Seed <code>${seed}</code>, engine ${engine}, build ${build}, run on ${started.slice(0, 10)}. Digest of the results:
      <code>${digest}</code>.
    </p>`;
}
