/** The words of each lesson. None says what the model answers: that is computed when somebody has predicted it. */

export type LessonId = 'partnering' | 'door' | 'fair-share' | 'battening' | 'standing' | 'growing';

export type LessonTexts = {
  readonly title: string;
  readonly situation: string;
  readonly question: string;
  /** The two designs, as they are called in tables. */
  readonly first: string;
  readonly second: string;
  /** What pulls the outcome that is asked for down, and what pulls it up. */
  readonly down: readonly string[];
  readonly up: readonly string[];
  readonly tries: readonly [string, string, string];
  readonly leftOut: readonly string[];
  readonly unsure: readonly string[];
  /** What a facilitator asks, before and after the answer. */
  readonly before: readonly string[];
  readonly after: readonly string[];
};

export const lessonTexts: Readonly<Record<LessonId, LessonTexts>> = {
  partnering: {
    title: 'Why partner at all?',
    situation:
      'A council lets every piece of work by itself. It thinks of letting three pieces as one contract, of different kinds: advice, youth work and transport, say. Nobody is made to bid together.',
    question: 'When three kinds of work become one contract, how much of the contract value is won by charities that bid together?',
    first: 'one by one',
    second: 'three kinds as one',
    down: [
      'Fewer and larger contracts: the largest charities, and firms, may have all the skills and bid alone.',
      'Bringing a partner into a bid costs staff time.',
    ],
    up: [
      'A charity that lacks one of the kinds of work cannot hire it overnight: it partners or stays out.',
      'Evaluators give larger and broader contracts a few more points where partners bid, and charities see the points.',
    ],
    tries: [
      'Put four pieces of the same kind together instead. Is breadth or size the reason to partner?',
      'Three kinds as one, and nobody partners out of duty. How much of it was duty?',
      'Three kinds as one, and points for partnerships as well. What do points add to necessity?',
    ],
    leftOut: [
      'People: who knows and likes whom. Trust is between organisations here.',
      'Partners outside the sector, such as schools and hospitals.',
    ],
    unsure: [
      'How broad real contracts are: the three kinds are chosen for the lesson.',
      'How readily charities hire skills they lack instead of partnering.',
    ],
    before: ['Name a partnership you know. Did it begin with the mission, with need, or with a form to fill in?'],
    after: [
      'Partnership and small charities that hold contracts both stand in the table. Did they move together?',
      'Is a partnership that a rule brings about worth less?',
    ],
  },
  door: {
    title: 'The £1m door',
    situation:
      'Contracts in this town are large: four pieces of work as one. To be safe, the council asks bidders for a turnover of twice the annual value, however small the contract. One of £500,000 a year then has a door of £1m, and no small charity passes it alone.',
    question: 'With the turnover test, how many of the small charities that held a contract at the start still hold one after ten years?',
    first: 'no turnover test',
    second: 'twice the annual value',
    down: [
      'A small charity that fails the test cannot bid alone.',
      'A larger partner, with whom it would pass, may not be found or not be wanted.',
    ],
    up: [
      'The test shuts out bids that would have lost anyway, and those who do not bid save the money.',
      'Small charities pass the door with a larger partner, since turnovers count together.',
      'Charities contest a harsh test together, and a council may ease it.',
    ],
    tries: [
      'The same test in the town of small contracts. Whom does the door meet there?',
      'Larger contracts with today’s test. Which closes more: the size of a contract, or the test on it?',
      'Let partners’ turnovers no longer count together. Who needed that?',
    ],
    leftOut: [
      'Other tests on the door: insurance, accounts, certificates.',
      'Charities that never look at a tender because they know the test.',
    ],
    unsure: [
      'How strictly councils apply their tests.',
      'At what contract value charities from elsewhere come in: in this model that is a result of costs, which are judgement.',
    ],
    before: ['Who is protected by a turnover test: the council, those served, or those who already hold the work?'],
    after: [
      'To be shut out and to lose a contract are two numbers in the table. How can one move more than the other?',
      'If the door made little difference, what did the size of the contracts do before anybody reached it?',
    ],
  },
  'fair-share': {
    title: 'A mandate with and without a fair share',
    situation:
      'A council lets contracts above £100,000 a year only to charities that bid together. At first nothing is guaranteed to the partners. Then three fifths of each contract must go to small or local partners.',
    question: 'With a fair share guaranteed, what part of charities’ contract money is with charities under £1m a year?',
    first: 'mandate alone',
    second: 'three fifths guaranteed',
    down: [
      'Leads that would keep less than half of the work may not bid at all.',
      'Firms, who may meet the rule with subcontractors of their own, win what charities leave.',
    ],
    up: [
      'What is promised to small or local partners must be paid to them.',
      'A larger charity that wants the contract has to find a small or local partner.',
    ],
    tries: [
      'Guarantee 30 % instead. Is the answer still clear?',
      'Firms may no longer meet the rule with their own subcontractors. Who wins then?',
      'The same mandate on larger contracts. Does it undo what size does?',
    ],
    leftOut: ['Contracts that are split so as to stay below £100,000 a year.', 'What a council spends on checking who was paid.'],
    unsure: [
      'Whether firms can meet such a rule with their own subcontractors, and how much of the market they would take.',
      'How far leads keep promises where nobody checks.',
    ],
    before: ['If you led the bid, what share would you still think worth leading for?'],
    after: [
      'A larger part of a smaller sum? The part is of charities’ money, and firms win some of what is let. Multiply it by charities’ share of all that is let: of every £100, how many pounds reach small charities, before and with the guarantee?',
      'Which of these would you tell a councillor first, and is that fair?',
    ],
  },
  battening: {
    title: 'Cuts, and battening down',
    situation:
      'From the second year on, budgets fall to 70 %. Two towns, the same cuts: in one, charities go on sharing and partnering as before. In the other they batten down: they lead and join less, and let relationships go untended.',
    question: 'In the town that battens down, how many of its small charities still operate after ten years?',
    first: 'cuts, open as before',
    second: 'cuts, battened down',
    down: [
      'Whoever stops partnering is left with the contracts they can win alone.',
      'Trust that nobody tends fades, and is not there when it is needed.',
    ],
    up: [
      'Contracts that were cut may pay less than they cost; whoever does not take them on does not pay for them out of reserves.',
      'Bidding, and tending relationships, costs staff time that is saved.',
    ],
    tries: [
      'Cut budgets by half, and let charities batten down.',
      'Cut budgets by half, and let them stay open. Who closes now?',
      'The same cuts, with points for partnerships. Do points keep charities open?',
    ],
    leftOut: [
      'Appeals, volunteers and the anger of those who are cut.',
      'What happens when budgets come back: ten years is all that is looked at.',
    ],
    unsure: [
      'How strongly and how long charities turn inward: one number, and it is judgement.',
      'How far contracts that were cut are still worth having.',
    ],
    before: ['The money has gone. What do you stop doing first, and who notices?'],
    after: [
      'What is good for each charity and what is good for the town may differ: which row of the table shows it?',
      'When would turning inward be wise?',
    ],
  },
  standing: {
    title: 'Standing together',
    situation:
      'A council’s terms are hard: every bidder must show a turnover of twice the annual value. Charities that see the tender may contest it together. One council never listens; the other is ready to.',
    question: 'Where the council is ready to listen, how often does the test shut small charities out?',
    first: 'a council that never listens',
    second: 'a council ready to listen',
    down: [
      'Where enough capacity stands together, the test is eased to half.',
      'Each charity that has seen others stand expects them to stand again.',
    ],
    up: ['Those who live by contracts fear for them, and do not stand.', 'A charity stands only if it believes that enough others will.'],
    tries: [
      'A council ready to listen, with today’s milder test. Is there anything to contest?',
      'Hard terms, and a council that listens a little, as today.',
      'The same, with charities twice as afraid for their contracts. Do they still stand?',
    ],
    leftOut: ['Leaders, umbrella bodies, newspapers and elections.', 'Councils that punish those who complain.'],
    unsure: ['How much courage it takes: the numbers are judgement.', 'How many must stand before a council gives way.'],
    before: ['Hands up: you alone sign the letter. Now: four others have signed. Who signs, and what changed?'],
    after: [
      'How often did charities stand, and how often did it help? Both are in the table.',
      'Who gains from a challenge without having stood?',
    ],
  },
  growing: {
    title: 'Expand or shrink',
    situation:
      'Some commissioners think first of a charity whose public work they have seen grow, and slowly forget the others. Two towns: in one, growth has no weight with anybody; in the other it does.',
    question: 'Where growth is noticed, how many charities in the market stand still, changing by less than 2 % in a year?',
    first: 'growth is not noticed',
    second: 'growth is noticed',
    down: ['Whoever grew a little is thought of first, and grows on.', 'Whoever did not is slowly forgotten, and shrinks.'],
    up: [
      'Most of what charities have does not come from the council, and does not follow its opinion.',
      'There is only so much work: what one gains another does not.',
    ],
    tries: [
      'Let evaluators give three times as many points to those who grew.',
      'The same town with cuts. Who can still stand still?',
      'Take away what charities owe to pensions and staff. Was it that which made them grow?',
    ],
    leftOut: ['Boards that decide to stay small and are glad of it.', 'Growth that is paid for by loans.'],
    unsure: [
      'How much growth weighs with those who place work: no study measures it.',
      'Whether commissioners see growth at all in the year in which it happens.',
    ],
    before: ['Is it possible to stay the size you are? Who would have to agree?'],
    after: [
      'Is the change small because the idea is wrong, or because much else moves charities? What would tell the two apart?',
      'Whom does a town lose when standing still is hard?',
    ],
  },
};
