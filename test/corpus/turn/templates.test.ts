import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ROOT, shippedProgram } from "../../support/shipped-program.ts";

/** `<template>/<case>.json` is what a template is given, `<case>.txt` what it makes of that. */
const corpus = new URL(".", import.meta.url);
const program = await shippedProgram();

const templates = readdirSync(`${ROOT}/templates`, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith(".hbs"))
  .map((file) => file.slice(0, -".hbs".length));

/** What a case does not name is empty. */
const EMPTY = Object.fromEntries(
  [
    ...Object.keys(program.plan.parts),
    "tools",
    "canAct",
    "howToCall",
    "example",
    "isText",
    "isLine",
    "user",
    "taken",
    "title",
  ].map((name) => [name, ""]),
);

describe.each(templates)("the template %s", (template) => {
  const cases = readdirSync(new URL(`${template}/`, corpus)).filter((file) => file.endsWith(".json"));

  test("has golden texts", () => expect(cases.length).toBeGreaterThan(0));

  test.each(cases)("%s", (file) => {
    const context = JSON.parse(readFileSync(new URL(`${template}/${file}`, corpus), "utf8")) as Record<string, string>;
    const want = readFileSync(new URL(`${template}/${file.replace(/json$/, "txt")}`, corpus), "utf8");
    expect(program.render(`mallex:${template}`, { ...EMPTY, ...context })).toBe(want);
  });
});

test("a program has no other templates than its plan's", () => {
  expect(() => program.render("mallex:prompts/gone", {})).toThrow('no template "mallex:prompts/gone"');
});
