/** Every setting of a scenario, described once, by family. Mechanisms describe their own parameters in their own files. */
import type { FieldTree, ValuesOf } from './field.ts';
import { bidderFields } from './settings/bidders.ts';
import { forProfitFields } from './settings/for-profits.ts';
import { judgementFields } from './settings/judgements.ts';
import { marketFields } from './settings/market.ts';
import { ruleFields } from './settings/rules.ts';
import { structureFields } from './settings/structure.ts';
import { workFields } from './settings/work.ts';
import { worldFields } from './settings/world.ts';

export const settingFields = {
  ...worldFields,
  ...marketFields,
  ...bidderFields,
  ...forProfitFields,
  ...judgementFields,
  ...ruleFields,
  ...workFields,
  ...structureFields,
} as const satisfies FieldTree;

/** The values of all settings: what the engine reads. */
export type Settings = ValuesOf<typeof settingFields>;
