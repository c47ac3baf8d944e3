/** Cards for a class without devices: one for each design, with room for a prediction. Results are printed with the comparison. */
import { english as texts } from '../texts/english.ts';
import { printOnly } from './class-compare.tsx';
import { MOST_GROUPS, type ClassStore } from './class-store.ts';

export function Cards({ groups, seed }: { readonly groups: ClassStore; readonly seed: string }) {
  const said = texts.group;
  const all = groups.groups.value;
  return (
    <section class="cards" aria-labelledby="cards-title">
      <h3 id="cards-title">{said.cards}</h3>
      <p class="unprinted">{said.cardsAbout}</p>
      <p class="buttons unprinted">
        <button type="button" disabled={all.length >= MOST_GROUPS} onClick={() => groups.fill(seed)}>
          {said.fill}
        </button>
        <button type="button" disabled={all.length === 0} onClick={() => printOnly('cards')}>
          {said.printCards}
        </button>
      </p>
      <ul>
        {all.map((group) => (
          <li key={group.key}>
            <strong>{said.name(group.place)}</strong> <span class="code">{group.code ?? ''}</span>
            <p>
              {said.card.changes} {group.changes.join(' ') || said.nothingChanged}
            </p>
            <p>{said.card.predict}</p>
            <p>{said.card.small}</p>
            <p>{said.card.local}</p>
            <p class="because">{said.card.because}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
