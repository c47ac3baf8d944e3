/** On what terms work is let: as a contract or as a grant, by competition or directly, and what is asked of bidders. */
import { uniform } from '../random/draw.ts';
import type { Settings } from '../scenario/settings.ts';
import { countBits, type Tender, type Work } from '../sector/market.ts';
import type { World } from '../world/world.ts';
import { QUARTERS_A_YEAR } from '../sector/units.ts';

export function terms(world: World, what: Work): Tender {
  const { contract, threshold, partnership, payment, burden, weights, grant } = world.settings;
  const granted = isGrant(world, what);
  const tested = !granted && what.annual >= threshold.applies_above;
  const partnered = !granted && partnership.mandate !== 'none' && what.annual >= partnership.applies_above;
  const partnershipRequired = partnered && partnership.mandate === 'required';
  const direct = !granted && !partnershipRequired && isDirect(world, what);
  const merit = granted ? meritWithoutPrice(weights) : weights;
  return {
    // Field by field: a spread into a larger object is built slowly.
    key: what.key,
    lines: what.lines,
    lots: what.lots,
    area: what.area,
    region: what.region,
    services: what.services,
    mainService: what.mainService,
    annual: what.annual,
    amount: what.amount,
    share: what.share,
    quarters: what.quarters,
    attempt: what.attempt,
    breadth: countBits(what.services),
    grant: granted,
    direct,
    turnoverTest: tested ? threshold.turnover_ratio * what.annual : 0,
    partnershipRequired,
    partnershipPoints: partnered && partnership.mandate === 'points' ? partnership.points : 0,
    minimumPartnerShare: partnered ? partnership.minimum_partner_share : 0,
    minimumPartners: partnered ? partnership.minimum_partners : 0,
    arrears: granted ? 0 : payment.arrears_quarters,
    priceWeight: merit.price,
    qualityWeight: merit.quality,
    socialValueWeight: merit.social_value,
    bidBurden: burden.bid * (granted ? grant.application_cost : direct ? contract.direct_cost : 1),
    monitoring: granted ? grant.monitoring : 1,
    contested: false,
    improved: false,
    steppedBack: 0,
  };
}

/** Drawn for the first of its lines and the quarter, so that what is a grant stays one when more are granted. */
function isGrant(world: World, { lines, annual }: Work): boolean {
  const { share, applies_below } = world.settings.grant;
  if (share === 0 || annual > applies_below) return false;
  return uniform(world.keys['tendering/grant'], world.sector.lines[lines[0]].key, world.quarter) < share;
}

/** Drawn for the same as a grant is; what has been offered before is competed for. */
function isDirect(world: World, { lines, annual, quarters, attempt }: Work): boolean {
  const { direct_below, direct_share } = world.settings.contract;
  if (direct_share === 0 || attempt > 0 || (annual * quarters) / QUARTERS_A_YEAR >= direct_below) return false;
  return uniform(world.keys['tendering/direct'], world.sector.lines[lines[0]].key, world.quarter) < direct_share;
}

type Merit = Pick<Settings['weights'], 'price' | 'quality' | 'social_value'>;

/** What is left when the amount is fixed; where price was all there was, quality decides. */
function meritWithoutPrice({ quality, social_value }: Merit): Merit {
  const rest = quality + social_value;
  return rest > 0 ? { price: 0, quality: quality / rest, social_value: social_value / rest } : { price: 0, quality: 1, social_value: 0 };
}
