/** The charity as it was played beside its twin, which is left to itself: a sentence, and two lines on a chart. */
import { axes, linePath, scalesOf, type Box, type Line } from '../../report/charts/lines.ts';
import { picture } from '../../report/figure.ts';
import { html } from '../../report/html.ts';
import { pounds } from '../../report/words.ts';
import type { Position, Standing } from '../engine/game-messages.ts';
import { english as texts } from '../texts/english.ts';
import type { GameStore, Twin } from './game-store.ts';
import { money } from './game-words.ts';

type TwinProps = { readonly game: GameStore; readonly position: Position; readonly twin: Twin };

const BOX: Box = { width: 460, height: 230, top: 12, right: 14, left: 60 };
const OPTIONS = { format: pounds, fromZero: true, start: 0 };

function ending(standings: readonly Standing[]) {
  const last = standings.at(-1);
  return {
    isOpen: last?.isOpen ?? false,
    contracts: last?.contracts ?? 0,
    income: money(last?.income ?? 0),
    publicIncome: money(last?.publicIncome ?? 0),
  };
}

export function TwinView({ game, position: { moves, stage }, twin: { yours, rule } }: TwinProps) {
  const said = texts.game;
  const last = moves.at(-1);
  const isSame = yours.digest === rule.digest;
  return (
    <section class="twin" aria-labelledby="twin-title">
      <h4 id="twin-title">{said.twin}</h4>
      <p class="sentence" role="status">
        {moves.length > 0 && isSame ? said.same : said.compared(ending(yours.standings), ending(rule.standings))}
      </p>
      <p>{said.twinAbout(moves.length, texts.when((last?.quarter ?? 0) + 1))}</p>
      <TwinChart standings={[rule.standings, yours.standings]} />
      <p class="note">{said.oneLife}</p>
      <p class="buttons">
        <button type="button" disabled={stage === 'over'} onClick={game.playOn}>
          {said.playOn}
        </button>
        <button type="button" disabled={moves.length === 0} onClick={game.undo}>
          {said.undo}
        </button>
        <button type="button" onClick={game.leave}>
          {said.another}
        </button>
      </p>
    </section>
  );
}

/** Income from public work by quarter, which is what choices move; none once the charity has ended. */
const incomes = (standings: readonly Standing[]): (number | null)[] =>
  standings.map(({ isOpen, publicIncome }) => (isOpen ? publicIncome : null));

function TwinChart({ standings }: { readonly standings: readonly [readonly Standing[], readonly Standing[]] }) {
  const said = texts.game;
  const lines: Line[] = standings.map((each, k) => {
    const values = incomes(each);
    return { name: said.lines[k] ?? '', mean: values, lo: values, hi: values };
  });
  const { points, x, y } = scalesOf(BOX, lines, OPTIONS);
  const ends = lines.map(({ name, mean }) => `${name}: ${mean.at(-1) === null ? said.none : money(mean.at(-1) ?? 0)}`).join('; ');
  const drawing = picture(
    { id: 'twin', size: 'narrow', title: said.chart, description: `${said.chartSub}. ${ends}.` },
    BOX.width,
    BOX.height,
    [
      ...axes(BOX, x, y, points, OPTIONS),
      html`<text class="soft" x="${BOX.width / 2}" y="${BOX.height - 6}" text-anchor="middle">${texts.charts.years}</text>`,
      ...lines.map((line, k) => linePath(line, k, x, y, OPTIONS)),
    ],
  );
  return (
    <figure class="chart">
      <p class="note">
        {said.chart}: {said.chartSub}
      </p>
      <div dangerouslySetInnerHTML={{ __html: drawing.html }} />
      <p class="note lines" aria-hidden="true">
        <span class="stroke base" /> {said.lines[0]} <span class="stroke yours" /> {said.lines[1]}
      </p>
      <details>
        <summary>{said.table}</summary>
        <TwinTable standings={standings} />
      </details>
    </figure>
  );
}

function TwinTable({ standings: [rule, yours] }: { readonly standings: readonly [readonly Standing[], readonly Standing[]] }) {
  const said = texts.game;
  const years = rule.map((_, quarter) => quarter).filter((quarter) => quarter % 4 === 0);
  const income = (at: Standing | undefined): string => (at === undefined || !at.isOpen ? said.none : money(at.publicIncome));
  const contracts = (at: Standing | undefined): string => (at === undefined || !at.isOpen ? said.none : String(at.contracts));
  return (
    <table>
      <thead>
        <tr>
          {said.head.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((quarter) => (
          <tr>
            <th scope="row">{quarter / 4}</th>
            <td>{income(rule[quarter])}</td>
            <td>{income(yours[quarter])}</td>
            <td>{contracts(rule[quarter])}</td>
            <td>{contracts(yours[quarter])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
