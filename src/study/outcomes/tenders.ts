/** What becomes of tenders: who bids, what it costs, and who wins. */
import { over } from '../measures/arithmetic.ts';
import { lessDefined } from '../round-off.ts';
import { NOT_NEGATIVE, outcome, OWN, SIGNED } from './outcome.ts';

export const bidsPerTender = outcome({
  id: 'bids_per_tender',
  title: 'Bids per tender',
  label: 'Bids for each tender that drew any',
  unit: 'bids',
  formula:
    'Mean number of compliant bids, outside providers included, over tenders that drew at least one; what is awarded directly is no tender.',
  source: 'Tenders with no bid are failed tenders',
  bounds: [1, null],
  of: ({ tenders }) => over(tenders.bids, tenders.answered),
  says: { what: 'bids for each tender', up: 'each tender drew more bids', down: 'each tender drew fewer bids', counts: 'bids' },
});

export const singleBidRate = outcome({
  id: 'single_bid_rate',
  title: 'Tenders with one bid',
  label: 'Tenders with one bid, of those that drew any',
  unit: 'share',
  formula: 'Share of tenders that drew exactly one bid, among those that drew any; what is awarded directly is no tender.',
  source: 'NAO 2023',
  of: ({ tenders }) => over(tenders.single, tenders.answered),
  says: { what: 'tenders with one bid', up: 'more tenders drew only one bid', down: 'fewer tenders drew only one bid' },
});

export const bidCostShare = outcome({
  id: 'bid_cost_share',
  title: 'Cost of bidding',
  label: 'Cost of bidding to charities, as a share of the value let',
  unit: 'share',
  formula: 'What charities spent on bids as a share of contract value let by competition, over the run.',
  source: OWN,
  bounds: NOT_NEGATIVE,
  of: ({ payments, tenders }) => over(payments.bidding, tenders.competedValue),
  says: {
    what: 'the cost of bidding',
    up: 'bidding cost charities more of each pound let',
    down: 'bidding cost charities less of each pound let',
  },
});

export const failedTenders = outcome({
  id: 'failed_tenders',
  title: 'Failed tenders',
  label: 'Tenders that drew no valid bid',
  unit: 'share',
  formula: 'Share of tenders, over the run, that drew no compliant bid; what is awarded directly is no tender.',
  source: OWN,
  of: ({ tenders }) => over(tenders.failed, tenders.offered),
  says: { what: 'failed tenders', up: 'more tenders drew no bid', down: 'fewer tenders drew no bid' },
});

export const entryThresholdNational = outcome({
  id: 'entry_threshold_national',
  title: 'Value at which nationals enter',
  label: 'Value at which charities over £10m without a local base start to bid',
  unit: '£ a year',
  formula:
    'Annual contract value at which the chance of at least one bid from a charity over £10m without a base in the area is one half: monotone logistic fit on log value over the run’s advertised tenders (what is awarded directly is not advertised), with a 95 % interval from 200 resamples of them; none under 200 tenders, or where every tender let lies on one side of one half.',
  source: 'The source gives one speaker’s figure',
  of: ({ entry: { annual } }) => ('value' in annual ? annual.value : null),
  reason: ({ entry: { annual } }) => ('reason' in annual ? annual.reason : null),
  interval: ({ entry: { annual } }) => ('value' in annual ? annual.interval : null),
});

export const entryThresholdWholeLife = outcome({
  id: 'entry_threshold_whole_life',
  title: 'Whole-life value at which nationals enter',
  unit: '£ over its life',
  formula: 'As entry_threshold_national, with its interval, fitted on the value over the whole life of the contract.',
  source: 'The source gives one speaker’s figure',
  of: ({ entry: { whole } }) => ('value' in whole ? whole.value : null),
  reason: ({ entry: { whole } }) => ('reason' in whole ? whole.reason : null),
  interval: ({ entry: { whole } }) => ('value' in whole ? whole.interval : null),
});

export const vcseShare = outcome({
  id: 'vcse_share',
  title: 'Voluntary sector’s share of awards',
  label: 'Share of the value let that charities won',
  unit: 'share',
  formula: 'Share of awarded value, over the run, won by charities, in competition or directly.',
  source: 'Tussell for DCMS',
  of: ({ tenders }) => over(tenders.charityValue, tenders.awardedValue),
  says: {
    what: 'charities’ share of what was let',
    up: 'charities won a larger share of what was let',
    down: 'charities won a smaller share of what was let',
  },
});

export const vcseShareUnder1m = outcome({
  id: 'vcse_share_under_1m',
  title: 'Voluntary sector’s share of local awards under £1m',
  unit: 'share',
  formula:
    'Share of awarded value, over the run, won by charities, of contracts for one area whose highest price over their life is under £1m; none where none was awarded.',
  source: OWN,
  of: ({ tenders }) => over(tenders.modestCharityValue, tenders.modestValue),
});

export const vcseShareOver5m = outcome({
  id: 'vcse_share_over_5m',
  title: 'Voluntary sector’s share of awards over £5m',
  unit: 'share',
  formula:
    'Share of awarded value, over the run, won by charities, of contracts whose highest price over their life is over £5m, bundled or not; none where none was awarded.',
  source: OWN,
  of: ({ tenders }) => over(tenders.largeCharityValue, tenders.largeValue),
});

