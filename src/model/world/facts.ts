/** Facts of the market that mechanisms make true, and what holds without them. */

/** Facts of the market that mechanisms make true; the values here hold when they are off. */
export type Facts = {
  /** Whether a missing skill can be hired at market cost, or has to be found in a partner. */
  missingSkills: 'hired' | 'lacking';
  /** Whether partners' turnovers are added up for a turnover test. */
  pooledTurnover: boolean;
  /** Whether a charity of wider reach reckons with a base's cost, or never goes where it has none. */
  withoutBase: 'prohibitive' | 'costed';
  /** Whether pairs of charities remember how they got on, or trust each other as their places do. */
  pairsRemember: boolean;
  /** How far bid skill, systems and unit cost vary with size, 0–1. */
  sizeAdvantage: number;
  /** Disposition to build an empire from which a larger charity gives way to it; Infinity where none does. */
  empireFrom: number;
  /** Part of the cost of setting up a base that a charity of wider reach reckons with. */
  setUpReckoned: number;
  /** Whether charities tell bids made alone and together apart in what they believe of winning. */
  beliefsByForm: boolean;
};

export const factsOfTheBaseMarket = (): Facts => ({
  missingSkills: 'hired',
  pooledTurnover: false,
  withoutBase: 'prohibitive',
  pairsRemember: false,
  sizeAdvantage: 0,
  empireFrom: Infinity,
  setUpReckoned: 1,
  beliefsByForm: false,
});
