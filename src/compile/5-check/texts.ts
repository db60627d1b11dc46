import type { Location, Problem } from "../../problem/problem.ts";
import { thirdPartyPacks } from "../1-load/foreign-packs.ts";
import type { Layer } from "../1-load/layer.ts";
import type { Dict, Tree } from "../tree.ts";
import { refuseHidden } from "./hidden-characters.ts";

/** All but tab and line ends: `"\b"` in double quotes is a backspace, and no text has one. */
// oxlint-disable-next-line no-control-regex -- these characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** A text with a control character matches nothing, and nobody can see why. In a pack of others it may be meant to hide something. */
export function checkTexts(config: Dict, layers: readonly Layer[]): Problem[] {
  const thirdParty = thirdPartyPacks(layers);
  return checkTextsIn(config, (text, { at }) => {
    if (thirdParty.has(at.file ?? "")) return refuseHidden(text, at);
    return CONTROL.test(text) ? [control(text, at)] : [];
  });
}

function checkTextsIn(tree: Tree, check: (text: string, tree: Tree) => Problem[]): Problem[] {
  switch (tree.kind) {
    case "list":
      return tree.items.flatMap((item) => checkTextsIn(item, check));
    case "dict":
      return [...tree.entries].flatMap(([key, { value }]) => (key.startsWith("x-") ? [] : checkTextsIn(value, check)));
    case "scalar":
      return typeof tree.value === "string" ? check(tree.value, tree) : [];
  }
}

function control(text: string, at: Location): Problem {
  const code = (CONTROL.exec(text)?.[0] ?? "").charCodeAt(0).toString(16).padStart(2, "0");
  return {
    code: "MX3015",
    severity: "warning",
    message: `the text holds the control character \\x${code}`,
    hint: "in double quotes YAML reads a backslash itself; in single quotes it stays: '\\b'",
    at,
  };
}
