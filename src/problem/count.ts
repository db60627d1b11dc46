/** `1 rule`, `2 rules`, `1,000 rules`. */
export function count(number: number, noun: string): string {
  // The engine's own way of writing numbers takes 20 ms to load.
  const digits = String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
  return `${digits} ${noun}${number === 1 ? "" : "s"}`;
}
