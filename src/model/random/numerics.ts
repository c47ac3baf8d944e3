/**
 * Exponential, logarithm, power and normal quantile built from IEEE-754 basic operations only,
 * so that every JavaScript engine gives the same bits (ECMAScript leaves Math.exp and Math.log free to differ).
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.4426950408889634;
const SQRT2 = 1.4142135623730951;

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** Which of the two words holds sign and exponent on this machine. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** 2 to the power k, for whole k from −1074 to 1023. */
function powerOfTwo(k: number): number {
  if (k < -1022) return powerOfTwo(k + 60) * 8.673617379884035e-19;
  words[HIGH] = (k + 1023) << 20;
  words[1 - HIGH] = 0;
  return double[0];
}
const powers = Float64Array.from({ length: 2100 }, (_, k) => (k - 1074 > 1023 ? Infinity : powerOfTwo(Math.max(-1074, k - 1074))));

/** e to the power x; within 2 units in the last place. */
export function exp(x: number): number {
  if (!(x < 709.782712893384)) return x !== x ? x : Infinity;
  if (x < -745.2) return 0;
  const k = Math.round(x * INVERSE_LN2);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  const square = r * r;
  // The rational form of fdlibm's e_exp: e^r = 1 + 2r / (2 − c(r)), c an even polynomial's remainder.
  const c =
    r -
    square *
      (1.66666666666666019037e-1 +
        square *
          (-2.77777777770155933842e-3 +
            square * (6.61375632143793436117e-5 + square * (-1.6533902205465251539e-6 + square * 4.13813679705723846039e-8))));
  return (1 + ((r * c) / (2 - c) + r)) * powers[k + 1074];
}

/** Natural logarithm of x; −Infinity at 0, NaN below. Within 2 units in the last place. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let exponent = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    exponent = -54;
  }
  double[0] = x;
  const power = (words[HIGH] >>> 20) - 1023;
  exponent += power;
  // A power of two takes nothing from the bits. To write the exponent into the word and read the number back would stall the processor.
  let mantissa = x * powers[1074 - power];
  if (mantissa > SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  const series =
    z *
    (6.66666666666673513e-1 +
      z *
        (3.999999999940941908e-1 +
          z *
            (2.857142874366239149e-1 +
              z *
                (2.222219843214978396e-1 + z * (1.818357216161805012e-1 + z * (1.531383769920937332e-1 + z * 1.479819860511658591e-1))))));
  const half = 0.5 * f * f;
  return exponent * LN2_HIGH - (half - (s * (half + series) + exponent * LN2_LOW) - f);
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

export function logit(p: number): number {
  return log(p / (1 - p));
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
