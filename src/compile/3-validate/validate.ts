import type { ErrorObject } from "ajv";
import { validateMallex } from "../../../generated/types/validate-mallex.mjs";
import { validatePack } from "../../../generated/types/validate-pack.mjs";
import { validateTests } from "../../../generated/types/validate-tests.mjs";
import type { Problem } from "../../problem/problem.ts";
import type { Dict, Tree } from "../tree.ts";
import type { SchemaFinding, Subject } from "./finding.ts";
import { intendedBranches } from "./meant-branches.ts";
import { toFinding } from "./to-finding.ts";
import { withMeantKinds } from "./with-meant-kinds.ts";

/**
 * Checks a tree against its schema; every error points at the key or value that is wrong. A layer may say a part of a map and leave
 * the rest to others, so what a map lacks is only known of all files together.
 */
export function validate(tree: Dict, subject: Subject): SchemaFinding[] {
  const check = subject === "pack" ? validatePack : subject === "tests" ? validateTests : validateMallex;
  const data = toWritten(tree);
  const errors = check(data) ? [] : withMeantKinds(check.errors ?? [], { tree, data, check });
  return [...intendedBranches(errors, tree), ...unknownSections(tree, check)]
    .map((error) => toFinding(error, tree, subject))
    .filter((finding) => finding !== undefined);
}

/** A section without a value says nothing, but a name that no section has is still a slip. Deeper down every key without a value is told of. */
function unknownSections(tree: Dict, check: typeof validateMallex): ErrorObject[] {
  const empty = [...tree.entries].filter(([, { value }]) => isNull(value)).map(([key]) => key);
  if (empty.length === 0 || check(Object.fromEntries(empty.map((key) => [key, null])))) return [];
  return (check.errors ?? []).filter(
    ({ keyword, instancePath }) => keyword === "additionalProperties" && instancePath === "",
  );
}

function isNull(tree: Tree): boolean {
  return tree.kind === "scalar" && tree.value === null;
}

/** The data without nulls in maps: they remove what is inherited, and say nothing themselves. */
function toWritten(tree: Tree): unknown {
  if (tree.kind !== "dict") return tree.kind === "list" ? tree.items.map(toWritten) : tree.value;
  const data: Record<string, unknown> = Object.create(null);
  for (const [key, { value }] of tree.entries) if (!isNull(value)) data[key] = toWritten(value);
  return data;
}

/** A misspelt key also makes its right spelling missing: one mistake, one message. */
export function withoutDuplicates(findings: readonly SchemaFinding[]): Problem[] {
  const meant = new Set(
    findings.filter(({ problem }) => problem.code === "MX2001").map(({ map, key }) => JSON.stringify([map, key])),
  );
  return findings
    .filter(({ problem, map, key }) => problem.code !== "MX2002" || !meant.has(JSON.stringify([map, key])))
    .map(({ problem }) => problem);
}
