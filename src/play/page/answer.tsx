/** What the change did: in this town, in further towns, and beside England. */
import { useRef } from 'preact/hooks';
import { outOfHundred } from '../../report/out-of-hundred.ts';
import { changeIn } from '../../report/words.ts';
import { speechIn } from '../../lessons/texts/speech.ts';
import { outcomeWords } from '../../lessons/texts/words.ts';
import { definitionOf, type OutcomeId } from '../../study/outcomes/registry.ts';
import type { Effect } from '../../report/ablation/record.ts';
import { comparisonsOf, type Agreement } from '../answer/england.ts';
import { countsOf, ENOUGH_WORLDS, SENTENCE, type Counts } from '../answer/frequency.ts';
import { whoseMoney } from '../answer/whose-money.ts';
import { whyLost, type Counted } from '../answer/why-lost.ts';
import { recorded } from '../built-in.ts';
import { levers, stepOf, type Lever } from '../design/levers.ts';
import { MOST_WORLDS } from '../engine/crew.ts';
import { language } from '../language.ts';
import { texts } from '../texts.ts';
import { nameIn, openStory } from './story.ts';
import type { Store } from './store.ts';
import { useAwaitedFocus } from './title-focus.ts';

function wordsNow({ isChanged, towns }: Store): string {
  const [before, after] = [towns[0].peek().frames.at(-1), towns[1].peek().frames.at(-1)];
  if (!isChanged.value) return texts.nothing;
  return before === undefined || after === undefined ? texts.waiting : texts.pair(after.holding, before.holding, before.starters);
}

/** The sentence on this town; until both towns have run their ten years, the one before stands there, pale. */
export function Sentence({ store }: { readonly store: Store }) {
  const last = useRef<string>(texts.waiting);
  const title = useAwaitedFocus();
  const isWhole = store.isWhole.value;
  if (isWhole) last.current = wordsNow(store);
  return (
    <section class="hero" id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title" class="hidden" ref={title} tabIndex={-1}>
        {texts.answerTitle}
      </h2>
      <p class={isWhole ? 'sentence' : 'sentence is-old'} role="status" aria-busy={!isWhole}>
        {last.current}
      </p>
      <details class="note doubt">
        <summary>{texts.readFor}</summary>
        <p>{texts.notCalibrated}</p>
      </details>
    </section>
  );
}

/** In how many further towns it is so. */
export function Frequency({ store }: { readonly store: Store }) {
  const counts = countsOf(store.worlds.value);
  return <p class="sentence second">{store.isChanged.value && counts.worlds > 0 ? texts.frequency(counts, MOST_WORLDS) : ' '}</p>;
}

/** Whose money it is and how many closed, in both towns; null before there is anything to compare. */
function moneyWords({ isChanged, towns }: Store): string | null {
  const [before, after] = [towns[0].peek().frames.at(-1), towns[1].peek().frames.at(-1)];
  if (!isChanged.value || before === undefined || after === undefined) return null;
  const [today, yours] = [whoseMoney(before), whoseMoney(after)];
  const { money, bridge, closed, noContract } = texts.whoseMoney;
  if (today.of100 === null || yours.of100 === null) return `${noContract} ${closed(yours.closed, today.closed)}`;
  const isContrary = (after.holding - before.holding) * (yours.of100.small - today.of100.small) < 0;
  const between = isContrary ? [bridge(yours.smallHolders, today.smallHolders)] : [];
  return [money(yours.of100, today.of100), ...between, closed(yours.closed, today.closed)].join(' ');
}

/** Where contract money goes; until both towns have run, what was said before stands there, pale. */
export function WhoseMoney({ store }: { readonly store: Store }) {
  const last = useRef<string | null>(null);
  const isWhole = store.isWhole.value;
  if (isWhole || !store.isChanged.value) last.current = moneyWords(store);
  if (!store.isChanged.value) return null;
  return <p class={isWhole ? 'money' : 'money is-old'}>{last.current ?? ' '}</p>;
}

function reasonWords(store: Store, reasons: readonly Counted[]): string {
  const { whyLost: words } = texts;
  const [first, ...rest] = reasons;
  if (first === undefined) return words.nobody;
  const count = first.ids.length;
  const tied = rest.filter(({ ids }) => ids.length === count);
  const all = reasons.reduce((sum, { ids }) => sum + ids.length, 0);
  const name = nameIn(store, first.ids[0] ?? '') ?? '';
  if (all === 1) return words.one(name, first.why);
  if (tied.length === 0) return words.most(all, count, first.why, name);
  return words.tied(
    all,
    count,
    [first, ...tied].map(({ why }) => why),
    name,
  );
}

