/** What one look at one tender costs. */
import { measured } from '../measured.ts';
import type { StepTimes } from '../measures/steps.ts';
import { noCompiler, type Setting } from '../setting.ts';
import type { Section } from '../table.ts';
import { median, say } from '../timing.ts';
import { runYardstick } from '../yardstick/yardstick.ts';

const charities = 10_000;
const years = 5;
const rounds = 5;
const lived = charities * years * 4;

export function appraisal({ program }: Setting): Section {
  const times = measured('steps', { charities, years, behaviour: 'none', untimed: 10, rounds });
  const choosing = msOf(times, 'appraise and choose');
  const looking = msOf(times, 'notice opportunities') + choosing;
  const theirs = program === null ? null : yardstick(program);
  const row = (what: string, ms: number, count: number) => {
    const each = (ms * 1e6) / count;
    return [what, (count / lived).toFixed(3), say.ns(each), theirs === null ? 'not measured' : say.ratio(each / theirs.each)];
  };
  return {
    title: 'Appraisal: a charity looks at a tender',
    about: [
      `Without mechanisms, tuned, ${say.count(charities)} charities, ${years * 4} quarters. A tender fits a charity that works in its place and service and is large enough to bid for it alone; of those the charity notices some, keeps what it has attention for, and weighs bidding alone: what it would cost, five prices, what it has learnt, and how much else it can take on. In the first row the steps 'notice opportunities' and 'appraise and choose' are spread over all tenders that fit, in the second the latter over those weighed. The yardstick weighs each tender that fits with two logits, its whole run spread over them. What a pair takes is not the same work in any two rows.`,
      ...(program === null ? [noCompiler] : []),
    ],
    head: ['', 'pairs a charity-quarter', 'a pair', '× C'],
    rows: [
      row('engine: a tender that fits, from looking to choosing', looking, times.fits),
      row('engine: a tender that is weighed', choosing, times.pairs),
      ...(theirs === null ? [] : [['C yardstick: a tender that fits', theirs.pairs.toFixed(1), say.ns(theirs.each), '1']]),
    ],
  };
}

function msOf({ steps }: StepTimes, step: string): number {
  const found = steps.find(({ name }) => name === step);
  if (found === undefined) throw new Error(`the quarter has no step '${step}'`);
  return found.ms;
}

function yardstick(program: string): { each: number; pairs: number } {
  const runs = Array.from({ length: rounds }, () => runYardstick(program, charities, years * 4));
  return { each: median(runs.map(({ ms, totEv }) => (ms * 1e6) / totEv)), pairs: runs[0].totEv / runs[0].agentQ };
}
