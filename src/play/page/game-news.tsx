/** What came of the last round, and only now what the charity would have done left to itself. */
import type { Arrival, News as Item, Position } from '../engine/game-messages.ts';
import { english as texts } from '../texts/english.ts';
import { strategyOf, workWords } from './game-words.ts';

export function News({ position: { news, arrivals, moves } }: { readonly position: Position }) {
  const last = moves.at(-1);
  if (last === undefined || news.length + arrivals.length === 0) return null;
  return (
    <div class="news" aria-live="polite">
      <h4>
        {texts.game.news}, {texts.when(last.quarter + 1)}
      </h4>
      <ul>
        {news.map((item) => (
          <li>
            {didWords(item, last.byRule === true)} {texts.game.outcome(item)} <em>{hintWords(item)}</em>
          </li>
        ))}
        {arrivals.map((arrival) => (
          <li>{arrivalWords(arrival)}</li>
        ))}
      </ul>
    </div>
  );
}

const arrivalWords = (arrival: Arrival): string => texts.game.arrived(workWords(arrival), arrival.lead, arrival.came);

function didWords({ work, answer, ways, joined }: Item, isByRule: boolean): string {
  const said = texts.game;
  const what = workWords(work);
  const asked = joined === null ? null : said.asked(joined.lead, isByRule ? 'the charity' : 'you', joined.yes);
  if (answer === null) return asked === null ? said.byRule(what) : `${what}: ${asked}`;
  const strategy = strategyOf(ways, answer);
  const hasPrices = answer !== 'out' && (ways[answer.way]?.prices.length ?? 0) > 1;
  const did = said.did(strategy, answer === 'out' || !hasPrices ? '' : said.marks[answer.mark], what);
  return asked === null ? did : `${did} ${asked}`;
}

function hintWords({ rule, ways, joined }: Item): string {
  const said = texts.game;
  const own = ways.length === 0 ? '' : said.hint(ways[rule]?.strategy ?? null);
  return joined === null ? own : `${own} ${said.hintJoin(joined.rule)}`;
}
