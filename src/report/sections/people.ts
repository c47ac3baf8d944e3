/** What people get. */
import type { Findings } from '../../study/findings.ts';
import type { OutcomeId } from '../../study/metrics/outcomes.ts';
import { differenceCell, table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { summaryText } from '../words.ts';
import { headlineFor } from './headline.ts';

const PEOPLE: readonly (readonly [OutcomeId, string])[] = [
  ['needs_met', 'Needs met'],
  ['marginalised_reach', 'Reach into marginalised communities (1 is their share of need)'],
  ['choice', 'Choice of provider (0 to 1)'],
  ['multi_need_coverage', 'People with several needs who get joined-up help'],
  ['navigation_loss', 'People with several needs lost between services'],
  ['value_per_pound', 'Outcomes for £1,000'],
  ['service_gap_months', 'Months a year without a service'],
];

export function people(findings: Findings): Html {
  const { scenarios } = findings;
  const said = [
    headlineFor(findings, 'needs_met', 'Needs met'),
    headlineFor(findings, 'marginalised_reach', 'Reach into marginalised communities'),
  ];
  return html`<p>${said.join('. ')}.</p>
    ${table({
      caption:
        scenarios.length > 1
          ? 'What people get: the baseline, and paired differences from it with 95 % intervals; bold where the interval leaves out zero'
          : 'What people get: mean and its 95 % interval',
      head: ['Outcome', ...scenarios.map(({ title }) => title)],
      rows: PEOPLE.map(([id, name]) => [
        name,
        ...scenarios.map(({ outcomes, differences }) =>
          differences === null ? summaryText(outcomes[id]) : differenceCell(outcomes[id].unit, differences[id]),
        ),
      ]),
    })}`;
}
