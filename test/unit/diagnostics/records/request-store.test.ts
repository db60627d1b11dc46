import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { createRedactor } from "../../../../src/diagnostics/log/redact.ts";
import { createRequestStore } from "../../../../src/diagnostics/records/request-store.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "mallex-requests-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const request: MessagesRequest = {
  model: "m",
  max_tokens: 1,
  messages: [{ role: "user", content: "my key is secret-value" }],
};

test("a request is kept whole, private, without secrets", async () => {
  const folder = join(home, "kept");
  const store = createRequestStore({ folder, redact: createRedactor(["secret-value"]) });
  await store.save({ id: "000-abcdef12", client: "2.1.329", request });
  const file = join(folder, "000-abcdef12.json");
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
    id: "000-abcdef12",
    client: "2.1.329",
    request: { ...request, messages: [{ role: "user", content: "my key is [redacted]" }] },
  });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect([store.saved, store.failures]).toEqual([1, 0]);
});

test("a folder that can't be made fails no turn, and is counted", async () => {
  writeFileSync(join(home, "file"), "");
  const store = createRequestStore({ folder: join(home, "file/below"), redact: (text) => text });
  await store.save({ id: "000-abcdef12", request });
  expect([store.saved, store.failures]).toEqual([0, 1]);
});
