/** What happened to the tenders: how many bids they drew, what that cost, and who was paid for the work. */
import { counted } from '../../study/counted.ts';
import type { Findings } from '../../study/findings.ts';
import { valueCell } from '../cells.ts';
import { table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { foldedIfMany } from '../many.ts';
import { nameOf, outcomeTable, type OutcomeRow } from '../outcome-table.ts';
import { valueIn } from '../words.ts';
import { paidTo, PROVIDERS } from './provider-payments.ts';
import { headlineFor } from './headline.ts';
import { inMillions, type Millions } from '../millions.ts';

const TENDERS: readonly OutcomeRow[] = [
  'failed_tenders',
  'single_bid_rate',
  'bids_per_tender',
  'vcse_share',
  'national_share_net',
  'small_exclusion',
  'bid_cost_share',
  'wasted_bid_cost',
  'commissioner_cost_share',
  'direct_share',
  'in_house_share',
];

const PAID = 'What commissioners paid for services';

export function tenders(findings: Findings): Html {
  return html`<p>
      ${headlineFor(findings, 'failed_tenders', nameOf('failed_tenders'))}. A tender that fails is a service that goes without a provider or
      has to be let again.
    </p>
    ${outcomeTable(findings, 'What happened to the tenders', TENDERS)} ${foldedIfMany(findings, PAID, paidTable(findings))}`;
}

function paidTable({ scenarios, quarters }: Findings): Html {
  const columns = scenarios.map(({ flows }) => inMillions(PROVIDERS.map(([account]) => paidTo(flows, account))));
  const cell = ({ total, write }: Millions, amount: number) =>
    valueCell('£', amount, `${write(amount)}${total > 0 ? ` (${valueIn('share', amount / total)})` : ''}`);
  return table({
    caption: `${PAID} over ${counted(quarters / 4, 'year')} in the simulated areas, mean a run: contracts, and spot work (fees and small purchases that are not tendered); in brackets the share of all that was paid`,
    head: ['Paid to', ...scenarios.map(({ title }) => title)],
    rows: [
      ...PROVIDERS.map(([, name], k) => [name, ...columns.map((column) => cell(column, column.amounts[k] ?? 0))]),
      ['All', ...columns.map((column) => valueCell('£', column.total, column.write(column.total)))],
    ],
  });
}
