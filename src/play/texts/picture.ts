/** Words in and under the picture of the towns. */
const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const picture = {
  words: 'The picture in words',
  council: 'council',
  same: 'What is the same in both towns is faint.',
  marks: {
    title: 'What the marks mean',
    small: 'small income',
    large: 'large income',
    holds: 'holds a contract',
    spot: 'other public work',
    none: 'no public work',
    closed: 'closed',
    merged: 'merged or taken over',
    line: 'contract',
    tie: 'partners',
    firm: 'with a firm or the council itself',
    rim: 'work that no council commissions',
  },
  coloursTitle: 'What the colours mean',
  dot: {
    hint: 'Point at a dot to see whose it is. Click it, or press Enter, for its ten years; click a place or a line for the tenders of the quarter that is shown.',
    hintTouch: 'Tap a dot for its ten years; tap a place or a line for the tenders of the quarter that is shown.',
    about: (service: string, place: string, pounds: string): string => `${service}, in ${place}, ${pounds} a year at first`,
    closed: (year: number): string => `closed in year ${year}`,
    merged: (year: number): string => `became part of another in year ${year}`,
    holds: 'holds a contract after ten years',
    none: 'holds no contract after ten years',
    absent: 'not there',
    both: (today: string, yours: string): string => `today’s rules: ${today}; your rules: ${yours}`,
    story: 'its story ↓',
  },
  described: (
    side: string,
    when: string,
    numbers: {
      readonly operating: number;
      readonly closed: number;
      readonly contracts: number;
      readonly partnered: number;
      readonly holding: number;
      readonly starters: number;
      readonly outside: number;
    },
  ): string =>
    `${side}, ${when}: ${of(numbers.operating, 'charity operates', 'charities operate')}, ${numbers.closed} have closed or merged. ` +
    `${of(numbers.contracts, 'contract is', 'contracts are')} in force, ${numbers.partnered} of them with partners, ${numbers.outside} with a firm or the council itself. ` +
    `Of ${numbers.starters} small charities that held a contract at the start, ${numbers.holding} hold one.`,
  largest: (names: string): string => `Most contract money is with ${names}.`,
} as const;
