import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readWritten } from "../../../../src/tool-calls/dialects/parsed-call.ts";
import { CoercionNotes } from "../../../../src/tool-calls/coerce/coercion-notes.ts";
import { coerceValue } from "../../../../src/tool-calls/coerce/coerce-value.ts";
import { readLooseJson } from "../../../../src/tool-calls/values/repair-json.ts";

const page = readFileSync(new URL("../../../../docs/internals/repair.md", import.meta.url), "utf8");

/** Rows of the tables with this head; what stands between backticks without them. */
function rows(head: string): string[][] {
  return page
    .split(head)
    .slice(1)
    .flatMap((behind) => (behind.split("\n\n")[0] ?? "").split("\n").slice(2))
    .map((row) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^`(.*)`$/, "$1")),
    );
}

const isEnvelope = (text: string): boolean => text.startsWith('{"name"');

describe("what the page says is mended is mended", () => {
  test.each(rows("| written | read as | counted as |"))("%s", (written = "", value = "", mended = "") => {
    const text = written.replaceAll("⏎", "\n");
    const read = readLooseJson(text, { behind: "mark", isEnvelope: isEnvelope(text) });
    expect(read).toEqual({ value: JSON.parse(value) as unknown, end: text.length, repairs: mended.split(", ") });
  });

  const args = rows("| written | read as | counted as |").filter(([written = ""]) => !isEnvelope(written));
  test.each(args)("%s as the arguments of a call that a server has read", (written = "", value = "", mended = "") => {
    const call = readWritten("t", written.replaceAll("⏎", "\n"), "nothing");
    expect(call).toEqual({ name: "t", input: JSON.parse(value) as unknown, repairs: mended.split(", ") });
  });

  test.each(rows("| the model gives | for | the client gets |"))(
    "%s for %s",
    (given = "", schema = "", wanted = "") => {
      const notes = new CoercionNotes();
      expect(coerceValue(JSON.parse(given), JSON.parse(schema), notes)).toEqual({
        value: JSON.parse(wanted) as unknown,
      });
      expect(notes.repairs.size).toBeGreaterThan(0);
    },
  );
});

describe("and what it says is never mended is a problem", () => {
  test.each(rows("| written | because |"))("%s", (written = "") => {
    expect(readLooseJson(written, { behind: "mark" })).toHaveProperty("problem");
    expect(readWritten("t", written, "nothing")).toHaveProperty("problem");
  });
});

test("the tables are found", () => {
  expect(rows("| written | read as | counted as |")).toHaveLength(16);
  expect(rows("| the model gives | for | the client gets |")).toHaveLength(9);
  expect(rows("| written | because |")).toHaveLength(9);
});