/** Why those lost it who did, with a way to the story of the one that is named. */
export function Reason({ store }: { readonly store: Store }) {
  const [today, yours] = [store.towns[0].value.starters, store.towns[1].value.starters];
  if (!store.isChanged.value) return null;
  if (!store.isWhole.value || today === null || yours === null) return <p class="reason"> </p>;
  const reasons = whyLost(today, yours);
  const example = reasons[0]?.ids[0];
  return (
    <p class="reason">
      {reasonWords(store, reasons)}{' '}
      {example === undefined ? null : (
        <button type="button" onClick={() => openStory(store, example)}>
          {texts.picture.dot.story}
        </button>
      )}
    </p>
  );
}

type Kind = 'fewer' | 'same' | 'more';

function Squares({ counts }: { readonly counts: Counts }) {
  const kinds = (['fewer', 'same', 'more'] as const).flatMap((kind) => Array.from({ length: counts[kind] }, () => kind));
  const all: (Kind | 'left')[] = Array.from({ length: MOST_WORLDS }, (_, k) => kinds[k] ?? 'left');
  return (
    <>
      <div class="squares" role="img" aria-label={texts.squares(counts, MOST_WORLDS)}>
        {all.map((kind) => (
          <i class={kind} />
        ))}
      </div>
      <p class="note key">
        {(['fewer', 'same', 'more', 'left'] as const).map((kind) => (
          <span>
            <i class={kind} aria-hidden="true" /> {texts.key[kind]}
          </span>
        ))}
      </p>
    </>
  );
}

function leadOf({ fewer, same, more }: Counts): number {
  return Math.max(fewer, same, more);
}

export function Further({ store }: { readonly store: Store }) {
  const counts = countsOf(store.worlds.value);
  const [low, high] = outOfHundred(leadOf(counts), counts.worlds);
  const said = counts.worlds < ENOUGH_WORLDS ? texts.tooFew(counts.worlds, ENOUGH_WORLDS) : texts.range(low, high);
  return (
    <section class="further" aria-labelledby="further-title">
      <div>
        <h3 id="further-title">{texts.furtherTitle}</h3>
        <Squares counts={counts} />
        <p class="range">{store.isChanged.value && counts.worlds > 0 ? said : ' '}</p>
        <p class="note">{texts.small}</p>
      </div>
      <England store={store} />
    </section>
  );
}

function effectWords(outcome: OutcomeId, { mean, ci95 }: Effect): string {
  if (mean === null) return texts.england.soFar;
  const { unit } = definitionOf(outcome);
  const value = changeIn(unit, mean);
  // The unit stands once, after the first number.
  const bare = (end: number): string => changeIn(unit, end).replace(/ points$| a year$/, '');
  const said = texts.england.amount(speechIn(language.value).words.amount(value));
  return ci95 === null ? said : texts.england.range(said, bare(ci95[0]), bare(ci95[1]));
}

function England({ store }: { readonly store: Store }) {
  return (
    <div class="england">
      <h3>{texts.england.title}</h3>
      <EnglandWords store={store} />
    </div>
  );
}

function EnglandWords({ store }: { readonly store: Store }) {
  const { england } = texts;
  const { words } = speechIn(language.value);
  const design = store.design.value;
  const moved = levers.filter((lever) => stepOf(store.town, design, lever) !== lever.today);
  const [lever, ...more] = moved;
  if (lever === undefined) return <p>{store.isChanged.value ? england.several : england.nothing}</p>;
  if (more.length > 0 || hasOther(store, lever)) return <p>{england.several}</p>;
  if (stepOf(store.town, design, lever) !== lever.ambitious) return <p>{england.elsewhere(texts.levers[lever.id].done)}</p>;
  const said = comparisonsOf(lever.id, store.worlds.value, recorded);
  return (
    <>
      <ul>
        {said.map(({ outcome, england: there, town, verdict }) => (
          <li data-verdict={verdict}>
            <strong>{england.outcomes[outcome] ?? outcomeWords(words, outcome)}.</strong>{' '}
            {england.there(effectWords(outcome, there), recorded.replications)} {hereWords(town, outcome, verdict)}
          </li>
        ))}
      </ul>
      {said.some(({ outcome }) => outcome === SENTENCE) ? null : <p class="note">{england.notRecorded}</p>}
    </>
  );
}

function hereWords(town: Effect, outcome: OutcomeId, verdict: Agreement): string {
  const { england } = texts;
  const worlds = town.n ?? 0;
  if (worlds < ENOUGH_WORLDS) return england.tooFew(worlds, ENOUGH_WORLDS);
  return `${england.here(effectWords(outcome, town))} ${england.agreements[verdict]}`;
}

/** Whether a design changes more than one lever's settings. */
function hasOther({ town, home, design }: Store, lever: Lever): boolean {
  const step = lever.steps[stepOf(town, design.value, lever)];
  if (step === undefined) return true;
  const schedule = step.cut === undefined ? home.schedule.length : 1;
  return Object.keys(design.value.set).some((path) => !(path in step.set)) || design.value.schedule.length !== schedule;
}
