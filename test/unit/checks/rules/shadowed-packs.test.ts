import { expect, test } from "vitest";
import {
  checkShadowedClasses,
  checkShadowedRoutes,
  checkUnmetClasses,
} from "../../../../src/checks/routes/unreachable-routes.ts";
import { checkFilteredConditions, checkIdleUnwraps } from "../../../../src/checks/rules/ineffective-rules.ts";
import { checkShadowedRules } from "../../../../src/checks/rules/shadowed-rules.ts";
import { compile } from "../../../../src/compile.ts";
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
