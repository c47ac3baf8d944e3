/** What is read off a run at the end of every quarter. */
import type { World } from '../../model/world/world.ts';
import { over } from '../measures/arithmetic.ts';
import { concentrationRatio, hhi } from '../measures/concentration.ts';
import { median, placeTrust, type Census } from './census.ts';
import type { FollowedTally } from './followed.ts';
import { localHhi } from './markets.ts';
import type { PartnershipTally } from './partnerships.ts';
import type { PeopleTally } from './people.ts';
import { seriesIds, type SeriesId } from './rows.ts';
import type { TenderTally } from './tenders.ts';

/** What has been counted up to and with the quarter. */
type SoFar = {
  readonly followed: FollowedTally;
  readonly tenders: TenderTally;
  readonly partnerships: PartnershipTally;
  readonly people: PeopleTally;
};

export class SeriesObserver {
  readonly series = Object.fromEntries(seriesIds.map((id) => [id, []])) as unknown as Record<SeriesId, (number | null)[]>;

  quarter(world: World, living: Census, { followed, tenders, partnerships, people }: SoFar): void {
    const { series } = this;
    const { accounts } = world.now;
    series.hhi_local.push(localHhi(world));
    series.hhi.push(hhi(living.contracts));
    series.cr5.push(concentrationRatio(living.contracts, 5));
    series.small_share.push(over(living.small, living.total));
    series.national_share.push(over(accounts.nationalPay, accounts.advertisedPay));
    series.trust.push(placeTrust(world));
    series.partnership_rate.push(over(partnerships.jointValue, tenders.charityValue + tenders.forms.outside.value));
    series.bids_per_tender.push(bidsPerTender(world));
    series.closures_per_year.push(over(4 * closed(world), living.weight));
    series.operating.push(living.weight);
    series.small_operating.push(over(followed.smallOperating, followed.small));
    series.contract_income.push(living.total);
    series.needs_met.push(over(people.met, people.need));
    series.reserves_months.push(median(living.months));
  }
}

function bidsPerTender({ now }: World): number | null {
  let bidsMade = 0;
  let bidFor = 0;
  for (const { tender, bids } of now.awards.results) {
    if (bids.length === 0) continue;
    bidsMade += tender.share * bids.length;
    bidFor += tender.share;
  }
  return over(bidsMade, bidFor);
}

function closed({ now, sector }: World): number {
  let sum = 0;
  for (const { charity } of now.turnover.closures) sum += sector.charities.reachShare[charity] as number;
  return sum;
}
