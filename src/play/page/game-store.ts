/** What the view knows of a charity that is played: its moves, what is asked, what is ticked but not yet given. */
import { batch, signal } from '@preact/signals';
import type { Pair } from '../design/design.ts';
import type { Hand } from '../engine/crew.ts';
import type { Candidate, GameAnswer, GameAsk, Move, Played, Position, TenderAnswer } from '../engine/game-messages.ts';
import type { Answer } from '../engine/messages.ts';

/** Rounds after which the twin is met, unless one plays on. */
export const ROUNDS = 8;

export type Twin = { readonly yours: Played; readonly rule: Played };

export function makeGameStore(hand: Hand) {
  const candidates = signal<readonly Candidate[] | null>(null);
  const charity = signal<Candidate | null>(null);
  const position = signal<Position | null>(null);
  const twin = signal<Twin | null>(null);
  const failed = signal<string | null>(null);
  const isWaiting = signal(false);
  /** Rounds to play; null for as many as there are. */
  const most = signal<number | null>(ROUNDS);
  /** What is ticked, by the name of a tender or an offer. */
  const answers = signal<Readonly<Record<string, TenderAnswer>>>({});
  const joins = signal<Readonly<Record<string, boolean>>>({});
  let pair: Pair | null = null;
  let job = 0;
  /** A move whose offers are still to be answered. */
  let draft: Move | null = null;

  hand.onmessage = ({ data }) => hear(data);

  function ask(game: GameAsk): void {
    if (pair === null) return;
    isWaiting.value = true;
    hand.postMessage({ ask: 'game', job: ++job, game, ...pair });
  }

  function hear(answer: Answer): void {
    if (answer.job !== job) return;
    batch(() => {
      isWaiting.value = false;
      if (answer.answer === 'failed') failed.value = answer.message;
      if (answer.answer === 'game') take(answer.game);
    });
  }

  function take(game: GameAnswer): void {
    if (game.said === 'candidates') candidates.value = game.candidates;
    else if (game.said === 'twin') twin.value = game;
    else arrive(game.position);
  }

  function arrive(next: Position): void {
    const isNew = next.quarter !== position.peek()?.quarter || next.moves.length !== position.peek()?.moves.length;
    position.value = next;
    if (isNew) {
      draft = null;
      answers.value = {};
      joins.value = {};
    }
    const rounds = most.peek();
    const isEnough = rounds !== null && next.moves.length >= rounds && draft === null;
    if (next.stage === 'over' || isEnough) finish();
  }

  /** Another design of the town begins another game. */
  function begin(next: Pair): void {
    if (pair === next) return;
    pair = next;
    candidates.value = null;
    leave();
    ask({ want: 'candidates' });
  }

  function leave(): void {
    draft = null;
    batch(() => {
      charity.value = null;
      position.value = null;
      twin.value = null;
      failed.value = null;
      most.value = ROUNDS;
    });
  }

  function choose(candidate: Candidate): void {
    charity.value = candidate;
    ask({ want: 'position', charity: candidate.id, moves: [], draft: null });
  }

  /** Gives what is ticked; what is not ticked is sat out. */
  function goOn(): void {
    const now = position.peek();
    if (now === null) return;
    const ticked = Object.fromEntries(now.tenders.map(({ name }) => [name, answers.peek()[name] ?? ('out' as const)]));
    const asked = Object.fromEntries(now.offers.map(({ name }) => [name, joins.peek()[name] ?? false]));
    send({ quarter: now.quarter, tenders: draft?.tenders ?? ticked, joins: { ...draft?.joins, ...asked } });
  }

  /** Leaves what is asked to the rule, which answers offers as it likes. */
  function leaveToRule(): void {
    const now = position.peek();
    if (now === null) return;
    const asked = Object.fromEntries(now.offers.map(({ name, rule }) => [name, rule]));
    send({ quarter: now.quarter, tenders: draft?.tenders ?? {}, joins: { ...draft?.joins, ...asked }, byRule: true });
  }

  function send(move: Move): void {
    const [now, id] = [position.peek(), charity.peek()?.id];
    if (now === null || id === undefined) return;
    draft = move;
    ask({ want: 'position', charity: id, moves: now.moves, draft });
  }

  function undo(): void {
    const [now, id] = [position.peek(), charity.peek()?.id];
    if (now === null || id === undefined) return;
    // A move that waits for offers to be answered is the last one.
    const moves = now.stage === 'offers' && draft !== null ? now.moves : now.moves.slice(0, -1);
    batch(() => {
      twin.value = null;
      position.value = null;
    });
    ask({ want: 'position', charity: id, moves, draft: null });
  }

  function finish(): void {
    const [now, id] = [position.peek(), charity.peek()?.id];
    if (now !== null && id !== undefined) ask({ want: 'twin', charity: id, moves: now.moves });
  }

  function playOn(): void {
    most.value = null;
    twin.value = null;
  }

  const answer = (name: string, value: TenderAnswer): void => void (answers.value = { ...answers.peek(), [name]: value });
  const join = (name: string, value: boolean): void => void (joins.value = { ...joins.peek(), [name]: value });
  const signals = { candidates, charity, position, twin, failed, isWaiting, most, answers, joins };
  return { ...signals, begin, leave, choose, goOn, leaveToRule, undo, finish, playOn, answer, join };
}

export type GameStore = ReturnType<typeof makeGameStore>;
