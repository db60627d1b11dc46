import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { changesBetween } from "../../../../src/cli/upgrade/releases.ts";

const OLD = `# Changelog

What changed.

## 0.1.0 (unreleased)

### Packs

- Packs from git.
- Fixes.
`;

test("lists newer versions in full, and lines that were added to this one", () => {
  const newest = `# Changelog

What changed.

## 0.3.0

- Fixes.

## 0.2.0 (2026-01-02)

### Models

- Models, see [the page](docs/models.md) and [another](x).

## 0.1.0 (unreleased)

### Packs

- Packs from git.
- Packs from npm.
- Fixes.

### Tools

- Tools.
`;
  expect(changesBetween(OLD, newest, "0.1.0")).toEqual([
    "## 0.3.0",
    "- Fixes.",
    "## 0.2.0 (2026-01-02)",
    "### Models",
    "- Models, see the page and another.",
    "## 0.1.0 (unreleased)",
    "### Packs",
    "- Packs from npm.",
    "### Tools",
    "- Tools.",
  ]);
});

test("of the same changelog there is nothing, and of none everything below its title", () => {
  const own = readFileSync("CHANGELOG.md", "utf8");
  expect(changesBetween(own, own, "0.1.0")).toEqual([]);
  expect(changesBetween("", OLD, "0.1.0").slice(0, 3)).toEqual(["What changed.", "## 0.1.0 (unreleased)", "### Packs"]);
  expect(changesBetween(own, "", "0.1.0")).toEqual([]);
});
