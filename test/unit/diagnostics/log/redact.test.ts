import { expect, test } from "vitest";
import { createRedactor } from "../../../../src/diagnostics/log/redact.ts";

test("a secret that becomes known later is taken out from then on", () => {
  const secrets = new Set(["first-secret-value"]);
  const redact = createRedactor(secrets);
  const text = "first-secret-value second-secret-value";
  expect(redact(text)).toBe("[redacted] second-secret-value");
  secrets.add("second-secret-value");
  expect(redact(text)).toBe("[redacted] [redacted]");
});
