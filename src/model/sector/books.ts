/** The books: the only way a pound moves, in whole pence; every quarter they must balance. */
import type { Charities } from './charities.ts';

/** Where money comes from and goes to, besides charities. */
export const accountNames = [
  'treasury',
  'commissioners',
  'donors',
  'grant makers',
  'government grants',
  'trading customers',
  'creditors',
  'delivery of contracts',
  'own services',
  'obligations',
  'overheads',
  'bidding',
  'setting up',
  'monitoring',
  'working together',
  'capacity building',
  'one-off costs',
  'outside providers',
  'commissioners’ in-house services',
  'running tenders',
  'closure residues',
] as const;
type AccountName = (typeof accountNames)[number];

/** Row of an account in the books. */
export type Account = number & { readonly account: true };

export const account = Object.fromEntries(accountNames.map((name, k) => [name, k])) as Readonly<Record<AccountName, Account>>;
const CHARITIES = accountNames.length;

export type Books = {
  /** Pence in each account, then all charities together (control account). */
  balance: Float64Array;
  /** Pence ever paid in and out of each, kept apart from the balance so that one checks the other. */
  paidIn: Float64Array;
  paidOut: Float64Array;
  /** Pence moved from row to column this run, for the money-flow picture. */
  flows: Float64Array;
};

const SIZE = accountNames.length + 1;

export function openBooks(): Books {
  return {
    balance: new Float64Array(SIZE),
    paidIn: new Float64Array(SIZE),
    paidOut: new Float64Array(SIZE),
    flows: new Float64Array(SIZE * SIZE),
  };
}

function record(books: Books, from: number, to: number, pence: number): void {
  books.balance[from] -= pence;
  books.paidOut[from] += pence;
  books.balance[to] += pence;
  books.paidIn[to] += pence;
  books.flows[from * SIZE + to] += pence;
}

export const pence = (pounds: number) => Math.round(pounds * 100);

/** Money between two accounts that are not charities. */
export function post(books: Books, from: Account, to: Account, pounds: number): void {
  record(books, from, to, pence(pounds));
}

/** Money to a charity. Returns the pence moved. */
export function pay(books: Books, charities: Charities, from: Account, i: number, pounds: number): number {
  const amount = pence(pounds);
  receive(charities, i, amount);
  record(books, from, CHARITIES, amount);
  return amount;
}

/** Accounts of what it costs to get and keep public work, beside doing it: by row, 1 for those. */
const ofTransactions = Uint8Array.from(accountNames, (name) =>
  ['bidding', 'setting up', 'monitoring', 'working together'].includes(name) ? 1 : 0,
);

/** Money from a charity; of the accounts of transactions it is counted in its cost of them. Returns the pence moved. */
export function spend(books: Books, charities: Charities, i: number, to: Account, pounds: number): number {
  const amount = pence(pounds);
  give(charities, i, amount);
  if (ofTransactions[to] === 1) charities.quarterTransactions[i] += amount;
  record(books, CHARITIES, to, amount);
  return amount;
}

// Where every charity is paid or pays in turn, the books take the sum of it: pence are whole, so it is the same to the last penny.

/** The charity's side of pence paid to it, which must be entered with those of others by enterPaid(). */
export function receive(charities: Charities, i: number, amount: number): void {
  charities.reserves[i] += amount;
  charities.yearIncome[i] += amount;
}

/** The charity's side of pence it spends, which must be entered with those of others by enterSpent(). */
export function give(charities: Charities, i: number, amount: number): void {
  charities.reserves[i] -= amount;
  charities.yearSpending[i] += amount;
}

export function enterPaid(books: Books, from: Account, amount: number): void {
  record(books, from, CHARITIES, amount);
}

export function enterSpent(books: Books, to: Account, amount: number): void {
  record(books, CHARITIES, to, amount);
}

/** Money from one charity to another. Returns the pence moved. */
export function passOn(books: Books, charities: Charities, from: number, to: number, pounds: number): number {
  const amount = pence(pounds);
  charities.reserves[from] -= amount;
  charities.yearSpending[from] += amount;
  charities.reserves[to] += amount;
  charities.yearIncome[to] += amount;
  record(books, CHARITIES, CHARITIES, amount);
  return amount;
}

/** The opening reserves of a charity, or what it leaves behind; neither is income or spending. */
export function endow(books: Books, charities: Charities, i: number, pounds: number): void {
  const amount = pence(pounds);
  charities.reserves[i] += amount;
  record(books, account.donors, CHARITIES, amount);
}

export function windUp(books: Books, charities: Charities, i: number): void {
  const left = charities.reserves[i];
  charities.reserves[i] = 0;
  if (left >= 0) record(books, CHARITIES, account['closure residues'], left);
  else record(books, account.creditors, CHARITIES, -left);
}

/** All a charity has goes to another with which it merges. */
export function handOver(books: Books, charities: Charities, from: number, to: number): void {
  const amount = charities.reserves[from];
  charities.reserves[from] = 0;
  charities.reserves[to] += amount;
  if (amount >= 0) record(books, CHARITIES, CHARITIES, amount);
}

/** Pounds moved over the run from one account to another; charities together are 'charities'. */
export function flowTable(books: Books): { from: string; to: string; pounds: number }[] {
  const name = (k: number) => (k === CHARITIES ? 'charities' : accountNames[k]);
  const rows = [];
  for (let from = 0; from < SIZE; from++)
    for (let to = 0; to < SIZE; to++) {
      const moved = books.flows[from * SIZE + to];
      if (moved !== 0) rows.push({ from: name(from), to: name(to), pounds: moved / 100 });
    }
  return rows;
}

export class BooksDoNotBalance extends Error {}

/** Aborts, naming the account, when money has appeared or vanished. */
export function checkBooks(books: Books, charities: Charities): void {
  let total = 0;
  for (let k = 0; k < SIZE; k++) {
    const expected = books.paidIn[k] - books.paidOut[k];
    if (books.balance[k] !== expected) throw unbalanced(k === CHARITIES ? 'charities' : accountNames[k], books.balance[k], expected);
    total += books.balance[k];
  }
  let held = 0;
  for (let i = 0; i < charities.count; i++) held += charities.reserves[i];
  if (held !== books.balance[CHARITIES]) throw unbalanced('charities', held, books.balance[CHARITIES]);
  if (total !== 0) throw unbalanced('all accounts together', total, 0);
}

function unbalanced(account: string, found: number, expected: number): BooksDoNotBalance {
  return new BooksDoNotBalance(
    `The books do not balance: the account "${account}" holds £${(found / 100).toFixed(2)}, the postings make £${(expected / 100).toFixed(2)}.`,
  );
}
