import { expect, test } from "vitest";
import { resumeArguments, resumeCommand, withoutRunSettings } from "../../../../src/cli/launch/resume.ts";

const ID = "0dca81bb-12a7-4550-91d3-19c89cde3bb8";
const mallex = { argv: ["mallex"], isNpmStart: false };

test.each([
  { wish: {}, want: [] },
  { wish: { resume: true }, want: ["--resume"] },
  { wish: { resume: ID }, want: ["--resume", ID] },
  { wish: { continue: true }, want: ["--continue"] },
] as const)("$wish is for the client: $want", ({ wish, want }) => expect(resumeArguments(wish)).toEqual(want));

test.each([
  { session: ID, wish: {}, how: mallex, want: `mallex --resume ${ID}` },
  { session: ID, wish: { resume: "another" }, how: mallex, want: `mallex --resume ${ID}` },
  { session: undefined, wish: { resume: "the last one" }, how: mallex, want: "mallex --resume 'the last one'" },
  { session: undefined, wish: { continue: true }, how: mallex, want: "mallex --continue" },
  { session: ID, wish: { continue: true }, how: mallex, want: `mallex --resume ${ID}` },
  { session: undefined, wish: {}, how: mallex, want: undefined },
  { session: undefined, wish: { resume: true }, how: mallex, want: undefined },
  {
    session: ID,
    wish: {},
    how: { ...mallex, config: "my rules.yaml", client: "bin/claude", port: "0", strict: true },
    want: `mallex --config 'my rules.yaml' --client bin/claude --port 0 --strict --resume ${ID}`,
  },
  { session: ID, wish: {}, how: { ...mallex, shipped: true }, want: `mallex --shipped --resume ${ID}` },
  {
    session: ID,
    wish: {},
    how: { argv: ["npm", "start", "--"], isNpmStart: true, shipped: true },
    want: `npm start -- --resume ${ID}`,
  },
] as const)("after $session, started with $wish: $want", ({ session, wish, how, want }) => {
  expect(resumeCommand(session, wish, how)).toBe(want);
});

test.each([
  { given: ["--settings", "/runs/old", "--resume", ID], want: ["--resume", ID] },
  { given: ["--settings=/runs/old", "-p"], want: ["-p"] },
  { given: ["--settings", "/mine", "--resume"], want: ["--settings", "/mine", "--resume"] },
  { given: ["/runs/old", "--settings"], want: ["/runs/old", "--settings"] },
])("of $given the client gets $want", ({ given, want }) => {
  expect(withoutRunSettings(given, (path) => path === "/runs/old")).toEqual(want);
});
