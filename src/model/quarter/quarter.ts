/** A quarter: what each of its eleven steps takes of what others have made, and makes. Observation, the twelfth, belongs to the study. */
import { appraiseAndChoose } from '../appraisal/appraise-and-choose.ts';
import { placeBids } from '../bidding/bids.ts';
import { awardContracts } from '../commissioning/award.ts';
import { contestTerms } from '../commissioning/contest-terms.ts';
import { letTenders } from '../commissioning/tenders.ts';
import { deliverServices } from '../delivery/service.ts';
import { settleAccounts } from '../finance/settle-accounts.ts';
import { openCloseMerge } from '../lifecycle/life.ts';
import { noticeOpportunities } from '../noticing/opportunities.ts';
import { formPartnerships } from '../partnerships/form-partnerships.ts';
import { updateRelations } from '../partnerships/update-relations.ts';
import { step } from './step.ts';

export const quarter = [
  step(letTenders, [], 'tenders'),
  step(noticeOpportunities, ['tenders'], 'noticing'),
  step(contestTerms, [], null),
  step(appraiseAndChoose, [], 'appraisal'),
  step(formPartnerships, ['appraisal'], 'matching'),
  step(placeBids, ['matching'], 'bidding'),
  step(awardContracts, ['tenders', 'bidding', 'noticing'], 'awards'),
  step(deliverServices, [], 'delivered'),
  step(settleAccounts, [], 'accounts'),
  step(updateRelations, ['awards'], 'relations'),
  step(openCloseMerge, [], 'turnover'),
] as const;
