/** Every outcome the product reports, defined once: id, unit, formula in words, source, and which way is which. */

export type OutcomeUnit =
  | 'index 0–10,000'
  | 'share'
  | 'count'
  | 'count a year'
  | 'count a year per 100,000 charities'
  | 'ratio'
  | 'points 0–1'
  | '£ a year'
  | '£ over its life'
  | 'months'
  | 'outcomes per £1,000'
  | 'bids';

/** Lowest and highest value an outcome can have; null where there is none. */
export type Bounds = readonly [low: number | null, high: number | null];

/** Bounds of an outcome of this unit, unless it says otherwise. */
const boundsOf: Readonly<Record<OutcomeUnit, Bounds>> = {
  'index 0–10,000': [0, 10_000],
  share: [0, 1],
  count: [0, null],
  'count a year': [0, null],
  'count a year per 100,000 charities': [0, null],
  ratio: [0, null],
  'points 0–1': [0, 1],
  '£ a year': [0, null],
  '£ over its life': [0, null],
  months: [0, 12],
  'outcomes per £1,000': [0, null],
  bids: [0, null],
};

/** A cost or a flow over something else, which may exceed it. */
const NOT_NEGATIVE: Bounds = [0, null];
/** A difference of two shares. */
const SIGNED: Bounds = [-1, 1];
const OPEN: Bounds = [null, null];

const outcome = <const Id extends string>(
  id: Id,
  title: string,
  unit: OutcomeUnit,
  formula: string,
  source: string,
  bounds: Bounds = boundsOf[unit],
) => ({ id, title, unit, formula, source, bounds }) as const;

const market = 'Herfindahl–Hirschman index as used in merger control';
const own = 'Defined for this model; see the model documentation';

