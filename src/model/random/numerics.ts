/**
 * Exponential, logarithm, power and normal quantile built from IEEE-754 basic operations and whole numbers only,
 * so that every JavaScript engine gives the same bits (ECMAScript leaves Math.exp and Math.log free to differ).
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.4426950408889634;

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
/** Which of the two words holds sign and exponent on this machine. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

function fromWords(high: number, low: number): number {
  words[HIGH] = high;
  words[1 - HIGH] = low;
  return double[0];
}

/** 2 to the power k, for whole k from −1074 to 1023. */
function powerOfTwo(k: number): number {
  return k < -1022 ? powerOfTwo(k + 60) * 8.673617379884035e-19 : fromWords((k + 1023) << 20, 0);
}
const powers = Float64Array.from({ length: 2098 }, (_, k) => powerOfTwo(k - 1074));

/** Whole numbers of 120 binary places, in which the tables below are reckoned. */
const PLACES = 120n;
const ONE = 1n << PLACES;
const times = (a: bigint, b: bigint) => (a * b) >> PLACES;
const asNumber = (x: bigint) => Number(x) / Number(ONE);

/** The logarithm of a fraction between ½ and 2, by the series of the area hyperbolic tangent. */
function exactLog(above: bigint, below: bigint): bigint {
  const t = ((above - below) * ONE) / (above + below);
  const square = times(t, t);
  let sum = 0n;
  for (let k = 1n, power = t; power > 0n || power < -1n; k += 2n, power = times(power, square)) sum += power / k;
  return 2n * sum;
}

function exactExp(x: bigint): bigint {
  let sum = 0n;
  for (let k = 1n, term = ONE; term > 0n; term = times(term, x) / k++) sum += term;
  return sum;
}

/** Equal steps in which powers of two are tabulated between 1 and 2. */
const STEPS = 64;
/** 2 to the power j / 64: as a number, and what the number leaves off. */
const stepHigh = new Float64Array(STEPS);
const stepLow = new Float64Array(STEPS);
for (let j = 0, step = exactExp(exactLog(2n, 1n) / BigInt(STEPS)), exact = ONE; j < STEPS; j++, exact = times(exact, step)) {
  stepHigh[j] = asNumber(exact);
  stepLow[j] = asNumber(exact - (BigInt(stepHigh[j] * 2 ** 53) << (PLACES - 53n)));
}

/** e to the power x; within 2 units in the last place, beyond ±708 within 3. */
export function exp(x: number): number {
  // What is rare is elsewhere: a short function is put into the loops it is called from.
  if (!(Math.abs(x) < 708)) return extremeExp(x);
  // x is k steps and a rest so small that five terms of its series do.
  const k = Math.round(x * (STEPS * INVERSE_LN2));
  const r = x - k * (LN2_HIGH / STEPS) - k * (LN2_LOW / STEPS);
  const square = r * r;
  const more = r + square * (0.5 + r * 0.16666666666666666 + square * (0.041666666666666664 + r * 0.008333333333333333));
  const step = k & (STEPS - 1);
  return (stepHigh[step] + (stepLow[step] + stepHigh[step] * more)) * powers[(k >> 6) + 1074];
}

/** Where the power of two alone may be too large or too small for a number. */
function extremeExp(x: number): number {
  if (x !== x || x < -745.2) return x !== x ? x : 0;
  if (x > 709.782712893384) return Infinity;
  const half = exp(x / 2);
  return half * half;
}

/** Stretches of mantissas from 0.69 to 1.38 around whose middles logarithms are reckoned; the middle of one is 1, where the logarithm is 0. */
const STRETCHES = 128;
/** The high word of the number where the first stretch begins; each is 2¹³ of them long. */
const START = 0x3fe61000;
const middle = Float64Array.from({ length: STRETCHES }, (_, n) => fromWords(START + 0x1000 + n * 0x2000, 0));
const reciprocal = middle.map((x) => 1 / x);
/** Its logarithm, as a number to which multiples of LN2_HIGH can be added exactly, and the rest. */
const logHigh = new Float64Array(STRETCHES);
const logLow = new Float64Array(STRETCHES);
for (let n = 0, exact = exactLog(BigInt(middle[0] * 256), 256n); n < STRETCHES; n++) {
  if (n > 0) exact += exactLog(BigInt(middle[n] * 256), BigInt(middle[n - 1] * 256));
  const high = (exact >> (PLACES - 42n)) << (PLACES - 42n);
  logHigh[n] = asNumber(high);
  logLow[n] = asNumber(exact - high);
}

