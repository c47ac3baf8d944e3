/** A design as the part of a link after '#', and back. A link says every change in plain words, and is checked like a file. */
import type { Change } from '../../model/scenario/scenario.ts';
import type { Value } from '../../model/scenario/values.ts';
import { leaves, Refused, type Design } from './design.ts';

/** Longest link that mail and chat programs keep whole. */
export const LONGEST_LINK = 2000;

const VERSION = '1';
/** More than this is nobody's design, and would hold up the page. */
const MOST_CHANGES = 400;

export function linkOf({ seed, set, schedule }: Design, home: Design): string {
  const said = new URLSearchParams({ v: VERSION });
  if (seed !== home.seed) said.set('seed', seed);
  for (const [path, value] of Object.entries(set)) said.append(path, String(value));
  for (const { quarter, over, set: changes } of schedule)
    for (const [path, value] of Object.entries(changes)) said.append('then', `${quarter},${over},${path},${String(value)}`);
  return said.toString();
}

/** The value that a text stands for; texts that stand for none are left for the check of the whole to refuse. */
function valueOf(path: string, text: string): Value {
  const leaf = leaves.get(path);
  if (leaf === undefined)
    throw new Refused(`link: found no setting '${path.slice(0, 60)}'; expected the path of a setting, such as contract.lots`);
  if (leaf.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return leaf.type === 'choice' ? text : Number(text);
}

function changeOf(text: string): Change {
  const [, quarter = '', over = '', path = '', value = ''] = /^(\d{1,3}),(\d{1,2}),([a-z_.]{1,80}),(.{1,40})$/.exec(text) ?? [];
  if (path === '') throw new Refused(`link: found '${text.slice(0, 60)}' under then; expected quarter,quarters,path,value`);
  return { quarter: Number(quarter), over: Number(over), set: { [path]: valueOf(path, value) } };
}

/** The design of a link. Throws Refused where it cannot be read; whether its values are allowed is for `pairOf` to say. */
export function designOfLink(fragment: string, home: Design): Design {
  const said = [...new URLSearchParams(fragment)];
  if (said.length > MOST_CHANGES) throw new Refused(`link: found ${said.length} changes; expected at most ${MOST_CHANGES}`);
  const version = said.find(([name]) => name === 'v')?.[1];
  if (version !== VERSION) throw new Refused(`link: found version '${(version ?? '').slice(0, 20)}'; expected ${VERSION}`);
  const set: Record<string, Value> = {};
  for (const [name, text] of said) if (!['v', 'seed', 'then'].includes(name)) set[name] = valueOf(name, text);
  const schedule = said.filter(([name]) => name === 'then').map(([, text]) => changeOf(text));
  return { seed: said.find(([name]) => name === 'seed')?.[1] ?? home.seed, set, schedule: schedule.length > 0 ? schedule : home.schedule };
}
