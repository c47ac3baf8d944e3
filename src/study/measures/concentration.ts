/** Concentration and inequality: Herfindahl–Hirschman index, concentration ratio, Gini. */
import { firstAtOrAfter } from '../../model/columns/search.ts';

/** Sum of squared percentage shares, 0–10,000; null when there is nothing to share. */
export function hhi(amounts: ArrayLike<number>): number | null {
  let total = 0;
  let squares = 0;
  for (let k = 0; k < amounts.length; k++) {
    const amount = amounts[k] as number;
    total += amount;
    squares += amount * amount;
  }
  return hhiOf(total, squares);
}

/** The same from the sum of the amounts and that of their squares; null where the square of the sum is too small for a number to hold. */
export function hhiOf(total: number, squares: number): number | null {
  const whole = total * total;
  return whole > 0 ? (10_000 * squares) / whole : null;
}

/** Share of the n largest of non-negative amounts. */
export function concentrationRatio(amounts: ArrayLike<number>, n: number): number | null {
  let total = 0;
  // The n largest so far, largest first; the plain form sorts them all.
  const top = new Array<number>(n).fill(0);
  for (let k = 0; k < amounts.length; k++) {
    const amount = amounts[k] as number;
    total += amount;
    if (amount <= (top[n - 1] as number)) continue;
    let rank = n - 1;
    for (; rank > 0 && (top[rank - 1] as number) < amount; rank--) top[rank] = top[rank - 1] as number;
    top[rank] = amount;
  }
  return total > 0 ? top.reduce((sum, x) => sum + x, 0) / total : null;
}

/** Gini coefficient of non-negative amounts, weighted; 0 all equal, 1 all with one. */
export function gini(amounts: readonly number[], weights?: readonly number[]): number | null {
  const sorted = Float64Array.from(amounts).sort();
  const weightOf = weights === undefined ? null : weightsInOrder(amounts, weights, sorted);
  let people = 0;
  let money = 0;
  let area = 0;
  for (let k = 0; k < sorted.length; k++) {
    const x = sorted[k] as number;
    const w = weightOf === null ? 1 : (weightOf[k] as number);
    area += w * (money + 0.5 * x * w);
    people += w;
    money += x * w;
  }
  return money > 0 && people > 0 ? 1 - (2 * area) / (people * money) : null;
}

/** Weights beside sorted amounts. Most are 1, so the others are looked up in the order, which numbers alone sort far faster than pairs. */
function weightsInOrder(amounts: readonly number[], weights: readonly number[], sorted: Float64Array): Float64Array {
  const placed = new Float64Array(sorted.length).fill(-1);
  for (let k = 0; k < amounts.length; k++) {
    if (weights[k] === 1) continue;
    let at = firstAtOrAfter(sorted, amounts[k] as number);
    while (placed[at] !== -1) at++;
    placed[at] = weights[k] as number;
  }
  for (let k = 0; k < placed.length; k++) if (placed[k] === -1) placed[k] = 1;
  return placed;
}

/** A contract of a market: its value, who could have had it, each once, and the parts of those who have it, which add up to 1. */
export type MarketContract = {
  readonly value: number;
  readonly eligible: ArrayLike<number>;
  readonly parts: readonly number[];
};

/** Parts of a market's HHI, which add up to it. */
export type HhiParts = {
  /** What it would be if no two contracts were with one provider: the fewer and the more unequal contracts, the higher. */
  readonly fewer: number;
  /** What is added to it on average when each contract goes at random to one of those eligible for it. */
  readonly chance: number;
  /** What sharing contracts out among their holders takes off it, 0 or less. */
  readonly sharing: number;
  /** The rest: how much more often, by value, two contracts are with one provider than at random. */
  readonly winners: number;
};

/**
 * The HHI of a market in four parts, from its contracts and what each provider holds of them; null where there is nothing to share.
 * The chance that two contracts go to one provider is the number of those eligible for both over the product of the numbers eligible for each:
 * summed over bidders, twice the product of what each contract would bring them on average.
 */
export function hhiParts(contracts: readonly MarketContract[], held: readonly number[]): HhiParts | null {
  let total = 0;
  let apart = 0;
  let shared = 0;
  let together = 0;
  brought.turn++;
  for (const { value, eligible, parts } of contracts) {
    const each = value / eligible.length;
    total += value;
    apart += value * value;
    for (let k = 0; k < parts.length; k++) shared += (value * (parts[k] as number)) ** 2;
    for (let k = 0; k < eligible.length; k++) together += 2 * each * bring(placeOf(eligible[k] as number), each);
  }
  const all = held.reduce((sum, amount) => sum + amount * amount, 0);
  const whole = total * total;
  if (!(whole > 0)) return null;
  const points = (squares: number) => (10_000 * squares) / whole;
  return { fewer: points(apart), chance: points(together), sharing: points(shared - apart), winners: points(all - shared - together) };
}

/** What contracts looked at so far would bring each provider on average; it lasts until the next market's turn. */
const brought = { turn: 0, turnOf: new Int32Array(1024), amount: new Float64Array(1024) };

/** Place of a provider in those columns: those that are no charities have rows below 0. */
const placeOf = (row: number) => (row < 0 ? -2 * row - 1 : 2 * row);

/** Brings a provider something more; what it was brought before. */
function bring(provider: number, amount: number): number {
  if (provider >= brought.turnOf.length) makeRoom(2 * provider);
  const before = brought.turnOf[provider] === brought.turn ? (brought.amount[provider] as number) : 0;
  brought.turnOf[provider] = brought.turn;
  brought.amount[provider] = before + amount;
  return before;
}

function makeRoom(providers: number): void {
  const { turnOf, amount } = brought;
  brought.turnOf = new Int32Array(providers);
  brought.amount = new Float64Array(providers);
  brought.turnOf.set(turnOf);
  brought.amount.set(amount);
}
