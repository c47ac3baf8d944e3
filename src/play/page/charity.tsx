/** One charity: its ten years in both towns, in sentences and as a line. */
import { axes, linePath, scalesOf, type Box, type Line } from '../../report/charts/lines.ts';
import { picture } from '../../report/figure.ts';
import { html } from '../../report/html.ts';
import { pounds } from '../../report/words.ts';
import { inventedName } from '../../study/lives/invented-names.ts';
import { compareLives, partingOf } from '../../study/lives/compare-lives.ts';
import type { Life, Sentence } from '../../study/lives/follow-life.ts';
import { isTurn } from '../../study/lives/turns.ts';
import { SMALL } from '../../model/sector/charities.ts';
import { CONTRACT, fateOf, incomesOf, type Fate } from '../answer/frequency.ts';
import { english as texts } from '../texts/english.ts';
import { withPlaces } from '../town/names.ts';
import { nameIn } from './story.ts';
import type { Store } from './store.ts';
import { Why } from './why.tsx';

const BOX: Box = { width: 380, height: 190, top: 12, right: 14, left: 60 };

/** The charity's places at the end of both towns, as `fateOf` and `incomesOf` take them; null before they have run. */
function endsIn(store: Store, id: string): Parameters<typeof fateOf> | null {
  const [base, yours] = [store.towns[0].peek(), store.towns[1].peek()];
  const [before, after] = [base.frames.at(-1), yours.frames.at(-1)];
  if (before === undefined || after === undefined) return null;
  return [before, after, base.indexOf.get(id), yours.indexOf.get(id)];
}

function fateIn(store: Store, id: string): Fate {
  const ends = endsIn(store, id);
  return ends === null ? 'untouched' : fateOf(...ends);
}

function fateWords(store: Store, id: string): string {
  const ends = endsIn(store, id);
  if (ends === null) return '';
  const { fates, incomes } = texts.charity;
  const differ = incomesOf(...ends);
  return `${fates[fateOf(...ends)]} ${differ === null ? '' : incomes(pounds(differ[1]), pounds(differ[0]))}`.trimEnd();
}

/** Who stands for a fate: of the small charities with public work that met it the largest, about whom there is most to say. To lose a contract it must have held one. */
function examples(store: Store): Map<Fate, string> {
  const { members, frames } = store.towns[0].peek();
  const [first] = frames;
  const found = new Map<Fate, { readonly id: string; readonly income: number }>();
  first?.income.forEach((income, k) => {
    const member = members[k];
    if (member === undefined || (first.work[k] ?? 0) === 0 || (first.band[k] ?? 0) > SMALL) return;
    const fate = fateIn(store, member.id);
    if (fate === 'lost its contract' && ((first.work[k] ?? 0) & CONTRACT) === 0) return;
    if (income > (found.get(fate)?.income ?? -1)) found.set(fate, { id: member.id, income });
  });
  return new Map([...found].map(([fate, { id }]) => [fate, id]));
}

const WANTED = [
  ['closed', ['closed by it']],
  ['lost', ['lost its contract']],
  ['helped', ['saved by it', 'gained a contract']],
  ['untouched', ['untouched']],
] as const satisfies readonly (readonly [string, readonly Fate[]])[];

type Wanted = (typeof WANTED)[number][0];

function exampleOf(found: ReadonlyMap<Fate, string>, name: Wanted): string | null {
  const fates: readonly Fate[] = WANTED.find(([each]) => each === name)?.[1] ?? [];
  return fates.map((fate) => found.get(fate)).find((id) => id !== undefined) ?? null;
}

/** Why buttons cannot be pressed. */
function WhyNobody({ store, missing }: { readonly store: Store; readonly missing: readonly Wanted[] }) {
  const { nobody } = texts.charity;
  const shared = !store.isWhole.value ? nobody.running : !store.isChanged.value ? nobody.unchanged : null;
  if (missing.length === 0) return null;
  return (
    <ul class="note nobody">
      {shared === null
        ? missing.map((name) => <li id={`none-${name}`}>{nobody[name]}</li>)
        : missing.map((name, k) => (
            <li id={`none-${name}`} class={k > 0 ? 'hidden' : undefined}>
              {shared}
            </li>
          ))}
    </ul>
  );
}

export function CharitySection({ store }: { readonly store: Store }) {
  const { charity } = texts;
  const isReady = store.isWhole.value;
  const found: ReadonlyMap<Fate, string> = isReady ? examples(store) : new Map();
  return (
    <section class="charity" lang="en" aria-labelledby="charity-title">
      <h2 id="charity-title">{charity.title}</h2>
      <p>{charity.choose}</p>
      <p class="buttons">
        {WANTED.map(([name]) => {
          const id = exampleOf(found, name);
          return (
            <button
              type="button"
              disabled={id === null}
              aria-describedby={id === null ? `none-${name}` : undefined}
              onClick={() => store.choose(id)}
            >
              {charity[name]}
            </button>
          );
        })}
      </p>
      <WhyNobody store={store} missing={WANTED.map(([name]) => name).filter((name) => exampleOf(found, name) === null)} />
      <Finder store={store} />
      {store.chosen.value === null ? null : <Chosen store={store} id={store.chosen.value} />}
    </section>
  );
}

function Finder({ store }: { readonly store: Store }) {
  const members = store.isWhole.value ? store.towns[0].peek().members : [];
  const pick = (text: string): void => {
    const member = members.find((each) => inventedName(each) === text.trim());
    if (member !== undefined) store.choose(member.id);
  };
  return (
    <p>
      <label class="find">
        <span>{texts.charity.find}</span> <input type="search" list="names" onInput={(event) => pick(event.currentTarget.value)} />
      </label>
      <datalist id="names">
        {[...new Set(members.map(inventedName))].sort().map((name) => (
          <option value={name} />
        ))}
      </datalist>
    </p>
  );
}

