/** Working together: how much, between whom, and what it does to them. */
import { over, slopeOf } from '../measures/arithmetic.ts';
import type { Decided } from '../observing/choices.ts';
import { less, lessDefined } from '../round-off.ts';
import { NOT_NEGATIVE, OPEN, outcome, OWN, SIGNED } from './outcome.ts';

export const partnershipRate = outcome({
  id: 'partnership_rate',
  title: 'Contract value won in partnership',
  label: 'Value won in partnership',
  unit: 'share',
  formula: 'Share of awarded contract value, over the run, won by more than one charity together.',
  source: OWN,
  of: ({ partnerships, tenders }) => over(partnerships.jointValue, tenders.awardedValue),
  says: {
    what: 'work won in partnership',
    up: 'more of what was let was won by charities together',
    down: 'less of what was let was won by charities together',
  },
});

export const partnerShare = outcome({
  id: 'partner_share',
  title: 'Contract value passed to partners',
  unit: 'share',
  formula: 'Share of advertised contract payments over the run that was paid to partners.',
  source: OWN,
  of: ({ payments }) => over(payments.toPartners, payments.advertised),
  says: {
    what: 'money passed to partners',
    up: 'leads passed more of the money on to partners',
    down: 'leads passed less of the money on to partners',
  },
});

export const trust = outcome({
  id: 'trust',
  title: 'Trust between charities',
  label: 'Trust (0 to 1)',
  unit: 'points 0–1',
  formula: 'Mean over places of trust between charities in the market there, at the end of the run.',
  source: OWN,
  of: ({ partnerships }) => partnerships.trust,
});

export const repeatPartnering = outcome({
  id: 'repeat_partnering',
  title: 'Partners who partner again',
  unit: 'share',
  formula: 'Share of partnerships in winning bids, over the run, between charities that had delivered together before.',
  source: OWN,
  of: ({ partnerships }) => over(partnerships.repeatPairs, partnerships.pairs),
});

export const partnerLaterLeads = outcome({
  id: 'partner_later_leads',
  title: 'Former partners who later win as leads',
  unit: 'share',
  formula: 'Share of small charities that had been partners which won a contract alone or as lead within the run afterwards.',
  source: OWN,
  of: ({ partners }) => over(partners.ledLater, partners.won),
});

export const smallPartnerReputation = outcome({
  id: 'small_partner_reputation',
  title: 'Reputation of small partners',
  unit: 'points 0–1',
  formula: 'Mean reputation with commissioners of charities under £1m that were partners in the run, at its end.',
  source: OWN,
  of: ({ partners }) => over(partners.reputation, partners.judged),
});

export const dissimilarPartners = outcome({
  id: 'dissimilar_partners',
  title: 'Size difference of partners',
  unit: 'count',
  formula: 'Mean difference in size bands between lead and partner in winning bids, over the run.',
  source: OWN,
  of: ({ partnerships }) => over(partnerships.sizeDifference, partnerships.pairs),
});

export const duplicatedCapacity = outcome({
  id: 'duplicated_capacity',
  title: 'Services run twice by partners',
  unit: 'share',
  formula:
    'Among local charities of one place that have delivered together, the share of their own services that is of the same kind as a larger partner’s, at the end of the run.',
  source: OWN,
  of: ({ partnerships }) => over(partnerships.doubledServices, partnerships.ownServices),
});

export const alliedUnitCost = outcome({
  id: 'allied_unit_cost',
  title: 'Unit cost of allies',
  unit: 'ratio',
  formula: 'Mean cost of the work of charities in lasting alliances, relative to buying alone, at the end of the run.',
  source: OWN,
  of: ({ partnerships }) => over(partnerships.alliesCost, partnerships.allies),
});

export const smallComplianceCost = outcome({
  id: 'small_compliance_cost',
  title: 'Small partners’ cost of answering to commissioners',
  unit: 'share',
  formula: 'What partners under £1m spend on monitoring as a share of their part of the price, over the run.',
  source: OWN,
  of: ({ partners }) => over(partners.monitoring, partners.parts),
});

export const rootedIncomeGrowth = outcome({
  id: 'rooted_income_growth',
  title: 'Growth of rooted partners’ other income',
  unit: 'ratio',
  formula:
    'Mean growth a year (log) of income other than from contracts of small partners rooted in marginalised communities, over the run.',
  source: OWN,
  bounds: OPEN,
  of: ({ partners }) => over(partners.rootedGrowth, partners.rooted),
});

export const partnerOwnServices = outcome({
  id: 'partner_own_services',
  title: 'Unpaid-for services of small partners',
  unit: 'ratio',
  formula:
    'Spending on own services of small charities that were partners in the run, over their income other than from contracts, at its end.',
  source: OWN,
  of: ({ partners }) => over(partners.ownServices, partners.otherIncome),
});

