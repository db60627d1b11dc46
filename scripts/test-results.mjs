import { appendFileSync } from "node:fs";
import { relative } from "node:path";

/** A vitest reporter: appends the counts and the time of each test file, as a line of JSON, to the file named by MALLEX_TEST_RESULTS. */
// oxlint-disable-next-line import/no-default-export -- vitest loads a reporter by its default export
export default class TestResults {
  onTestModuleEnd(testModule) {
    const file = process.env.MALLEX_TEST_RESULTS;
    if (!file) return;
    const count = (state) => [...testModule.children.allTests(state)].length;
    const failed = count("failed");
    const { duration, collectDuration, setupDuration } = testModule.diagnostic();
    const result = {
      file: relative(process.cwd(), testModule.moduleId),
      seconds: (duration + collectDuration + setupDuration) / 1000,
      passed: count("passed"),
      // A file that could not be loaded, or whose hook failed, has no failed test of its own.
      failed: failed === 0 && !testModule.ok() ? 1 : failed,
      skipped: count("skipped"),
    };
    appendFileSync(file, `${JSON.stringify(result)}\n`);
  }
}
