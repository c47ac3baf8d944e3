/** What becomes of groups fixed when a run begins, so that switching a mechanism off cannot change who is in them. */
import { over } from '../measures/arithmetic.ts';
import { OPEN, outcome, OWN } from './outcome.ts';

export const missionLedShare = outcome({
  id: 'mission_led_share',
  title: 'Work of the mission-minded',
  unit: 'share',
  formula:
    'Share of charities’ contract income in the last year, advertised and spot work, held by those of high mission orientation (0.7 and more) that were over £100,000 a year at the start: those disposed to step back for smaller ones.',
  source: OWN,
  of: ({ cohorts }) => over(cohorts.missionLedContract, cohorts.contract),
});

export const formerPartnerLeads = outcome({
  id: 'former_partner_leads',
  title: 'Wins as lead of earlier partners',
  unit: 'count a year',
  formula:
    'Tenders a year won alone or as lead for every small charity (under £1m) that had won work as a partner in the two years before the run.',
  source: OWN,
  of: ({ cohorts, years }) => over(cohorts.wonByFormerPartners / years, cohorts.formerPartners),
});

export const formerPartnerGrowth = outcome({
  id: 'former_partner_growth',
  title: 'Growth of earlier partners',
  unit: 'ratio',
  formula:
    'Mean growth a year (log) of turnover over the run of small charities that had won work as partners in the two years before it and are still operating.',
  source: OWN,
  bounds: OPEN,
  of: ({ cohorts }) => over(cohorts.growth, cohorts.grown),
});

export const nationalShareAlarmed = outcome({
  id: 'national_share_alarmed',
  title: 'Nationals’ share in alarmed places',
  unit: 'share',
  formula:
    'Share of the annualised value of advertised contracts in force that charities working across the country hold, as lead or partner, at the ends of the last two years, in places where nationals had 15 % of the work let or more when the run began.',
  source: OWN,
  of: ({ cohorts }) => over(cohorts.alarmedNational, cohorts.alarmedMoney),
});

export const ventureBidCost = outcome({
  id: 'venture_bid_cost',
  title: 'Members’ cost of bidding',
  unit: '£ a year',
  formula:
    'What a charity that was in a joint venture when the run began spends on compliant bids in a year, mean over such charities and the run.',
  source: OWN,
  of: ({ cohorts, years }) => over(cohorts.ventureBidCost / years, cohorts.ventureMembers),
});

export const nationalWinRate = outcome({
  id: 'national_win_rate',
  title: 'Win rate of nationals',
  unit: 'share',
  formula: 'Share of compliant bids led by charities working across the country that won, over the run.',
  source: OWN,
  of: ({ cohorts }) => over(cohorts.nationalWins, cohorts.nationalBids),
});

export const centralPartnerShare = outcome({
  id: 'central_partner_share',
  title: 'Partners’ part in contracts of centralised charities',
  unit: 'share',
  formula:
    'Part of contracts led by centralised charities over £1m that partners hold, weighted by value, over contracts in force at the ends of the run’s years.',
  source: OWN,
  of: ({ cohorts }) => over(cohorts.centralToPartners, cohorts.centralMoney),
});
