/** Tables for the rows of a choice: options and pairs. Those of step 4 are kept from quarter to quarter and grow when they must. */
import type { Options, Pairs } from '../mechanisms/hooks.ts';

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

const kept = { options: makeOptions(0), pairs: makePairs(0), again: makePairs(0) };

/** Room for so many options; what was in it before is gone. */
export function optionsFor(capacity: number): Options {
  if (kept.options.money.length < capacity) kept.options = makeOptions(Math.ceil(1.5 * capacity));
  kept.options.count = 0;
  return kept.options;
}

export function pairsFor(capacity: number): Pairs {
  if (kept.pairs.trust.length < capacity) kept.pairs = makePairs(Math.ceil(1.5 * capacity));
  kept.pairs.count = 0;
  return kept.pairs;
}

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

/** Rows that exist, put together in another order; what was put together before is gone. */
export function pairsAgain(rows: readonly { readonly pairs: Pairs; readonly row: number }[]): Pairs {
  if (kept.again.trust.length < rows.length) kept.again = makePairs(Math.ceil(1.5 * rows.length));
  const { again } = kept;
  again.count = rows.length;
  for (let r = 0; r < rows.length; r++) {
    const { pairs, row } = rows[r];
    again.lead[r] = pairs.lead[row];
    again.candidate[r] = pairs.candidate[row];
    again.tender[r] = pairs.tender[row];
    again.trust[r] = pairs.trust[row];
    again.tied[r] = pairs.tied[row];
    again.part[r] = pairs.part[row];
    again.cost[r] = pairs.cost[row];
    again.fills[r] = pairs.fills[row];
    again.bringsBase[r] = pairs.bringsBase[row];
    again.leadSees[r] = pairs.leadSees[row];
    again.leadCredits[r] = pairs.leadCredits[row];
    again.beneficiaryGain[r] = pairs.beneficiaryGain[row];
    again.valueGain[r] = pairs.valueGain[row];
  }
  return again;
}
