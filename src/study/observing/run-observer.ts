/** Step 12: a run is seen from its first quarter to its last. Looking changes nothing. */
import { flowTable } from '../../model/sector/books.ts';
import type { Sector } from '../../model/sector/sector.ts';
import type { World } from '../../model/world/world.ts';
import { entryThresholds } from '../measures/entry-threshold.ts';
import { AdvertisedObserver } from './advertised.ts';
import { census } from './census.ts';
import { CharityObserver } from './charities.ts';
import { ChoiceObserver } from './choices.ts';
import { CohortObserver } from './cohorts.ts';
import { contractTally, heldRows } from './contracts.ts';
import { EarlyEndingObserver } from './early-endings.ts';
import { FollowedObserver } from './followed.ts';
import { groupRows, groupsOf, type Groups } from './groups.ts';
import { incomeTally } from './incomes.ts';
import { inForce, localMarkets, marketTally } from './markets.ts';
import { PartnershipObserver } from './partnerships.ts';
import { PartnerObserver } from './partners.ts';
import { PaymentObserver } from './payments.ts';
import { PeopleObserver } from './people.ts';
import type { Cohort, CohortEndings, FlowRow, GroupRow, HeldRow, SeriesId, WhyRow } from './rows.ts';
import { SeriesObserver } from './series.ts';
import type { Tally } from './tally.ts';
import { TenderObserver } from './tenders.ts';
import { WhyTally } from './why-tally.ts';

/** What was seen of a whole run. */
export type Observed = {
  readonly tally: Tally;
  readonly series: Readonly<Record<SeriesId, readonly (number | null)[]>>;
  readonly cohorts: readonly Cohort[];
  readonly groups: readonly GroupRow[];
  readonly flows: readonly FlowRow[];
  readonly why: readonly WhyRow[];
  readonly held: readonly HeldRow[];
  readonly endings: readonly CohortEndings[];
};

export class RunObserver {
  readonly #startQuarter: number;
  readonly #groupsAtStart: Groups;
  readonly #advertised: AdvertisedObserver;
  readonly #charities: CharityObserver;
  readonly #choices = new ChoiceObserver();
  readonly #cohorts: CohortObserver;
  readonly #earlyEndings: EarlyEndingObserver;
  readonly #followed: FollowedObserver;
  readonly #partners: PartnerObserver;
  readonly #partnerships = new PartnershipObserver();
  readonly #payments: PaymentObserver;
  readonly #people = new PeopleObserver();
  readonly #tenders = new TenderObserver();
  readonly #series = new SeriesObserver();
  readonly #why = new WhyTally();
  readonly #soFar;

  /** Made from the world as it stands before the first of a run’s quarters, and the state at rest that it began with; the same charities are in the same rows. */
  constructor(world: World, quarters: number, atRest: Sector) {
    this.#startQuarter = world.quarter;
    this.#groupsAtStart = groupsOf(world);
    this.#advertised = new AdvertisedObserver(world, quarters);
    this.#charities = new CharityObserver(world);
    this.#cohorts = new CohortObserver(world, atRest);
    this.#earlyEndings = new EarlyEndingObserver();
    this.#followed = new FollowedObserver(world);
    this.#partners = new PartnerObserver(world);
    this.#payments = new PaymentObserver(world, quarters);
    this.#soFar = {
      advertised: this.#advertised.tally,
      charities: this.#charities.tally,
      choices: this.#choices.tally,
      cohorts: this.#cohorts.tally,
      earlyEndings: this.#earlyEndings.tally,
      followed: this.#followed.tally,
      partners: this.#partners.tally,
      partnerships: this.#partnerships.tally,
      payments: this.#payments.tally,
      people: this.#people.tally,
      tenders: this.#tenders.tally,
    };
  }

  /** Sees the world at the end of a quarter, before the next begins. */
  quarter(world: World): void {
    const living = census(world);
    this.#charities.quarter(world, living);
    this.#choices.quarter(world);
    this.#cohorts.quarter(world);
    this.#earlyEndings.quarter(world);
    this.#followed.quarter(world);
    this.#advertised.quarter(world, this.#followed.startBand);
    this.#partners.quarter(world);
    this.#partnerships.quarter(world);
    this.#payments.quarter(world);
    this.#people.quarter(world);
    this.#tenders.quarter(world);
    this.#why.add(world.now.appraisal.tally, world.now.matching.tally);
    this.#series.quarter(world, living, this.#soFar);
  }

  /** What the run came to, once its last quarter has been seen. */
  end(world: World): Observed {
    // The world has moved on to the quarter after the last; markets are read as they stood in it.
    const last = { ...world, quarter: world.quarter - 1 };
    const contracts = inForce(last);
    const markets = localMarkets(last, contracts);
    this.#charities.end(last);
    this.#cohorts.end(last);
    this.#partners.end(last);
    this.#partnerships.end(last, contracts);
    this.#people.end(last, markets);
    return {
      tally: {
        ...this.#soFar,
        years: (world.quarter - this.#startQuarter) / 4,
        contracts: contractTally(last, contracts),
        entry: entryThresholds(this.#tenders.sightings, world.keys['observation/resample']),
        incomes: incomeTally(last, this.#followed.startBand),
        markets: marketTally(last, markets),
      },
      series: this.#series.series,
      cohorts: this.#followed.cohorts(),
      groups: groupRows(last, this.#groupsAtStart, this.#followed.rows, this.#followed.startBand),
      flows: flowTable(last.sector.books),
      why: this.#why.rows(),
      held: heldRows(last, contracts),
      endings: this.#followed.endings(),
    };
  }
}
