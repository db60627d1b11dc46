import * as fc from "fast-check";
import { expect, test } from "vitest";
import { elementSpans } from "../../../../src/protocols/json/scan-keys.ts";
import { runs } from "../../../support/depth.ts";

test("each element of an array is found, whatever it is and however it is written", () => {
  const pretty = fc.constantFrom(undefined, 1, "\t");
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 3 })), pretty, (list, indent) => {
      const bytes = Buffer.from(`{"a" : ${JSON.stringify(list, undefined, indent)} }`);
      const found = elementSpans(bytes, bytes.indexOf("["));
      expect(found.map(({ start, stop }) => JSON.parse(bytes.subarray(start, stop).toString()) as unknown)).toEqual(
        JSON.parse(JSON.stringify(list)),
      );
    }),
    { numRuns: runs(300) },
  );
});
