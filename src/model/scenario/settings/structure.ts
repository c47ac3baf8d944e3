/** Forms of the decision, of matching and of trust. */
import type { FieldTree } from '../field.ts';
import { choice } from './describe.ts';

export const structureFields = {
  structure: {
    decision: choice('assumption', ['nested_logit', 'satisficing', 'best_response'], 'nested_logit', 'Form of the choice.'),
    matching: choice('assumption', ['greedy_revision', 'deferred_acceptance'], 'greedy_revision', 'Form of partnership matching.'),
    trust: choice('assumption', ['exponential', 'counting'], 'exponential', 'Form of trust updating.'),
  },
} as const satisfies FieldTree;
