/** A mandate that guarantees partners nothing, and one that guarantees small or local ones three fifths of the contract. */
import { required, together, type Lesson } from '../lesson.ts';

export const fairShare: Lesson = {
  id: 'fair-share',
  minutes: 15,
  first: { set: required(0) },
  second: { set: required(0.6) },
  asked: { outcome: 'small_share_advertised', within: 0.005 },
  beside: [
    { outcome: 'partnership_rate', within: 0.005 },
    { outcome: 'vcse_share', within: 0.005 },
  ],
  tries: [
    { set: required(0.3) },
    { set: { ...required(0.6), 'for_profit.subcontracts': false } },
    { set: { ...together(4), ...required(0.6) } },
  ],
  mechanisms: ['commissioner-expectation', 'bid-candy', 'unfair-split'],
};
