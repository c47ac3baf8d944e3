/** Words about why a charity chose as it did, and what became of tenders. What terms and obstacles are called comes from the model. */
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const why = {
  title: 'Why it chose as it did',
  quarter: 'Quarter',
  choices: (when: string, n: number): string => `${when}: ${count(n, 'choice', 'choices')}`,
  none: 'It made no choice in that quarter: it noticed no tender and was asked nothing.',
  never: 'It never had a choice to make: it noticed no tender, and nobody asked it to join a bid.',
  about:
    'The longer a bar, the more it counted: to the right for it, to the left against it. What has the largest sum is what it would rather do.',
  asked: (lead: string, tender: string): string => `${lead} asked it to join a bid for ${tender}`,
  noticed: (tender: string): string => `It noticed a tender: ${tender}`,
  taken: (way: string): string => `What it did: ${way}`,
  left: (way: string): string => `The best of what it did not do: ${way}`,
  luck: 'Luck decided: without it, something else would have been worth more to it.',
  total: 'together',
  table: 'All that was open to it, as a table',
  head: ['What counted', 'did it'] as const,
  yes: 'yes',
};

export const tenders = {
  title: 'Tenders',
  about: 'Who noticed each tender, who was shut out, who bid, and who won.',
  show: (when: string): string => `Show the tenders of ${when}`,
  thisQuarter: 'the quarter that is shown',
  first: 'Before the first quarter nothing is let. Move on in time to see tenders.',
  loading: 'The tenders are being looked up …',
  of: (when: string): string => `Tenders of ${when}`,
  none: 'Nothing was let in this quarter.',
  item: (isGrant: boolean, called: string, end: string): string => `${isGrant ? 'Grant' : 'Contract'} for ${called}: ${end}`,
  won: (winner: string): string => `${winner} won it`,
  direct: (winner: string | null): string =>
    winner === null ? 'offered directly, and nobody accepted' : `awarded directly to ${winner}, without competition`,
  failed: (bids: number): string => (bids === 0 ? 'nobody bid' : 'no bid met the terms'),
  noticed: (n: number): string => (n === 0 ? 'Nobody noticed it.' : `${count(n, 'charity', 'charities')} noticed it.`),
  shutOut: 'Shut out, and in nobody’s bid:',
  withOthers: 'Could not bid alone, and bid with others:',
  passed: 'Could have bid alone, and did not:',
  unaware: (names: string): string => `Held this work before, and did not hear of the tender: ${names}.`,
  barred: (reason: string, names: string): string => (reason === '' ? names : `${reason}: ${names}`),
  head: ['Bid', '£ a year', 'Price', 'Quality', 'Social value', 'Partnership', 'Panel', 'Points'] as const,
  bids: 'Bids and their points',
  panel:
    'Points are out of 100. ‘Panel’ is what the panel added or took away beyond what is scored: chance, in this model. A firm earns points for partnership with its own subcontractors, unless a rule forbids that.',
  bidder: (lead: string, partners: string): string => (partners === '' ? lead : `${lead}, with ${partners}`),
  verdict: (won: boolean, compliant: boolean): string => (won ? 'won' : compliant ? '' : 'ruled out: did not meet the terms'),
};
