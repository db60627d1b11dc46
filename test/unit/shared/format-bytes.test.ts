import { expect, test } from "vitest";
import { formatBytes } from "../../../src/shared/format-quantities.ts";

test.each([
  [0, "0 MB"],
  [1, "1 MB"],
  [312_000_000, "312 MB"],
  [998_000_001, "999 MB"],
  [999_000_001, "1 GB"],
  [4_200_000_000, "4.2 GB"],
  [17_180_000_000, "17.2 GB"],
  [20_000_000_000, "20 GB"],
])("%i bytes are %s", (bytes, want) => expect(formatBytes(bytes)).toBe(want));
