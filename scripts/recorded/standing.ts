/** What the figures of a study stand for that takes too long to be run with every change. */
import type { Provenance } from '../../src/report/ablation/record.ts';

export const standingOf = ({ build }: Provenance): string =>
  `These are figures of build ${build}, and may be older than the code beside them: the study is long, and is run again when a change
of the model is complete. The \`manifest.json\` of any results names the build that made them; another build may give other figures.`;