function Chosen({ store, id }: { readonly store: Store; readonly id: string }) {
  const { charity } = texts;
  const lives = store.lives.value?.charity === id ? store.lives.value.lives : null;
  const [base, yours] = lives ?? [null, null];
  const parts = base === null || yours === null || !store.isChanged.value ? null : partingOf(base, yours).event;
  return (
    <article class="life" aria-live="polite">
      <h3 id="life-title" tabIndex={-1}>
        {nameIn(store, id)} <span class="note">({charity.invented})</span>
      </h3>
      {lives === null ? (
        <p>{charity.loading}</p>
      ) : (
        <>
          <p>{withPlaces((base ?? yours)?.about ?? charity.absent)}</p>
          {store.isChanged.value ? <p class="fate">{fateWords(store, id)}</p> : null}
          {base === null || yours === null || !store.isChanged.value ? null : <p>{parting(base, yours)}</p>}
          <IncomeChart lives={[base, yours]} isChanged={store.isChanged.value} quarters={store.quarters} />
          <div class="two">
            <Story title={charity.lives[0]} life={base} parts={parts} />
            {store.isChanged.value ? <Story title={charity.lives[1]} life={yours} parts={parts} /> : null}
          </div>
          <Why key={id} lives={lives} isChanged={store.isChanged.value} />
        </>
      )}
      <button type="button" onClick={() => store.choose(null)}>
        {charity.close}
      </button>
    </article>
  );
}

function parting(base: Life, yours: Life): string {
  const { alike, parts } = texts.charity;
  if (compareLives(base, yours).from === null) return alike;
  const { event, income } = partingOf(base, yours);
  return parts(event, income);
}

function IncomeChart({
  lives,
  isChanged,
  quarters,
}: {
  readonly lives: readonly (Life | null)[];
  readonly isChanged: boolean;
  readonly quarters: number;
}) {
  const lines: Line[] = lives.slice(0, isChanged ? 2 : 1).map((life, side) => {
    const values = Array.from({ length: quarters }, (_, q) => life?.turnover[q - (life.founded ?? 0)] ?? null);
    return { name: texts.sides[side] ?? '', mean: values, lo: values, hi: values };
  });
  const options = { format: pounds, fromZero: true, start: 1 };
  const { points, x, y } = scalesOf(BOX, lines, options);
  const { charity } = texts;
  const ends = lines.map(({ name, mean }) => `${name}: ${mean.at(-1) === null ? '–' : pounds(mean.at(-1) ?? 0)}`);
  const description = `${charity.incomeSub}. ${ends.join('; ')}.`;
  const drawing = picture({ id: 'life', size: 'narrow', title: charity.income, description }, BOX.width, BOX.height, [
    ...axes(BOX, x, y, points, options),
    html`<text class="soft" x="${BOX.width / 2}" y="${BOX.height - 6}" text-anchor="middle">${texts.charts.years}</text>`,
    ...lines.map((line, k) => linePath(line, k, x, y, options)),
  ]);
  return (
    <figure class="chart">
      <p class="note">
        {charity.income}: {charity.incomeSub}
      </p>
      <div dangerouslySetInnerHTML={{ __html: drawing.html }} />
      {isChanged ? (
        <p class="note lines" aria-hidden="true">
          <span class="stroke base" /> {texts.sides[0]} <span class="stroke yours" /> {texts.sides[1]}
        </p>
      ) : null}
    </figure>
  );
}

/** More entries than this are read by nobody at a glance. */
const MOST_ENTRIES = 12;

type Dated = { readonly quarter: number; readonly text: string };

/** The entries of a story in which something changed. */
function turns({ story, events }: Life): Sentence[] {
  const kinds = new Map(events.map(({ id, kind }) => [id, kind]));
  return story.filter((entry) => entry.events.some((id) => isTurn(kinds.get(id) ?? '')));
}

/** Sentences that follow each other on one date are one entry. */
function byDate(story: readonly Sentence[]): Dated[] {
  const entries: { quarter: number; text: string }[] = [];
  for (const { quarter, text } of story) {
    const last = entries.at(-1);
    if (last?.quarter === quarter) last.text += ` ${text}`;
    else entries.push({ quarter, text });
  }
  return entries;
}

type StoryProps = {
  readonly title: string;
  readonly life: Life | null;
  /** Quarter from which the two lives differ; null where they never do. */
  readonly parts: number | null;
};

function Story({ title, life, parts }: StoryProps) {
  const { charity } = texts;
  if (life === null)
    return (
      <div>
        <h4>{title}</h4>
        <p>{charity.absent}</p>
      </div>
    );
  const entries = byDate(turns(life)).slice(0, MOST_ENTRIES);
  const all = byDate(life.story);
  return (
    <div>
      <h4>{title}</h4>
      {entries.length === 0 ? <p>{charity.quiet}</p> : <Entries entries={entries} parts={parts} />}
      {all.length > entries.length ? (
        <details>
          <summary>{charity.all(all.length)}</summary>
          <Entries entries={all} parts={parts} />
        </details>
      ) : null}
    </div>
  );
}

function Entries({ entries, parts }: { readonly entries: readonly Dated[]; readonly parts: number | null }) {
  const turn = parts === null ? -1 : entries.findIndex(({ quarter }) => quarter >= parts);
  return (
    <ol class="story">
      {entries.map(({ quarter, text }, k) => (
        <li class={k === turn ? 'parts' : undefined}>
          {k === turn && parts !== null ? <em>{texts.charity.partsHere(parts)}</em> : null}
          <strong>{texts.when(quarter + 1)}</strong> {withPlaces(text)}
        </li>
      ))}
    </ol>
  );
}
