/** Up to eight groups side by side: what each changed, two numbers with their ranges, a sorted table and a chart. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { dotChart, type DotRow } from '../../report/charts/dots.ts';
import { changeIn } from '../../report/words.ts';
import { changeOf, leadersOf, sortedBy, type Change, type Measure } from '../answer/class-numbers.ts';
import { COMPARED_WORLDS } from '../engine/comparison.ts';
import { english as texts } from '../texts/english.ts';
import { CodeField } from './code-field.tsx';
import { MOST_GROUPS, type ClassStore, type Group } from './class-store.ts';

type Row = { readonly group: Group; readonly worlds: number; readonly small: Change; readonly local: Change };

const MEASURES = ['small', 'local'] as const satisfies readonly Measure[];

function rowsOf({ groups, worlds }: ClassStore): Row[] {
  return groups.value.map((group) => {
    const known = worlds.value.get(group.key) ?? [];
    return { group, worlds: known.length, small: changeOf(known, 'small'), local: changeOf(known, 'local') };
  });
}

export function Compare({ groups }: { readonly groups: ClassStore }) {
  const said = texts.group;
  const by = useSignal<Measure>('small');
  const rows = sortedBy(rowsOf(groups), by.value);
  const least = rows.length === 0 ? 0 : Math.min(...rows.map(({ worlds }) => worlds));
  return (
    <section class="compare" aria-labelledby="compare-title">
      <h3 id="compare-title">{said.compare}</h3>
      <Add groups={groups} />
      <p class="note unprinted">
        {groups.isKept ? said.kept : said.notKept} {groups.isUnreadable.value ? said.unreadable : ''}
      </p>
      {rows.length === 0 ? (
        <Empty groups={groups} />
      ) : (
        <>
          <p role="status" class="note unprinted">
            {said.progress(least, COMPARED_WORLDS)}
          </p>
          <Most rows={rows} isWhole={least === COMPARED_WORLDS} />
          <p class="buttons unprinted" role="group" aria-label={said.sort}>
            <span class="note">{said.sort}</span>
            {MEASURES.map((measure) => (
              <button type="button" aria-pressed={by.value === measure} onClick={() => (by.value = measure)}>
                {said.head[measure]}
              </button>
            ))}
          </p>
          <Table groups={groups} rows={rows} by={by.value} worlds={least} />
          <div class="two">
            {MEASURES.map((measure) => (
              <Chart rows={rows} measure={measure} />
            ))}
          </div>
          <p class="note">{said.caution}</p>
          <p class="buttons unprinted">
            <button type="button" onClick={() => printOnly('compare')}>
              {said.print}
            </button>
            <button type="button" onClick={groups.clear}>
              {said.clear}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

/** Which group keeps most small charities in contracts, once every world has been run for all. */
function Most({ rows, isWhole }: { readonly rows: readonly Row[]; readonly isWhole: boolean }) {
  const said = texts.group;
  const leaders = leadersOf(rows, 'small');
  const [first] = leaders;
  const { mean, ci95 } = first?.small ?? { mean: null, ci95: null };
  const names = leaders.map(({ group }) => said.name(group.place));
  const isClear = ci95 !== null && (ci95[0] > 0 || ci95[1] < 0);
  return (
    <p class="sentence second" role="status">
      {isWhole ? (mean === null ? said.undefined : said.most(names, rows.length, mean, isClear)) : said.countingMost}
    </p>
  );
}

/** Said where there is no group, with a way back for those that were just removed. */
function Empty({ groups: { cleared, unclear } }: { readonly groups: ClassStore }) {
  const said = texts.group;
  const count = cleared.value.length;
  return (
    <p class="unprinted">
      {said.none}{' '}
      {count === 0 ? null : (
        <button type="button" onClick={unclear}>
          {said.unclear(count)}
        </button>
      )}
    </p>
  );
}

/** Prints one part of the page; the style sheet hides the rest. */
export function printOnly(part: 'compare' | 'cards'): void {
  document.body.dataset['print'] = part;
  addEventListener('afterprint', () => delete document.body.dataset['print'], { once: true });
  print();
}

