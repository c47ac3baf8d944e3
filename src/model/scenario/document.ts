/** What a scenario text says, with the place of every entry; anything that is not a plain mapping of values is a problem. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Alias,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLError,
} from 'yaml';
import { unshowableIn } from './characters.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { describeValue } from './values.ts';

export type Entry = { readonly name: string; readonly at: Place; readonly node: Node };
export type Node =
  | { readonly kind: 'map'; readonly at: Place; readonly entries: readonly Entry[] }
  | { readonly kind: 'list'; readonly at: Place; readonly items: readonly Node[] }
  /** `written` is how a plain value stands in the file, whatever YAML takes it for: 007 is the number 7. */
  | { readonly kind: 'value'; readonly at: Place; readonly value: unknown; readonly written?: string };

type Parsed = { readonly root: Node | null; readonly problems: readonly Problem[] };

/** Characters of text that are read at all. */
export const LARGEST_TEXT = 1_000_000;
const MOST_ALIASES = 50;
const MOST_ENTRIES = 20_000;
const DEEPEST = 12;

export function describeNode(node: Node): string {
  if (node.kind === 'value') return describeValue(node.value);
  return node.kind === 'map' ? 'a mapping' : 'a list';
}

const tooMuch = (what: string) => ({
  found: what,
  expected: `at most ${DEEPEST} levels, ${MOST_ENTRIES} entries and ${MOST_ALIASES} aliases`,
});

const UNKNOWN_TAG = { found: 'a tag', expected: 'plain values without tags' };

const plainWords: Partial<Record<YAMLError['code'], { found: string; expected: string }>> = {
  TAB_AS_INDENT: { found: 'a tab', expected: 'spaces for indentation' },
  MULTIPLE_DOCS: { found: 'a second document', expected: 'one document in a file' },
  RESOURCE_EXHAUSTION: tooMuch('entries nested too deeply'),
  TAG_RESOLVE_FAILED: UNKNOWN_TAG,
};

/** Thrown inside this file only: the rest of a text is not worth reading. */
class GiveUp extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.found);
    this.problem = problem;
  }
}

class Walk {
  readonly problems: Problem[] = [];
  private readonly anchors = new Map<string, ParsedNode>();
  private aliases = 0;
  private entries = 0;
  private readonly place: (offset: number) => Place;

  constructor(place: (offset: number) => Place) {
    this.place = place;
  }

  node(source: ParsedNode | null, depth: number, fallback: Place): Node {
    const at = source === null ? fallback : this.place(source.range[0]);
    if (++this.entries > MOST_ENTRIES) throw new GiveUp(problemAt(at, tooMuch('too many entries')));
    if (depth > DEEPEST) throw new GiveUp(problemAt(at, tooMuch('entries nested too deeply')));
    if (source?.tag !== undefined) throw new GiveUp(problemAt(at, UNKNOWN_TAG));
    if (isAlias(source)) return this.alias(source as Alias.Parsed, depth, at);
    if (source !== null && source.anchor !== undefined) this.anchors.set(source.anchor, source);
    if (isMap(source)) return { kind: 'map', at, entries: this.pairs(source.items as Items, depth) };
    if (isSeq(source)) return { kind: 'list', at, items: (source.items as ParsedNode[]).map((item) => this.node(item, depth + 1, at)) };
    if (!isScalar(source)) return { kind: 'value', at, value: null };
    return { kind: 'value', at, value: source.value, ...(source.type === 'PLAIN' && { written: source.source }) };
  }

  private alias(source: Alias.Parsed, depth: number, at: Place): Node {
    if (++this.aliases > MOST_ALIASES) throw new GiveUp(problemAt(at, tooMuch('too many aliases')));
    const target = this.anchors.get(source.source);
    if (target !== undefined) return this.node(target, depth + 1, at);
    throw new GiveUp(problemAt(at, { found: `the alias '*${source.source}'`, expected: 'an anchor of that name earlier in the file' }));
  }

