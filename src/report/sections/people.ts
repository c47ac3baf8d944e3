/** What the people served get. */
import type { Findings } from '../../study/findings.ts';
import { html, type Html } from '../html.ts';
import { outcomeTable, type OutcomeRow } from '../outcome-table.ts';
import { headlineFor } from './headline.ts';

const PEOPLE: readonly OutcomeRow[] = [
  'needs_met',
  'marginalised_reach',
  'choice',
  'multi_need_coverage',
  'navigation_loss',
  'value_per_pound',
  'service_gap_months',
];

export function people(findings: Findings): Html {
  const said = [headlineFor(findings, 'needs_met'), headlineFor(findings, 'marginalised_reach')];
  return html`<p>${said.join('. ')}.</p>
    ${outcomeTable(findings, 'What people get', PEOPLE)}`;
}
