import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createRedactor } from "../../../../src/diagnostics/log/redact.ts";
import { createWarmStore } from "../../../../src/cli/start/warm-store.ts";
import type { WarmPrompt, WarmStore } from "../../../../src/server/context/warm-prompts.ts";

let folder: string;
let isAllowed = true;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mallex-warm-"));
  isAllowed = true;
});
afterEach(() => rmSync(folder, { recursive: true }));

function open(config = "/project/mallex.yaml"): WarmStore {
  const fail = (error: unknown): void => expect.unreachable(String(error));
  return createWarmStore({
    folder,
    config,
    redact: createRedactor(["a-secret-value"]),
    isAllowed: () => isAllowed,
    warn: fail,
  });
}

const promptOf = (...contents: readonly string[]): WarmPrompt => ({
  messages: contents.map((content) => ({ role: "user", content })),
  tools: [],
});

async function written(count: number): Promise<void> {
  await expect.poll(() => readdirSync(folder).filter((name) => name.endsWith(".json")).length).toBe(count);
}

test("a prompt is kept for the profile of its file, and nobody else can read it", async () => {
  open().write("main", promptOf("one", "two"));
  await written(1);
  expect(open().read("main")).toEqual(promptOf("one", "two"));
  expect([open().read("other"), open("/elsewhere/mallex.yaml").read("main")]).toEqual([undefined, undefined]);
  expect(statSync(join(folder, readdirSync(folder)[0] ?? "")).mode & 0o777).toBe(0o600);
});

test("it ends before the first message with a secret", async () => {
  open().write("main", promptOf("one", "it is a-secret-value", "three"));
  await written(1);
  expect(open().read("main")).toEqual(promptOf("one"));
});

test("one that begins with a secret, or that is removed, leaves no file", async () => {
  const store = open();
  store.write("main", promptOf("one"));
  await written(1);
  store.write("main", promptOf("a-secret-value"));
  await written(0);
  expect(store.read("main")).toBeUndefined();
});

test("where nothing may be recorded, what was kept is removed", async () => {
  open().write("main", promptOf("one"));
  await written(1);
  isAllowed = false;
  expect(open().read("main")).toBeUndefined();
  await written(0);
});
