import { expect, test } from "vitest";
import { saveReading } from "../../../../src/routing/turn/prepare-turn.ts";
import { request } from "../../prompt/conversation/small-program.ts";

test("the saving counts system text, messages and tools, by estimate", () => {
  const plain = saveReading({ class: "a", why: "so" }, request());
  const more = saveReading(
    { class: "a", why: "so" },
    request({ system: "x".repeat(340), tools: [{ name: "t", description: "y".repeat(340) }] }),
  );
  expect(plain).toEqual({ class: "a", saved: 2, why: "so: answered without a model, about 2 tokens not read" });
  expect(more.saved).toBeGreaterThan(200);
});
