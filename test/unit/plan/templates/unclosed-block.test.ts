import { expect, test } from "vitest";
import { unclosedBlock } from "../../../../src/plan/templates/precompile.ts";

test.each<{ name: string; text: string; want: ReturnType<typeof unclosedBlock> }>([
  { name: "the one", text: "a\n  {{#if git}}\nb\n\n", want: { word: "if git", line: 2, column: 3, length: 11 } },
  {
    name: "the innermost",
    text: "{{#if a}}{{#unless b}}{{c}}{{/unless}}{{#unless d}}",
    want: { word: "unless d", line: 1, column: 39, length: 13 },
  },
  { name: "with tildes", text: "{{~#if a~}}", want: { word: "if a", line: 1, column: 1, length: 11 } },
  { name: "none in a comment, nor behind a backslash", text: "{{!-- {{#if a}} --}}\\{{#if b}}", want: undefined },
  { name: "none where all are closed", text: "{{#if a}}{{/if}}", want: undefined },
  { name: "none where the braces themselves are open", text: "{{#if a}}{{b", want: undefined },
])("$name", ({ text, want }) => expect(unclosedBlock(text)).toEqual(want));
