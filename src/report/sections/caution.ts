/** Cautions: above the answer runs that are not all done, base checks that fail, and parameters that are not calibrated; further down what the cost of a bid rests on. */
import { agreeing, counted } from '../../study/counted.ts';
import type { Assumption, CheckRow, Findings } from '../../study/findings.ts';
import { html, type Html } from '../html.ts';
import { sourceGiven } from '../plain/given.ts';
import { listed, NOT_DEFINED, pounds, valueIn } from '../words.ts';

export function unfinished({ incomplete }: Findings): Html | null {
  if (incomplete === undefined) return null;
  const { done, wanted } = incomplete;
  const part =
    done < wanted
      ? `${done} of ${counted(wanted, 'replication')} ${agreeing(done, 'is', 'are')} done`
      : `its ${counted(wanted, 'replication')} ${agreeing(wanted, 'is', 'are')} done but ${agreeing(wanted, 'was', 'were')} not put together`;
  return html`<p class="caution"><strong>Incomplete</strong> The run was interrupted: ${part}. The same command continues from there.</p>`;
}

/**
 * A base check that fails, as a failure: nothing built on the baseline means something in what it is about. Checks are of England, so that a
 * country made for another purpose only departs from it.
 */
export function failedChecks({ checks, ofEngland }: Findings): Html | null {
  const failed = checks.filter(({ verdict }) => verdict === 'does not hold');
  if (failed.length === 0) return null;
  const found = failed.map(failureText).join(' ');
  if (!ofEngland)
    return html`<p class="caution">
      <strong>Not England</strong> ${failed.length} of the ${counted(checks.length, 'base check')}, which are of England,
      ${agreeing(failed.length, 'does', 'do')} not hold in this country. ${found} It shows what can happen, not how much of it happens in
      England.
    </p>`;
  return html`<p class="caution failure">
    <strong>The baseline fails ${failed.length} of its ${counted(checks.length, 'base check')}</strong>
    ${found} Do not decide by answers that rest on ${agreeing(failed.length, 'it', 'them')}.
  </p>`;
}

const unbroken = (value: string): string => value.replace(/ %$/, '\u00a0%');

/** What the model gives and what is known, as a sentence. */
export const failureText = ({ title, unit, simulated, low, high, source }: CheckRow): string =>
  `${title}: ${simulated.mean === null ? NOT_DEFINED : unbroken(valueIn(unit, simulated.mean))} in the model, but ${unbroken(valueIn(unit, low))} to ${unbroken(valueIn(unit, high))} in the sector (${source}).`;

export function caution({ calibrated, checks, replications }: Findings): Html | null {
  if (calibrated) return null;
  const undecided = checks.filter(({ verdict }) => verdict === 'cannot tell').length;
  const few =
    undecided === 0
      ? ''
      : ` ${counted(replications, 'world')} ${agreeing(replications, 'does', 'do')} not decide ${undecided} of the baseline’s ${counted(checks.length, 'base check')}.`;
  return notCalibrated(few);
}

const PROVISIONAL = 'Parameters have not been fitted to all the evidence: read directions and sizes as provisional.';

/** `more` follows the caution, with a space before it. */
export const notCalibrated = (more: string): Html => html`<p class="caution"><strong>Not yet calibrated</strong> ${PROVISIONAL}${more}</p>`;

const BASIS_WORDS = {
  judgement: 'is a judgement, not a measurement',
  calibrated: 'was fitted so that the base checks hold, not measured',
  evidence: 'rests on evidence',
} as const satisfies Record<Assumption['basis'], string>;

/** What the cost of a bid rests on, according to the settings; null if all of it is measured. */
export function costOfBidding(assumptions: readonly Assumption[]): string | null {
  const costs = assumptions.filter(({ unit }) => unit === '£ a bid');
  const graded = (['judgement', 'calibrated'] as const).flatMap((basis) => {
    const some = costs.filter((cost) => cost.basis === basis);
    return some.length === 0 ? [] : [`What a bid costs ${BASIS_WORDS[basis]} (${listed(some.map(amount))}).`];
  });
  return graded.length === 0
    ? null
    : `${graded.join(' ')} What follows from it, such as how often charities bid and what losing costs them, is no surer.`;
}

function amount({ path, value, unit, given }: Assumption): string {
  const name = path.slice(path.lastIndexOf('.') + 1).replaceAll('_', ' ');
  const source = given === undefined ? '' : `, ${sourceGiven(given)}`;
  return `${name} ${pounds(Number(value))}${unit.slice(1)}${source}`;
}
