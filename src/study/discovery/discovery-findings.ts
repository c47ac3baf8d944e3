/** Where in the space of an experiment something happens: boxes and a tree. */
import type { OutcomeId } from '../outcomes/registry.ts';

/** Signs of conditions. */
export const SIGNS = ['<', '<=', '>', '>='] as const;

/** What is looked for: cells whose mean is below, or above, a value. */
export type Condition = { readonly outcome: OutcomeId; readonly sign: (typeof SIGNS)[number]; readonly value: number };

/** A limit on one factor: an interval of its values, or the labels of the levels that are inside. */
export type Limit = { readonly factor: string; readonly title: string } & (
  | { readonly from: number | null; readonly to: number | null; readonly unit: string | null }
  | { readonly labels: readonly string[] }
);

/** Boxes are found one after the other: each counts the cells that no earlier one holds. */
export type Box = {
  readonly limits: readonly Limit[];
  /** Cells inside, and how many of them are of interest. */
  readonly cells: number;
  readonly ofInterest: number;
  /** Share of all cells of interest that are inside, and in no earlier box. */
  readonly coverage: number;
  /** Share of the cells inside that are of interest. */
  readonly density: number;
  readonly sentence: string;
};

export type TreeNode = {
  readonly cells: number;
  readonly ofInterest: number;
  readonly split: { readonly limit: Limit; readonly inside: TreeNode; readonly outside: TreeNode } | null;
};

export type DiscoveryFindings = {
  /** All of them must hold. */
  readonly conditions: readonly Condition[];
  /** The conditions as a clause: 'small-charity survival is below 60 %'. */
  readonly words: string;
  readonly cells: number;
  readonly ofInterest: number;
  readonly boxes: readonly Box[];
  readonly tree: TreeNode;
  readonly treeSentences: readonly string[];
};
