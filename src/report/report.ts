/** Findings → one page that works without a network. */
import type { Findings } from '../study/findings.ts';
import { html, raw } from './html.ts';
import { answer, howSure, whatChanged } from './sections/answer.ts';
import { assumptions, checks, method, reproduce } from './sections/basis.ts';
import { concentration, survival } from './sections/market.ts';
import { collaboration, money, people } from './sections/together.ts';
import { winners } from './sections/winners.ts';
import { css, script } from './theme.ts';

const CONTENTS = [
  ['changed', 'What was changed'],
  ['sure', 'How sure, and why'],
  ['concentration', 'Market concentration'],
  ['survival', 'Survival of small charities'],
  ['winners', 'Who wins and who loses'],
  ['together', 'Collaboration, and why'],
  ['money', 'Money flow'],
  ['people', 'People'],
  ['checks', 'Does the baseline look like the sector?'],
  ['assumptions', 'Assumptions'],
  ['method', 'Method and limits'],
  ['again', 'How to make this again'],
] as const;

export function renderReport(findings: Findings): string {
  const { title, calibrated, scenarios, seed, reproduce: made } = findings;
  // Inside a script element only "<" could end it.
  const provenance = JSON.stringify({
    title,
    scenarios: scenarios.map(({ name }) => name),
    seed,
    engine: made.engine,
    digest: made.digest,
    command: made.command,
  }).replaceAll('<', '\\u003c');
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
          <p class="sub">Commonweal: commissioning rules tried on a simulated voluntary sector</p>
          <h1>${title}</h1>
          ${calibrated ? null : html`<p><span class="mark">Not yet calibrated</span> The model passes its base checks as shown below, but its parameters have not been fitted to all the evidence. Read directions and sizes as provisional.</p>`}
        </header>
        <main id="main">
          ${answer(findings)}
          <nav aria-label="Contents">
            <ol>
              ${CONTENTS.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
            </ol>
          </nav>
          ${whatChanged(findings)}${howSure(findings)}${concentration(findings)}${survival(findings)}${winners(findings)}${collaboration(findings)}${money(findings)}${people(findings)}${checks(findings)}${assumptions(findings)}${method(findings)}${reproduce(findings)}
        </main>
        <script type="application/json" id="provenance">
          ${raw(provenance)}
        </script>
        <script>
          ${raw(script)};
        </script>
      </body>
    </html> `.html;
}
