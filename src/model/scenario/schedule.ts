/** Which rules hold in each quarter of a run, once the schedule's changes have been made. */
import { produce } from 'immer';
import { setAt, valueAt } from './compose.ts';
import { settingLeaves } from './fields.ts';
import type { Change, Scenario } from './scenario.ts';
import type { Settings } from './settings.ts';
import type { Value } from './values.ts';

/** A setting on its way to a new value. */
type Move = { readonly path: string; readonly from: Value; readonly to: Value; readonly start: number; readonly over: number };

function arrived({ start, over, from }: Move, quarter: number): boolean {
  return typeof from !== 'number' || quarter - start + 1 >= over;
}

function valueDuring(move: Move, quarter: number): Value {
  if (arrived(move, quarter)) return move.to;
  const [from, to] = [move.from as number, move.to as number];
  const value = from + ((to - from) * (quarter - move.start + 1)) / move.over;
  return settingLeaves.get(move.path)?.type === 'integer' ? Math.round(value) : value;
}

function movesBegun({ set, quarter, over }: Change, settings: Settings): Move[] {
  return Object.entries(set).map(([path, to]) => ({ path, from: valueAt(settings, path.split('.')), to, start: quarter, over }));
}

/**
 * One value for each quarter; the same object while nothing changes.
 * A change that begins while an earlier one of the same setting is still under way takes over from where that one has got to.
 */
export function rulesInForce(scenario: Scenario, quarters: number): readonly Settings[] {
  const rules: Settings[] = [];
  let settings = scenario.settings;
  let moves: Move[] = [];
  for (let quarter = 0; quarter < quarters; quarter++) {
    const begun = scenario.schedule.filter((change) => change.quarter === quarter).flatMap((change) => movesBegun(change, settings));
    const replaced = new Set(begun.map(({ path }) => path));
    moves = [...moves.filter(({ path }) => !replaced.has(path)), ...begun];
    settings = produce(settings, (draft) => {
      for (const move of moves) setAt(draft, move.path.split('.'), valueDuring(move, quarter));
    });
    moves = moves.filter((move) => !arrived(move, quarter));
    rules.push(settings);
  }
  return rules;
}

/** The values of one setting, quarter by quarter, under changes of it in order of their quarters: what it is in the rules in force. */
export function valuesInForce(path: string, atStart: Value, changes: readonly Change[], quarters: number): readonly Value[] {
  const values: Value[] = [];
  let [value, next] = [atStart, 0];
  let move: Move | null = null;
  for (let quarter = 0; quarter < quarters; quarter++) {
    const change = changes[next];
    if (change?.quarter === quarter) {
      move = { path, from: value, to: change.set[path] as Value, start: quarter, over: change.over };
      next++;
    }
    if (move !== null) value = valueDuring(move, quarter);
    values.push(value);
  }
  return values;
}
