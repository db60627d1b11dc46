import type { ErrorObject } from "ajv";
import type { Problem } from "../../problem/problem.ts";
import { entryOf, valueAt, type Dict, type Path, type Tree } from "../tree.ts";
import { describeBound, describeType } from "./describe.ts";
import { hintForForm, hintForType, hintForWord, hintToAdd } from "./hints.ts";
import { keyPlaceOf, pathOf, placeOf } from "./place-of.ts";
import { LISTENS_HERE, listensElsewhere } from "./listen-elsewhere.ts";
import { mend } from "./mend.ts";
import { didYouMean, suggest } from "./suggest.ts";

/** What is checked: a person's file, a pack, a file of tests, or all files merged. */
export type Subject = "project" | "pack" | "tests" | "merged";

/** Keys of the whole language that a pack may not use: power over the person's machine, and the filling of tiers. */
const MACHINE_KEYS = new Set(["backends", "profiles", "server", "launch", "profile"]);

/** A problem, where it is, and what it knows of the map that it is about. */
export interface Finding extends Said {
  readonly tree: Dict;
  /** Of what is wrong, in that tree. */
  readonly path: Path;
}

interface Said {
  readonly problem: Problem;
  /** Dotted path of that map, where a key is unknown or missing. */
  readonly map?: string;
  /** The key that is missing, or that the unknown one was meant to be. */
  readonly key?: string | undefined;
}

/** Says in our words what the validator found, and where. Nothing for what another error says better. */
export function toFinding(error: ErrorObject, tree: Dict, subject: Subject): Finding | undefined {
  const said = say(error, tree, subject);
  const path = pathOf(error.instancePath);
  const key = (error.params["additionalProperty"] as string | undefined) ?? error.propertyName;
  return said && { ...said, tree, path: key === undefined ? path : [...path, key] };
}

function say(error: ErrorObject, tree: Dict, subject: Subject): Said | undefined {
  const path = pathOf(error.instancePath);
  if (subject === "merged" && isInList(tree, path)) return undefined; // its own file has said it
  const name = path.length === 0 ? "the file" : `\`${path.join(".")}\``;
  const at = placeOf(tree, path);
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(error.params["additionalProperty"]);
      return unknownKey(tree, path, { key, schema: error.parentSchema, subject });
    }
    case "required":
      return lacking(tree, path, { key: String(error.params["missingProperty"]), subject, error });
    case "type":
      return {
        problem: {
          code: "MX2003",
          severity: "error",
          message: `${name} must be ${describeType(error.params["type"])}`,
          ...hintForType(error, valueAt(tree, path)),
          at,
        },
      };
    case "enum":
    case "const":
    case "discriminator":
      return notAllowed(error, tree, { path, subject });
    case "propertyNames":
    case "oneOf":
    case "if":
      return undefined; // The errors inside say the same, with the name.
    default:
      return { problem: wrongForm(error, tree, name) };
  }
}

function wrongForm(error: ErrorObject, tree: Dict, name: string): Problem {
  const path = pathOf(error.instancePath);
  const { propertyName: key } = error;
  const value = valueAt(tree, path);
  const written = value?.kind === "scalar" && typeof value.value === "string" ? value.value : undefined;
  const at = (key === undefined ? undefined : entryOf(value, key)?.keyAt) ?? placeOf(tree, path);
  const message = `${name} ${describeBound(error)}`;
  return { code: "MX2005", severity: "error", message, ...hintForForm(error, key ?? written, at), at };
}

/** Only the first keys of a file and maps in lists are whole in their file; all others may be completed by another layer. */
function lacking(
  tree: Dict,
  path: Path,
  { key, subject, error, allowed }: { key: string; subject: Subject; error: ErrorObject; allowed?: readonly string[] },
): Said | undefined {
  const isWhole = path.length === 0 || isInList(tree, path);
  if (isWhole === (subject === "merged")) return undefined;
  const map = path.join(".");
  return {
    problem: {
      code: "MX2002",
      severity: "error",
      message: `${path.length === 0 ? "the file" : `\`${map}\``} lacks \`${key}\``,
      hint: hintToAdd(key, error, key === "backend" ? keysAt(tree, "backends") : allowed),
      at: keyPlaceOf(tree, path),
    },
    map,
    key,
  };
}

