import { endOfString, scanKeys } from "../../wire/json/scan-keys.ts";

/**
 * Settings with another model, all else left to the letter: numbers that JavaScript can't keep, indentation, line ends.
 * @param text a JSON object whose `model` is a string
 * @param model undefined: takes the key out
 */
export function setModel(text: string, model: string | undefined): string {
  const bytes = Buffer.from(text);
  // Of keys that stand twice, the last one counts.
  const found = [...scanKeys(bytes)].findLast(({ key, depth }) => key === "model" && depth === 1);
  if (found === undefined) return text;
  const end = endOfString(bytes, found.valueAt);
  const behind = bytes.subarray(end).toString();
  const before = bytes.subarray(0, found.valueAt).toString();
  if (model !== undefined) return before + JSON.stringify(model) + behind;
  const start = before.replace(/"[^"]*"\s*:\s*$/, "");
  // A comma goes with it: the one before, or, where it is the first, the one behind.
  const cut = start.replace(/\s*,\s*$/, "");
  return cut === start ? start + behind.replace(/^\s*,\s*/, "") : cut + behind;
}
