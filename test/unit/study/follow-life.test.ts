import { beforeAll, expect, test } from 'vitest';
import { loadScenario } from '../../../src/cli/scenarios/load.ts';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import { keyName } from '../../../src/model/population/identity.ts';
import { simulate } from '../../../src/model/quarter/simulate.ts';
import { type WarmState } from '../../../src/model/quarter/warm-up.ts';
import { OPERATING } from '../../../src/model/sector/charities.ts';
import { EVERYBODY, type ChoiceLog } from '../../../src/model/world/log.ts';
import { EventLedger } from '../../../src/study/lives/event-ledger.ts';
import { decisionsOf, type Decision } from '../../../src/study/lives/decisions.ts';
import { sentencesOn } from '../../../src/study/lives/event-sentences.ts';
import type { Happening } from '../../../src/study/lives/happenings.ts';
import { whatBecame } from '../../../src/study/lives/what-became.ts';
import { warmUp } from '../../../src/study/experiment/run-one.ts';

/** Where partnerships are asked for, so that leads ask and charities answer. */
const town = loadScenario('scenarios/teaching/small-town-mandate.yaml', { years: 5 });
const FOLLOWED = 14;

/** How a charity answered a tender, by the bids that were made. */
type Bidding = { readonly quarter: number; readonly tender: number; readonly lead: string; readonly partners: readonly string[] };
type Followed = {
  readonly name: string;
  readonly choices: readonly Decision[][];
  readonly ledger: readonly Happening[];
  readonly texts: readonly string[];
  readonly bids: readonly Bidding[];
};

let warm: WarmState;
let followed: Followed[];

function follow(i: number): Followed {
  const log: ChoiceLog = { charity: i, choices: [], offers: [] };
  const ledger: Happening[] = [];
  const choices = new Map<string, Decision[]>();
  const texts: string[] = [];
  const bids: Bidding[] = [];
  const name = keyName(warm.sector.charities.key[i] as number);
  let recorded: EventLedger | undefined;
  simulate(
    warm,
    town,
    mechanisms,
    (world) => {
      const quarter = world.quarter - warm.quarter;
      const { options, happenings } = whatBecame(world, log);
      for (const each of decisionsOf(world, options, quarter)) choices.set(each.choice, [...(choices.get(each.choice) ?? []), each]);
      const rows = recorded?.quarter(world, happenings) ?? [];
      ledger.push(...rows);
      for (const row of rows) texts.push(sentencesOn(world, row).text, sentencesOn(world, row).next);
      const named = (j: number) => (j < 0 ? 'for-profit' : keyName(world.sector.charities.key[j] as number));
      for (const { lead, partners, tender } of world.now.bidding.bids)
        if (lead === i || partners.includes(i))
          bids.push({ quarter, tender: world.now.tenders[tender]?.key ?? 0, lead: named(lead), partners: partners.map(named) });
    },
    (world) => {
      world.log = log;
      recorded = new EventLedger(world, i);
    },
  );
  return { name, choices: [...choices.values()], ledger, texts, bids };
}

beforeAll(() => {
  warm = warmUp(town, 0);
  const { charities, byIdentity } = warm.sector;
  const bidders = [...byIdentity].filter((i) => charities.status[i] === OPERATING && (charities.experience[i] as number) >= 0);
  followed = bidders.filter((_, k) => k % Math.floor(bidders.length / FOLLOWED) === 0).map(follow);
}, 60_000);

const allChoices = () => followed.flatMap(({ choices }) => choices);

