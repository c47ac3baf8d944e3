/** Why a charity chose as it did in a quarter: for each choice what spoke for and against it, as bars and as a table. */
import { useSignal } from '@preact/signals';
import { choicesOf, isLively, isLuckDecisive, termsInWords, wayText, type TermInWords } from '../../study/lives/choice-words.ts';
import type { Decision, Life } from '../../study/lives/follow-life.ts';
import { english as texts } from '../texts/english.ts';
import { withPlaces } from '../town/names.ts';

/** Half the width of a bar's picture, in its own units. */
const HALF = 100;
const BAR_HEIGHT = 10;

const shown = (value: number): string => value.toFixed(2).replace('-', '−');

/** Quarters in which either town's charity had a choice, with how many; and the first in which one was more than letting a tender pass. */
function quartersOf(lives: readonly (Life | null)[]): { readonly counts: ReadonlyMap<number, number>; readonly first: number | null } {
  const counts = new Map<number, number>();
  let first: number | null = null;
  for (const life of lives) {
    const here = new Map<number, number>();
    for (const options of choicesOf(life?.decisions ?? [])) {
      const quarter = options[0]?.quarter ?? 0;
      here.set(quarter, (here.get(quarter) ?? 0) + 1);
      if (isLively(options) && (first === null || quarter < first)) first = quarter;
    }
    for (const [quarter, n] of here) counts.set(quarter, Math.max(n, counts.get(quarter) ?? 0));
  }
  const sorted = new Map([...counts].sort(([a], [b]) => a - b));
  return { counts: sorted, first: first ?? [...sorted.keys()][0] ?? null };
}

export function Why({ lives, isChanged }: { readonly lives: readonly (Life | null)[]; readonly isChanged: boolean }) {
  const picked = useSignal<number | null>(null);
  const sides = isChanged ? lives : lives.slice(0, 1);
  const { counts, first } = quartersOf(sides);
  const { why } = texts;
  if (first === null)
    return (
      <section class="why">
        <h4>{why.title}</h4>
        <p>{why.never}</p>
      </section>
    );
  const quarter = picked.value !== null && counts.has(picked.value) ? picked.value : first;
  return (
    <section class="why">
      <h4>{why.title}</h4>
      <p class="note">{why.about}</p>
      <p>
        <label class="find">
          <span>{why.quarter}</span>{' '}
          <select value={quarter} onChange={(event) => (picked.value = Number(event.currentTarget.value))}>
            {[...counts].map(([each, n]) => (
              <option value={each}>{why.choices(texts.when(each + 1), n)}</option>
            ))}
          </select>
        </label>
      </p>
      <div class="two">
        {sides.map((life, side) => (
          <Choices title={texts.charity.lives[side] ?? ''} decisions={(life?.decisions ?? []).filter((each) => each.quarter === quarter)} />
        ))}
      </div>
    </section>
  );
}

function Choices({ title, decisions }: { readonly title: string; readonly decisions: readonly Decision[] }) {
  const choices = choicesOf(decisions);
  return (
    <div>
      <h5>{title}</h5>
      {choices.length === 0 ? <p>{texts.why.none}</p> : choices.map((options) => <Choice options={options} />)}
    </div>
  );
}

function Choice({ options }: { readonly options: readonly Decision[] }) {
  const { why } = texts;
  const ranked = [...options].sort((a, b) => b.utility - a.utility);
  const [taken, left] = [ranked.find((option) => option.taken), ranked.find((option) => !option.taken)];
  const [first] = ranked;
  if (first === undefined) return null;
  const both = [taken, left].filter((option) => option !== undefined);
  const widest = Math.max(...both.flatMap(({ utility, terms }) => [utility, ...terms.map(({ value }) => value)]).map(Math.abs));
  return (
    <div class="choice">
      <p>
        <strong>{withPlaces(first.askedBy === null ? why.noticed(first.tender) : why.asked(first.askedBy, first.tender))}</strong>
        {first.became === null ? '' : `. ${first.became}`} {isLuckDecisive(options) ? why.luck : ''}
      </p>
      {taken === undefined ? null : <Option title={why.taken(wayText(taken))} option={taken} widest={widest} />}
      {left === undefined ? null : <Option title={why.left(wayText(left))} option={left} widest={widest} />}
      <details>
        <summary>{why.table}</summary>
        <Twin options={ranked} />
      </details>
    </div>
  );
}

/** The bars repeat their numbers, which are words to a screen reader. */
function Option({ title, option, widest }: { readonly title: string; readonly option: Decision; readonly widest: number }) {
  const rows: readonly TermInWords[] = [...termsInWords(option), { name: texts.why.total, value: option.utility }];
  return (
    <figure class="bars">
      <figcaption>{withPlaces(title)}</figcaption>
      <ul>
        {rows.map(({ name, value }, k) => (
          <li class={k === rows.length - 1 ? 'sum' : ''}>
            <span>{name}</span>
            <svg viewBox={`${-HALF} 0 ${2 * HALF} ${BAR_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
              <rect class={value < 0 ? 'against' : 'for'} height={BAR_HEIGHT} {...reach((HALF * value) / widest)} />
              <line x1={0} x2={0} y1={0} y2={BAR_HEIGHT} />
            </svg>
            <span class="value">{shown(value)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

const reach = (length: number) => ({ x: Math.min(0, length), width: Math.abs(length) });

/** A column for each option, a row for each term that any of them has. */
function Twin({ options }: { readonly options: readonly Decision[] }) {
  const { why } = texts;
  const columns = options.map((option) => new Map(termsInWords(option).map(({ name, value }) => [name, value])));
  const names = [...new Set(columns.flatMap((terms) => [...terms.keys()]))];
  const cell = (value: number | undefined): string => (value === undefined ? '' : shown(value));
  return (
    <div class="scroll" role="group" tabIndex={0} aria-label={texts.why.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{why.head[0]}</th>
            {options.map((option) => (
              <th scope="col">{withPlaces(wayText(option))}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr>
              <th scope="row">{name}</th>
              {columns.map((terms) => (
                <td>{cell(terms.get(name))}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{why.total}</th>
            {options.map(({ utility }) => (
              <td>{shown(utility)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{why.head[1]}</th>
            {options.map(({ taken }) => (
              <td>{taken ? why.yes : ''}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