function Add({ groups }: { readonly groups: ClassStore }) {
  const said = texts.group;
  const text = useSignal('');
  const { refused, failed } = groups;
  useSignalEffect(() => {
    // What was refused is no longer what is typed.
    void text.value;
    refused.value = null;
  });
  const add = (typed: string): void => {
    if (groups.add(typed)) text.value = '';
  };
  const guess = refused.value?.guess ?? null;
  return (
    <form
      class="unprinted"
      onSubmit={(event) => {
        event.preventDefault();
        add(text.value);
      }}
    >
      <p class="buttons">
        <CodeField label={said.group} text={text} />
        <button type="submit" disabled={groups.groups.value.length >= MOST_GROUPS}>
          {said.add}
        </button>
      </p>
      {refused.value === null && failed.value === null ? null : (
        <div class="caution failure" role="alert">
          <p>{refused.value?.message ?? `${texts.failed} ${failed.value ?? ''}`}</p>
          {guess === null ? null : (
            <button type="button" onClick={() => add(guess)}>
              {said.useGuess(guess)}
            </button>
          )}
        </div>
      )}
    </form>
  );
}

/** Points of 100, to one place. */
const points = (value: number): string => changeIn('count', value);

/** While worlds are missing nothing is said to be undefined: it may be there in the next. */
const isCounting = ({ worlds }: Row, { mean }: Change): boolean => mean === null && worlds < COMPARED_WORLDS;

function changeWords(row: Row, measure: Measure): string {
  const { mean, ci95 } = row[measure];
  if (mean === null) return isCounting(row, row[measure]) ? texts.group.counting : texts.group.undefined;
  return ci95 === null ? points(mean) : texts.group.range(points(mean), points(ci95[0]), points(ci95[1]));
}

type TableProps = { readonly groups: ClassStore; readonly rows: readonly Row[]; readonly by: Measure; readonly worlds: number };

function Table({ groups, rows, by, worlds }: TableProps) {
  const said = texts.group;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={said.table}>
      <table>
        <caption>{said.caption(worlds)}</caption>
        <thead>
          <tr>
            <th scope="col">{said.head.group}</th>
            <th scope="col">{said.head.change}</th>
            {MEASURES.map((measure) => (
              <th scope="col" aria-sort={by === measure ? 'descending' : undefined}>
                {said.head[measure]} <span class="note">({said.units[measure]})</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <GroupRow key={row.group.key} groups={groups} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GroupRow({ groups, row }: { readonly groups: ClassStore; readonly row: Row }) {
  const said = texts.group;
  const { group } = row;
  const { changes } = group;
  return (
    <tr>
      <th scope="row">
        {said.name(group.place)} {group.code === null ? null : <span class="code">{group.code}</span>}{' '}
        <button
          type="button"
          class="unprinted remove"
          aria-label={said.remove(said.name(group.place))}
          onClick={() => groups.remove(group.key)}
        >
          ×
        </button>
      </th>
      <td class="prose">{changes.length === 0 ? said.nothingChanged : changes.join(' ')}</td>
      {MEASURES.map((measure) => (
        <td>{changeWords(row, measure)}</td>
      ))}
    </tr>
  );
}

/** One series: a group is known by its name, not by its colour. */
function Chart({ rows, measure }: { readonly rows: readonly Row[]; readonly measure: Measure }) {
  const said = texts.group;
  const missing = rows.filter((row) => isCounting(row, row[measure]));
  const known = rows.filter((row) => !missing.includes(row));
  const shown: DotRow[] = known.map((row) => ({
    label: said.name(row.group.place),
    dots: [{ series: 1, name: said.points, value: row[measure] }],
  }));
  const description = known.map((row) => `${said.name(row.group.place)}: ${changeWords(row, measure)}`).join('; ');
  const frame = { id: `compare-${measure}`, size: 'narrow', title: said.chart[measure], description } as const;
  return (
    <figure class="chart">
      <h4>{said.chart[measure]}</h4>
      {known.length === 0 ? null : <div dangerouslySetInnerHTML={{ __html: dotChart(frame, shown, points).html }} />}
      {missing.length === 0 ? null : <p class="note">{said.countingOf(missing.map(({ group }) => said.name(group.place)))}</p>}
    </figure>
  );
}
