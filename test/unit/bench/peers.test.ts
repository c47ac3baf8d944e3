import { expect, test } from 'vitest';
import { marketOfObjects } from '../../../bench/peers/objects.ts';

/** What bench/yardstick/mini-market.c prints for 1,000 charities and 40 quarters, by seed. */
const yardstick = [
  {
    seed: 1,
    counts: { live: 713, orig: 630, contracts: 787, evals: 21814, bids: 1408, joint: 308, agentQ: 33841, totEv: 1204453 },
    shape: { hhi: 161.285275965, hhiA: 323.23634942, cr5: 0.224515385335, gini: 0.548317752188 },
  },
  {
    seed: 7,
    counts: { live: 686, orig: 604, contracts: 776, evals: 21336, bids: 1374, joint: 216, agentQ: 33820, totEv: 1204464 },
    shape: { hhi: 225.637959211, hhiA: 451.577365221, cr5: 0.26652299218, gini: 0.551461751515 },
  },
] as const;

test.each(yardstick)('objects make the market of the C yardstick to the last bid, seed $seed', ({ seed, counts, shape }) => {
  const outcome = marketOfObjects(1000, 40, seed);
  expect(outcome).toMatchObject(counts);
  for (const name of ['hhi', 'hhiA', 'cr5', 'gini'] as const) expect(outcome[name] / shape[name]).toBeCloseTo(1, 8);
});