test('each choice has one option liked best and one that was done, and every option is the sum of its terms', () => {
  expect(allChoices().length).toBeGreaterThan(50);
  for (const options of allChoices()) {
    expect(options.filter(({ taken }) => taken)).toHaveLength(1);
    expect(options.filter(({ preferred }) => preferred)).toHaveLength(1);
    for (const { utility, terms } of options) expect(terms.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(utility, 9);
  }
});

test('what is called taken is what the bids show', () => {
  for (const { name, choices, bids } of followed)
    for (const options of choices) {
      const taken = options.find((option) => option.taken);
      const bid = bids.find(({ quarter, tender }) => quarter === taken?.quarter && `T${(tender >>> 0).toString(36)}` === taken.tenderId);
      const shown = bid === undefined ? 'none' : bid.lead !== name ? `with ${bid.lead}` : bid.partners.length > 0 ? 'leading' : 'alone';
      const lead = /\(([^,]+),/.exec(taken?.with ?? '')?.[1];
      const claimed: Record<string, string> = { out: 'none', 'step back': 'none', alone: 'alone', lead: 'leading', join: `with ${lead}` };
      const expected = taken?.strategy === 'alliance' ? [`with ${lead}`, 'leading'] : [claimed[taken?.strategy ?? '']];
      expect(expected, `${name} ${taken?.choice}`).toContain(shown);
    }
});

test('a lead’s question is told with joining beside what the charity would do otherwise', () => {
  const questions = allChoices().filter(([first]) => first?.askedBy !== null);
  const answers = questions.map((options) => options.find(({ strategy }) => strategy === 'join'));
  expect(answers.filter((option) => option?.intended === true).length).toBeGreaterThan(0);
  expect(answers.filter((option) => option?.intended === false).length).toBeGreaterThan(0);
  for (const options of questions) {
    expect(options.filter(({ strategy, with: lead, askedBy }) => strategy === 'join' && lead === askedBy)).toHaveLength(1);
    expect(options.some(({ with: lead, askedBy }) => lead !== askedBy)).toBe(true);
    const join = options.find(({ strategy }) => strategy === 'join');
    expect(join?.terms.map(({ term }) => term)).toContain('money');
  }
});

test('an intention that came to something else says so', () => {
  for (const options of allChoices()) {
    const [liked, taken] = [options.find(({ preferred }) => preferred), options.find((option) => option.taken)];
    if (liked !== taken) expect(liked?.became, liked?.choice).toMatch(/\.$/);
  }
  expect(allChoices().some((options) => options.some(({ preferred, taken, strategy }) => preferred && !taken && strategy === 'lead'))).toBe(
    true,
  );
});

test('the ledger is in order, every bid has its end in it, and every sentence is whole', () => {
  for (const { ledger, texts, bids } of followed) {
    const ended = ledger.filter(({ kind }) => kind === 'won' || kind === 'lost' || kind === 'bid ruled out');
    expect(ended).toHaveLength(bids.length);
    expect(ledger.map(({ quarter }) => quarter)).toEqual(ledger.map(({ quarter }) => quarter).sort((a, b) => a - b));
    for (const text of texts) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(/undefined|NaN|null|_/);
    }
  }
  const kinds = new Set<string>(followed.flatMap(({ ledger }) => ledger.map(({ kind }) => kind)));
  for (const kind of [
    'won',
    'lost',
    'contract ended',
    'offer accepted',
    'offer declined',
    'partners declined',
    'stepped back',
    'let pass',
    'year',
  ])
    expect([...kinds]).toContain(kind);
});

test('work that is let again to others is said once: not beside a bid for it, nor in the quarter in which a closure says it', () => {
  const ledgers = followed.map(({ ledger }) => ledger);
  const letAgain = ledgers.flatMap((rows) => rows.flatMap((row) => (row.kind === 'work let again' ? [{ row, rows }] : [])));
  expect(letAgain.length).toBeGreaterThan(2);
  for (const { row, rows } of letAgain) {
    const sameTender = rows.filter(({ kind, tender }) => kind !== 'contract ended' && tender === row.tender);
    expect(sameTender.filter(({ kind }) => kind === 'work let again')).toHaveLength(1);
    expect(sameTender.filter(({ kind }) => kind === 'won' || kind === 'lost' || kind === 'bid ruled out')).toEqual([]);
    const closing = rows.find(({ kind, quarter }) => kind === 'closed' && quarter === row.quarter);
    if (closing?.kind === 'closed' && closing.cause !== 'background') expect(closing.lost?.tender).not.toBe(row.tender);
  }
});

test('to be followed changes nothing', () => {
  const log: ChoiceLog = { charity: warm.sector.byIdentity[0] as number, choices: [], offers: [] };
  const everybody: ChoiceLog = { charity: EVERYBODY, choices: [], offers: [] };
  const [seen, allSeen, unseen] = [log, everybody, null].map(
    (each) =>
      simulate(
        warm,
        town,
        mechanisms,
        () => {},
        (world) => (world.log = each),
      ).sector,
  );
  expect(seen?.books).toEqual(unseen?.books);
  expect(seen?.charities).toEqual(unseen?.charities);
  expect(everybody.choices.length).toBeGreaterThan(log.choices.length);
  expect(allSeen?.books).toEqual(unseen?.books);
  expect(allSeen?.charities).toEqual(unseen?.charities);
});
