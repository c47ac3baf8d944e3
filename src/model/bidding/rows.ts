/** Growing columns for the rows of a choice: options and pairs. */
import type { Options, Pairs } from '../mechanisms/hooks.ts';

export function makeOptions(capacity: number): Options {
  const real = () => new Float64Array(capacity);
  return {
    count: 0,
    charity: new Int32Array(capacity),
    tender: new Int32Array(capacity),
    strategy: new Uint8Array(capacity),
    partner: new Int32Array(capacity),
    ownPart: real(),
    winChance: real(),
    chanceAlone: real(),
    beneficiaryGain: real(),
    valueGain: real(),
    money: real(),
  };
}

export function makePairs(capacity: number): Pairs {
  const real = () => new Float64Array(capacity);
  return {
    count: 0,
    lead: new Int32Array(capacity),
    candidate: new Int32Array(capacity),
    tender: new Int32Array(capacity),
    trust: real(),
    part: real(),
    fills: real(),
    bringsBase: real(),
    beneficiaryGain: real(),
    valueGain: real(),
  };
}
