import type { Problem } from "../../problem/problem.ts";
import type { Dict, Tree } from "../tree.ts";

/** All but tab and line ends: `"\b"` in double quotes is a backspace, and no text has one. */
// oxlint-disable-next-line no-control-regex -- these characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** A text with a control character matches nothing, and nobody can see why. */
export function checkTexts(config: Dict): Problem[] {
  return within(config);
}

function within(tree: Tree): Problem[] {
  switch (tree.kind) {
    case "list":
      return tree.items.flatMap(within);
    case "dict":
      return [...tree.entries].flatMap(([key, { value }]) => (key.startsWith("x-") ? [] : within(value)));
    case "scalar":
      return typeof tree.value === "string" && CONTROL.test(tree.value) ? [control(tree.value, tree)] : [];
  }
}

function control(text: string, { at }: Tree): Problem {
  const code = (CONTROL.exec(text)?.[0] ?? "").charCodeAt(0).toString(16).padStart(2, "0");
  return {
    code: "MX3015",
    severity: "warning",
    message: `the text holds the control character \\x${code}`,
    hint: "in double quotes YAML reads a backslash itself; in single quotes it stays: '\\b'",
    at,
  };
}
