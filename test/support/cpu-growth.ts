/** Beyond what linear work grows by (4, and some more where memory is scarce), below what quadratic work does (16). */
export const MOST_GROWTH = 9;

/** What a request of any shape may take: 2.4 times as long for twice as much. */
export const REQUEST_GROWTH: number = 2.4 ** 2;

const MOST_ROUNDS = 12;

/**
 * How many times the processor time of this process grows where there is four times as much to do. Of several rounds the least of each counts: other
 * work on the machine only adds to it. No round follows one that grows by less than `most`.
 */
export async function cpuGrowth(
  work: (size: number) => unknown,
  size: number,
  most: number = MOST_GROWTH,
): Promise<number> {
  let [once, fourTimes] = [Infinity, Infinity];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    once = Math.min(once, await cpuMs(() => work(size)));
    fourTimes = Math.min(fourTimes, await cpuMs(() => work(4 * size)));
    if (fourTimes / once < most) break;
  }
  return fourTimes / once;
}

async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, (user + system) / 1000);
}
