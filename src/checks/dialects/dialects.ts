import { NATIVE, POLICY_TERMS } from "../../config/lock/policies.ts";
import { entriesOf, entryOf, textsOf, valueAt, type Dict, type DictEntry, type Tree } from "../../config/parse/tree.ts";
import { isError, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { checkForm, placeholdersOf, type FormKind } from "./forms.ts";
import { checkReadBack } from "./read-back.ts";

const KINDS: readonly FormKind[] = ["call", "argument", "result"];

/** Can calls be written and read by these forms? */
export function checkDialects(config: Dict): Problem[] {
  return entriesOf(config, "dialects").flatMap(([name, entry]) =>
    POLICY_TERMS.has(name) ? [reservedName(name, entry)] : checkDialect(name, entry),
  );
}

function checkDialect(name: string, entry: DictEntry): Problem[] {
  const problems = [
    ...checkForms(name, entry.value),
    ...checkArguments(name, entry),
    ...checkKeys(name, entry.value),
    ...checkDuplicateKeys(name, entry.value),
  ];
  return problems.some(isError) ? problems : [...problems, ...checkReadBack(name, entry.value)];
}

function checkForms(name: string, dialect: Tree): Problem[] {
  const path = `dialects.${name}`;
  return KINDS.flatMap((kind) => {
    const forms = textsOf(valueAt(dialect, [kind]));
    return forms.flatMap((form, index) =>
      forms.findIndex(({ text }) => text === form.text) < index
        ? [createProblem("MX3113.sameForm", { path: `${path}.${kind}` }, form.at)]
        : checkForm({ ...form, path, kind }),
    );
  });
}

/** `argument` needs a call with `{arguments}`. */
function checkArguments(name: string, { keyAt, value }: DictEntry): Problem[] {
  const calls = textsOf(valueAt(value, ["call"]));
  const form = valueAt(value, ["argument"]);
  if (form === undefined || calls.some(({ text }) => placeholdersOf(text).includes("arguments"))) return [];
  return [createProblem("MX3115", { name }, form.kind === "dict" ? keyAt : form.at)];
}

/** Keys are those of a `{json}`. */
function checkKeys(name: string, dialect: Tree): Problem[] {
  const keyAt = entryOf(dialect, "keys")?.keyAt;
  const calls = textsOf(valueAt(dialect, ["call"]));
  if (keyAt === undefined || calls.some(({ text }) => placeholdersOf(text).includes("json"))) return [];
  return [createProblem("MX3135", { name }, keyAt)];
}

/** The keys of the name and of the arguments, defaults included, must differ. */
function checkDuplicateKeys(name: string, dialect: Tree): Problem[] {
  const keys = entryOf(dialect, "keys");
  const own = textsOf(valueAt(dialect, ["keys", "name"]));
  const others = textsOf(valueAt(dialect, ["keys", "arguments"]));
  const names = own.length > 0 ? own.map(({ text }) => text) : ["name"];
  const inputs = others.length > 0 ? others.map(({ text }) => text) : ["arguments", "parameters"];
  const both = names.find((key) => inputs.includes(key));
  if (keys === undefined || both === undefined) return [];
  return [createProblem("MX3113.duplicateKeys", { name, both }, keys.keyAt)];
}

function reservedName(name: string, { keyAt }: DictEntry): Problem {
  const what = name === NATIVE ? "that is the server's own" : "in policies the word means something else";
  return createProblem("MX3114", { name, what }, keyAt);
}
