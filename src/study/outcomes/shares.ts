/** Who has the money: shares of charities by size and reach, each of advertised work or of all public work. */
import { over } from '../measures/arithmetic.ts';
import { outcome, OWN } from './outcome.ts';

/** Charities’ contract income of both layers: what small_share and others of public money are shares of. */
const PUBLIC_MONEY = 'charities’ public money (contract income, advertised and spot work) in the last year, net of what leads pass on';

/** What shares of advertised money net of parts passed on are shares of. */
const ADVERTISED_MONEY = 'charities’ income from advertised contracts, net of what leads pass on, at the ends of the last eight quarters';

export const nationalShare = outcome({
  id: 'national_share',
  title: 'Nationals’ share of advertised money, gross',
  label: 'Share of charities’ advertised payments to those working across the country, before what they pass on',
  unit: 'share',
  formula:
    'Share of what charities were paid for advertised contracts in the last two years that went to leads working across the country, gross: what they passed on to partners is not taken off, and what they got as partners is not added.',
  source: OWN,
  of: ({ payments }) => over(payments.lateToNationals, payments.lateAdvertised),
  says: {
    what: 'the share of charities working across the country',
    up: 'charities working across the country were paid a larger share',
    down: 'charities working across the country were paid a smaller share',
  },
});

export const smallShare = outcome({
  id: 'small_share',
  title: 'Small charities’ share of public money, by size of the day',
  label: 'Share of charities’ public money with those under £1m at the time',
  unit: 'share',
  formula: `Share of ${PUBLIC_MONEY}, with charities under £1m a year at the end of it; one that has grown past £1m no longer counts.`,
  source: 'Small as in Lloyds Bank Foundation: under £1m',
  of: ({ incomes }) => over(incomes.smallContract, incomes.allContract),
  says: {
    what: 'public money with charities small at the time',
    up: 'a larger share of charities’ public money is with those under £1m at the time',
    down: 'a smaller share of charities’ public money is with those under £1m at the time',
  },
});

export const valueConcentrationBand = outcome({
  id: 'value_concentration_band',
  title: 'Share of the largest band',
  unit: 'share',
  formula: 'Share of charities’ contract income in the last year, advertised and spot work, held by charities over £10m at its end.',
  source: OWN,
  of: ({ incomes }) => over(incomes.majorContract, incomes.allContract),
});

export const smallShareStart = outcome({
  id: 'small_share_start',
  title: 'Small charities’ share of public money, by size at the start',
  label: 'Share of charities’ public money with those under £1m at the start',
  unit: 'share',
  formula: `Share of ${PUBLIC_MONEY}, with charities that were under £1m a year when the run began, or when they were founded if later.`,
  source: 'Small as in Lloyds Bank Foundation: under £1m',
  of: ({ incomes }) => over(incomes.smallAtStartContract, incomes.allContract),
  says: {
    what: 'public money with charities small at the start',
    up: 'a larger share of charities’ public money is with those that were under £1m at the start',
    down: 'a smaller share of charities’ public money is with those that were under £1m at the start',
  },
});

export const smallShareAdvertised = outcome({
  id: 'small_share_advertised',
  title: 'Small charities’ share of advertised money, by size of the day',
  label: 'Share of charities’ advertised money with those under £1m at the time',
  unit: 'share',
  formula: `Share of ${ADVERTISED_MONEY}, with charities under £1m a year then.`,
  source: 'Small as in Lloyds Bank Foundation: under £1m',
  of: ({ advertised }) => over(advertised.small, advertised.all),
  says: {
    what: 'advertised money with charities small at the time',
    up: 'a larger share of charities’ advertised money is with those under £1m at the time',
    down: 'a smaller share of charities’ advertised money is with those under £1m at the time',
  },
});

export const smallShareAdvertisedStart = outcome({
  id: 'small_share_advertised_start',
  title: 'Small charities’ share of advertised money, by size at the start',
  label: 'Share of charities’ advertised money with those under £1m at the start',
  unit: 'share',
  formula: `Share of ${ADVERTISED_MONEY}, with charities that were under £1m a year when the run began, or when they were founded if later.`,
  source: 'Small as in Lloyds Bank Foundation: under £1m',
  of: ({ advertised }) => over(advertised.smallAtStart, advertised.all),
  says: {
    what: 'advertised money with charities small at the start',
    up: 'a larger share of charities’ advertised money is with those that were under £1m at the start',
    down: 'a smaller share of charities’ advertised money is with those that were under £1m at the start',
  },
});

export const nationalShareNet = outcome({
  id: 'national_share_net',
  title: 'Nationals’ share of advertised money, net',
  label: 'Share of charities’ advertised money that those working across the country keep',
  unit: 'share',
  formula: `Share of ${ADVERTISED_MONEY}, with charities working across the country: what they pass on to partners is taken off, fees they keep and what they get as partners count.`,
  source: OWN,
  of: ({ advertised }) => over(advertised.nationals, advertised.all),
  says: {
    what: 'what charities working across the country keep of advertised money',
    up: 'charities working across the country keep a larger share of charities’ advertised money',
    down: 'charities working across the country keep a smaller share of charities’ advertised money',
  },
});

export const nationalSharePublic = outcome({
  id: 'national_share_public',
  title: 'Nationals’ share of public money, net',
  label: 'Share of charities’ public money that those working across the country keep',
  unit: 'share',
  formula: `Share of ${PUBLIC_MONEY}, with charities working across the country.`,
  source: OWN,
  of: ({ incomes }) => over(incomes.nationalContract, incomes.allContract),
});

export const inHouseShare = outcome({
  id: 'in_house_share',
  title: 'Contract work done in-house at the end',
  label: 'Share of the contract work in force at the end that commissioners do themselves',
  unit: 'share',
  formula:
    'Annualised value of the work that commissioners do themselves as a share of that and of advertised contracts in force, at the end of the run; it is in no market of hhi_local and in no other share.',
  source: OWN,
  of: ({ contracts }) => over(contracts.inHouse, contracts.price),
  says: {
    what: 'contract work done in-house at the end',
    up: 'commissioners do a larger share of the contract work themselves at the end',
    down: 'commissioners do a smaller share of the contract work themselves at the end',
  },
});
