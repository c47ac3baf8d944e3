/** Words on what was recorded for England, beside the town. */
import type { OutcomeId } from '../../study/outcomes/registry.ts';
import type { Agreement } from '../answer/england.ts';

const agreements: Readonly<Record<Agreement, string>> = {
  agree: 'Both move the same way.',
  disagree: 'Here this town differs from the model’s England.',
  'cannot tell': 'Only one of the two moves clearly, so this does not say whether they agree.',
  'neither moved clearly': 'In neither is there a clear change.',
};

export const england = {
  title: 'And in the model’s England?',
  nothing: 'Move one lever to its mark ‘ambitious’ to see what was recorded for the model’s England.',
  elsewhere: (done: string): string =>
    `For the model’s England the runs with ${done} are at the mark ‘ambitious’ alone; nothing is recorded for this setting.`,
  several: 'For the model’s England each lever was compared by itself; nothing is recorded for these changes together.',
  /** In place of the outcome's own title, which is written for reports. */
  outcomes: {
    national_share: 'National charities’ share of the money that is competed for',
    small_survival: 'Small charities still there after ten years',
    small_share: 'Small charities’ share of public money',
    partnership_rate: 'Contract money won by charities that bid together',
    closures: 'Charities that close',
    bids_per_tender: 'Bids for each contract',
  } as Readonly<Partial<Record<OutcomeId, string>>>,
  notRecorded: 'How many small charities still hold a contract, as above, is not recorded for the model’s England.',
  there: (change: string, runs: number): string => `In the model’s England: ${change}, from ${runs} runs with and without the change.`,
  here: (change: string): string => `In towns like this one: ${change}.`,
  tooFew: (worlds: number, wanted: number): string => `In towns like this one: too few towns yet (${worlds} of at least ${wanted}).`,
  agreements,
  amount: (text: string): string => text.replace(/ points$/, ' percentage points'),
  soFar: 'not yet known',
  range: (value: string, low: string, high: string): string => `${value}, probably between ${low} and ${high}`,
} as const;
