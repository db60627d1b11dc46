import { MallexError } from "../problem/mallex-error.ts";
import { endOfString, scanKeys } from "../wire/json/scan-keys.ts";

/**
 * A request's bytes with another model: only those of the value of `model` are replaced, all others stay as the client wrote them.
 * @param bytes JSON that has been parsed and checked already: an object whose `model` is a text
 * @throws {MallexError} MX8111 when a key stands twice
 */
export function withModel(bytes: Uint8Array, model: string): Uint8Array {
  const start = findModel(bytes);
  if (start === undefined) throw new Error("a request without a model came as far as its relay");
  const end = endOfString(bytes, start);
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(JSON.stringify(model)), bytes.subarray(end)]);
}

/**
 * Readers differ in which of two equal keys they take: what mallex has read, and decided by, must be what the other side reads.
 * @throws {MallexError} MX8111 when a key stands twice in an object, at any depth
 */
export function refuseDoubleKeys(bytes: Uint8Array): void {
  findModel(bytes);
}

/** Where the value of the outermost `model` begins. */
function findModel(bytes: Uint8Array): number | undefined {
  let found: number | undefined;
  for (const { key, depth, isTwice, valueAt } of scanKeys(bytes)) {
    if (isTwice) throw duplicateKey(key);
    if (depth === 1 && key === "model") found = valueAt;
  }
  return found;
}

function duplicateKey(key: string): MallexError {
  return new MallexError({
    code: "MX8111",
    severity: "error",
    message: `the key ${JSON.stringify(key.slice(0, 40))} stands twice in one object of the body`,
    hint: "send it once: readers differ in which of the two they take",
  });
}
