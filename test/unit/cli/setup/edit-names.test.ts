import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { setNames } from "../../../../src/cli/setup/edit-names.ts";

const AT = ["tiers", 0, "profiles"] as const;

describe("a list in brackets over several lines keeps its comments", () => {
  const LIST = `tiers:
  - id: low
    profiles: [
      # fast
      a, # at home
      # slow
      b # elsewhere
    ]
`;
  test.each([
    { names: ["b", "a"], kept: ["# fast", "# at home", "# slow", "# elsewhere"] },
    { names: ["c", "a", "b"], kept: ["# fast", "# at home", "# slow", "# elsewhere"] },
    { names: ["a", "b", "c"], kept: ["# fast", "# at home", "# slow", "# elsewhere"] },
    { names: ["b"], kept: ["# fast", "# at home", "# slow", "# elsewhere"] },
    { names: ["a"], kept: ["# fast", "# at home", "# slow", "# elsewhere"] },
    { names: ["c"], kept: ["# fast", "# at home", "# slow", "# elsewhere"] },
  ])("$names", ({ names, kept }) => {
    for (const text of [LIST, LIST.replace("b #", "b, #"), LIST.replace("a, # at home", "a,")]) {
      const after = setNames(text, ["tiers", 0, "profiles"], names);
      expect(parse(after)).toEqual({ tiers: [{ id: "low", profiles: names }] });
      expect(kept.filter((comment) => text.includes(comment) && !after.includes(comment))).toEqual([]);
      expect(setNames(after, ["tiers", 0, "profiles"], names)).toBe(after);
    }
    const one = setNames("tiers: [{ id: low, profiles: [a,\n  b] }]\n", ["tiers", 0, "profiles"], names);
    expect(parse(one)).toEqual({ tiers: [{ id: "low", profiles: names }] });
  });
});

const inTier = (list: string): string => `tiers:\n  - id: low\n    profiles: ${list}\n    size: small\n`;

describe("any form of list in brackets", () => {
  test.each([
    {
      title: "a name is added at the end",
      list: "[ # tried in this order\n      a,\n      b # slow\n    ]",
      names: ["a", "b", "new"],
      want: "[ # tried in this order\n      a,\n      b, # slow\n      new\n    ]",
    },
    {
      title: "the last name goes",
      list: "[small, # fast\n      big]",
      names: ["small"],
      want: "[\n      small # fast\n      ]",
    },
    {
      title: "a name in between goes",
      list: "[a,\n      b, # slow\n      c]",
      names: ["a", "c"],
      want: "[\n      a,\n      c\n      # slow\n      ]",
    },
    {
      title: "a comma begins a line",
      list: "[a\n      , b]",
      names: ["new", "a", "b"],
      want: "[\n      new,\n      a,\n      b\n      ]",
    },
    {
      title: "an anchor",
      list: "[a, # fast\n      &b b]",
      names: ["b"],
      want: "[\n      b\n      # fast\n      ]",
    },
    {
      title: "a comment with one name",
      list: "[\n      a # fast\n    ]",
      names: ["b"],
      want: "[\n      b\n      # fast\n    ]",
    },
    {
      title: "names in one line",
      list: "[\n      a, b\n    ]",
      names: ["new", "a", "b"],
      want: "[\n      new, a, b\n    ]",
    },
  ])("$title", ({ list, names, want }) => {
    for (const end of ["\n", "\r\n"]) {
      const given = inTier(list).replaceAll("\n", end);
      expect(setNames(given, AT, names)).toBe(inTier(want).replaceAll("\n", end));
    }
  });

  test("what can't be written in lines is in one, with the comments above it", () => {
    const given = inTier("[a,\n      !!str # text\n      b]");
    const want = inTier("[c, a]").replace("    profiles", "    # text\n    profiles");
    expect(setNames(given, AT, ["c", "a"])).toBe(want);
  });
});

const spaces = fc.constantFrom("", " ", "  ");
const comment = fc.constantFrom("# one", "#two, [three]", "# 'four': {", "# a, b", "#");
const item = fc.record({
  above: fc.array(fc.oneof(comment, fc.constant("")), { maxLength: 2 }),
  ownLine: fc.boolean(),
  quote: fc.constantFrom("", "'", '"'),
  beforeComma: fc.constantFrom("", " ", "\n", " # before the comma\n"),
  behind: fc.option(comment, { nil: "" }),
});
const NAMES = ["a", "b", "c", "d-1", "e.f"] as const;
const MAPS = [
  { before: "tiers:\n  - id: low\n    profiles: ", after: "\n    size: small\n", indent: 6 },
  { before: "tiers:\n- profiles: ", after: " # behind\n  id: low", indent: 4 },
  { before: "tiers:\n    - { id: low, profiles: ", after: ", size: small }\n", indent: 6 },
  { before: "tiers: [{ profiles: ", after: ", id: low }]\n", indent: 2 },
] as const;

test("a list in brackets of any form then has exactly the names, and all comments", () => {
  const list = fc.record({
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
    head: fc.option(comment, { nil: "" }),
    trailing: fc.boolean(),
    below: fc.array(comment, { maxLength: 2 }),
    closes: fc.boolean(),
    further: spaces,
    end: fc.constantFrom("\n", "\r\n"),
    map: fc.constantFrom(...MAPS),
    order: fc.shuffledSubarray([...NAMES], { minLength: 1 }),
    wanted: fc.shuffledSubarray([...NAMES, "new", "on"], { minLength: 1 }),
  });
  fc.assert(
    fc.property(list, ({ items, head, trailing, below, closes, further, end, map, order, wanted }) => {
      const indent = `${" ".repeat(map.indent)}${further}`;
      const old = order.slice(0, items.length);
      const used = items.slice(0, old.length);
      const parts = used.map(({ above, ownLine, quote, beforeComma, behind }, index) => {
        const isLast = index === used.length - 1;
        const lines = above.map((line) => `\n${indent}${line}`).join("");
        const start = ownLine || lines !== "" || (index === 0 && head !== "") ? `\n${indent}` : "";
        const comma = isLast && !trailing ? "" : `${beforeComma.replace("\n", `\n${indent}`)},`;
        return `${lines}${start}${quote}${old[index]}${quote}${comma}${behind === "" ? " " : ` ${behind}\n${indent}`}`;
      });
      const last = `${below.map((line) => `\n${indent}${line}`).join("")}${closes || below.length > 0 ? `\n${indent}` : ""}`;
      const text = `${map.before}[${head === "" ? "" : ` ${head}`}${parts.join("")}${last}]${map.after}`;
      const given = text.replaceAll("\n", end);
      const data = parse(given);
      expect(data.tiers[0].profiles).toEqual(old);
      const after = setNames(given, AT, wanted);
      expect(parse(after)).toEqual({ tiers: [{ ...data.tiers[0], profiles: wanted }] });
      const comments = (one: string): string[] => (one.match(/#[^\r\n]*/g) ?? []).toSorted();
      expect(comments(after)).toEqual(comments(given));
      if (after === given) return;
      for (const [index, { quote, beforeComma, behind }] of used.entries()) {
        if (behind === "" || beforeComma.includes("\n") || !wanted.includes(String(old[index]))) continue;
        const name = `${quote}${old[index]}${quote}`;
        const lines = after.split(/\r?\n/).map((line) => line.trim());
        expect(lines.filter((line) => line === `${name} ${behind}` || line === `${name}, ${behind}`)).toHaveLength(1);
      }
      expect(end === "\r\n" ? after.replaceAll("\r\n", "") : "").not.toMatch(/[\r\n]/);
    }),
    { numRuns: 1000 },
  );
});
