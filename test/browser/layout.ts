/** Facts about drawn charts that hold whatever type a machine has: what is outside, on top of another, too small or too faint. */
import type { Page } from 'playwright-core';

/** Smallest letters, CSS pixels. */
const SMALLEST = 9;

/**
 * Faults of every picture that the selector finds and that is shown, each with the picture's id: nothing written, words or marks outside
 * the picture, words on other words, letters below 9 px, attributes that are no numbers.
 */
export function layoutFaults(page: Page, pictures: string): Promise<string[]> {
  return page.locator(pictures).evaluateAll((all, smallest) => {
    type Point = readonly [number, number];
    // Corners of a text as it is turned, its height without what few letters reach.
    const cornersOf = (text: SVGTextElement): Point[] => {
      const { x, y, width, height } = text.getBBox();
      const matrix = text.getScreenCTM() as DOMMatrix;
      const [top, bottom] = [y + 0.15 * height, y + 0.85 * height];
      return [
        [x + 0.5, top],
        [x + width - 0.5, top],
        [x + width - 0.5, bottom],
        [x + 0.5, bottom],
      ].map(([px = 0, py = 0]): Point => {
        const { x: sx, y: sy } = new DOMPoint(px, py).matrixTransform(matrix);
        return [sx, sy];
      });
    };
    // Two convex shapes are apart where a line along a side of one separates them.
    const separated = (a: readonly Point[], b: readonly Point[]): boolean =>
      a.some(([x0, y0], k) => {
        const [x1, y1] = a[(k + 1) % a.length] as Point;
        const along = ([x, y]: Point) => (x - x0) * (y1 - y0) - (y - y0) * (x1 - x0);
        return Math.max(...a.map(along)) <= Math.min(...b.map(along)) || Math.max(...b.map(along)) <= Math.min(...a.map(along));
      });
    const broken = (svg: Element) =>
      [...svg.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes]
          .filter(({ value }) => /\b(NaN|Infinity|undefined)\b/.test(value))
          .map(({ name }) => `${name} of ${element.tagName}`),
      );
    return all.flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0) return [];
      const id = (svg.getAttribute('aria-labelledby') ?? '').split('-t ')[0];
      const scale = frame.width / (svg as SVGSVGElement).viewBox.baseVal.width;
      const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent !== '');
      const corners = texts.map(cornersOf);
      const outside = (element: Element) => {
        const box = element.getBoundingClientRect();
        return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
      };
      const sizeOf = (text: Element) => parseFloat(getComputedStyle(text).fontSize) * scale;
      const onAnother = (_: Element, k: number) =>
        corners.some((other, j) => j < k && !separated(corners[k] ?? [], other) && !separated(other, corners[k] ?? []));
      const marks = [...svg.querySelectorAll('rect, path, line, circle')];
      return [
        ...(texts.length === 0 ? ['nothing is written'] : []),
        ...texts.filter(outside).map((text) => `outside: ${text.textContent}`),
        ...marks.filter(outside).map((mark) => `outside: ${mark.outerHTML.replace(/\s+/g, ' ').slice(0, 120)}`),
        ...texts.filter(onAnother).map((text) => `on another: ${text.textContent}`),
        ...texts.filter((text) => sizeOf(text) < smallest).map((text) => `${sizeOf(text).toFixed(1)} px: ${text.textContent}`),
        ...broken(svg),
      ].map((fault) => `${id}: ${fault}`);
    });
  }, SMALLEST);
}

/** Least contrast of words with what is behind them, by WCAG 2.2 AA for text of this size. */
const LEAST = 4.5;

/**
 * Words of every picture that the selector finds whose contrast with what is painted behind their middle is below 4.5 to 1, each with the
 * picture's id. Words with a rim of paper are measured against paper.
 */
export function faintWords(page: Page, pictures: string): Promise<string[]> {
  return page.locator(pictures).evaluateAll((all, least) => {
    type Colour = readonly number[];
    const numbers = (css: string): Colour => (css.match(/[\d.]+/g) ?? []).map(Number);
    const over = (front: Colour, back: Colour, opacity: number): Colour =>
      back.map((b, k) => opacity * (front[k] ?? 0) + (1 - opacity) * b);
    const linear = (c: number) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = ([r = 0, g = 0, b = 0]: Colour) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    const contrast = (a: Colour, b: Colour) => {
      const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (high + 0.05) / (low + 0.05);
    };
    type Mark = { readonly mark: SVGGeometryElement; readonly box: DOMRect };
    // What the marks before an element paint behind a point of the screen.
    const behind = (marks: readonly Mark[], text: Element, at: DOMPoint, paper: Colour): Colour => {
      let back = paper;
      for (const { mark, box } of marks) {
        if (at.x < box.left - 1 || at.x > box.right + 1 || at.y < box.top - 1 || at.y > box.bottom + 1) continue;
        if ((mark.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) break;
        const point = at.matrixTransform((mark.getScreenCTM() as DOMMatrix).inverse());
        const { fill, fillOpacity, stroke, strokeOpacity } = getComputedStyle(mark);
        if (fill !== 'none' && mark.isPointInFill(point)) back = over(numbers(fill), back, Number(fillOpacity));
        if (stroke !== 'none' && mark.isPointInStroke(point)) back = over(numbers(stroke), back, Number(strokeOpacity));
      }
      return back;
    };
    return all.flatMap((svg) => {
      if (svg.getBoundingClientRect().width === 0) return [];
      const id = (svg.getAttribute('aria-labelledby') ?? '').split('-t ')[0];
      const paper = numbers(getComputedStyle(svg.closest('.scheme') ?? document.documentElement).backgroundColor);
      const marks = [...svg.querySelectorAll<SVGGeometryElement>('rect, path, line, circle')].map((mark) => ({
        mark,
        box: mark.getBoundingClientRect(),
      }));
      return [...svg.querySelectorAll('text, tspan')].flatMap((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const { fill, paintOrder } = getComputedStyle(text);
        const middle = new DOMPoint((left + right) / 2, (top + bottom) / 2);
        const back = paintOrder.startsWith('stroke') ? paper : behind(marks, text, middle, paper);
        const found = contrast(numbers(fill), back);
        return found >= least ? [] : [`${id}: ${found.toFixed(1)} to 1: ${text.textContent}`];
      });
    });
  }, LEAST);
}
