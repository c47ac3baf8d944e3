/** The report of the two towns, from the worlds that have run. */
import { renderReport } from '../../report/report.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { findingsOf } from '../../study/analysis/find.ts';
import { engineVersion } from '../../study/experiment/run-one.ts';
import type { WorldPair } from '../answer/frequency.ts';
import { build } from '../built-in.ts';
import type { Pair } from '../design/design.ts';
import { english as texts } from '../texts/english.ts';

export type TownSize = { readonly areas: number; readonly charities: number };

/** The command's report of `commonweal compare` for as many replications as there are worlds; the digest in it is the command's. */
export function reportOf({ base, yours }: Pair, worlds: readonly WorldPair[], size: TownSize): string {
  const named = (scenario: Scenario, name: string): Scenario => ({
    ...scenario,
    name,
    settings: { ...scenario.settings, run: { ...scenario.settings.run, replications: worlds.length } },
  });
  const studied = [
    { scenario: named(base, 'today'), records: worlds.map((world) => world.base) },
    { scenario: named(yours, 'yours'), records: worlds.map((world) => world.yours) },
  ];
  const command = `commonweal compare today.yaml yours.yaml --replications ${worlds.length}`;
  return renderReport(findingsOf(studied, { title: texts.take.reportTitle, command, engine: engineVersion, build, ...size }));
}
