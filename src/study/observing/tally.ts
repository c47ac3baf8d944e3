/** What is counted of a run, theme by theme: all that outcomes are computed from. */
import type { Threshold } from '../measures/entry-threshold.ts';
import type { AdvertisedTally } from './advertised.ts';
import type { CharityTally } from './charities.ts';
import type { ChoiceTally } from './choices.ts';
import type { CohortTally } from './cohorts.ts';
import type { ContractTally } from './contracts.ts';
import type { EarlyEndingTally } from './early-endings.ts';
import type { FollowedTally } from './followed.ts';
import type { IncomeTally } from './incomes.ts';
import type { MarketTally } from './markets.ts';
import type { PartnershipTally } from './partnerships.ts';
import type { PartnerTally } from './partners.ts';
import type { PaymentTally } from './payments.ts';
import type { PeopleTally } from './people.ts';
import type { TenderTally } from './tenders.ts';

type Themes = {
  readonly years: number;
  readonly advertised: AdvertisedTally;
  readonly charities: CharityTally;
  readonly choices: ChoiceTally;
  readonly cohorts: CohortTally;
  readonly contracts: ContractTally;
  readonly earlyEndings: EarlyEndingTally;
  /** Value at which nationals begin to bid: £ a year, and over a contract's life. */
  readonly entry: { readonly annual: Threshold; readonly whole: Threshold };
  readonly followed: FollowedTally;
  readonly incomes: IncomeTally;
  readonly markets: MarketTally;
  readonly partners: PartnerTally;
  readonly partnerships: PartnershipTally;
  readonly payments: PaymentTally;
  readonly people: PeopleTally;
  readonly tenders: TenderTally;
};

/** Observers add to it; whoever reads it changes nothing. */
export type Tally = { readonly [Theme in keyof Themes]: Readonly<Themes[Theme]> };
