/** Local charities that trust each other share their back office. */
import { dissolveAlliances, endAlliances, foundAlliance, isUnallied, trustedFriends } from '../../shared-rules/alliances.ts';
import { uniform } from '../../random/draw.ts';
import { account, spend } from '../../sector/books.ts';
import { defineMechanism } from '../mechanism.ts';

export const sharedBackOffice = defineMechanism({
  id: 'shared-back-office',
  title: 'Sharing a back office',
  summary:
    'Local charities that have come to trust each other share premises, payroll and the like for good. It costs each something to set up, and saves part of the overheads, the more the larger the group, up to a limit.',
  source: { section: 'Money or value', paragraph: '5' },
  parameters: {
    saving: { meaning: 'Largest part of overheads saved.', unit: 'share of overheads', range: [0, 0.8], default: 0.3, basis: 'judgement' },
    set_up: {
      meaning: 'What joining costs each charity once.',
      unit: '£ once',
      range: [0, 200000],
      default: 3000,
      basis: 'judgement',
      pounds: true,
    },
    trust_needed: {
      meaning: 'Trust from which charities share a back office.',
      unit: 'points 0–1',
      range: [0, 1],
      default: 0.6,
      basis: 'judgement',
    },
    founding: {
      meaning: 'Chance that a charity with such a friend starts sharing.',
      unit: 'chance a quarter',
      range: [0, 1],
      default: 0.04,
      basis: 'judgement',
    },
    ending: { meaning: 'Chance that a group stops sharing.', unit: 'chance a quarter', range: [0, 1], default: 0.01, basis: 'judgement' },
  },
  expect: {
    outcome: 'small_overhead_ratio',
    contrast: 'level',
    sign: '-',
    kind: 'direct',
    downstream: 'small_survival',
    off: 'Every charity pays for its own back office.',
    scenario: 'ablation/market.yaml',
  },
  neutral(world) {
    dissolveAlliances(world, 'shared services');
    world.sector.charities.overheadLevel.fill(1, 0, world.sector.charities.count);
  },
  hooks: {
    relate({ saving }, { sector: { charities, alliances } }) {
      charities.overheadLevel.fill(1, 0, charities.count);
      for (const { members, ended } of alliances) {
        for (let k = 0; !ended && k < members.length; k++) charities.overheadLevel[members[k]] = 1 - saving * (1 - 1 / members.length);
      }
    },
    live({ set_up, trust_needed, founding, ending }, world) {
      const { charities, alliances, books, places } = world.sector;
      const { start, rows } = world.now.turnover.locals;
      endAlliances(world, 'shared services', () => ending);
      for (let k = start[0]; k < start[places.count]; k++) {
        const i = rows[k];
        if (!isUnallied(world, i) || uniform(world.keys['life/alliance'], charities.key[i], world.quarter, -2) >= founding) continue;
        const friends = trustedFriends(world, i, trust_needed);
        if (friends.length === 0) continue;
        foundAlliance(world, 'shared services', charities.home[i], i, friends);
        for (const j of alliances[alliances.length - 1].members) spend(books, charities, j, account['setting up'], set_up);
      }
    },
  },
});
