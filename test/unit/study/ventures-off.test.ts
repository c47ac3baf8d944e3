/** Members of joint ventures are those of the market at rest, also where a run ends every venture at its start. */
import { expect, test } from 'vitest';
import { loadScenario } from '../../../src/cli/scenarios/load.ts';
import { runFrom, warmUp } from '../../../src/study/experiment/run-one.ts';

const load = (...set: string[]) => loadScenario('scenarios/teaching/small-town.yaml', { years: 1, set });

test('what they spend on bids is known with ventures and without', () => {
  const town = load();
  const warm = warmUp(town, 0);
  const ofVentures = warm.sector.alliances.filter(({ kind, ended }) => kind === 'joint venture' && !ended);
  expect(ofVentures.length).toBeGreaterThan(0);
  const spent = [town, load('mechanisms.joint-venture.enabled=false')].map((scenario) => runFrom(warm, scenario).outcomes.venture_bid_cost);
  expect(spent).toEqual([expect.any(Number), expect.any(Number)]);
});
