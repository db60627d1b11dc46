import { expect, test } from "vitest";
import { closestNames } from "../../../src/shared/closest-word.ts";

test.each<{ word: string; allowed: string[]; want: string[] }>([
  { word: "modle", allowed: ["model", "window"], want: ["model"] },
  { word: "Model", allowed: ["model", "mode"], want: ["model"] },
  { word: "nome", allowed: ["none", "some", "all"], want: ["none", "some"] },
  { word: "frobnicate", allowed: ["model"], want: [] },
  { word: "x", allowed: ["y"], want: [] },
  { word: "", allowed: ["a"], want: [] },
])("$word is nearest to $want", ({ word, allowed, want }) => expect(closestNames(word, allowed)).toEqual(want));
