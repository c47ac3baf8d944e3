/** What the outcomes of an experiment are. */
import { definitionOf } from '../../study/outcomes/registry.ts';
import type { ExperimentFindings } from '../../study/space/experiment-findings.ts';
import { html, type Html } from '../html.ts';

export function measured({ outcomes, years }: ExperimentFindings): Html {
  return html`<details>
    <summary>What the outcomes are</summary>
    <p>Each is taken from a run of ${years} years; a cell has the mean over its worlds.</p>
    <ul>
      ${outcomes.map((id) => {
        const { title, unit, formula } = definitionOf(id);
        return html`<li><strong>${title}</strong> (${unit}): ${formula}</li>`;
      })}
    </ul>
  </details>`;
}
