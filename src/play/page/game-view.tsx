/** The view in which somebody plays a charity. */
import { useEffect } from 'preact/hooks';
import { BANDS } from '../../model/scenario/names.ts';
import type { Candidate, Position } from '../engine/game-messages.ts';
import { english as texts } from '../texts/english.ts';
import { money, serviceWords, workWords } from './game-words.ts';
import { News } from './game-news.tsx';
import { Offers, Tenders } from './game-questions.tsx';
import { makeGameStore, type GameStore } from './game-store.ts';
import { TwinView } from './game-twin.tsx';
import { makeHands } from './hands.ts';
import type { Store } from './store.ts';
import { useTitleFocus } from './title-focus.ts';

let made: GameStore | null = null;

/** One game a page, which is still there when one has looked at another view. */
function gameOf(): GameStore {
  const [hand] = made === null ? makeHands(1) : [];
  if (hand !== undefined) made = makeGameStore(hand);
  return made as GameStore;
}

export function GameView({ store }: { readonly store: Store }) {
  const game = gameOf();
  const pair = store.pair.value;
  useEffect(() => game.begin(pair), [pair]);
  const title = useTitleFocus();
  return (
    <section class="game" lang="en" aria-labelledby="game-title">
      <h2 id="game-title" ref={title} tabIndex={-1}>
        {texts.game.title}
      </h2>
      <p>{texts.game.about}</p>
      {game.failed.value === null ? null : (
        <p class="caution failure" role="alert">
          <strong>{texts.failed}</strong> {game.failed.value}
        </p>
      )}
      {game.charity.value === null ? <Chooser game={game} /> : <Board game={game} candidate={game.charity.value} />}
    </section>
  );
}

function Chooser({ game }: { readonly game: GameStore }) {
  const candidates = game.candidates.value;
  if (candidates === null) return <p role="status">{texts.game.waiting}</p>;
  if (candidates.length === 0) return <p role="status">{texts.game.nobody}</p>;
  return (
    <>
      <h3>{texts.game.choose}</h3>
      <ul class="candidates">
        {candidates.map((candidate) => (
          <li>
            <button type="button" onClick={() => game.choose(candidate)}>
              {candidate.name}
            </button>{' '}
            <span class="note">{candidateWords(candidate)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function candidateWords({ band, service, income, contracts, quarters }: Candidate): string {
  const size = texts.game.sizes[BANDS[band] ?? 'micro'];
  return texts.game.candidate(size, serviceWords(service), money(income), contracts, quarters);
}

function Board({ game, candidate }: { readonly game: GameStore; readonly candidate: Candidate }) {
  const position = game.position.value;
  const twin = game.twin.value;
  return (
    <>
      <h3>
        {candidate.name} <span class="note">({texts.game.invented})</span>
      </h3>
      {position === null ? (
        <p role="status">{texts.game.waiting}</p>
      ) : (
        <div class="board">
          <div>
            <News position={position} />
            {twin === null ? <Round game={game} position={position} /> : <TwinView game={game} position={position} twin={twin} />}
          </div>
          <Has position={position} />
        </div>
      )}
    </>
  );
}

function Round({ game, position }: { readonly game: GameStore; readonly position: Position }) {
  const { moves, quarter, stage } = position;
  const most = game.most.value;
  if (stage === 'over') return <p role="status">{texts.game.over}</p>;
  if (most !== null && moves.length >= most) return <p role="status">{texts.game.waiting}</p>;
  return (
    <form
      class="round"
      aria-busy={game.isWaiting.value}
      onSubmit={(event) => {
        event.preventDefault();
        game.goOn();
      }}
    >
      <h4 aria-live="polite">{texts.game.round(moves.length + 1, most, texts.when(quarter + 1))}</h4>
      <Passed position={position} />
      {stage === 'offers' ? <Offers game={game} position={position} /> : <Tenders game={game} position={position} />}
      <p class="buttons">
        <button type="submit" disabled={game.isWaiting.value}>
          {texts.game.goOn}
        </button>
        <button type="button" disabled={game.isWaiting.value} onClick={game.leaveToRule}>
          {texts.game.leave}
        </button>
        <button type="button" disabled={game.isWaiting.value || (moves.length === 0 && stage === 'choose')} onClick={game.undo}>
          {texts.game.undo}
        </button>
        <button type="button" disabled={game.isWaiting.value || moves.length === 0} onClick={game.finish}>
          {texts.game.finish}
        </button>
      </p>
    </form>
  );
}

/** Quarters since the last round, or since the start, in which nothing was asked. */
function Passed({ position: { moves, quarter } }: { readonly position: Position }) {
  const last = moves.at(-1);
  const first = last === undefined ? 0 : last.quarter + 1;
  return first === quarter ? null : <p class="note">{texts.game.passed(texts.when(first + 1), texts.when(quarter))}</p>;
}

/** More contracts than this are not read. */
const MOST_HOLDINGS = 8;

/** Money, reserves and contracts, beside what is asked. */
function Has({ position: { standings, holdings } }: { readonly position: Position }) {
  const { game } = texts;
  const now = standings.at(-1);
  if (now === undefined) return null;
  const largest = [...holdings].sort((a, b) => b.amount - a.amount).slice(0, MOST_HOLDINGS);
  return (
    <aside class="has" aria-label={game.has}>
      <h4>{game.has}</h4>
      <dl>
        <dt>{game.income}</dt>
        <dd>{money(now.income)}</dd>
        <dt>{game.publicIncome}</dt>
        <dd>{money(now.publicIncome)}</dd>
        <dt>{game.reserves}</dt>
        <dd>{now.reserves < 0 ? game.short(money(-now.reserves)) : game.reserved(money(now.reserves), now.months)}</dd>
      </dl>
      <h4>{game.holds}</h4>
      {holdings.length === 0 ? (
        <p>{game.holdsNone}</p>
      ) : (
        <ul>
          {largest.map(({ services, area, amount, left, isLead }) => (
            <li>{game.holding(workWords({ services, area }), money(amount), left, isLead)}</li>
          ))}
          {holdings.length > largest.length ? <li>{game.holdsMore(holdings.length - largest.length)}</li> : null}
        </ul>
      )}
    </aside>
  );
}
