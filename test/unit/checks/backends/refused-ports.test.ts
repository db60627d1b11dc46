import { expect, test } from "vitest";
import { REFUSED_PORTS } from "../../../../src/checks/backends/urls.ts";

test.each([...REFUSED_PORTS])("fetch does not even try port %i", async (port) => {
  const refused: unknown = await fetch(`http://127.0.0.1:${port}/`).catch((error: unknown) => error);
  expect((refused as Error).cause).toMatchObject({ message: "bad port" });
});
