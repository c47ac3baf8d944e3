/** What every section is given: how far to go, and what is at hand to compare with. */
export type Setting = {
  /** Whether the largest country, the whole sector, is measured too. */
  readonly national: boolean;
  /** The compiled yardstick; null without a C compiler. */
  readonly program: string | null;
  /** AgentScript's bundle; null where it is not installed. */
  readonly agentscript: string | null;
  /** For files of this benchmark; removed at its end. */
  readonly folder: string;
};

export const NATIONAL = 165_000;

export const noCompiler = 'There is no C compiler (gcc) here, so nothing is paired with the yardstick.';
