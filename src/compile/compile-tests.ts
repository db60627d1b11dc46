import type { Problem } from "../problem/problem.ts";
import type { Layer } from "./1-load/layer.ts";
import type { LoadInput } from "./1-load/load-layers.ts";
import { loadTests, type WhichTests } from "./1-load/load-tests.ts";
import { withoutDuplicates } from "./3-validate/validate.ts";
import { checkTests } from "./5-check/tests.ts";
import { remoteSpec } from "../terms/pack-spec.ts";
import type { RuleTest } from "./rule-test.ts";
import type { Dict } from "./tree.ts";

export interface CompiledTests {
  readonly tests: readonly RuleTest[];
  readonly problems: readonly Problem[];
  /** Texts of the `*.test.yaml`, by shown name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of these, the person's own: absolute paths by shown name. */
  readonly own: ReadonlyMap<string, string>;
}

/** Reads and checks the tests of the rules. They have no part in the plan. */
export async function compileTests(
  layers: readonly Layer[],
  config: Dict,
  input: LoadInput & { readonly tests?: WhichTests },
): Promise<CompiledTests> {
  const { tests, problems, findings, texts, own } = await loadTests(layers, input);
  const checked = await checkTests(tests, config, layers);
  const reported = [...problems, ...withoutDuplicates(findings), ...checked.problems];
  return { tests: checked.tests, problems: reported.map(noError), texts, own };
}

/** A mistake in a test that somebody else wrote must keep nobody from using the rules. A request that leads elsewhere is no mistake. */
function noError(problem: Problem): Problem {
  if (problem.code === "MX3044") return problem;
  const isOthers = remoteSpec(problem.at?.file ?? "") !== undefined;
  return isOthers ? { ...problem, severity: "warning" } : problem;
}
