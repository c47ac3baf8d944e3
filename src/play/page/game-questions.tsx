/** What a player is asked in a quarter: tenders to answer, then offers of others to join them. */
import { STEP_BACK } from '../../model/scenario/names.ts';
import type { AskedTender, AskedWay, Position, TenderAnswer } from '../engine/game-messages.ts';
import { english as texts } from '../texts/english.ts';
import type { GameStore } from './game-store.ts';
import { money, placeWords, workIn, workWords } from './game-words.ts';

type Asking = { readonly game: GameStore; readonly position: Position };

export function Tenders({ game, position: { tenders, closed } }: Asking) {
  return (
    <>
      {tenders.map((tender) => (
        <TenderQuestion key={tender.name} game={game} tender={tender} />
      ))}
      {closed.length === 0 ? null : <p class="note">{texts.game.closed(closed.map(workIn).join('; '))}</p>}
      <p class="note">{texts.game.limits}</p>
    </>
  );
}

type Choice = { readonly name: string; readonly label: string; readonly isOn: boolean; readonly choose: () => void };

function Radio({ name, label, isOn, choose }: Choice) {
  return (
    <label class="radio">
      <input type="radio" name={name} checked={isOn} onChange={choose} /> <span>{label}</span>
    </label>
  );
}

function TenderQuestion({ game, tender: { name, work, ways } }: { readonly game: GameStore; readonly tender: AskedTender }) {
  const said = texts.game;
  const answer = game.answers.value[name] ?? 'out';
  const chosen = answer === 'out' ? null : answer;
  const give = (value: TenderAnswer): void => game.answer(name, value);
  return (
    <fieldset>
      <legend>{workWords(work)}</legend>
      <p>
        {said.terms(money(work.annual), said.years(work.quarters), said.letBy(placeWords(work.area)))} {work.isGrant ? said.grant : ''}{' '}
        {work.isForPartners ? said.partners : ''}
      </p>
      <div class="answers" role="group" aria-label={said.how}>
        <Radio name={`way-${name}`} label={said.out} isOn={chosen === null} choose={() => give('out')} />
        {ways.map((way, k) => (
          <Radio
            name={`way-${name}`}
            label={wayWords(way, work.annual)}
            isOn={chosen?.way === k}
            choose={() => give({ way: k, mark: 'usual' })}
          />
        ))}
      </div>
      {chosen === null ? null : <Prices name={name} way={ways[chosen.way]} chosen={chosen} give={give} />}
    </fieldset>
  );
}

function wayWords({ strategy, partner, fullCost }: AskedWay, ceiling: number): string {
  const { way, cost } = texts.game;
  const name = way(strategy, partner);
  return strategy === STEP_BACK ? name : `${name} (${cost(money(fullCost), fullCost > ceiling)})`;
}

type PriceProps = {
  readonly name: string;
  readonly way: AskedWay | undefined;
  readonly chosen: Exclude<TenderAnswer, 'out'>;
  readonly give: (value: TenderAnswer) => void;
};

/** Nothing to choose where there is one price, such as that of a grant. */
function Prices({ name, way, chosen, give }: PriceProps) {
  if (way === undefined || way.prices.length < 2) return null;
  return (
    <div class="answers" role="group" aria-label={texts.game.price}>
      <span class="note">{texts.game.price}</span>
      {way.prices.map(({ mark, price, chance }) => (
        <Radio
          name={`price-${name}`}
          label={texts.game.mark(mark, money(price), price < way.fullCost, chance)}
          isOn={chosen.mark === mark}
          choose={() => give({ way: chosen.way, mark })}
        />
      ))}
    </div>
  );
}

export function Offers({ game, position: { offers } }: Asking) {
  const said = texts.game;
  return (
    <>
      {offers.map(({ name, work, lead, part, amount }) => (
        <fieldset key={name}>
          <legend>{said.offers}</legend>
          <p>{said.offer(lead, workIn(work), part, money(amount))}</p>
          <div class="answers">
            <Radio name={`join-${name}`} label={said.join} isOn={game.joins.value[name] === true} choose={() => game.join(name, true)} />
            <Radio
              name={`join-${name}`}
              label={said.decline}
              isOn={game.joins.value[name] !== true}
              choose={() => game.join(name, false)}
            />
          </div>
        </fieldset>
      ))}
    </>
  );
}
