import { expect, test } from "vitest";
import { checkFilteredConditions } from "../../../../src/compile/5-check/hidden-words.ts";
import { checkIdleUnwraps } from "../../../../src/compile/5-check/idle-unwraps.ts";
import { checkShadowedClasses } from "../../../../src/compile/5-check/shadowed-classes.ts";
import { checkShadowedRoutes } from "../../../../src/compile/5-check/shadowed-routes.ts";
import { checkShadowedRules } from "../../../../src/compile/5-check/shadowed-rules.ts";
import { checkUnmetClasses } from "../../../../src/compile/5-check/unmet-classes.ts";
import { compile } from "../../../../src/compile/compile.ts";
import { packageRoot } from "../scratch.ts";

/** A person is not told of faults in packs that come along: here they are looked for. */
test("in the packs that come along every rule can fire", async () => {
  const { config, layers } = await compile({ file: `${packageRoot}/mallex.yaml`, home: "/nowhere", packageRoot });
  const checks = [
    checkShadowedClasses,
    checkShadowedRoutes,
    checkUnmetClasses,
    checkShadowedRules,
    checkFilteredConditions,
    checkIdleUnwraps,
  ];
  const files = layers.map((name) => ({ name }));
  expect(checks.flatMap((check) => check(config, files)).map(({ message }) => message)).toEqual([]);
});
