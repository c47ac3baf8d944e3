/** The result of a verification as text. */
import { paint, type Piece } from '../effects.ts';
import type { Verification } from './verification.ts';

const LISTED = 8;
/** A hash cut to the 16 digits that are printed elsewhere; other values unchanged. */
const shown = (value: string) => (/^[0-9a-f]{64}$/.test(value) ? value.slice(0, 16) : value);

function partText(name: string, { agrees, differences }: Verification['results'], [same, other] = ['agree', 'differ']): Piece[] {
  const head = `\n  ${name.padEnd(10)}`;
  if (agrees) return [`${head}${same}`];
  const lines = differences
    .slice(0, LISTED)
    .map(({ what, recorded, found }) => `\n    ${what}: recorded ${shown(recorded)}, now ${shown(found)}`);
  const more = differences.length > LISTED ? [`\n    and ${differences.length - LISTED} more`] : [];
  return [head, paint(other, 'red'), ...lines, ...more];
}

function sampleText({ sample, replications }: Verification): string {
  if (sample.length === 0) return 'Nothing was run again: the scenarios no longer share one world.';
  if (sample.length === replications)
    return replications === 1 ? 'Ran its one replication again.' : `Ran all ${replications} replications again.`;
  return `Ran ${sample.length === 1 ? 'replication' : 'replications'} ${sample.join(', ')} of ${replications} again, counted from 0.`;
}

function verdictText({ agrees, build }: Verification): string {
  if (!agrees) return 'The results do not agree with what they are made from.';
  return build.agrees ? 'The results agree.' : 'The results agree, although another build made them.';
}

export function verificationText(folder: string, found: Verification): Piece[] {
  return [
    `${folder}: ${sampleText(found)}`,
    ...partText('scenarios', found.scenarios),
    ...partText('build', found.build, ['agrees', 'differs']),
    ...partText('results', found.results, found.sample.length === 0 ? ['not run', 'differ'] : undefined),
    ...partText('files', found.files),
    `\n${verdictText(found)}`,
  ];
}
