/** Cautions above the answer: runs that are not all done, and parameters that are not calibrated. */
import { agreeing, counted } from '../../study/counted.ts';
import type { Assumption, Findings } from '../../study/findings.ts';
import { html, type Html } from '../html.ts';
import { listed, pounds } from '../words.ts';

export function unfinished({ incomplete }: Findings): Html | null {
  if (incomplete === undefined) return null;
  const { done, wanted } = incomplete;
  const part =
    done < wanted
      ? `${done} of ${counted(wanted, 'replication')} ${agreeing(done, 'is', 'are')} done`
      : `its ${counted(wanted, 'replication')} ${agreeing(wanted, 'is', 'are')} done but ${agreeing(wanted, 'was', 'were')} not put together`;
  return html`<p class="caution"><strong>Incomplete</strong> The run was interrupted: ${part}. The same command continues from there.</p>`;
}

export function caution({ calibrated, checks, assumptions }: Findings): Html | null {
  if (calibrated) return null;
  const holding = checks.filter(({ verdict }) => verdict === 'holds').length;
  const passed = checks.length === 0 ? 'The' : `The baseline meets ${holding} of its ${checks.length} base checks, but the`;
  const bidding = costOfBidding(assumptions);
  return html`<p class="caution">
    <strong>Not yet calibrated</strong> ${passed} parameters have not been fitted to all the evidence.
    ${bidding === null ? '' : `${bidding} `} Read directions and sizes as provisional.
  </p>`;
}

const BASIS_WORDS = {
  judgement: 'is a judgement, not a measurement',
  calibrated: 'was fitted so that the base checks hold, not measured',
  evidence: 'rests on evidence',
} as const satisfies Record<Assumption['basis'], string>;

/** What the cost of a bid rests on, according to the settings; null if all of it is measured. */
function costOfBidding(assumptions: readonly Assumption[]): string | null {
  const costs = assumptions.filter(({ unit }) => unit === '£ a bid');
  const graded = (['judgement', 'calibrated'] as const).flatMap((basis) => {
    const some = costs.filter((cost) => cost.basis === basis);
    return some.length === 0 ? [] : [`What a bid costs ${BASIS_WORDS[basis]} (${listed(some.map(amount))}).`];
  });
  return graded.length === 0
    ? null
    : `${graded.join(' ')} What follows from it, such as how often charities bid and what losing costs them, is no surer.`;
}

function amount({ path, value, unit }: Assumption): string {
  const name = path.slice(path.lastIndexOf('.') + 1).replaceAll('_', ' ');
  return `${name} ${pounds(Number(value))}${unit.slice(1)}`;
}
