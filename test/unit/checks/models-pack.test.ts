import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Model } from "../../../generated/types/mallex.d.ts";
import { factsOf } from "../../../src/plan/lower/profiles.ts";
import { readCases } from "../../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** What the pack notes of an entry beside the facts: how its memory was computed, and where it is recommended. */
interface Noted extends Model {
  readonly id: string;
  readonly perToken: number;
  readonly "x-useful"?: number;
  readonly "x-total"?: string;
  readonly "x-pick"?: readonly string[];
  readonly "x-id"?: string;
  readonly "x-instead"?: string;
}

const packageRoot = join(import.meta.dirname, "../../..");
const pack = parse(readFileSync(join(packageRoot, "packs/models/pack.yaml"), "utf8")) as { models: Noted[] };
const all = pack.models;
const local = all.filter(({ id }) => id !== "claude");
/** No single Mac has more than 512. */
const MEMORIES = [8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 512, 768];

function idOf(name: string): string | undefined {
  return factsOf(name, all).id;
}

describe("a well-known name finds its entry", () => {
  test.each(cases("a well-known name finds its entry") as [string, string][])("%s: %s", (name, want) =>
    expect(idOf(name)).toBe(want),
  );

  // Facts of another model do more harm than none: a window that is too large, a thought that can't be switched.
  test.each(cases("a well-known name finds its entry, again") as string[])("%s: none", (name) =>
    expect(idOf(name)).toBeUndefined(),
  );
});

test.each(local.flatMap(({ id, match = [] }) => [match].flat().map((glob) => ({ id, glob }))))(
  "$id is reached by $glob",
  ({ id, glob }) => expect(idOf(glob.replaceAll("*", ""))).toBe(id),
);

describe.each(local)("$id", (model) => {
  const { window = 0, output = 0, perToken, "x-useful": useful = 32_768 } = model;
  const weights = sizeOf(model.weights);

  test("says all that a profile needs, and where it is from", () => {
    expect(model).toMatchObject({ parameters: expect.any(String), about: expect.any(String) });
    expect(model.source).toMatch(/config\.json|card/);
    expect(output).toBeLessThanOrEqual(window / 4);
    expect(useful).toBeLessThanOrEqual(window);
  });

  test("has the least memory that holds its weights and a useful talk", () => {
    const share = (gib: number): number => (gib <= 36 ? gib * (2 / 3) : gib * (3 / 4)) * 2 ** 30;
    const least = MEMORIES.find((gib) => weights + perToken * useful + 1e9 <= share(gib));
    expect(model.memory).toBe(`${least}GB`);
  });

  test("has weights of 4.5 bits a parameter, or says where else they are from", () => {
    const billions = Number.parseFloat(model["x-total"] ?? "0");
    const from = billions === 0 ? "weights as " : `weights of ${billions} billion parameters at 4.5 bits each`;
    expect(model.source).toContain(from);
    const computed = billions === 0 ? weights : (billions * 1e9 * 4.5) / 8;
    expect(Math.abs(weights - computed) / computed).toBeLessThan(0.03);
  });

  test("is of the size that its name tells", () => {
    const [billions = "0"] = /[0-9.]+/.exec(model.parameters ?? "") ?? [];
    const named = Number(billions) * (model.parameters?.endsWith("M") ? 1e6 : 1e9);
    // 16-bit parts and MXFP4 make some larger and smaller, and a rounded name stands for up to a seventh more.
    expect((weights * 8) / 4.5 / named).toBeGreaterThan(0.75);
    expect((weights * 8) / 4.5 / named).toBeLessThan(1.35);
  });
});

test("each memory from 8 to 128 GB has a model to begin with, which fits and which the pack knows by its id", () => {
  const picked = local.flatMap((model) => (model["x-pick"] ?? []).map((memory) => ({ memory, model })));
  expect([...new Set(picked.map(({ memory }) => Number.parseInt(memory)))].toSorted((a, b) => a - b)).toEqual(
    MEMORIES.slice(0, 8),
  );
  for (const { memory, model } of picked) {
    expect(Number.parseInt(model.memory ?? "")).toBeLessThanOrEqual(Number.parseInt(memory));
    expect(idOf(model["x-id"] ?? "")).toBe(model.id);
  }
});

function sizeOf(text = ""): number {
  return Number.parseFloat(text) * (text.endsWith("MB") ? 1e6 : 1e9);
}
