/** Charities that value people’s choice of provider do not try to take a whole market. */
import { ALONE, LEAD, SERVICES } from '../../scenario/names.ts';
import { addEntry, clearLists, makeLinkedLists, type LinkedLists } from '../../columns/linked-lists.ts';
import { missionPull } from '../../shared-rules/dispositions.ts';
import { leadPart } from '../../sector/market.ts';
import type { World } from '../../world/world.ts';
import { defineMechanism, eachQuarter } from '../mechanism.ts';

const S = SERVICES.length;

/** Who holds how much in each market, in the order of contracts; and the whole of each market, £ a year. */
type Holdings = { readonly entries: LinkedLists; readonly holder: number[]; readonly pounds: number[]; readonly whole: Float64Array };

const holdings = eachQuarter(({ sector: { places } }): Holdings => {
  const markets = places.count * S;
  return { entries: makeLinkedLists(markets), holder: [], pounds: [], whole: new Float64Array(markets) };
}, findHoldings);

function findHoldings(own: Holdings, { sector: { contracts }, quarter }: World): void {
  const { entries, whole } = own;
  clearLists(entries);
  whole.fill(0);
  for (let c = 0; c < contracts.length; c++) {
    const { area, mainService, price, lead, partners, parts, ends } = contracts[c];
    if (area < 0 || ends < quarter) continue;
    const market = area * S + mainService;
    whole[market] += price;
    if (lead >= 0) hold(own, market, lead, price * leadPart(parts));
    for (let k = 0; k < partners.length; k++) hold(own, market, partners[k], price * parts[k]);
  }
}

function hold({ entries, holder, pounds }: Holdings, market: number, i: number, amount: number): void {
  const entry = addEntry(entries, market);
  holder[entry] = i;
  pounds[entry] = amount;
}

/** Share of the advertised work of an area and service that a charity holds. */
function shareOf({ entries, holder, pounds, whole }: Holdings, i: number, market: number): number {
  if (!(whole[market] > 0)) return 0;
  const { first, next } = entries;
  let held = 0;
  for (let entry = first[market]; entry >= 0; entry = next[entry]) if (holder[entry] === i) held += pounds[entry];
  return held / whole[market];
}

export const beneficiaryChoice = defineMechanism({
  id: 'beneficiary-choice',
  title: 'Leaving people a choice',
  summary:
    'A range of providers of different kinds is worth something to the people who use them. A charity that holds this is the less inclined to bid, the more of the place’s work in that service it already has.',
  source: { section: 'Motivations for collaboration', paragraph: '3 and 5' },
  parameters: {
    strength: {
      meaning: 'What holding the whole of a market takes off a further bid, for a charity wholly led by mission.',
      unit: 'utility',
      range: [0, 20],
      default: 2.5,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'effective_providers_local',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'How much of a market a charity already holds has no weight in its choice.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    appraise({ strength }, world, { count, charity, tender, strategy, ownPart }, contribution) {
      const { charities } = world.sector;
      const { tenders } = world.now;
      const held = holdings(world);
      // Ways of answering one tender come one after the other.
      let i = -1;
      let t = -1;
      let aversion = 0;
      for (let r = 0; r < count; r++) {
        if (strategy[r] !== ALONE && strategy[r] !== LEAD) continue;
        if (charity[r] !== i || tender[r] !== t) {
          i = charity[r];
          t = tender[r];
          const { area, mainService } = tenders[t];
          aversion = area < 0 ? 0 : strength * missionPull(charities, i) * shareOf(held, i, area * S + mainService);
        }
        contribution[r] -= aversion * ownPart[r];
      }
    },
  },
});