export const commissionerCostShare = outcome({
  id: 'commissioner_cost_share',
  title: 'Cost of running tenders',
  label: 'Cost of tendering to commissioners, as a share of the value let',
  unit: 'share',
  formula: 'What commissioners spent on running tenders as a share of contract value let by competition, over the run.',
  source: OWN,
  bounds: NOT_NEGATIVE,
  of: ({ payments, tenders }) => over(payments.tendering, tenders.competedValue),
  says: {
    what: 'commissioners’ cost of tendering',
    up: 'running tenders cost commissioners more of each pound let',
    down: 'running tenders cost commissioners less of each pound let',
  },
});

export const wastedBidCost = outcome({
  id: 'wasted_bid_cost',
  title: 'Cost of losing bids',
  label: 'Cost of losing bids, as a share of the value let',
  unit: 'share',
  formula: 'What charities spent on bids that lost, as a share of contract value let by competition, over the run.',
  source: OWN,
  bounds: NOT_NEGATIVE,
  of: ({ payments, tenders }) => over(payments.losingBids, tenders.competedValue),
  says: {
    what: 'the cost of losing bids',
    up: 'losing bids cost charities more of each pound let',
    down: 'losing bids cost charities less of each pound let',
  },
});

export const bidsPerCharity = outcome({
  id: 'bids_per_charity',
  title: 'Bids per charity in the market',
  unit: 'count a year',
  formula: 'Bids a year for every charity in the market.',
  source: OWN,
  of: ({ charities, choices }) => over(4 * choices.bids, charities.marketQuarters),
  says: { what: 'bids by each charity', up: 'charities bid more often', down: 'charities bid less often', counts: 'bids a year' },
});

export const contestedTenders = outcome({
  id: 'contested_tenders',
  title: 'Tenders contested together',
  unit: 'share',
  formula: 'Share of tenders whose terms charities contested together; what is awarded directly is no tender.',
  source: OWN,
  of: ({ tenders }) => over(tenders.contested, tenders.offered),
});

export const improvedTerms = outcome({
  id: 'improved_terms',
  title: 'Tenders with improved terms',
  unit: 'share',
  formula: 'Share of tenders whose terms the commissioner improved after a challenge; what is awarded directly is no tender.',
  source: OWN,
  of: ({ tenders }) => over(tenders.improved, tenders.offered),
});

export const mobilisationDelay = outcome({
  id: 'mobilisation_delay',
  title: 'Mobilisation delay of distant leads',
  unit: 'count',
  formula: 'Quarters until full delivery, mean over contracts won over the run by leads without a base in the area.',
  source: OWN,
  of: ({ tenders }) => over(tenders.distantDelay, tenders.distantLeads),
});

export const smallExclusion = outcome({
  id: 'small_exclusion',
  title: 'Small charities shut out by turnover tests',
  label: 'Of the times a small charity noticed a tender, those in which its turnover test shut it out',
  unit: 'share',
  formula:
    'Of all times a charity under £1m noticed a tender over the run, the share in which it could not pass the turnover test alone and was in no bid; a region’s tender counts by its simulated part.',
  source: OWN,
  of: ({ tenders }) => over(tenders.shutOut, tenders.noticedBySmall),
  says: {
    what: 'small charities shut out by turnover tests',
    up: 'turnover tests shut small charities out more often, of the times they noticed a tender',
    down: 'turnover tests shut small charities out less often, of the times they noticed a tender',
  },
});

export const steppedBackValue = outcome({
  id: 'stepped_back_value',
  title: 'Work handed on',
  unit: 'share',
  formula: 'Share of advertised contract value for which some charity that could have bid stepped back for another, over the run.',
  source: OWN,
  of: ({ tenders }) => over(tenders.steppedBackValue, tenders.offeredValue),
});

export const largeWinRate = outcome({
  id: 'large_win_rate',
  title: 'Win rate of large against small',
  unit: 'ratio',
  formula: 'Share of bids won by charities over £1m less that by charities under £1m, alone or as lead, over the run.',
  source: OWN,
  bounds: SIGNED,
  of: ({ tenders }) => lessDefined(over(tenders.largeWins, tenders.largeBids), over(tenders.smallWins, tenders.smallBids)),
});

export const growthSeeking = outcome({
  id: 'growth_seeking',
  title: 'Bids beyond replacement',
  unit: 'share',
  formula:
    'Of the bids that charities decided to make over the run, alone, leading, joining or in an alliance, the share decided by charities whose bids of the quarter came, at their chances of winning, to more than the contract work they were about to lose; a region’s tender counts by its simulated part.',
  source: OWN,
  of: ({ choices }) => over(choices.beyondReplacement, choices.intended),
});

export const contractsEndedEarly = outcome({
  id: 'contracts_ended_early',
  title: 'Contracts ended early',
  unit: 'share',
  formula:
    'Contracts whose end was brought forward in a year, because their lead closed, the lead handed the work back, or a cut ended them or shortened their time, as a share of those in force, mean over the run; a region’s contract counts by its simulated part.',
  source: OWN,
  bounds: NOT_NEGATIVE,
  of: ({ earlyEndings }) => over(earlyEndings.endedEarly, earlyEndings.inForceQuarters / 4),
  says: {
    what: 'contracts ended early',
    up: 'more contracts ended before their time',
    down: 'fewer contracts ended before their time',
  },
});

export const directShare = outcome({
  id: 'direct_share',
  title: 'Awards without competition',
  label: 'Awards made without any tender, by number',
  unit: 'share',
  formula: 'Share of awards, by number over the run, that were made directly; what the commissioner delivers itself is no award.',
  source: 'Contracts Finder and Find a Tender, 2025–26: 49 % of awards with a civil-society winner',
  of: ({ tenders }) => over(tenders.directAwards, tenders.awards),
  says: {
    what: 'awards without competition',
    up: 'more awards were made without competition',
    down: 'fewer awards were made without competition',
  },
});
