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

const kept = { options: makeOptions(0), pairs: makePairs(0), wishes: makePairs(0), again: makePairs(0) };

/** Room for so many options; what was in it before is gone. */
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

/** Room for so many pairs that are weighed together, and for those of a quarter that leads wish to work with. */
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

/** The first so many of a list of rows, put together; what was put together before is gone. */
export function pairsAgain(pairs: Pairs, rows: Int32Array, count: number): Pairs {
  const again = roomFor('again', count);
  for (let r = 0; r < count; r++) copyPair(again, pairs, rows[r]);
  return again;
}
