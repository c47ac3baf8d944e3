/** The tenders of a quarter in both towns: who noticed each, who was shut out and why, who bid, how bids were scored, who won. */
import { pounds } from '../../report/words.ts';
import type { Barred, ScoredBid, TenderAccount } from '../../study/lives/tender-accounts.ts';
import { english as texts } from '../texts/english.ts';
import { withPlaces } from '../town/names.ts';
import type { Store } from './store.ts';

export function Tenders({ store }: { readonly store: Store }) {
  const { tenders } = texts;
  // While time runs on, a button that changes its name could not be hit.
  const now = Math.floor(store.playing.value ? store.at.peek() : store.at.value);
  const asked = store.tendersAt.value;
  return (
    <section class="tenders" lang="en" aria-labelledby="tenders-title">
      <h2 id="tenders-title">{tenders.title}</h2>
      <p class="note">{tenders.about}</p>
      <p>
        {now === 0 && !store.playing.value ? (
          tenders.first
        ) : (
          <button type="button" disabled={!store.isWhole.value} onClick={() => store.lookInto(Math.max(1, Math.floor(store.at.peek())))}>
            {tenders.show(store.playing.value ? tenders.thisQuarter : texts.when(now))}
          </button>
        )}
      </p>
      {asked === null ? null : <Found store={store} quarter={asked} />}
    </section>
  );
}

function Found({ store, quarter }: { readonly store: Store; readonly quarter: number }) {
  const { tenders } = texts;
  const found = store.tenders.value;
  return (
    <div aria-live="polite">
      <h3>{tenders.of(texts.when(quarter))}</h3>
      {found === null ? (
        <p>{tenders.loading}</p>
      ) : (
        <div class="two">
          {(store.isChanged.value ? found : found.slice(0, 1)).map((accounts, side) => (
            <div>
              <h4>{texts.charity.lives[side]}</h4>
              {accounts.length === 0 ? <p>{tenders.none}</p> : accounts.map((account) => <Account key={account.id} account={account} />)}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function endOf({ direct, winner, bids }: TenderAccount): string {
  const { tenders } = texts;
  if (direct) return tenders.direct(winner);
  return winner === null ? tenders.failed(bids.length) : tenders.won(winner);
}

function Account({ account }: { readonly account: TenderAccount }) {
  const { tenders } = texts;
  const { grant, called, direct, noticed, shutOut, withOthers, passed, unaware, bids } = account;
  return (
    <details class="tender">
      <summary>{withPlaces(tenders.item(grant, called, endOf(account)))}</summary>
      {direct ? null : <p>{tenders.noticed(noticed)}</p>}
      <Kept title={tenders.shutOut} groups={shutOut} />
      <Kept title={tenders.withOthers} groups={withOthers} />
      <Kept title={tenders.passed} groups={passed} />
      {unaware.length === 0 ? null : <p>{withPlaces(tenders.unaware(unaware.join(', ')))}</p>}
      {bids.length === 0 ? null : <Bids bids={bids} />}
    </details>
  );
}

function Kept({ title, groups }: { readonly title: string; readonly groups: readonly Barred[] }) {
  if (groups.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {groups.map(({ why, who }) => (
          <li>{withPlaces(texts.tenders.barred(why, who.join(', ')))}</li>
        ))}
      </ul>
    </>
  );
}

const pointsOf = (value: number): string => value.toFixed(1).replace('-', '−');

function Bids({ bids }: { readonly bids: readonly ScoredBid[] }) {
  const { tenders } = texts;
  return (
    <>
      <div class="scroll" role="group" tabIndex={0} aria-label={tenders.bids}>
        <table>
          <thead>
            <tr>
              {tenders.head.map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bids.map(({ lead, partners, price, points, total, won, compliant }) => (
              <tr class={won ? 'won' : ''}>
                <th scope="row">
                  {withPlaces(tenders.bidder(lead, partners.join(', ')))} <em>{tenders.verdict(won, compliant)}</em>
                </th>
                <td>{pounds(price)}</td>
                {[points.price, points.quality, points.socialValue, points.partnership, points.luck, total].map((value) => (
                  <td>{pointsOf(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="note">{tenders.panel}</p>
    </>
  );
}