/** Takes the exponential of each number in a stretch of a column. */
export function toExp(column: Float64Array, from: number, to: number): void {
  for (let k = from; k < to; k++) column[k] = exp(column[k]);
}

/** Natural logarithm of x; −Infinity at 0, NaN below. Within 2 units in the last place. */
export function log(x: number): number {
  if (!(x >= 2.2250738585072014e-308 && x < Infinity)) return extremeLog(x);
  double[0] = x;
  const from = words[HIGH] - START;
  const exponent = from >> 20;
  const stretch = (from >> 13) & (STRETCHES - 1);
  // A power of two takes nothing from the bits. To write the exponent into the word and read the number back would stall the processor.
  const r = (x * powers[1074 - exponent] - middle[stretch]) * reciprocal[stretch];
  const square = r * r;
  const terms = -0.5 + r * 0.3333333333333333 + square * (-0.25 + r * 0.2 + square * (-0.16666666666666666 + r * 0.14285714285714285));
  return exponent * LN2_HIGH + logHigh[stretch] + (r + (exponent * LN2_LOW + logLow[stretch] + square * terms));
}

function extremeLog(x: number): number {
  if (x === Infinity) return x;
  return x > 0 ? log(x * 18014398509481984) - 37.42994775023705 : x === 0 ? -Infinity : NaN;
}

/** x to the power y, for x ≥ 0. */
export function pow(x: number, y: number): number {
  return y === 0 ? 1 : x === 0 ? 0 : exp(y * log(x));
}

export function log10(x: number): number {
  return log(x) * 0.4342944819032518;
}

export function logistic(x: number): number {
  // One exponential for both halves: which of them x is in cannot be foreseen.
  const half = 1 / (1 + exp(-Math.abs(x)));
  return x >= 0 ? half : 1 - half;
}

/** Wichura's three rational forms, written out by Horner's rule: a loop over tables of coefficients takes four times as long. */
function centre(x: number): number {
  const above =
    ((((((2509.0809287301226727 * x + 33430.575583588128105) * x + 67265.770927008700853) * x + 45921.953931549871457) * x +
      13731.693765509461125) *
      x +
      1971.5909503065514427) *
      x +
      133.14166789178437745) *
      x +
    3.387132872796366608;
  const below =
    ((((((5226.495278852545925 * x + 28729.085735721942674) * x + 39307.89580009271061) * x + 21213.794301586595867) * x +
      5394.1960214247511077) *
      x +
      687.1870074920579083) *
      x +
      42.313330701600911252) *
      x +
    1;
  return above / below;
}

function side(x: number): number {
  const above =
    ((((((7.7454501427834140764e-4 * x + 0.0227238449892691845833) * x + 0.24178072517745061177) * x + 1.27045825245236838258) * x +
      3.64784832476320460504) *
      x +
      5.7694972214606914055) *
      x +
      4.6303378461565452959) *
      x +
    1.42343711074968357734;
  const below =
    ((((((1.05075007164441684324e-9 * x + 5.475938084995344946e-4) * x + 0.0151986665636164571966) * x + 0.14810397642748007459) * x +
      0.68976733498510000455) *
      x +
      1.6763848301838038494) *
      x +
      2.05319162663775882187) *
      x +
    1;
  return above / below;
}

function tail(x: number): number {
  const above =
    ((((((2.01033439929228813265e-7 * x + 2.71155556874348757815e-5) * x + 0.0012426609473880784386) * x + 0.026532189526576123093) * x +
      0.29656057182850489123) *
      x +
      1.7848265399172913358) *
      x +
      5.4637849111641143699) *
      x +
    6.6579046435011037772;
  const below =
    ((((((2.04426310338993978564e-15 * x + 1.4215117583164458887e-7) * x + 1.8463183175100546818e-5) * x + 7.868691311456132591e-4) * x +
      0.0148753612908506148525) *
      x +
      0.13692988092273580531) *
      x +
      0.59983220655588793769) *
      x +
    1;
  return above / below;
}

/** The standard normal value below which a share u of the distribution lies (Wichura's algorithm AS 241). */
export function normalQuantile(u: number): number {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) return q * centre(0.180625 - q * q);
  const r = Math.sqrt(-log(q < 0 ? u : 1 - u));
  const value = r <= 5 ? side(r - 1.6) : tail(r - 5);
  return q < 0 ? -value : value;
}
