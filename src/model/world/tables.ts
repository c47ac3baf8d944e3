/** Tables for the rows of a choice: options and pairs. Those of step 4 are kept from quarter to quarter and grow when they must. */

/** Ways of answering tenders that are open, with what each is worth, one row each: charity × tender × strategy. Filled by step 4; read by `appraise`. */
export type Options = {
  count: number;
  charity: Int32Array;
  /** Index into world.tenders. */
  tender: Int32Array;
  /** ALONE, LEAD, ALLIANCE or STEP_BACK. */
  strategy: Uint8Array;
  /** First partner in mind, −1 for none. */
  partner: Int32Array;
  /** Share of the contract the charity would hold itself. */
  ownPart: Float64Array;
  /** Believed chance of winning this way at its price. */
  winChance: Float64Array;
  /** Believed chance of winning together less that of winning alone, before any price; 0 for ways without partners. */
  beliefGain: Float64Array;
  /** Perceived change in what beneficiaries get against the best alternative, points −1…1. */
  beneficiaryGain: Float64Array;
  /** Value for money against delivering alone: relative gain, −1…1. */
  valueGain: Float64Array;
  /** Money at stake: expected surplus of this way over what is staked, the base market's term. */
  money: Float64Array;
};

/** A lead and a charity it might work with on a tender, one row each. Read by `approach` (lead's view) and `accept` (the other's). */
export type Pairs = {
  count: number;
  lead: Int32Array;
  candidate: Int32Array;
  tender: Int32Array;
  /** Trust between them, 0–1, and 1 when it comes from a tie of their own. */
  trust: Float64Array;
  tied: Uint8Array;
  /** Share of the contract meant for the candidate. */
  part: Float64Array;
  /** What the candidate would need for the whole contract, £ a year. */
  cost: Float64Array;
  /** Services the lead lacks that the candidate brings, as a share of those asked for. */
  fills: Float64Array;
  /** 1 when the lead has no base in the area and the candidate has. */
  bringsBase: Float64Array;
  /** How much of what the other does better each sees, 0–1; what is the candidate's, here and below, from when it is asked. */
  leadSees: Float64Array;
  candidateSees: Float64Array;
  /** Credit each gives the other for knowing the place at all, 0–1. */
  leadCredits: Float64Array;
  candidateCredits: Float64Array;
  /** Gain in what beneficiaries get from the two against the lead alone, as the lead sees it and as the candidate does, points. */
  beneficiaryGain: Float64Array;
  candidateGain: Float64Array;
  /** Value for money of the two against the lead alone as the lead sees it, relative. */
  valueGain: Float64Array;
};

function makeOptions(capacity: number): Options {
  const real = () => new Float64Array(capacity);
  return {
    count: 0,
    charity: new Int32Array(capacity),
    tender: new Int32Array(capacity),
    strategy: new Uint8Array(capacity),
    partner: new Int32Array(capacity),
    ownPart: real(),
    winChance: real(),
    beliefGain: real(),
    beneficiaryGain: real(),
    valueGain: real(),
    money: real(),
  };
}

function makePairs(capacity: number): Pairs {
  const real = () => new Float64Array(capacity);
  return {
    count: 0,
    lead: new Int32Array(capacity),
    candidate: new Int32Array(capacity),
    tender: new Int32Array(capacity),
    trust: real(),
    tied: new Uint8Array(capacity),
    part: real(),
    cost: real(),
    fills: real(),
    bringsBase: real(),
    leadSees: real(),
    candidateSees: real(),
    leadCredits: real(),
    candidateCredits: real(),
    beneficiaryGain: real(),
    candidateGain: real(),
    valueGain: real(),
  };
}

const kept = { options: makeOptions(0), pairs: makePairs(0), wishes: makePairs(0), again: makePairs(0) };

/** Memory for a given number of options; what was in it before is gone. */
export function optionsFor(capacity: number): Options {
  if (kept.options.money.length < capacity) kept.options = makeOptions(Math.ceil(1.5 * capacity));
  kept.options.count = 0;
  return kept.options;
}

function roomFor(name: 'pairs' | 'wishes' | 'again', capacity: number): Pairs {
  if (kept[name].trust.length < capacity) kept[name] = makePairs(Math.ceil(1.5 * capacity));
  kept[name].count = 0;
  return kept[name];
}

/** Memory for a given number of pairs that are weighed together, and for those of a quarter that leads wish to work with. */
export const pairsFor = (capacity: number) => roomFor('pairs', capacity);
export const wishesFor = (capacity: number) => roomFor('wishes', capacity);

/** A stretch of pairs where they are, as a table of its own. */
export function pairsBetween(pairs: Pairs, from: number, to: number): Pairs {
  return {
    count: to - from,
    lead: pairs.lead.subarray(from, to),
    candidate: pairs.candidate.subarray(from, to),
    tender: pairs.tender.subarray(from, to),
    trust: pairs.trust.subarray(from, to),
    tied: pairs.tied.subarray(from, to),
    part: pairs.part.subarray(from, to),
    cost: pairs.cost.subarray(from, to),
    fills: pairs.fills.subarray(from, to),
    bringsBase: pairs.bringsBase.subarray(from, to),
    leadSees: pairs.leadSees.subarray(from, to),
    candidateSees: pairs.candidateSees.subarray(from, to),
    leadCredits: pairs.leadCredits.subarray(from, to),
    candidateCredits: pairs.candidateCredits.subarray(from, to),
    beneficiaryGain: pairs.beneficiaryGain.subarray(from, to),
    candidateGain: pairs.candidateGain.subarray(from, to),
    valueGain: pairs.valueGain.subarray(from, to),
  };
}

/** Puts a copy of a row at the end of another table; what the candidate thinks of it is not known yet. */
export function copyPair(to: Pairs, from: Pairs, row: number): void {
  const r = to.count++;
  to.lead[r] = from.lead[row];
  to.candidate[r] = from.candidate[row];
  to.tender[r] = from.tender[row];
  to.trust[r] = from.trust[row];
  to.tied[r] = from.tied[row];
  to.part[r] = from.part[row];
  to.cost[r] = from.cost[row];
  to.fills[r] = from.fills[row];
  to.bringsBase[r] = from.bringsBase[row];
  to.leadSees[r] = from.leadSees[row];
  to.leadCredits[r] = from.leadCredits[row];
  to.beneficiaryGain[r] = from.beneficiaryGain[row];
  to.valueGain[r] = from.valueGain[row];
}

/** The first of a list of rows, as many as are given, put together; what was put together before is gone. */
export function pairsAgain(pairs: Pairs, rows: Int32Array, count: number): Pairs {
  const again = roomFor('again', count);
  for (let r = 0; r < count; r++) copyPair(again, pairs, rows[r]);
  return again;
}