  private pairs(items: Items, depth: number): Entry[] {
    const seen = new Set<string>();
    const entries: Entry[] = [];
    for (const { key, value } of rejoined(items)) {
      const at = this.place(key.range[0]);
      const name = isScalar(key) ? String(key.value ?? '') : null;
      if (name === null)
        this.problems.push(problemAt(at, { found: 'a name that is not plain text', expected: 'a plain name before each colon' }));
      else if (seen.has(name)) this.problems.push(problemAt(at, { found: `'${name}' a second time`, expected: 'each name once' }));
      else entries.push({ name, at, node: this.node(value, depth + 1, at) });
      if (name !== null) seen.add(name);
    }
    return entries;
  }
}

type Items = readonly Pair<ParsedNode, ParsedNode | null>[];

const isPlain = (node: ParsedNode | null, form: RegExp): node is Scalar.Parsed =>
  isScalar(node) && node.type === 'PLAIN' && form.test(node.source ?? '');

/** `{ value_min: 1,800,000 }` is a value of 1 and two names without a value to YAML: here one value again, which the message quotes as it stands. */
function rejoined(items: Items): Items {
  const whole: Pair<ParsedNode, ParsedNode | null>[] = [];
  for (const item of items) {
    const last = whole.at(-1)?.value ?? null;
    const isGroup = isPlain(item.key, /^\d[\w. %]*$/) && (item.value === null || (isScalar(item.value) && item.value.source === ''));
    if (isGroup && isPlain(last, /^\D{0,5}\d+(,\d+)*$/)) {
      last.source = `${last.source},${(item.key as Scalar.Parsed).source}`;
      last.value = last.source;
    } else whole.push(item);
  }
  return whole;
}

function syntaxProblem(error: YAMLError, place: (offset: number) => Place): Problem {
  const words = plainWords[error.code] ?? { found: error.message.replace(/[.:]?\s*$/, ''), expected: 'valid YAML 1.2' };
  return problemAt(place(error.pos[0]), words);
}

/** YAML 1.2 ends a line at a line feed, a carriage return, or both (5.4), and allows a byte order mark at the start (5.2). */
function withPlainLineEnds(text: string): string {
  return (text.startsWith('\uFEFF') ? text.slice(1) : text).replaceAll(/\r\n?/g, '\n');
}

/** The first character that does not occur in text that people write; U+FFFD stands for bytes that were not UTF-8. */
function unreadableIn(text: string): { readonly index: number; readonly found: string } | null {
  const control = unshowableIn(text, '\n\t');
  const replaced = text.indexOf('\uFFFD');
  if (replaced >= 0 && (control === null || replaced < control.index)) return { index: replaced, found: 'bytes that are not text' };
  if (control === null) return null;
  return { index: control.index, found: control.character === '\0' ? 'bytes that are not text' : control.name };
}

function textProblem(file: string, text: string): Problem | null {
  const start = { file, line: 1, column: 1 };
  if (text.length > LARGEST_TEXT) return problemAt(start, { found: `${text.length} characters`, expected: `at most ${LARGEST_TEXT}` });
  const unreadable = unreadableIn(text);
  if (unreadable !== null) {
    const before = text.slice(0, unreadable.index).split('\n');
    const at = { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
    return problemAt(at, { found: unreadable.found, expected: 'a scenario in YAML, without control characters' });
  }
  if (text.trim() === '') return problemAt(start, { found: 'an empty file', expected: 'a mapping of settings' });
  return null;
}

/** Reads a text; problems of syntax stop here, with the first of each line. */
export function parseText(file: string, source: string): Parsed {
  const text = withPlainLineEnds(source);
  const refused = textProblem(file, text);
  if (refused !== null) return { root: null, problems: [refused] };
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const walk = new Walk(place);
  try {
    // Duplicate names are looked for in the walk: the parser's own search takes quadratic time.
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter: lines,
      logLevel: 'error',
    });
    const wrong = [...document.errors, ...document.warnings];
    if (wrong.length > 0) return { root: null, problems: firstOfEachLine(wrong.map((error) => syntaxProblem(error, place))) };
    const root = walk.node(document.contents, 0, place(0));
    return { root, problems: walk.problems };
  } catch (error) {
    if (error instanceof GiveUp) return { root: null, problems: [error.problem] };
    if (error instanceof RangeError)
      return { root: null, problems: [problemAt({ file, line: 1, column: 1 }, tooMuch('entries nested too deeply'))] };
    throw error;
  }
}

function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  return problems.filter((problem, k) => problems.findIndex((other) => other.line === problem.line) === k).slice(0, 20);
}
