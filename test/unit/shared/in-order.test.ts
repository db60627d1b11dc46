import { expect, test } from "vitest";
import { createInOrder, type QueueNames } from "../../../src/shared/async.ts";
import { pending } from "../../../src/shared/utilities.ts";

interface Work {
  readonly end: (hasFailed?: boolean) => void;
  readonly done: Promise<string>;
}

interface Works {
  readonly begin: (name: string, names: QueueNames) => Work;
  readonly log: readonly string[];
}

/** Works that end when a test says so, and what they have done so far. */
function works(): Works {
  const inOrder = createInOrder();
  const log: string[] = [];
  const begin = (name: string, names: QueueNames): Work => {
    const end = pending<boolean>();
    const done = inOrder(names, async () => {
      log.push(`${name} begins`);
      if (await end.promise) throw new Error(name);
      log.push(`${name} ends`);
      return name;
    });
    return { done, end: (hasFailed = false) => end.resolve(hasFailed) };
  };
  return { begin, log };
}

const own = (...names: string[]): QueueNames => ({ reads: names, changes: names });

test("works of one name are done in the order in which they came, whatever becomes of those before", async () => {
  const { begin, log } = works();
  const [first, second, third] = [begin("first", own("a")), begin("second", own("a")), begin("third", own("a"))];
  for (const one of [third, second]) one.end();
  first.end(true);
  await expect(first.done).rejects.toThrow("first");
  await Promise.all([second.done, third.done]);
  expect(log).toEqual(["first begins", "second begins", "second ends", "third begins", "third ends"]);
});

test("a work of other names waits for none", async () => {
  const { begin, log } = works();
  const slow = begin("slow", own("a"));
  const other = begin("other", own("b"));
  other.end();
  await other.done;
  expect(log).toEqual(["slow begins", "other begins", "other ends"]);
  slow.end();
  await slow.done;
});

test("a work waits for all that may change what it reads", async () => {
  const { begin, log } = works();
  const changing = ["one", "two"].map((name) => begin(name, { reads: [name], changes: [name, "talk"] }));
  const reader = begin("reader", { reads: ["three", "talk"], changes: ["three"] });
  reader.end();
  for (const one of changing.toReversed()) {
    expect(log).not.toContain("reader begins");
    one.end();
    await one.done;
  }
  await reader.done;
  expect(log.slice(-2)).toEqual(["reader begins", "reader ends"]);
});
