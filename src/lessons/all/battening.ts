/** The same cuts in two towns: in one charities go on as they did, in the other they turn inward. */
import { budgetsTo, type Lesson } from '../lesson.ts';

const open = { 'mechanisms.batten-down.enabled': false } as const;

export const battening: Lesson = {
  id: 'battening',
  minutes: 12,
  first: { set: open, schedule: budgetsTo(0.7) },
  second: { set: {}, schedule: budgetsTo(0.7) },
  asked: { outcome: 'small_survival', within: 0 },
  beside: [
    { outcome: 'partnership_rate', within: 0.005 },
    { outcome: 'trust', within: 0.005 },
    { outcome: 'needs_met', within: 0.005 },
  ],
  tries: [
    { set: {}, schedule: budgetsTo(0.5) },
    { set: open, schedule: budgetsTo(0.5) },
    { set: { 'partnership.mandate': 'points' }, schedule: budgetsTo(0.7) },
  ],
  mechanisms: ['batten-down', 'trust-ledger', 'hedged-bidding'],
};
