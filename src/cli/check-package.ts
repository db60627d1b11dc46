import { join } from "node:path";
import { readUtf8 } from "../compile/1-load/read-utf8.ts";
import type { Problem } from "../problem/problem.ts";
import { packedFiles } from "./packed-files.ts";
import type { CliEnvironment } from "./context.ts";

const MANIFEST = "package.json";

/** What npm runs where somebody installs a package, or puts beside it. */
const RUNS = ["preinstall", "install", "postinstall", "prepare"];
const PACK_FIELDS = [
  "dependencies",
  "optionalDependencies",
  "peerDependencies",
  "bin",
  "bundleDependencies",
  "bundledDependencies",
];

/** What is wrong with a pack as a package. A private one is never published; without a package.json it is none. @param used paths of the files that the rules need */
export async function checkPackage(root: string, used: readonly string[], env: CliEnvironment): Promise<Problem[]> {
  const read = await readUtf8(join(root, MANIFEST), { within: root });
  if ("failed" in read) return read.failed === "ENOENT" ? [] : [unusable(`it can't be read (${read.failed})`)];
  const manifest = parse(read.text);
  if (manifest === undefined) return [unusable("it is no JSON object")];
  if (manifest["private"] === true) return [];
  const packed = await packedFiles(root, env);
  const missing = packed === undefined ? [] : used.filter((path) => !packed.includes(path));
  return [...checkPackContents(manifest), ...missing.map(leftOut)];
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function keysOf(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

function checkPackContents(manifest: Readonly<Record<string, unknown>>): Problem[] {
  const scripts = keysOf(manifest["scripts"]).filter((name) => RUNS.includes(name));
  const others = PACK_FIELDS.filter((key) => keysOf(manifest[key]).length > 0);
  const named = [...scripts.map((name) => `the script \`${name}\``), ...others.map((key) => `\`${key}\``)];
  if (named.length === 0) return [];
  return [
    {
      code: "MX6165",
      severity: "warning",
      message: `the package brings more than rules: ${named.join(", ")}`,
      hint: "take it out: mallex reads a pack's files and runs nothing of it, but npm does where somebody installs it",
      at: { file: MANIFEST },
    },
  ];
}

function leftOut(path: string): Problem {
  return {
    code: "MX6166",
    severity: "error",
    message: `npm leaves ${path} out of the package, and the pack is not whole without it`,
    hint: '`files` of package.json names what goes along: "files": ["**/*.yaml", "**/*.hbs", "**/*.txt"]',
    at: { file: MANIFEST },
  };
}

function unusable(why: string): Problem {
  const hint = "mend it, or remove it if the pack is shared by git alone";
  return {
    code: "MX6165",
    severity: "warning",
    message: `package.json says nothing: ${why}`,
    hint,
    at: { file: MANIFEST },
  };
}
