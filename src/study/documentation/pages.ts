/** All generated pages of the documentation, by path below docs/model. */
import type { Mechanism } from '../../model/mechanisms/mechanism.ts';
import { recordedVerdicts, type RecordedVerdicts } from '../experiment/recorded-verdicts.ts';
import { mechanismIndex, mechanismPage } from './mechanisms.ts';
import { oddPage } from './odd.ts';
import { outcomesPage } from './outcomes.ts';
import { parametersPage } from './parameters.ts';

export function documentationPages(
  mechanisms: readonly Mechanism[],
  verdicts: RecordedVerdicts = recordedVerdicts,
): ReadonlyMap<string, string> {
  return new Map([
    ['odd.md', oddPage(mechanisms)],
    ['parameters.md', parametersPage()],
    ['outcomes.md', outcomesPage()],
    ['mechanisms/README.md', mechanismIndex(mechanisms, verdicts)],
    ...mechanisms.map((mechanism): [string, string] => [`mechanisms/${mechanism.id}.md`, mechanismPage(mechanism, verdicts)]),
  ]);
}
