/** What became of every tender of a run, a row each: for tables at the level of tenders. */
import { BANDS, SERVICES } from '../../model/scenario/names.ts';
import { keyName } from '../../model/population/identity.ts';
import { countBits } from '../../model/sector/market.ts';
import { LOCAL, REGIONAL } from '../../model/sector/charities.ts';
import type { TenderResult } from '../../model/world/now.ts';
import type { World } from '../../model/world/world.ts';
import { tenderName } from '../lives/phrases.ts';

/** A value for each column of `tenderColumns`, in their order; null where there is none. */
export type TenderRow = readonly (string | number | boolean | null)[];

type Seen = { readonly world: World; readonly quarter: number; readonly result: TenderResult };

export type TenderColumn = {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly unit?: string;
  readonly description: string;
  readonly of: (seen: Seen) => string | number | boolean | null;
};

const areaOf = ({ world, result: { tender } }: Seen) => (tender.area < 0 ? null : (world.sector.places.areaKey[tender.area] as number));

function winnerOf({ world: { sector }, result: { winner } }: Seen): string | null {
  if (winner === null) return null;
  return winner.lead < 0 ? 'for-profit' : keyName(sector.charities.key[winner.lead] as number);
}

function reachOf({ world: { sector }, result: { winner } }: Seen): string | null {
  if (winner === null || winner.lead < 0) return null;
  const reach = sector.charities.reach[winner.lead];
  return reach === LOCAL ? 'local' : reach === REGIONAL ? 'regional' : 'national';
}

export const tenderColumns: readonly TenderColumn[] = [
  {
    name: 'quarter',
    type: 'integer',
    unit: 'quarters since the start of the run',
    description: 'Quarter, 0 the first',
    of: ({ quarter }) => quarter,
  },
  {
    name: 'tender',
    type: 'string',
    description: 'Identity; work that nobody took keeps it when it is let again',
    of: ({ result: { tender } }) => tenderName(tender),
  },
  { name: 'area', type: 'integer', description: 'Area of the country; empty where the work is a region’s', of: areaOf },
  { name: 'region', type: 'integer', description: 'Region', of: ({ result: { tender } }) => tender.region },
  { name: 'service', type: 'string', description: 'Main service', of: ({ result: { tender } }) => SERVICES[tender.mainService] as string },
  { name: 'services', type: 'integer', description: 'Services asked for', of: ({ result: { tender } }) => countBits(tender.services) },
  { name: 'lines', type: 'integer', description: 'Pieces of work let together', of: ({ result: { tender } }) => tender.lines.length },
  {
    name: 'ceiling',
    type: 'number',
    unit: '£ a year',
    description: 'Highest price, whole contract',
    of: ({ result: { tender } }) => tender.annual,
  },
  {
    name: 'length',
    type: 'integer',
    unit: 'quarters',
    description: 'Length of the contract',
    of: ({ result: { tender } }) => tender.quarters,
  },
  {
    name: 'share',
    type: 'number',
    unit: 'share',
    description: 'Part of the work that is simulated: in a sample, a region’s is only in part',
    of: ({ result: { tender } }) => tender.share,
  },
  { name: 'direct', type: 'boolean', description: 'Awarded without competition', of: ({ result: { tender } }) => tender.direct },
  { name: 'grant', type: 'boolean', description: 'Offered as a grant', of: ({ result: { tender } }) => tender.grant },
  { name: 'bids', type: 'integer', description: 'Bids that meet the terms', of: ({ result: { bids } }) => bids.length },
  {
    name: 'winner',
    type: 'string',
    description: 'Identity of the charity that leads the work, or for-profit; empty where nobody took it',
    of: winnerOf,
  },
  { name: 'winner_reach', type: 'string', description: 'Reach of that charity: local, regional or national', of: reachOf },
  {
    name: 'winner_band',
    type: 'string',
    description: 'Its size band when it bid',
    of: ({ result: { winner } }) => (winner === null || winner.leadBand < 0 ? null : (BANDS[winner.leadBand] as string)),
  },
  {
    name: 'partners',
    type: 'integer',
    description: 'Partners in the winning bid',
    of: ({ result: { winner } }) => (winner === null ? null : winner.partners.length),
  },
  {
    name: 'price',
    type: 'number',
    unit: '£ a year',
    description: 'Price agreed, whole contract',
    of: ({ result: { winner } }) => winner?.price ?? null,
  },
];

/** Call at the end of a quarter, from 0, before the next one overwrites its awards. */
export const tenderRowsOf = (world: World, quarter: number): TenderRow[] =>
  world.now.awards.results.map((result) => tenderColumns.map((column) => column.of({ world, quarter, result })));
