/** The engine behind the page: frames say what the world holds, a watched pair gives the command's results, a newer design overtakes an older one. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OPERATING } from '../../../src/model/sector/charities.ts';
import { emptyDesign, pairOf, readText } from '../../../src/play/design/design.ts';
import type { WorldPair } from '../../../src/play/answer/frequency.ts';
import { whyLost } from '../../../src/play/answer/why-lost.ts';
import { levers, withStep } from '../../../src/play/design/levers.ts';
import { Crew, handsFor, MOST_WORLDS, type Hand } from '../../../src/play/engine/crew.ts';
import { FrameMaker, LEADS, PARTNERS } from '../../../src/play/engine/frames.ts';
import type { Answer, Ask } from '../../../src/play/engine/messages.ts';
import { Worker } from '../../../src/play/engine/work.ts';
import { withoutGap } from '../../../src/play/engine/worlds.ts';
import { runJob } from '../../../src/study/experiment/job.ts';
import { tenderName } from '../../../src/study/lives/phrases.ts';
import { advance as advanceRun } from '../../../src/model/quarter/simulate.ts';
import { advance, begin, end, warmUp } from '../../../src/study/experiment/run-one.ts';

const town = readText(`${readFileSync('scenarios/teaching/playground.yaml', 'utf8').replace('years: 10', 'years: 3')}`, 'playground');
const home = emptyDesign(town);
const larger = pairOf(town, withStep(town, home, levers[0], levers[0].ambitious));
const mandated = pairOf(town, withStep(town, home, levers[1], levers[1].ambitious));

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
const ofKind = <K extends Answer['answer']>(answers: readonly Answer[], kind: K) =>
  answers.filter((each): each is Extract<Answer, { answer: K }> => each.answer === kind);

describe('frames', () => {
  const run = begin(warmUp(town, 0), town);
  const maker = new FrameMaker(run.run.world);
  const frames = [maker.frame(run.run.world, 0)];
  while (advance(run)) frames.push(maker.frame(run.run.world, run.run.done));
  const { outcomes } = end(run);
  const last = frames[frames.length - 1];

  it('one before the first quarter and one after each', () => {
    expect(frames.map(({ quarter }) => quarter)).toEqual(Array.from({ length: 13 }, (_, k) => k));
  });

  it('count small holders as the outcome does', () => {
    expect(last.holding / last.starters).toBeCloseTo(outcomes.small_holders_advertised as number, 12);
    expect(frames[0].holding).toBe(frames[0].starters);
    expect(frames[0].operating).toBe(frames[0].starters);
  });

  it('say who is paid by contracts in force, to the pound of all that they pay', () => {
    for (const { flows, money } of frames) {
      const all = flows.reduce((sum, { price }) => sum + price, 0);
      expect(money.small + money.larger + money.outside).toBeCloseTo(all, 4);
      if (flows.every(({ lead, partners }) => lead < 0 && partners.length === 0)) expect(money.outside).toBeCloseTo(all, 4);
    }
    expect([last.money.small > 0, last.money.larger > 0, last.money.outside > 0]).toEqual([true, true, true]);
  });

  it('members grow, and every list is as long as they are', () => {
    let count = 0;
    for (const { newMembers, status, band, income, work } of frames) {
      count += newMembers.length;
      expect([status.length, band.length, income.length, work.length]).toEqual([count, count, count, count]);
    }
    const ids = frames.flatMap(({ newMembers }) => newMembers.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('whoever leads a contract or is a partner in one operates and is marked so, and nobody else is', () => {
    for (const { flows, work, status } of frames) {
      const leads = new Set(flows.map(({ lead }) => lead).filter((k) => k >= 0));
      const partners = new Set(flows.flatMap((flow) => flow.partners).filter((k) => k >= 0));
      work.forEach((bits, k) => expect([(bits & LEADS) > 0, (bits & PARTNERS) > 0]).toEqual([leads.has(k), partners.has(k)]));
      for (const k of [...leads, ...partners]) expect(status[k]).toBe(OPERATING);
    }
    expect(frames.some(({ flows }) => flows.some(({ partners }) => partners.length > 0))).toBe(true);
  });
});

describe('a worker', () => {
  it('watches a pair to the results that the command has, quarter by quarter', async () => {
    const answers: Answer[] = [];
    await new Worker((answer) => answers.push(answer), breathe).hear({ ask: 'watch', job: 1, replication: 0, ...larger });
    const watched = ofKind(answers, 'watched');
    const { records } = runJob({ scenarios: [larger.base, larger.yours], replication: 0 });
    expect(watched.map(({ record }) => record.digest)).toEqual(records.map(({ digest }) => digest));
    for (const side of [0, 1]) {
      const frames = ofKind(answers, 'frames').filter((each) => each.side === side);
      expect(frames.flatMap((each) => each.frames.map(({ quarter }) => quarter))).toEqual(Array.from({ length: 13 }, (_, k) => k));
    }
  });

  it('counts everybody who lost a contract by the change under one reason, as the headline counts them', async () => {
    const answers: Answer[] = [];
    await new Worker((answer) => answers.push(answer), breathe).hear({ ask: 'watch', job: 1, replication: 0, ...larger });
    const [today, yours] = ofKind(answers, 'watched').map(({ starters }) => starters);
    if (today === undefined || yours === undefined) throw new Error('expected two towns');
    const [before, after] = [0, 1].map((side) =>
      ofKind(answers, 'frames')
        .filter((each) => each.side === side)
        .at(-1)
        ?.frames.at(-1),
    );
    for (const [end, frame] of [
      [today, before],
      [yours, after],
    ] as const) {
      expect(end.holding).toHaveLength(frame?.holding ?? -1);
      expect(end.holding.length + end.without.length).toBe(frame?.starters);
    }
    const lost = today.holding.filter((id) => !yours.holding.includes(id));
    const reasons = whyLost(today, yours);
    expect(lost.length).toBeGreaterThan(2);
    expect(reasons.flatMap(({ ids }) => ids).toSorted()).toEqual(lost.toSorted());
    // Larger contracts shut out: that some could not bid alone for theirs is what this town shows.
    expect(reasons.map(({ why }) => why)).toContain('too large');
  });

  it('runs the town as it is once for all designs in the same world', async () => {
    const answers: Answer[] = [];
    const worker = new Worker((answer) => answers.push(answer), breathe);
    await worker.hear({ ask: 'watch', job: 1, replication: 0, ...larger });
    const before = ofKind(answers, 'watched').find(({ side }) => side === 0)?.record.digest;
    answers.length = 0;
    await worker.hear({ ask: 'watch', job: 2, replication: 0, ...mandated });
    expect(answers[0]).toMatchObject({ answer: 'frames', job: 2, side: 0 });
    expect((answers[0] as Extract<Answer, { answer: 'frames' }>).frames).toHaveLength(13);
    expect(ofKind(answers, 'watched').map(({ side, record }) => [side, record.digest])).toEqual([
      [0, before],
      [1, runJob({ scenarios: [mandated.base, mandated.yours], replication: 0 }).records[1].digest],
    ]);
  });

  it('gives up a pair when a newer one is asked for', async () => {
    const answers: Answer[] = [];
    const worker = new Worker((answer) => answers.push(answer), breathe);
    const first = worker.hear({ ask: 'watch', job: 1, replication: 0, ...larger });
    await worker.hear({ ask: 'watch', job: 2, replication: 0, ...mandated });
    await first;
    expect(ofKind(answers, 'watched').map(({ job }) => job)).toEqual([2, 2]);
  });

  it('says what went wrong', async () => {
    const answers: Answer[] = [];
    const broken = { ...larger, yours: { ...larger.yours, settings: {} as typeof larger.yours.settings } };
    await new Worker((answer) => answers.push(answer), breathe).hear({ ask: 'watch', job: 3, replication: 0, ...broken });
    expect(answers.at(-1)).toMatchObject({ answer: 'failed', job: 3 });
  });

  it('follows a charity through both towns', async () => {
    const answers: Answer[] = [];
    const worker = new Worker((answer) => answers.push(answer), breathe);
    await worker.hear({ ask: 'lives', job: 1, replication: 0, charity: 'no-such', ...larger });
    expect(answers).toMatchObject([{ answer: 'lives', lives: [null, null] }]);
    await worker.hear({ ask: 'lives', job: 1, replication: 2, charity: 'medium', ...larger });
    const [base, yours] = (answers[1] as Extract<Answer, { answer: 'lives' }>).lives;
    expect(base?.charity).toBe(yours?.charity);
    expect(base?.turnover).toHaveLength(12);
  });

  it('says what became of the tenders of a quarter in both towns', async () => {
    const answers: Answer[] = [];
    await new Worker((answer) => answers.push(answer), breathe).hear({ ask: 'tenders', job: 1, replication: 0, quarter: 6, ...larger });
    const [{ quarter, tenders }] = ofKind(answers, 'tenders') as [Extract<Answer, { answer: 'tenders' }>];
    const expected = [larger.base, larger.yours].map((scenario) => {
      const { run } = begin(warmUp(town, 0), scenario);
      let ids: string[] = [];
      for (let q = 0; q < 6; q++) advanceRun(run, (world) => (ids = world.now.tenders.map(tenderName)));
      return ids;
    });
    expect([quarter, tenders.map((side) => side.map(({ id }) => id))]).toEqual([6, expected]);
    expect(expected[0]).not.toEqual([]);
  });

  it('says of how many worlds its report is', async () => {
    const answers: Answer[] = [];
    const { records } = runJob({ scenarios: [larger.base, larger.yours], replication: 0 });
    const worlds = [0, 1].map(() => ({ base: records[0], yours: records[1] }));
    await new Worker((answer) => answers.push(answer), breathe).hear({ ask: 'report', job: 1, replication: 0, worlds, ...larger });
    expect(answers).toMatchObject([{ answer: 'report', worlds: 2, page: expect.stringContaining('--replications 2') }]);
  });
});

describe('the crew', () => {
  type Fake = Hand & { readonly asked: Ask[] };
  const fake = (): Fake => {
    const asked: Ask[] = [];
    return { asked, postMessage: (ask) => asked.push(ask), onmessage: null };
  };
  const make = (count: number) => {
    const heard: Answer[] = [];
    const [guide, ...hands] = Array.from({ length: 1 + count }, fake);
    return { heard, guide, hands, crew: new Crew(guide, hands, (answer) => heard.push(answer)) };
  };
  const answer = (hand: Fake, data: Partial<Answer>) => hand.onmessage?.({ data: data as Answer });

  it('shows the pair first, then hands out each further world once, and stops', () => {
    const { crew, guide, hands } = make(2);
    crew.watch(larger, true);
    expect(guide.asked).toMatchObject([{ ask: 'watch', job: 1, replication: 0 }]);
    expect(hands.flatMap(({ asked }) => asked)).toEqual([]);
    answer(guide, { answer: 'watched', job: 1, side: 1 });
    for (let k = 0; k < 2 * MOST_WORLDS; k++) {
      const hand = hands[k % 2];
      if (hand.asked.length > Math.floor(k / 2)) answer(hand, { answer: 'world', job: 1 });
    }
    const worlds = hands.flatMap(({ asked }) => asked.map((ask) => ('replication' in ask ? ask.replication : -1)));
    expect(worlds.toSorted((a, b) => a - b)).toEqual(Array.from({ length: MOST_WORLDS - 1 }, (_, k) => k + 1));
  });

  it('answers the newest question of a kind before further worlds, once the picture is whole, and never by the worker that shows it', () => {
    const { crew, guide, hands } = make(1);
    crew.watch(larger, true);
    crew.follow('A0-0-1');
    crew.follow('A0-0-2');
    crew.lookInto(3);
    expect(hands[0].asked).toEqual([]);
    answer(guide, { answer: 'watched', job: 1, side: 1 });
    answer(hands[0], { answer: 'lives', job: 1 });
    answer(hands[0], { answer: 'tenders', job: 1 });
    expect(hands[0].asked).toMatchObject([
      { ask: 'lives', charity: 'A0-0-2' },
      { ask: 'tenders', quarter: 3 },
      { ask: 'world', replication: 1 },
    ]);
    expect(guide.asked).toHaveLength(1);
  });

  it('forgets questions about a pair that has been replaced', () => {
    const { crew, guide, hands } = make(1);
    crew.watch(larger, false);
    crew.follow('A0-0-1');
    crew.watch(mandated, false);
    answer(guide, { answer: 'watched', job: 2, side: 1 });
    expect(hands[0].asked).toEqual([]);
  });

  it('asks for no further world of a pair of equal towns', () => {
    const { crew, guide, hands } = make(1);
    crew.watch({ base: town, yours: town }, false);
    answer(guide, { answer: 'watched', job: 1, side: 1 });
    expect(hands[0].asked).toEqual([]);
  });

  it('passes on nothing of a pair that has been replaced, and uses the worker again', () => {
    const { crew, guide, hands, heard } = make(1);
    crew.watch(larger, true);
    answer(guide, { answer: 'watched', job: 1, side: 1 });
    crew.watch(mandated, true);
    answer(hands[0], { answer: 'world', job: 1 });
    answer(guide, { answer: 'frames', job: 1, side: 1 });
    expect(heard).toHaveLength(1);
    answer(guide, { answer: 'watched', job: 2, side: 1 });
    expect(hands[0].asked.at(-1)).toMatchObject({ ask: 'world', job: 2, replication: 1 });
  });

  it('has at least one worker for further worlds, and at most four', () => {
    expect([0.5, 1, 2, 16].map(handsFor)).toEqual([1, 1, 2, 4]);
  });
});

describe('worlds that have run', () => {
  const world = (replication: number) => ({ base: { replication }, yours: { replication } }) as unknown as WorldPair;
  const counted = (ran: readonly number[]) => withoutGap(ran.map(world)).map(({ base }) => base.replication);

  it('count from the first without a gap, in whatever order they come', () => {
    expect(counted([2, 0])).toEqual([0]);
    expect(counted([2, 0, 1, 4])).toEqual([0, 1, 2]);
    expect(counted([1, 2])).toEqual([]);
  });
});
