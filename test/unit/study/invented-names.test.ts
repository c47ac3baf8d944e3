/** Invented names are nobody's: not one is, or contains, the name of a charity that a user would know. */
import { expect, test } from 'vitest';
import { SERVICES } from '../../../src/model/scenario/names.ts';
import { LOCAL, NATIONAL } from '../../../src/model/sector/charities.ts';
import { inventedName } from '../../../src/study/lives/invented-names.ts';

/** Charities at work in the United Kingdom whose names many people know. */
const KNOWN = [
  ...['Age UK', 'Barnardo’s', 'Action for Children', 'NSPCC', 'Save the Children', 'The Children’s Society', 'Home-Start', 'Coram'],
  ...['Shelter', 'Crisis', 'St Mungo’s', 'Centrepoint', 'Emmaus', 'Depaul', 'Thames Reach', 'Nightstop', 'Stonepillow', 'The Big Issue'],
  ...['Refuge', 'Women’s Aid', 'Safe Steps', 'SafeLives', 'Respect', 'Galop', 'Juno', 'Advance'],
  ...['Turning Point', 'Change Grow Live', 'We Are With You', 'Phoenix Futures', 'Forward Trust', 'Cranstoun', 'Humankind', 'Waythrough'],
  ...['Mind', 'Mind Matters', 'Rethink', 'Samaritans', 'Together', 'SANE', 'Listening Ear', 'Papyrus', 'YoungMinds', 'Combat Stress'],
  ...['YMCA', 'YWCA', 'UK Youth', 'The Prince’s Trust', 'The King’s Trust', 'Scouts', 'Girlguiding', 'OnSide', 'Catch22', 'The Mix'],
  ...['Citizens Advice', 'StepChange', 'Law Centres', 'Turn2us', 'Christians Against Poverty', 'National Debtline'],
  ...['Scope', 'Mencap', 'Sense', 'Leonard Cheshire', 'RNIB', 'RNID', 'Guide Dogs', 'Carers UK', 'Carers Trust', 'Papworth Trust'],
  ...['Independent Age', 'Re-engage', 'Royal Voluntary Service', 'Alzheimer’s Society', 'Dementia UK', 'Macmillan', 'Marie Curie'],
  ...['Oxfam', 'British Red Cross', 'Salvation Army', 'Trussell', 'FareShare', 'Groundwork', 'Nacro', 'St Giles', 'Tomorrow’s People'],
  ...['Community Links', 'Toynbee Hall', 'Locality', 'Good Neighbours Network', 'Waymarks', 'The Wise Group', 'Making Every Adult Matter'],
];

const names = SERVICES.flatMap((_, service) =>
  [0, 1].flatMap((area) =>
    [LOCAL, NATIONAL].flatMap((reach) =>
      Array.from({ length: 288 }, (__, nth) => inventedName({ id: `A${area}-0-${nth}`, service, area, reach })),
    ),
  ),
);

const words = (text: string) => ` ${text.toLowerCase()} `;

test('no invented name is that of a known charity, begins with one, or contains one of two words or more', () => {
  expect(new Set(names).size).toBeGreaterThan(1000);
  const clashes = names.filter((name) =>
    KNOWN.some((known) => (known.includes(' ') ? words(name).includes(words(known)) : words(name).startsWith(words(known)))),
  );
  expect(clashes).toEqual([]);
});
