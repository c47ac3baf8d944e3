/** Which view the page shows: the part of the address after '#' begins with it where it is not the town, and the design follows. */
import { signal } from '@preact/signals';
import { nearestName } from '../../model/scenario/nearest.ts';
import { Refused } from '../design/design.ts';
import { language, languageIn, withoutLanguage } from '../language.ts';
import { english } from '../texts/english.ts';

export const views = ['town', 'play', 'class'] as const;
export type View = (typeof views)[number];

/** The view that is shown. */
export const view = signal<View>('town');
/** Why the view or the language that the address asks for cannot be shown. */
export const noView = signal<string | null>(null);

const PATTERN = /^view=([^&]*)&?/;

const isView = (name: string): name is View => views.some((each) => each === name);

/** The part of a fragment, without its '#', that is the design. */
export const designPart = (fragment: string): string => fragment.replace(PATTERN, '');

/** The fragment of a view with a design, which may be empty. */
export function fragmentOf(name: View, design: string): string {
  if (name === 'town') return design;
  return design === '' ? `view=${name}` : `view=${name}&${design}`;
}

/** Shows the view that a fragment asks for, in the language that it names. */
export function showViewOf(fragment: string): void {
  const [, asked = 'town'] = PATTERN.exec(withoutLanguage(fragment)) ?? [];
  view.value = isView(asked) ? asked : 'town';
  noView.value = isView(asked) ? null : english.unknownView(asked.slice(0, 40), views, nearestName(asked, views));
  speakAsIn(fragment);
}

/** A fragment that names no language leaves it as it is. */
function speakAsIn(fragment: string): void {
  try {
    language.value = languageIn(fragment) ?? language.peek();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    noView.value = error.message;
  }
}

/** Shows the view of the address, now and whenever it changes. */
export function followAddress(): void {
  showViewOf(location.hash.slice(1));
  addEventListener('hashchange', () => showViewOf(location.hash.slice(1)));
}
