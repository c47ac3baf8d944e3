/** Where nationals win local work, local charities ally to keep it local. */
import { uniform } from '../../random/draw.ts';
import { dissolveAlliances, endAlliances, foundAlliance } from '../../shared-rules/alliances.ts';
import { ALLIANCE } from '../../scenario/names.ts';
import { NATIONAL } from '../../sector/charities.ts';
import type { Sector } from '../../sector/sector.ts';
import { defineMechanism } from '../mechanism.ts';

function isAllied({ charities, alliances }: Sector, i: number): boolean {
  return charities.alliance[i] >= 0 && alliances[charities.alliance[i]].kind === 'alliance';
}

export const defensiveAlliance = defineMechanism({
  id: 'defensive-alliance',
  title: 'Allying against nationals',
  summary:
    'Where nationals take local contracts, open-minded local charities form alliances to bid together and are slower to help a national in.',
  source: { section: 'To win bids', paragraph: '3' },
  parameters: {
    alarm: {
      meaning: 'Share of a place’s work won by nationals at which charities begin to ally.',
      unit: 'share',
      range: [0, 1],
      default: 0.15,
      basis: 'judgement',
    },
    founding: {
      meaning: 'Chance that a charity in an alarmed place founds an alliance.',
      unit: 'chance a quarter',
      range: [0, 1],
      default: 0.03,
      basis: 'judgement',
    },
    ending: {
      meaning: 'Chance that an alliance ends once the alarm is over.',
      unit: 'chance a quarter',
      range: [0, 1],
      default: 0.1,
      basis: 'judgement',
    },
    loyalty: {
      meaning: 'How much members prefer to bid through the alliance.',
      unit: 'utility',
      range: [0, 10],
      default: 0.7,
      basis: 'judgement',
    },
    refusal: {
      meaning: 'How much members dislike helping a national in.',
      unit: 'utility',
      range: [0, 20],
      default: 2,
      basis: 'judgement',
    },
  },
  offers: ['alliance'],
  expect: {
    outcome: 'national_share_alarmed',
    contrast: 'subgroup',
    sign: '-',
    kind: 'emergent',
    off: 'Local charities do not ally against nationals.',
    scenario: 'ablation/market.yaml',
  },
  neutral: (world) => dissolveAlliances(world, 'alliance'),
  hooks: {
    appraise({ loyalty }, { sector }, { count, charity, strategy }, contribution) {
      for (let r = 0; r < count; r++) if (strategy[r] === ALLIANCE && isAllied(sector, charity[r])) contribution[r] += loyalty;
    },
    accept({ refusal }, { sector }, { count, lead, candidate }, contribution) {
      const { reach } = sector.charities;
      for (let r = 0; r < count; r++) if (isAllied(sector, candidate[r]) && reach[lead[r]] === NATIONAL) contribution[r] -= refusal;
    },
    live({ alarm, founding, ending }, world) {
      const { charities, places } = world.sector;
      const { start, rows } = world.now.turnover.locals;
      endAlliances(world, 'alliance', (alliance) => (places.incursion[alliance.area] < alarm ? ending : 0.01));
      for (let a = 0; a < places.count; a++) {
        if (places.incursion[a] < alarm) continue;
        const willing: number[] = [];
        for (let k = start[a]; k < start[a + 1]; k++)
          if (charities.alliance[rows[k]] < 0 && charities.openness[rows[k]] > 0.5) willing.push(rows[k]);
        while (willing.length >= 2) {
          const founder = willing.shift() as number;
          if (uniform(world.keys['life/alliance'], charities.key[founder], world.quarter, -1) >= founding) continue;
          const alike = willing.filter((j) => (charities.services[j] & charities.services[founder]) !== 0).slice(0, 4);
          foundAlliance(world, 'alliance', a, founder, alike);
          for (const j of alike) willing.splice(willing.indexOf(j), 1);
        }
      }
    },
  },
});
