import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSpendBook, type SpendBook } from "../../../../src/diagnostics/records/spend-book.ts";
import { withLock } from "../../../../src/process/lock/with-file-lock.ts";

let folder: string;
let file: string;
let now: Date;
const warnings: unknown[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "spend-"));
  file = join(folder, "spend.json");
  now = new Date(2026, 10, 21, 12);
  warnings.length = 0;
});

afterEach(async () => rm(folder, { recursive: true }));

function book(): SpendBook {
  return createSpendBook({
    file,
    locked: async (work) => withLock({ path: `${file}.lock` }, work),
    warn: (error) => void warnings.push(error),
    now: () => now,
  });
}

describe("what a day has cost", () => {
  test("is nothing at first, and the sum of what was added later", async () => {
    const mine = book();
    expect([await mine.today(), mine.known]).toEqual([0, 0]);
    await mine.add(0.5);
    await mine.add(0.25);
    expect([await mine.today(), mine.known]).toEqual([0.75, 0.75]);
    expect(await readFile(file, "utf8")).toBe('{"day":"2026-11-21","usd":0.75}\n');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test("is one sum for all who write at once", async () => {
    const books = [book(), book(), book()];
    await Promise.all(books.flatMap((one) => [one.add(1), one.add(2)]));
    for (const one of books) expect(await one.today()).toBe(9);
  });

  test("begins anew at midnight", async () => {
    const mine = book();
    await mine.add(3);
    now = new Date(2026, 10, 22, 0, 0, 1);
    expect([mine.known, await mine.today()]).toEqual([0, 0]);
    await mine.add(1);
    expect(await mine.today()).toBe(1);
  });

  test.each(["", "{", "[]", '{"day":"2026-11-21","usd":"9"}', '{"day":"2026-11-21","usd":-9}'])(
    "is nothing where the book is broken: %j",
    async (text) => {
      await writeFile(file, text);
      expect(await book().today()).toBe(0);
    },
  );

  test("is remembered where it can't be written, and said", async () => {
    const mine = createSpendBook({
      file: join(folder, "spend.json", "below-a-file"),
      locked: async (work) => work(),
      warn: (error) => void warnings.push(error),
      now: () => now,
    });
    await writeFile(file, "{}");
    await mine.add(2);
    expect([await mine.today(), mine.known, warnings.length]).toEqual([2, 2, 1]);
  });
});
