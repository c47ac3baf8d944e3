/** How sure the results are: worlds, intervals, the precision asked for and reached, runs that failed. */
import { agreeing, counted } from '../../study/counted.ts';
import type { ExperimentFindings } from '../../study/space/experiment-findings.ts';
import { html, type Html } from '../html.ts';
import { leadingOf, titleOf, unitOf } from './words.ts';
import { valueIn } from '../words.ts';

const halfWidth = (unit: string, value: number): string =>
  unit === 'share' ? `${Number((100 * value).toPrecision(2))} points` : valueIn(unit, value);

export function sure(findings: ExperimentFindings): Html {
  const { worlds, cellCount, failed, widest } = findings;
  const id = leadingOf(findings);
  const runs = worlds * cellCount;
  const width =
    widest === null
      ? ''
      : ` The widest interval of ‘${titleOf(id)}’ over all cells reaches ${halfWidth(unitOf(id), widest)} to either side of its mean.`;
  return html`<p>
      Every cell was run in the same ${counted(worlds, 'world')}, ${counted(runs, 'run')} in all. <strong>The intervals cover</strong> luck:
      19 in 20 such intervals hold the value that endless worlds would give. <strong>They do not cover</strong> doubt about the settings
      that no factor changes, or about the form of the model.${width}
    </p>
    ${precisionSaid(findings)} ${failedSaid(failed)}`;
}

/** How many runs failed, and what that takes from the results. */
export function failedSaid(failed: number): Html {
  if (failed === 0) return html`<p>No run failed.</p>`;
  return html`<p>
    <strong>${counted(failed, 'run')} failed</strong> and ${agreeing(failed, 'is', 'are')} left out, each with the pairs it would be in; the
    table <code>data/failures</code> says why. The same command tries ${agreeing(failed, 'it', 'them')} again.
  </p>`;
}

function precisionSaid({ precision, worlds }: ExperimentFindings): Html | null {
  if (precision === null) return null;
  const { outcome, within, reached, most } = precision;
  const unit = unitOf(outcome);
  const asked = `Asked for was ‘${titleOf(outcome)}’ within ${halfWidth(unit, within)} in every cell, in at most ${counted(most, 'world')}`;
  if (reached === null) return html`<p>${asked}; no cell has an interval of it.</p>`;
  const verdict = reached <= within ? 'reached' : worlds >= most ? 'not reached with all of them' : 'narrowly missed, as luck may have it';
  return html`<p>${asked}. The widest reaches ${halfWidth(unit, reached)}: ${verdict}.</p>`;
}
