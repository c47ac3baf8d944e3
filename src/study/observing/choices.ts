/** What charities decide about tenders and about each other's offers, over a run. */
import { ALLIANCE, LEAD, STEP_BACK } from '../../model/scenario/names.ts';
import type { World } from '../../model/world/world.ts';

/** Mission orientation from which it counts as high, and below which as low; about the outer thirds. */
const HIGH_MISSION = 0.7;
const LOW_MISSION = 0.5;

/** Bids that one charity decided on: how many, how many of them with partners, and its pressure, summed over them. */
export type Decided = { made: number; partnered: number; pressure: number };

export type ChoiceTally = ReturnType<typeof noChoices>;

export const noChoices = () => ({
  /** Bids that charities decide to make, those they join included; of them, those of charities that decide on more work than they are losing. */
  intended: 0,
  beyondReplacement: 0,
  /** Bids that charities make. */
  bids: 0,
  /** Bids decided on by charities of high and of low mission orientation, and those of them with partners. */
  highMission: 0,
  highMissionPartnered: 0,
  lowMission: 0,
  lowMissionPartnered: 0,
  /** Offers of partnership between rivals, and those accepted. */
  rivalOffers: 0,
  rivalAccepted: 0,
  /** Offers to charities under £1m that would have earned them something, and those declined. */
  gainfulOffers: 0,
  gainfulDeclined: 0,
  /** A row for each charity that decided on a bid, in the order of their first. */
  decided: [] as Decided[],
});

export class ChoiceObserver {
  readonly tally = noChoices();
  readonly #decided = new Map<number, Decided>();

  quarter(world: World): void {
    const { tally } = this;
    const { appraisal, bidding, matching } = world.now;
    const { offers } = matching;
    tally.beyondReplacement += appraisal.growthBids;
    tally.intended += appraisal.intendedBids;
    tally.bids += bidding.charityBids;
    tally.rivalOffers += offers.rival;
    tally.rivalAccepted += offers.rivalAccepted;
    tally.gainfulOffers += offers.gainful;
    tally.gainfulDeclined += offers.gainfulDeclined;
    this.#noteIntentions(world);
  }

  #noteIntentions({ now, sector: { charities } }: World): void {
    const { intentions } = now.appraisal;
    for (let k = 0; k < intentions.count; k++) {
      const charity = intentions.charity[k] as number;
      const strategy = intentions.strategy[k] as number;
      if (strategy === STEP_BACK) continue;
      const partnered = strategy === LEAD || strategy === ALLIANCE ? 1 : 0;
      const decided = this.#decidedBy(charity);
      decided.made++;
      decided.partnered += partnered;
      decided.pressure += charities.pressure[charity] as number;
      this.#noteMission(charities.missionOrientation[charity] as number, partnered);
    }
  }

  #decidedBy(charity: number): Decided {
    const known = this.#decided.get(charity);
    if (known !== undefined) return known;
    const decided = { made: 0, partnered: 0, pressure: 0 };
    this.#decided.set(charity, decided);
    this.tally.decided.push(decided);
    return decided;
  }

  #noteMission(mission: number, partnered: number): void {
    const { tally } = this;
    if (mission >= HIGH_MISSION) {
      tally.highMission++;
      tally.highMissionPartnered += partnered;
    } else if (mission < LOW_MISSION) {
      tally.lowMission++;
      tally.lowMissionPartnered += partnered;
    }
  }
}