export const outcomeDefinitions = [
  outcome(
    'hhi',
    'Concentration of contract income, sector',
    'index 0–10,000',
    'Sum of squared percentage shares of contract income by charity over the last year of the run, both contract layers.',
    market,
  ),
  outcome(
    'hhi_local',
    'Concentration of local markets',
    'index 0–10,000',
    'Mean over place × service markets of the sum of squared percentage shares of the annualised value of advertised contracts in force, by provider, at the end of the run; markets without contracts are left out.',
    market,
  ),
  outcome(
    'hhi_local_random',
    'Concentration expected from luck alone',
    'index 0–10,000',
    'The value of hhi_local expected if each contract in force had gone at random to one of the bidders eligible for it when it was let.',
    'Limit in the theory: 10,000 · (1/n + (1 − 1/n)/K) for n equal providers and K equal contracts',
  ),
  outcome('hhi_local_excess', 'Concentration beyond luck', 'index 0–10,000', 'hhi_local less hhi_local_random.', own, [-10_000, 10_000]),
  outcome(
    'hhi_total_income',
    'Concentration of total income, sector',
    'index 0–10,000',
    'Sum of squared percentage shares of total income over the last year of the run.',
    market,
  ),
  outcome(
    'gini_total_income',
    'Inequality of total income',
    'points 0–1',
    'Gini coefficient of total income over charities with income in the last year of the run.',
    'Gini 1912',
  ),
  outcome(
    'cr5',
    'Share of the five largest',
    'share',
    'Share of contract income in the last year held by the five charities with most of it.',
    'Concentration ratio',
  ),
  outcome(
    'gini_income',
    'Inequality of contract income',
    'points 0–1',
    'Gini coefficient of contract income in the last year over charities with any.',
    'Gini 1912',
  ),
  outcome(
    'effective_providers_local',
    'Effective number of providers in a market',
    'count',
    'Mean over place × service markets of 10,000 divided by the market’s HHI, at the end of the run.',
    'Laakso and Taagepera 1979',
    [1, null],
  ),
  outcome(
    'national_share',
    'Nationals’ share of contract money',
    'share',
    'Share of advertised contract payments in the last two years that went to charities working across the country.',
    own,
  ),
  outcome(
    'small_share',
    'Small charities’ share of contract money',
    'share',
    'Share of all contract income in the last year held, as lead or partner, by charities under £1m a year.',
    'Small as in Lloyds Bank Foundation: under £1m',
  ),
  outcome(
    'small_survival',
    'Small charities still operating',
    'share',
    'Share of the charities under £1m a year that were in the market at the start and are still operating at the end; merged and taken-over charities count as no longer operating.',
    own,
  ),
  outcome(
    'closures',
    'Closures',
    'share',
    'Charities that closed in a year, as a share of those operating, mean over the run; mergers and takeovers are not closures.',
    'Charity Commission removals',
    NOT_NEGATIVE,
  ),
  outcome(
    'mergers',
    'Mergers of equals',
    'count a year per 100,000 charities',
    'Charities that ceased in a merger of equals over the run, times 100,000, over charity-years of operation; a charity of wider reach counts by its simulated part.',
    'Good Merger Index',
  ),
  outcome(
    'takeovers',
    'Takeovers',
    'count a year per 100,000 charities',
    'Charities that were taken over in the run, times 100,000, over charity-years of operation; a charity of wider reach counts by its simulated part.',
    'Good Merger Index',
  ),
  outcome(
    'entries',
    'New charities',
    'share',
    'Charities founded in a year, as a share of those operating, mean over the run.',
    'Charity Commission registrations',
    NOT_NEGATIVE,
  ),
  outcome(
    'partnership_rate',
    'Contract value won in partnership',
    'share',
    'Share of awarded contract value, over the run, won by more than one charity together.',
    own,
  ),
  outcome(
    'partner_share',
    'Contract value passed to partners',
    'share',
    'Share of advertised contract payments over the run that was paid to partners.',
    own,
  ),
  outcome(
    'trust',
    'Trust between charities',
    'points 0–1',
    'Mean over places of trust between charities in the market there, at the end of the run.',
    own,
  ),
  outcome(
    'mission_drift',
    'Work outside the mission',
    'share',
    'Share of charities’ contract value in services that are not among their specialisms, at the end of the run.',
    own,
  ),
  outcome(
    'bids_per_tender',
    'Bids per tender',
    'bids',
    'Mean number of compliant bids, outside providers included, over tenders that drew at least one.',
    'Tenders with no bid are failed tenders',
    [1, null],
  ),
  outcome(
    'single_bid_rate',
    'Tenders with one bid',
    'share',
    'Share of tenders that drew exactly one bid, among those that drew any.',
    'NAO 2023',
  ),
  outcome(
    'bid_cost_share',
    'Cost of bidding',
    'share',
    'What charities spent on bids as a share of contract value let, over the run.',
    own,
    NOT_NEGATIVE,
  ),
  outcome('failed_tenders', 'Failed tenders', 'share', 'Share of tenders, over the run, that drew no compliant bid.', own),
  outcome(
    'full_cost_shortfall',
    'Shortfall from full cost',
    'share',
    'Full cost less price, as a share of full cost, over advertised charity contracts in force at the end; negative when contracts pay more than they cost.',
    'NPC 2024; NCVO in PACAC, After Carillion',
    [null, 1],
  ),
  outcome(
    'needs_met',
    'Needs met',
    'share',
    'People-years of need met, weighted by quality, as a share of need, in the last quarter of the run.',
    own,
  ),
  outcome(
    'marginalised_reach',
    'Reach into marginalised communities',
    'ratio',
    'Share of people served who are from marginalised communities, over their share of need, in the last quarter of the run.',
    own,
  ),
  outcome(
    'choice',
    'Choice of provider',
    'points 0–1',
    'Mean over markets of the chance that two people served in the same market are served by different providers, weighted by money, both contract layers, at the end of the run.',
    'Simpson 1949',
  ),
  outcome(
    'navigation_loss',
    'Lost between services',
    'share',
    'Share of people with several needs who do not reach the second service they need, in the last quarter of the run.',
    own,
  ),
  outcome(
    'value_per_pound',
    'Outcomes for £1,000',
    'outcomes per £1,000',
    'Quality-weighted people-years served for every £1,000 of contract payments, in the last quarter of the run.',
    own,
  ),
  outcome(
    'entry_threshold_national',
    'Value at which nationals enter',
    '£ a year',
    'Annual contract value at which the chance of at least one bid from a charity over £10m without a base in the area is one half: monotone logistic fit on log value over the run’s advertised tenders, with a 95 % interval from 200 resamples of them; none under 200 tenders, or where every tender let lies on one side of one half.',
    'The source gives one speaker’s figure',
  ),
  outcome(
    'entry_threshold_whole_life',
    'Whole-life value at which nationals enter',
    '£ over its life',
    'As entry_threshold_national, with its interval, fitted on the value over the whole life of the contract.',
    'The source gives one speaker’s figure',
  ),
  outcome(
    'vcse_share',
    'Voluntary sector’s share of awards',
    'share',
    'Share of awarded value, over the run, won by charities.',
    'Tussell for DCMS',
  ),
  outcome(
    'commissioner_cost_share',
    'Cost of running tenders',
    'share',
    'What commissioners spent on tendering as a share of contract value let, over the run.',
    own,
    NOT_NEGATIVE,
  ),
  outcome(
    'service_gap_months',
    'Months without a service',
    'months',
    'Months in a year that a service line went without a provider, mean over lines, over the run.',
    own,
  ),
  outcome(
    'multi_need_coverage',
    'People with several needs who get joined-up help',
    'share',
    'Share of people with several needs whose needs are both met, in the last quarter of the run.',
    own,
  ),
  outcome(
    'wasted_bid_cost',
    'Cost of losing bids',
    'share',
    'What charities spent on bids that lost, as a share of contract value let, over the run.',
    own,
    NOT_NEGATIVE,
  ),
  outcome(
    'repeat_partnering',
    'Partners who partner again',
    'share',
    'Share of partnerships in winning bids, over the run, between charities that had delivered together before.',
    own,
  ),
  outcome(
    'overspending',
    'Charities spending more than they receive',
    'share',
    'Share of charities whose spending exceeded income in a year, mean over the run.',
    'Charity Commission annual return 2023',
  ),
  outcome(
    'small_closures',
    'Closures among small charities in the market',
    'share',
    'Charities under £1m in the market at the start that closed by the end of the run, as a share of them.',
    own,
  ),
  outcome('bids_per_charity', 'Bids per charity in the market', 'count a year', 'Bids a year for every charity in the market.', own),
  outcome('contested_tenders', 'Tenders contested together', 'share', 'Share of tenders whose terms charities contested together.', own),
  outcome(
    'improved_terms',
    'Tenders with improved terms',
    'share',
    'Share of tenders whose terms the commissioner improved after a challenge.',
    own,
  ),
  outcome(
    'mobilisation_delay',
    'Mobilisation delay of distant leads',
    'count',
    'Quarters until full delivery, mean over contracts won over the run by leads without a base in the area.',
    own,
  ),
  outcome(
    'small_exclusion',
    'Small charities shut out by turnover tests',
    'share',
    'Share of tenders noticed by charities under £1m whose turnover test they could not pass alone and for which they were in no bid, over the run.',
    own,
  ),
  outcome(
    'partner_later_leads',
    'Former partners who later win as leads',
    'share',
    'Share of small charities that had been partners which won a contract alone or as lead within the run afterwards.',
    own,
  ),
  outcome(
    'small_partner_reputation',
    'Reputation of small partners',
    'points 0–1',
    'Mean reputation with commissioners of charities under £1m that were partners in the run, at its end.',
    own,
  ),
  outcome(
    'value_concentration_band',
    'Share of the largest band',
    'share',
    'Share of contract income in the last year held by charities over £10m.',
    own,
  ),
  outcome(
    'stepped_back_value',
    'Work handed on',
    'share',
    'Share of advertised contract value for which some charity that could have bid stepped back for another, over the run.',
    own,
  ),
  outcome(
    'mission_led_share',
    'Work of the mission-minded',
    'share',
    'Share of all contract income in the last year held by charities of high mission orientation (0.7 and more) that were over £100,000 a year at the start: those disposed to step back for smaller ones.',
    own,
  ),
  outcome(
    'former_partner_leads',
    'Wins as lead of earlier partners',
    'count a year',
    'Tenders a year won alone or as lead for every small charity (under £1m) that had won work as a partner in the two years before the run.',
    own,
  ),
  outcome(
    'former_partner_growth',
    'Growth of earlier partners',
    'ratio',
    'Mean growth a year (log) of turnover over the run of small charities that had won work as partners in the two years before it and are still operating.',
    own,
    OPEN,
  ),
  outcome(
    'national_share_alarmed',
    'Nationals’ share in alarmed places',
    'share',
    'Share of the annualised value of advertised contracts in force that charities working across the country hold, as lead or partner, at the ends of the last two years, in places where nationals had 15 % of the work let or more when the run began.',
    own,
  ),
  outcome(
    'venture_bid_cost',
    'Members’ cost of bidding',
    '£ a year',
    'What a charity that was in a joint venture when the run began spends on compliant bids in a year, mean over such charities and the run.',
    own,
  ),
  outcome(
    'national_win_rate',
    'Win rate of nationals',
    'share',
    'Share of compliant bids led by charities working across the country that won, over the run.',
    own,
  ),
  outcome(
    'central_partner_share',
    'Partners’ part in contracts of centralised charities',
    'share',
    'Part of contracts led by centralised charities over £1m that partners hold, weighted by value, over contracts in force at the ends of the run’s years.',
    own,
  ),
  outcome(
    'dissimilar_partners',
    'Size difference of partners',
    'count',
    'Mean difference in size bands between lead and partner in winning bids, over the run.',
    own,
  ),
  outcome(
    'local_quality',
    'Quality of delivery',
    'points 0–1',
    'Money-weighted mean quality of advertised contract delivery in the last quarter of the run.',
    own,
  ),
  outcome(
    'large_win_rate',
    'Win rate of large against small',
    'ratio',
    'Share of bids won by charities over £1m less that by charities under £1m, alone or as lead, over the run.',
    own,
    SIGNED,
  ),
  outcome(
    'growth_seeking',
    'Bids beyond replacement',
    'share',
    'Of the bids that charities decided to make over the run, alone, leading, joining or in an alliance, the share decided by charities whose bids of the quarter came, at their chances of winning, to more than the contract work they were about to lose; a region’s tender counts by its simulated part.',
    own,
  ),
  outcome('need_level', 'Level of need', 'ratio', 'People in need at the end of the run over those in need before any prevention.', own),
  outcome(
    'duplicated_capacity',
    'Services run twice by partners',
    'share',
    'Among local charities of one place that have delivered together, the share of their own services that is of the same kind as a larger partner’s, at the end of the run.',
    own,
  ),
  outcome(
    'allied_unit_cost',
    'Unit cost of allies',
    'ratio',
    'Mean cost of the work of charities in lasting alliances, relative to buying alone, at the end of the run.',
    own,
  ),
  outcome(
    'small_overhead_ratio',
    'Overheads of small charities',
    'share',
    'Overheads as a share of the cost of contract work, over charities under £1m with any, at the end of the run.',
    own,
  ),
  outcome(
    'small_compliance_cost',
    'Small partners’ cost of answering to commissioners',
    'share',
    'What partners under £1m spend on monitoring as a share of their part of the price, over the run.',
    own,
  ),
  outcome(
    'rooted_income_growth',
    'Growth of rooted partners’ other income',
    'ratio',
    'Mean growth a year (log) of income other than from contracts of small partners rooted in marginalised communities, over the run.',
    own,
    OPEN,
  ),
  outcome(
    'partner_own_services',
    'Unpaid-for services of small partners',
    'ratio',
    'Spending on own services of small charities that were partners in the run, over their income other than from contracts, at its end.',
    own,
  ),
  outcome(
    'funder_gradient',
    'Outside money and cooperation',
    'ratio',
    'Slope over areas of the growth (log) of local charities’ other income over the run in the share of contract money delivered in partnership there.',
    own,
    OPEN,
  ),
  outcome(
    'rival_acceptance',
    'Rivals’ offers accepted',
    'share',
    'Share of offers of partnership between charities of the same service and place that were accepted, over the run.',
    own,
  ),
  outcome(
    'declined_gainful',
    'Gainful offers that small charities decline',
    'share',
    'Share of offers to charities under £1m that would have earned them something and that they declined, over the run.',
    own,
  ),
  outcome(
    'localised_quality',
    'Quality of large charities with local roots',
    'points 0–1',
    'Quality of contracts led by less centralised charities over £1m less that of centralised ones, at the end of the run.',
    own,
    SIGNED,
  ),
  outcome(
    'small_partner_growth',
    'Growth of small partners',
    'ratio',
    'Mean growth a year (log) of the turnover of small charities since they first were partners in the run.',
    own,
    OPEN,
  ),
  outcome(
    'partner_skill_gap',
    'Difference in skill between partners',
    'points 0–1',
    'Mean difference between lead and partner in systems and in knowing the place, over contracts in force at the end of the run.',
    own,
  ),
  outcome(
    'standing_still',
    'Charities that stand still',
    'share',
    'Share of charities in the market whose turnover changed by less than two per cent in a year, mean over the run.',
    own,
  ),
  outcome(
    'behaviour_spread',
    'Spread of behaviour under equal pressure',
    'ratio',
    'Variance between charities in the share of their bids that are partnered, beyond luck, within thirds by pressure, over charities with three bids or more.',
    own,
    OPEN,
  ),
  outcome(
    'services_lost',
    'Services ended after takeovers',
    '£ a year',
    'Own services of charities taken over for their assets that the taker ended, a year of the run.',
    own,
  ),
  outcome(
    'promise_kept',
    'Promises to partners kept',
    'share',
    'Part of contracts given to partners over the part promised in the bid, weighted by value, over the run.',
    own,
    NOT_NEGATIVE,
  ),
  outcome(
    'large_led_partnerships',
    'Partnerships led by large charities',
    'share',
    'Share of compliant bids by charities over £1m that they lead with partners, over the run.',
    own,
  ),
  outcome(
    'mission_collaboration_gap',
    'Partnering by mission',
    'share',
    'Share of bids that are partnered among charities with high mission orientation (0.7 and more) less that among those with low (under 0.5), over the run.',
    own,
    SIGNED,
  ),
] as const;

export type OutcomeId = (typeof outcomeDefinitions)[number]['id'];
export const outcomeIds: readonly OutcomeId[] = outcomeDefinitions.map((definition) => definition.id);

type Definition = (typeof outcomeDefinitions)[number];
const byId: ReadonlyMap<OutcomeId, Definition> = new Map(outcomeDefinitions.map((definition) => [definition.id, definition]));

export function definitionOf(id: OutcomeId): Definition {
  return byId.get(id) as Definition;
}
