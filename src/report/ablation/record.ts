/** What is kept of an ablation study: enough to say what was found, and to find it again. */
import type { AblationRow } from '../../study/experiment/ablation.ts';
import type { MatrixRow } from '../../study/experiment/ablation-matrix.ts';
import type { InteractionRow } from '../../study/experiment/interactions.ts';
import type { Difference } from '../../study/findings.ts';

/** Where figures come from. */
export type Provenance = {
  readonly command: string;
  readonly engine: string;
  /** Hash of the sources that results depend on. */
  readonly build: string;
};

export type AblationFindings = {
  readonly reproduce: Provenance;
  readonly rows: readonly AblationRow[];
  readonly matrix: readonly MatrixRow[];
  readonly interactions?: readonly InteractionRow[];
};

export type Effect = Pick<Difference, 'mean' | 'ci95'> & {
  /** Pairs in which the outcome was defined; null where that was not kept. */
  readonly n: number | null;
};

type Kept = 'mechanism' | 'observable' | 'contrast' | 'expected' | 'kind' | 'scenario' | 'seed' | 'replications' | 'adjusted' | 'verdict';

export type RecordedRow = Pick<AblationRow, Kept> & {
  readonly difference: Effect;
  readonly downstream: { readonly observable: string; readonly difference: Effect } | null;
};

export type RecordedInteraction = Pick<InteractionRow, 'one' | 'other' | 'observable' | 'scenario'> & { readonly difference: Effect };

export type AblationRecord = {
  readonly reproduce: Provenance;
  readonly rows: readonly RecordedRow[];
  readonly interactions: readonly RecordedInteraction[];
};

const effectOf = ({ mean, ci95, n }: Difference): Effect => ({ mean, ci95, n });

function rowOf(row: AblationRow): RecordedRow {
  const { mechanism, observable, contrast, expected, kind, scenario, seed, replications, difference, adjusted, verdict, downstream } = row;
  const follows = downstream === null ? null : { observable: downstream.observable, difference: effectOf(downstream.difference) };
  const said = { mechanism, observable, contrast, expected, kind, scenario, seed, replications };
  return { ...said, difference: effectOf(difference), adjusted, verdict, downstream: follows };
}

export function ablationRecord({ reproduce, rows, interactions = [] }: AblationFindings): AblationRecord {
  return {
    reproduce,
    rows: rows.map(rowOf),
    interactions: interactions.map(({ one, other, observable, scenario, difference }) => ({
      one,
      other,
      observable,
      scenario,
      difference: effectOf(difference),
    })),
  };
}
