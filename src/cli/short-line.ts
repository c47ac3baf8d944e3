/** Text from a file or a name, on one line and of limited length, for use in a message. */

const LONGEST = 300;

export function shortLine(text: string): string {
  const plain = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST).trimEnd()}…` : plain;
}
