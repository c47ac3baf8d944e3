/** The first record of each kind. */
import { NOBODY, type Bid, type Contract, type Tender } from './market.ts';

export type Shapes = { readonly tender: Tender; readonly bid: Bid; readonly contract: Contract };

let kept: Shapes | null = null;

/**
 * Makes one record of each kind with a fraction wherever a number may be one, before any other. V8 keeps a field as it has first seen it: if the
 * first tenders had no partnership points, all that is tuned for tenders would be thrown away at the first that has, in the second scenario
 * of a comparison. They live as long as the program, because what is tuned for a shape goes with the last record that has it.
 */
export function firstOfEachKind(): Shapes {
  kept ??= {
    tender: {
      key: 0,
      lines: NOBODY,
      lots: 1,
      area: 0,
      region: 0,
      services: 1,
      mainService: 0,
      annual: 0.5,
      share: 0.5,
      quarters: 1,
      attempt: 0,
      breadth: 1,
      grant: false,
      direct: false,
      turnoverTest: 0.5,
      partnershipRequired: false,
      partnershipPoints: 0.5,
      minimumPartnerShare: 0.5,
      arrears: 0,
      priceWeight: 0.5,
      qualityWeight: 0.5,
      socialValueWeight: 0.5,
      bidBurden: 0.5,
      monitoring: 0.5,
      contested: false,
      improved: false,
      steppedBack: 0,
    },
    bid: {
      tender: 0,
      lead: 0,
      leadBand: 0,
      partners: NOBODY,
      parts: NOBODY,
      fee: 0.5,
      kept: 0.5,
      shielded: 0.5,
      voice: 0.5,
      strategy: 0,
      price: 0.5,
      fullCost: 0.5,
      leadFromAfar: false,
      hasBase: false,
      quality: 0.5,
      socialValue: 0.5,
      score: 0.5,
      compliant: true,
    },
    contract: {
      key: 0,
      lines: NOBODY,
      lots: 1,
      area: 0,
      region: 0,
      services: 1,
      mainService: 0,
      ceiling: 0.5,
      share: 0.5,
      price: 0.5,
      fullCost: 0.5,
      lead: 0,
      partners: [],
      parts: [],
      fee: 0.5,
      promised: 0.5,
      shielded: 0.5,
      voice: 0.5,
      starts: 0,
      ends: 0,
      grant: false,
      arrears: 0,
      monitoring: 0.5,
      mobilised: 0,
      bidders: 0,
      eligible: new Int32Array(),
      budgetMultiple: 0.5,
      costFactor: 0.5,
      owed: [],
      owedToPartners: [],
      quality: 0.5,
      marginalised: 0.5,
      door: 0.5,
      joined: 0.5,
      served: 0.5,
    },
  };
  return kept;
}
