/** Findings → one page that works without a network. */
import type { Findings } from '../study/findings.ts';
import { script } from './downloads.ts';
import { html, raw, type Html } from './html.ts';
import { provenance, type Origin } from './provenance.ts';
import { reproduce } from './sections/reproduce.ts';
import { answer } from './sections/answer.ts';
import { assumptions, checks, method } from './sections/basis.ts';
import { caution, failedChecks, unfinished } from './sections/caution.ts';
import { whatChanged } from './sections/changed.ts';
import { concentration } from './sections/concentration.ts';
import { money } from './sections/money.ts';
import { people } from './sections/people.ts';
import { uncertainty } from './sections/uncertainty.ts';
import { survival } from './sections/survival.ts';
import { collaboration } from './sections/collaboration.ts';
import { tenders } from './sections/tenders.ts';
import { why } from './sections/why.ts';
import { winners } from './sections/winners.ts';
import { css } from './theme.ts';

type Section = readonly [id: string, name: string, content: (findings: Findings) => Html];

const SECTIONS: readonly Section[] = [
  ['changed', 'What was changed', whatChanged],
  ['sure', 'How sure, and why', uncertainty],
  ['why', 'Why: what else moved', why],
  ['tenders', 'What happened to the tenders', tenders],
  ['concentration', 'Market concentration', concentration],
  ['survival', 'Survival of small charities', survival],
  ['winners', 'Who wins and who loses', winners],
  ['together', 'Collaboration, and why', collaboration],
  ['money', 'Money flow', money],
  ['people', 'People', people],
  ['checks', 'Does the baseline look like the sector?', checks],
  ['assumptions', 'Assumptions', assumptions],
  ['method', 'Method, and what this is not for', method],
  ['again', 'How to make this again', reproduce],
];

export function renderReport(findings: Findings): string {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${findings.title} – Commonweal</title>
        <style>
          ${raw(css)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the answer</a>
        <header>
          <p class="sub">Commonweal: commissioning rules tried on a simulated voluntary sector</p>
          <h1>${findings.title}</h1>
          ${unfinished(findings)} ${failedChecks(findings)} ${caution(findings)}
        </header>
        <main id="main" tabindex="-1">
          ${answer(findings)}
          <nav aria-label="Contents">
            <ol>
              ${SECTIONS.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
            </ol>
          </nav>
          ${SECTIONS.map(
            ([id, name, content]) =>
              html`<section aria-labelledby="${id}">
                <h2 id="${id}">${name}</h2>
                ${content(findings)}
              </section>`,
          )}
        </main>
        ${provenance(aboutOf(findings), findings.calibrated)}
        <script>
          ${raw(script)};
        </script>
      </body>
    </html> `.html;
}

function aboutOf({ title, scenarios, seed, reproduce: { engine, build, digest, command } }: Findings): Origin {
  return { title, scenarios: scenarios.map(({ name }) => name), seed, engine, ...(build === undefined ? {} : { build }), digest, command };
}
