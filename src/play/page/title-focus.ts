/** A view that comes in place of another begins at its title and at the top, for those who do not see that the page has changed. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type Title = RefObject<HTMLHeadingElement | null>;

function beginAt(title: Title): void {
  scrollTo(0, 0);
  title.current?.focus({ preventScroll: true });
}

export function useTitleFocus(): Title {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => beginAt(title), []);
  return title;
}

/** The town is also what the page opens with, and then takes the focus from nobody: only after `awaitTown` does it begin at its title. */
let isAwaited = false;

export function awaitTown(): void {
  isAwaited = true;
}

export function useAwaitedFocus(): Title {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAwaited) beginAt(title);
    isAwaited = false;
  }, []);
  return title;
}
