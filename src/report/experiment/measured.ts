/** What the outcomes of an experiment are. */
import { definitionOf } from '../../study/outcomes/registry.ts';
import type { ExperimentFindings } from '../../study/space/experiment-findings.ts';
import { html, type Html } from '../html.ts';

export function measured({ outcomes, years }: ExperimentFindings): Html {
  return html`<details class="note">
    <summary>What the outcomes are</summary>
    <p>
      Each is taken from a run of ${years} years; a cell, one combination of the values tried, has the mean over its worlds. Figures are
      rounded one by one.
    </p>
    <ul>
      ${outcomes.map((id) => {
        const { title, unit, formula } = definitionOf(id);
        return html`<li><strong>${title}</strong> (${unit}): ${formula}</li>`;
      })}
    </ul>
  </details>`;
}
