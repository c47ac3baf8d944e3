/** Every rule on settings that cannot act; those on mechanisms and their parameters are beside them. */
import { biddingRules } from './bidding-rules.ts';
import { lettingRules } from './letting-rules.ts';
import type { InertRule } from './rule.ts';
import { worldRules } from './world-rules.ts';

export const settingRules: readonly InertRule[] = [...worldRules, ...lettingRules, ...biddingRules];
