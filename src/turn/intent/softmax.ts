/** Any numbers as shares of one: the higher, the more. Large differences leave nothing for the lower one. */
export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => exponential(score - highest));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

/** Below it the result is as good as nought. */
const LOWEST = -40;
const HALVINGS = 10;

/** `e` to the power of a number that is not above nought. `Math.exp` may differ in its last digit from engine to engine, and what is compiled must not. */
function exponential(power: number): number {
  if (power < LOWEST) return 0;
  const small = power / 2 ** HALVINGS;
  // The first terms of the series are all that counts for anything this small.
  let result = 1 + small * (1 + (small / 2) * (1 + (small / 3) * (1 + (small / 4) * (1 + small / 5))));
  for (let i = 0; i < HALVINGS; i++) result *= result;
  return result;
}
