import type { Problem } from "../../problem/problem.ts";
import { NATIVE, POLICY_WORDS } from "../policy-key.ts";
import { valueAt, type Dict, type Entry, type Tree } from "../tree.ts";
import { entriesOf, textsOf } from "./entries.ts";
import { checkForm, holesOf, type FormKind } from "./forms.ts";

const KINDS: readonly FormKind[] = ["call", "argument", "result"];

/** Can calls be written and read by these forms? */
export function checkDialects(config: Dict): Problem[] {
  return entriesOf(config, "dialects").flatMap(([name, entry]) =>
    POLICY_WORDS.has(name) ? [taken(name, entry)] : [...checkForms(name, entry.value), ...checkArguments(name, entry)],
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

function taken(name: string, { keyAt }: Entry): Problem {
  const what = name === NATIVE ? "that is the server's own" : "in policies the word means something else";
  return {
    code: "MX3114",
    severity: "error",
    message: `a dialect can't be called "${name}": ${what}`,
    hint: "choose another name",
    at: keyAt,
  };
}