export const funderGradient = outcome({
  id: 'funder_gradient',
  title: 'Outside money and cooperation',
  unit: 'ratio',
  formula:
    'Slope over areas of the growth (log) of local charities’ other income over the run in the share of contract money delivered in partnership there.',
  source: OWN,
  bounds: OPEN,
  of: ({ partners }) => slopeOf(partners.areas),
});

export const rivalAcceptance = outcome({
  id: 'rival_acceptance',
  title: 'Rivals’ offers accepted',
  unit: 'share',
  formula: 'Share of offers of partnership between charities of the same service and place that were accepted, over the run.',
  source: OWN,
  of: ({ choices }) => over(choices.rivalAccepted, choices.rivalOffers),
});

export const declinedGainful = outcome({
  id: 'declined_gainful',
  title: 'Gainful offers that small charities decline',
  unit: 'share',
  formula: 'Share of offers to charities under £1m that would have earned them something and that they declined, over the run.',
  source: OWN,
  of: ({ choices }) => over(choices.gainfulDeclined, choices.gainfulOffers),
});

export const smallPartnerGrowth = outcome({
  id: 'small_partner_growth',
  title: 'Growth of small partners',
  unit: 'ratio',
  formula: 'Mean growth a year (log) of the turnover of small charities since they first were partners in the run.',
  source: OWN,
  bounds: OPEN,
  of: ({ partners }) => over(partners.growth, partners.grown),
});

export const partnerSkillGap = outcome({
  id: 'partner_skill_gap',
  title: 'Difference in skill between partners',
  unit: 'points 0–1',
  formula: 'Mean difference between lead and partner in systems and in knowing the place, over contracts in force at the end of the run.',
  source: OWN,
  of: ({ partnerships }) => over(partnerships.skillDifference, partnerships.deliveringPairs),
});

export const behaviourSpread = outcome({
  id: 'behaviour_spread',
  title: 'Spread of behaviour under equal pressure',
  unit: 'ratio',
  formula:
    'Variance between charities in the share of their bids that are partnered, beyond luck, within thirds by pressure, over charities with three bids or more.',
  source: OWN,
  bounds: OPEN,
  of: ({ choices }) => spreadBeyondLuck(choices.decided),
});

export const promiseKept = outcome({
  id: 'promise_kept',
  title: 'Promises to partners kept',
  unit: 'share',
  formula: 'Part of contracts given to partners over the part promised in the bid, weighted by value, over the run.',
  source: OWN,
  bounds: NOT_NEGATIVE,
  of: ({ partnerships }) => over(partnerships.given, partnerships.promised),
});

export const largeLedPartnerships = outcome({
  id: 'large_led_partnerships',
  title: 'Partnerships led by large charities',
  unit: 'share',
  formula: 'Share of compliant bids by charities over £1m that they lead with partners, over the run.',
  source: OWN,
  of: ({ partnerships }) => over(partnerships.largeLedBids, partnerships.largeBids),
});

export const missionCollaborationGap = outcome({
  id: 'mission_collaboration_gap',
  title: 'Partnering by mission',
  unit: 'share',
  formula:
    'Share of bids that are partnered among charities with high mission orientation (0.7 and more) less that among those with low (under 0.5), over the run.',
  source: OWN,
  bounds: SIGNED,
  of: ({ choices }) =>
    lessDefined(over(choices.highMissionPartnered, choices.highMission), over(choices.lowMissionPartnered, choices.lowMission)),
});

/** Charities with fewer bids say nothing of how often they partner, and fewer charities than this nothing of how they differ. */
const FEWEST_BIDS = 3;
const FEWEST_CHARITIES = 30;

/** Variance between charities of how often they partner, beyond what luck gives, among those under equal pressure (thirds). */
function spreadBeyondLuck(decided: readonly Decided[]): number | null {
  const regular = decided.filter(({ made }) => made >= FEWEST_BIDS).sort((a, b) => a.pressure / a.made - b.pressure / b.made);
  if (regular.length < FEWEST_CHARITIES) return null;
  let spread = 0;
  for (let third = 0; third < 3; third++) {
    const group = regular.slice(Math.floor((third * regular.length) / 3), Math.floor(((third + 1) * regular.length) / 3));
    const made = group.reduce((sum, each) => sum + each.made, 0);
    const mean = group.reduce((sum, each) => sum + each.partnered, 0) / made;
    const between = group.reduce((sum, each) => sum + (each.partnered / each.made - mean) ** 2, 0) / group.length;
    const luck = group.reduce((sum, each) => sum + (mean * (1 - mean)) / each.made, 0) / group.length;
    spread += less(between, luck) / 3;
  }
  return spread;
}
