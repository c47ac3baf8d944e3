/** What the people served get. */
import type { Findings } from '../../study/findings.ts';
import { html, type Html } from '../html.ts';
import { outcomeTable, type OutcomeRow } from '../outcome-table.ts';
import { headlineFor } from './headline.ts';

const PEOPLE: readonly OutcomeRow[] = [
  ['needs_met', 'Needs met'],
  ['marginalised_reach', 'Reach into marginalised communities (1 is their share of need)'],
  ['choice', 'Choice of provider (0 to 1)'],
  ['multi_need_coverage', 'People with several needs who get joined-up help'],
  ['navigation_loss', 'People with several needs lost between services'],
  ['value_per_pound', 'Outcomes for £1,000'],
  ['service_gap_months', 'Months a year without a service'],
];

export function people(findings: Findings): Html {
  const said = [
    headlineFor(findings, 'needs_met', 'Needs met'),
    headlineFor(findings, 'marginalised_reach', 'Reach into marginalised communities'),
  ];
  return html`<p>${said.join('. ')}.</p>
    ${outcomeTable(findings, 'What people get', PEOPLE)}`;
}
