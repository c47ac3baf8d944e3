/** What becomes of the public work that charities held when a run began, by the size they had then. */
import { over } from '../measures/arithmetic.ts';
import type { Tally } from '../observing/tally.ts';
import { NOT_NEGATIVE, outcome, OWN } from './outcome.ts';

export const smallHolders = outcome({
  id: 'small_holders',
  title: 'Small charities still holding public work',
  label: 'Charities under £1m still holding public work, of those that did at the start',
  unit: 'share',
  formula:
    'Charities under £1m a year that held public work at the start, advertised (as lead or partner) or spot, and operate and hold any at the end, as a share of those that held it at the start; a charity of wider reach counts by its simulated part.',
  source: OWN,
  of: ({ followed }) => over(followed.holdersStill, followed.holders),
  says: {
    what: 'small charities that still hold public work',
    up: 'more of the small charities that held public work at the start still do',
    down: 'fewer of the small charities that held public work at the start still do',
  },
});

export const smallHoldersAdvertised = outcome({
  id: 'small_holders_advertised',
  title: 'Small charities still holding advertised work',
  label: 'Charities under £1m still holding advertised work, of those that did at the start',
  unit: 'share',
  formula:
    'Charities under £1m a year that held advertised work at the start, as lead or partner, and operate and hold any at the end, as a share of those that held it at the start; a charity of wider reach counts by its simulated part.',
  source: OWN,
  of: ({ followed }) => over(followed.advertisedHoldersStill, followed.advertisedHolders),
  says: {
    what: 'small charities that still hold advertised work',
    up: 'more of the small charities that held advertised work at the start still do',
    down: 'fewer of the small charities that held advertised work at the start still do',
  },
});

const KEPT =
  'in the market at the start have of public work at the end, net of what leads pass on, as a share of what they had at the start, both £ a year as things stand, advertised and spot; what one that ended had is lost, unless it went to another of them.';

export const smallMoneyKept = outcome({
  id: 'small_money_kept',
  title: 'Public money kept by small charities',
  label: 'Public money kept by charities under £1m at the start',
  unit: 'share',
  formula: `What charities under £1m a year ${KEPT}`,
  source: OWN,
  bounds: NOT_NEGATIVE,
  of: ({ followed }) => moneyKept(followed, 'micro', 'small', 'medium'),
  says: {
    what: 'public money kept by small charities',
    up: 'charities that were small at the start kept more of their public money',
    down: 'charities that were small at the start kept less of their public money',
  },
});

export const largeMoneyKept = outcome({
  id: 'large_money_kept',
  title: 'Public money kept by charities of £1m–£10m',
  label: 'Public money kept by charities of £1m–£10m at the start',
  unit: 'share',
  formula: `What charities of £1m to £10m a year ${KEPT}`,
  source: OWN,
  bounds: NOT_NEGATIVE,
  of: ({ followed }) => moneyKept(followed, 'large'),
  says: {
    what: 'public money kept by charities of £1m–£10m',
    up: 'charities of £1m–£10m at the start kept more of their public money',
    down: 'charities of £1m–£10m at the start kept less of their public money',
  },
});

export const majorMoneyKept = outcome({
  id: 'major_money_kept',
  title: 'Public money kept by charities over £10m',
  label: 'Public money kept by charities over £10m at the start',
  unit: 'share',
  formula: `What charities over £10m a year ${KEPT}`,
  source: OWN,
  bounds: NOT_NEGATIVE,
  of: ({ followed }) => moneyKept(followed, 'major', 'super_major'),
  says: {
    what: 'public money kept by charities over £10m',
    up: 'charities over £10m at the start kept more of their public money',
    down: 'charities over £10m at the start kept less of their public money',
  },
});

function moneyKept({ heldNow, heldAtStart }: Tally['followed'], ...bands: readonly (keyof Tally['followed']['heldNow'])[]): number | null {
  const sum = (held: Tally['followed']['heldNow']) => bands.reduce((total, band) => total + held[band], 0);
  return over(sum(heldNow), sum(heldAtStart));
}