function keysAt(tree: Dict, name: string): string[] {
  const value = entryOf(tree, name)?.value;
  return value?.kind === "dict" ? [...value.entries.keys()] : [];
}

function isInList(tree: Dict, path: Path): boolean {
  return path.some((_, end) => valueAt(tree, path.slice(0, end))?.kind === "list");
}

function unknownKey(
  tree: Dict,
  path: Path,
  { key, schema, subject }: { key: string; schema: unknown; subject: Subject },
): Said {
  const allowed = keysOf(schema);
  const at = entryOf(valueAt(tree, path), key)?.keyAt ?? placeOf(tree, path);
  if (subject === "pack" && MACHINE_KEYS.has(key)) {
    return {
      problem: {
        code: "MX6001",
        severity: "error",
        message: `a pack may not say \`${key}\`: only the person whose machine it is may`,
        hint: `move \`${key}\` into mallex.yaml; packs hold rules only`,
        at,
      },
    };
  }
  if (listensElsewhere(path, key)) return { problem: { ...LISTENS_HERE, at } };
  const where = path.length === 0 ? "" : ` in \`${path.join(".")}\``;
  const isName = isRatherName(key, valueAt(tree, [...path, key]), schema);
  return {
    problem: {
      code: "MX2001",
      severity: "error",
      message: `unknown key \`${key}\`${where}`,
      ...(isName ? { hint: didYouMean("", allowed) } : mend(key, allowed, at)),
      at,
    },
    map: path.join("."),
    key: isName ? undefined : suggest(key, allowed),
  };
}

/** Every word of three letters is near to one of two: where the value is no text, and the near key takes no such value, the word is somebody's name. */
function isRatherName(key: string, value: Tree | undefined, schema: unknown): boolean {
  if (key.length > 3 || value === undefined || value.kind === "scalar") return false;
  const properties =
    (schema as { properties?: Readonly<Record<string, { type?: unknown }>> } | undefined)?.properties ?? {};
  const meant = suggest(key, Object.keys(properties));
  return meant !== undefined && properties[meant]?.type !== (value.kind === "list" ? "array" : "object");
}

function notAllowed(
  error: ErrorObject,
  tree: Dict,
  { path, subject }: { path: Path; subject: Subject },
): Said | undefined {
  const tag = error.keyword === "discriminator" ? [String(error.params["tag"])] : [];
  const value = valueAt(tree, [...path, ...tag]);
  const allowed = allowedBy(error);
  if (value === undefined || (value.kind === "scalar" && value.value === null))
    return misspelt(tree, path, tag.join("")) ?? lacking(tree, path, { key: tag.join(""), subject, error, allowed });
  const written = value.kind === "scalar" ? JSON.stringify(value.value) : value.kind === "list" ? "a list" : "a map";
  return {
    problem: {
      code: "MX2004",
      severity: "error",
      message: `\`${[...path, ...tag].join(".")}\` can't be ${written}`,
      ...hintForWord(value.kind === "scalar" ? String(value.value) : "", allowed, value.at),
      at: value.at,
    },
  };
}

/** Without the key that says which keys there are, none of them is checked: a key that is nearly that one is meant to be it. */
function misspelt(tree: Dict, path: Path, key: string): Said | undefined {
  const map = valueAt(tree, path);
  const near = map?.kind === "dict" ? [...map.entries].find(([word]) => suggest(word, [key]) === key) : undefined;
  if (near === undefined) return undefined;
  const [word, { keyAt: at }] = near;
  const message = `unknown key \`${word}\` in \`${path.join(".")}\``;
  return {
    problem: { code: "MX2001", severity: "error", message, ...mend(word, [key], at), at },
    map: path.join("."),
    key,
  };
}

function allowedBy(error: ErrorObject): string[] {
  if (error.keyword === "const") return [String(error.params["allowedValue"])];
  if (error.keyword === "enum") return (error.params["allowedValues"] as unknown[]).map(String);
  const branches =
    (error.parentSchema as { oneOf?: { properties?: Record<string, { const?: unknown }> }[] } | undefined)?.oneOf ?? [];
  return branches.map((branch) => String(branch.properties?.[String(error.params["tag"])]?.const));
}

function keysOf(schema: unknown): string[] {
  return Object.keys((schema as { properties?: object } | undefined)?.properties ?? {});
}
