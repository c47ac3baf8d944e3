/** A view that comes in place of another begins at its title, for those who do not see that the page has changed. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function useTitleFocus(): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return title;
}
