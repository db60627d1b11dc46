import * as fc from "fast-check";
import { expect, test } from "vitest";
import { problemToHttp } from "../../../../src/server/http/problem-to-http.ts";
import { turnHeaders } from "../../../../src/server/turn/response-headers.ts";
import { leftIn, MORE, repairedCall } from "../../../../src/shared/turn-report.ts";

const decision = { class: "main", why: "w" };

test("the decision and what was dropped, in a line each", () => {
  const dropped = [
    { what: "thinking", why: "x", count: 1 },
    { what: "# Committing changes", why: "x", count: 2 },
  ];
  expect(turnHeaders({ ...decision, route: "titles", by: "tag", tier: "low", profile: "coder" }, dropped)).toEqual({
    "x-mallex-route": "class=main; route=titles; by=tag; tier=low; profile=coder",
    "x-mallex-dropped": "thinking=1, #_Committing_changes=2",
  });
});

test("what was mended in a call is not called dropped", () => {
  const dropped = [
    { ...repairedCall("a missing comma"), count: 2 },
    { what: "call", why: "a field that mallex does not know", count: 1 },
  ];
  expect(turnHeaders(decision, dropped)).toMatchObject({
    "x-mallex-dropped": "call=1",
    "x-mallex-mended": "a_missing_comma=2",
  });
  expect(turnHeaders(decision, dropped.slice(0, 1))).not.toHaveProperty("x-mallex-dropped");
});

test("names beyond what a header holds are counted, with those that the report does not list", () => {
  const names = Array.from({ length: 50 }, (_, at) => ({
    what: `a_long_name_of_field_${100 + at}`,
    why: "x",
    count: 2,
  }));
  const header = turnHeaders(decision, [...names, { what: MORE, why: "x", count: 499_950 }])["x-mallex-dropped"] ?? "";
  const shown = header.split(", and ")[0]?.split(", ") ?? [];
  expect(shown[0]).toBe("a_long_name_of_field_100=2");
  expect(shown.length).toBeGreaterThan(20);
  expect(header.split(", and ")[1]).toBe(`${499_950 + 50 - shown.length} more`);
  expect(header.length).toBeLessThan(1100);
});

test("what a rule has left in is not called dropped", () => {
  const dropped = [
    { ...leftIn({ id: "no-tips" }, "folder:"), count: 2 },
    { what: "filters.no-tips", why: "dropped by a rule", rule: "no-tips", count: 1 },
  ];
  expect(turnHeaders(decision, dropped)).toMatchObject({
    "x-mallex-dropped": "filters.no-tips=1",
    "x-mallex-untrimmed": "no-tips=2",
  });
  expect(turnHeaders(decision, dropped.slice(0, 1))).not.toHaveProperty("x-mallex-dropped");
});

test("why a turn went where it did: intent, who was passed over, what a switch costs, what binds", () => {
  const passed = [
    { profile: "opus", reason: "noKey", why: "w" },
    { profile: "odd name", reason: "busy", why: "w" },
  ] as const;
  expect(
    turnHeaders(
      {
        ...decision,
        intent: { id: "chat", step: "examples" },
        tier: "low",
        profile: "coder",
        passed,
        switched: { from: "small", reread: 12 },
        bound: "secrets",
      },
      [],
    ),
  ).toEqual({
    "x-mallex-route":
      "class=main; intent=chat; step=examples; tier=low; profile=coder; passed=opus:noKey,odd_name:busy; switched=small:12; bound=secrets",
  });
  expect(turnHeaders(undefined, [])).toEqual({ "x-mallex-route": "" });
});

test("whatever names say, the headers are ones that HTTP can carry, and short", () => {
  const names = fc.array(fc.string({ unit: "binary" }), { maxLength: 60 });
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), names, (name, whats) => {
      const fields = turnHeaders(
        { ...decision, route: name, passed: whats.map((profile) => ({ profile, reason: "budget", why: "" })) },
        whats.map((what) => ({ what, why: "", count: 1 })),
      );
      for (const value of new Headers(fields).values()) {
        expect(value).toMatch(/^[\x20-\x7e]*$/);
        expect(value.length).toBeLessThan(1200);
      }
    }),
    { seed: 13 },
  );
});

test("what is not a problem of ours is a bug: no stack, no words of it", () => {
  const look = problemToHttp(new TypeError("secret detail"));
  expect(look).toMatchObject({ status: 500, type: "api_error", shouldRetry: false });
  expect(look.message).not.toContain("secret");
});
