/** The page's colours as the canvas needs them. */
import { SERVICES } from '../../model/scenario/names.ts';
import type { Colours } from '../town/draw.ts';

export function coloursNow(): Colours {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: of('--ink'),
    soft: of('--soft'),
    line: of('--line'),
    paper: of('--paper'),
    panel: of('--panel'),
    accent: of('--accent'),
    kinds: SERVICES.map((_, k) => of(`--k${k}`)),
  };
}
