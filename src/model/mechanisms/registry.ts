/** Every mechanism in the order of the ledger. Generated: no need to edit. */
import type { Mechanism } from './mechanism.ts';
import { missionMotive } from './motivations/mission-motive.ts';
import { necessity } from './motivations/necessity.ts';
import { commissionerExpectation } from './motivations/commissioner-expectation.ts';
import { trustLedger } from './motivations/trust-ledger.ts';
import { localKnowledge } from './motivations/local-knowledge.ts';
import { steppingBack } from './motivations/stepping-back.ts';
import { localPartnerForMobilisation } from './motivations/local-partner-for-mobilisation.ts';
import { bestValueMakeOrPartner } from './motivations/best-value-make-or-partner.ts';
import { capacityBuilding } from './motivations/capacity-building.ts';
import { winAdvantage } from './motivations/win-advantage.ts';
import { thresholdAccess } from './motivations/threshold-access.ts';
import { borrowedReputation } from './motivations/borrowed-reputation.ts';
import { defensiveAlliance } from './motivations/defensive-alliance.ts';
import { jointVenture } from './motivations/joint-venture.ts';
import { parachuting } from './motivations/parachuting.ts';
import { homophily } from './motivations/homophily.ts';
import { strengthsOfSmall } from './motivations/strengths-of-small.ts';
import { strengthsOfLarge } from './motivations/strengths-of-large.ts';
import { competitionErodesTrust } from './drivers/competition-erodes-trust.ts';
import { battenDown } from './drivers/batten-down.ts';
import { hedgedBidding } from './drivers/hedged-bidding.ts';
import { growthObligations } from './drivers/growth-obligations.ts';
import { collectiveChallenge } from './drivers/collective-challenge.ts';
import { empireBuilding } from './drivers/empire-building.ts';

export const mechanisms: readonly Mechanism[] = [
  missionMotive,
  necessity,
  commissionerExpectation,
  trustLedger,
  localKnowledge,
  steppingBack,
  localPartnerForMobilisation,
  bestValueMakeOrPartner,
  capacityBuilding,
  winAdvantage,
  thresholdAccess,
  borrowedReputation,
  defensiveAlliance,
  jointVenture,
  parachuting,
  homophily,
  strengthsOfSmall,
  strengthsOfLarge,
  competitionErodesTrust,
  battenDown,
  hedgedBidding,
  growthObligations,
  collectiveChallenge,
  empireBuilding,
];
