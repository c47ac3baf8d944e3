/** What one look at one tender costs. */
import { measured } from '../measured.ts';
import { noCompiler, type Setting } from '../setting.ts';
import type { Section } from '../table.ts';
import { median, say } from '../timing.ts';
import { runYardstick } from '../yardstick/yardstick.ts';

const charities = 10_000;
const years = 5;
const rounds = 3;

export function appraisal({ program }: Setting): Section {
  const { steps, pairs } = measured('steps', { charities, years, behaviour: 'none', rounds });
  const choosing = steps.find(({ name }) => name === 'appraise and choose');
  if (choosing === undefined) throw new Error("the quarter has no step 'appraise and choose'");
  const ours = (choosing.ms * 1e6) / pairs;
  const evaluation = () => {
    const { ms, totEv } = runYardstick(program as string, charities, years * 4);
    return (ms * 1e6) / totEv;
  };
  const theirs = program === null ? null : median(Array.from({ length: rounds }, evaluation));
  return {
    title: 'Appraisal: a charity looks at a tender',
    about: [
      `Engine: time of the step 'appraise and choose' without mechanisms, over the pairs of charity and tender that were noticed (${say.count(charities)} charities, ${years * 4} quarters). Yardstick: time of its whole run over its evaluations. The engine first bounds what a charity looks at by attention and then weighs costs, rivals and capacity; the yardstick looks at every tender that fits with two logits, so a pair is not the same work in both.`,
      ...(program === null ? [noCompiler] : []),
    ],
    head: ['', 'pairs a charity-quarter', 'a pair', '× C'],
    rows: [
      ['engine', (pairs / (charities * years * 4)).toFixed(3), say.ns(ours), theirs === null ? 'not measured' : say.ratio(ours / theirs)],
      ...(theirs === null ? [] : [['C yardstick', perCharityQuarter(program as string), say.ns(theirs), '1']]),
    ],
  };
}

function perCharityQuarter(program: string): string {
  const { totEv, agentQ } = runYardstick(program, charities, years * 4);
  return (totEv / agentQ).toFixed(1);
}
