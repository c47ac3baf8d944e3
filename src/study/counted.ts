/** Numbers with what they count: one world, two worlds. */
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** Which form of a word goes with a number. */
export const agreeing = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many);

export const counted = (count: number, one: string, many?: string): string => `${whole.format(count)} ${agreeing(count, one, many)}`;
