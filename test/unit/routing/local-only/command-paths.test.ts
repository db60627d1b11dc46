import { expect, test } from "vitest";
import { commandPaths } from "../../../../src/routing/local-only/path-forms.ts";

test.each(["cd a b\n", "`cd a` ", "cd a;cd ..;", "pushd q.r\n"])(
  "a text of nothing but %j is looked at in steps, each of a bounded length",
  (command) => {
    const steps = [...commandPaths(command.repeat(50_000 / command.length))];
    expect(steps.length).toBeGreaterThanOrEqual(4);
    expect(Math.max(...steps.map((paths) => paths.length))).toBeLessThan(150_000);
  },
);

test("each path is named once, also without its dots where it has some", () => {
  const paths = [...commandPaths("cd /srv\ncat secrets/key\ncat secrets/key ../b")].join("").split("\n");
  expect(paths.filter((path) => path === "/srv/secrets/key")).toHaveLength(1);
  expect(paths).toContain("/b");
});
