/** Work of several kinds let as one contract: the source's first reason to partner is that one charity cannot do it all. */
import { together, type Lesson } from '../lesson.ts';

export const partnering: Lesson = {
  id: 'partnering',
  minutes: 12,
  first: { set: {} },
  second: { set: together(3, 'services') },
  asked: { outcome: 'partnership_rate', within: 0.005 },
  beside: [
    { outcome: 'partner_share', within: 0.005 },
    { outcome: 'small_holders_advertised', within: 0 },
  ],
  tries: [
    { set: together(4) },
    { set: { ...together(3, 'services'), 'mechanisms.mission-motive.enabled': false } },
    { set: { ...together(3, 'services'), 'partnership.mandate': 'points' } },
  ],
  mechanisms: ['necessity', 'commissioner-expectation', 'mission-motive', 'win-advantage', 'trust-ledger'],
};
