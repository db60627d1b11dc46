import type { Problem } from "../../problem/problem.ts";
import { valueAt, type Dict, type Entry, type Tree } from "../tree.ts";
import { entriesOf, textsOf } from "./entries.ts";
import { checkForm, holesOf, type FormKind } from "./forms.ts";

/** Servers' own way to call tools; no text at all. */
export const NATIVE = "native";

const KINDS: readonly FormKind[] = ["call", "argument", "result"];

/** Can calls be written and read by these forms? */
export function checkDialects(config: Dict): Problem[] {
  return entriesOf(config, "dialects").flatMap(([name, entry]) =>
    name === NATIVE ? [taken(entry)] : [...checkForms(name, entry.value), ...checkArguments(name, entry)],
  );
}

function checkForms(name: string, dialect: Tree): Problem[] {
  return KINDS.flatMap((kind) =>
    textsOf(valueAt(dialect, [kind])).flatMap((text) => checkForm({ ...text, path: `dialects.${name}`, kind })),
  );
}

/** A form of arguments is for calls that have a place for it. */
function checkArguments(name: string, { keyAt, value }: Entry): Problem[] {
  const calls = textsOf(valueAt(value, ["call"]));
  const form = valueAt(value, ["argument"]);
  if (form === undefined || calls.some(({ text }) => holesOf(text).includes("arguments"))) return [];
  return [
    {
      code: "MX3115",
      severity: "error",
      message: `dialects.${name}: no form of a call has a place for arguments of this form`,
      hint: "add {arguments} to a `call`, or take `argument` out",
      at: form.kind === "dict" ? keyAt : form.at,
    },
  ];
}

function taken({ keyAt }: Entry): Problem {
  return {
    code: "MX3114",
    severity: "error",
    message: `a dialect can't be called "${NATIVE}": that is the server's own`,
    hint: "choose another name",
    at: keyAt,
  };
}
