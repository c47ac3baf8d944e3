/** Every outcome that results list, each once. */
import * as concentration from './concentration.ts';
import * as charities from './charities.ts';
import * as tenders from './tenders.ts';
import * as partnerships from './partnerships.ts';
import * as delivery from './delivery.ts';
import * as cohorts from './cohorts.ts';
import * as holders from './holders.ts';
import * as shares from './shares.ts';
import type { Wording } from './outcome.ts';

/** In the order in which results list them; a new one comes last, so that no column moves. */
export const outcomeDefinitions = [
  concentration.sectorHhi,
  concentration.hhiLocal,
  concentration.hhiLocalRandom,
  concentration.hhiLocalExcess,
  concentration.hhiTotalIncome,
  concentration.giniTotalIncome,
  concentration.cr5,
  concentration.giniIncome,
  concentration.effectiveProvidersLocal,
  shares.nationalShare,
  shares.smallShare,
  charities.smallSurvival,
  charities.closures,
  charities.mergers,
  charities.takeovers,
  charities.entries,
  partnerships.partnershipRate,
  partnerships.partnerShare,
  partnerships.trust,
  delivery.missionDrift,
  tenders.bidsPerTender,
  tenders.singleBidRate,
  tenders.bidCostShare,
  tenders.failedTenders,
  delivery.fullCostShortfall,
  delivery.needsMet,
  delivery.marginalisedReach,
  delivery.choice,
  delivery.navigationLoss,
  delivery.valuePerPound,
  tenders.entryThresholdNational,
  tenders.entryThresholdWholeLife,
  tenders.vcseShare,
  tenders.commissionerCostShare,
  delivery.serviceGapMonths,
  delivery.multiNeedCoverage,
  tenders.wastedBidCost,
  partnerships.repeatPartnering,
  charities.overspending,
  charities.smallClosures,
  tenders.bidsPerCharity,
  tenders.contestedTenders,
  tenders.improvedTerms,
  tenders.mobilisationDelay,
  tenders.smallExclusion,
  partnerships.partnerLaterLeads,
  partnerships.smallPartnerReputation,
  shares.valueConcentrationBand,
  tenders.steppedBackValue,
  cohorts.missionLedShare,
  cohorts.formerPartnerLeads,
  cohorts.formerPartnerGrowth,
  cohorts.nationalShareAlarmed,
  cohorts.ventureBidCost,
  cohorts.nationalWinRate,
  cohorts.centralPartnerShare,
  partnerships.dissimilarPartners,
  delivery.localQuality,
  tenders.largeWinRate,
  tenders.growthSeeking,
  delivery.needLevel,
  partnerships.duplicatedCapacity,
  partnerships.alliedUnitCost,
  charities.smallOverheadRatio,
  partnerships.smallComplianceCost,
  partnerships.rootedIncomeGrowth,
  partnerships.partnerOwnServices,
  partnerships.funderGradient,
  partnerships.rivalAcceptance,
  partnerships.declinedGainful,
  delivery.localisedQuality,
  partnerships.smallPartnerGrowth,
  partnerships.partnerSkillGap,
  charities.standingStill,
  partnerships.behaviourSpread,
  charities.servicesLost,
  partnerships.promiseKept,
  partnerships.largeLedPartnerships,
  partnerships.missionCollaborationGap,
  holders.smallHolders,
  holders.smallHoldersAdvertised,
  holders.smallMoneyKept,
  holders.largeMoneyKept,
  holders.majorMoneyKept,
  shares.smallShareStart,
  shares.smallShareAdvertised,
  shares.smallShareAdvertisedStart,
  shares.nationalShareNet,
  shares.nationalSharePublic,
  charities.survival10kTo100k,
  charities.survival100kTo1m,
  charities.survival1mTo10m,
  charities.survivalHolders,
  charities.survivalOthers,
  concentration.hhiFewer,
  concentration.hhiChance,
  concentration.hhiSharing,
  concentration.hhiWinners,
  shares.inHouseShare,
  charities.windUps,
  charities.insolvencies,
  charities.backgroundClosures,
  tenders.contractsEndedEarly,
  tenders.vcseShareUnder1m,
  tenders.vcseShareOver5m,
  tenders.directShare,
] as const;

type Definition = (typeof outcomeDefinitions)[number];

export type OutcomeId = Definition['id'];
export const outcomeIds: readonly OutcomeId[] = outcomeDefinitions.map(({ id }) => id);

/** Outcomes of which a report can state a difference. */
export type SaidOutcomeId = Extract<Definition, { readonly says: Wording }>['id'];

type DefinitionOf<Id extends OutcomeId> = Extract<Definition, { readonly id: Id }>;
const byId: ReadonlyMap<string, Definition> = new Map(outcomeDefinitions.map((definition) => [definition.id, definition]));

export function definitionOf<Id extends OutcomeId>(id: Id): DefinitionOf<Id> {
  return byId.get(id) as DefinitionOf<Id>;
}
