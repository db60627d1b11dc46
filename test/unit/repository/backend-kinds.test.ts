import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../../src/shared/package-root.ts";

const SRC = join(PACKAGE_ROOT, "src");
const KINDS = readdirSync(join(SRC, "backends"), { recursive: true, encoding: "utf8" }).flatMap(
  (file) => /^(\w+)\/kind\.ts$/.exec(file)?.[1] ?? [],
);
const NAME = `"(?:${KINDS.join("|")})"`;
/** `kind === "mlx"`, `"mlx" === kind`, `case "mlx"`, `kind: "mlx"`, `includes("mlx")`. */
const COMPARISON = new RegExp(`(?:[!=]==? |\\bcase |\\bkind: |\\bincludes\\()${NAME}|${NAME} [!=]==?`);

test("code outside of src/backends asks for a kind's properties and compares no kinds", () => {
  expect(KINDS).not.toEqual([]);
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter(
    // `import` reads the providers of other programs, and writes backends as text.
    (file) => file.endsWith(".ts") && !/^(?:backends|cli\/import)\//.test(file),
  );
  const found = files.flatMap((file) =>
    readFileSync(join(SRC, file), "utf8")
      .split("\n")
      .flatMap((line, index) => (COMPARISON.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
