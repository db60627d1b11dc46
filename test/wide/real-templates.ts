import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { testPlaces } from "../prepare.ts";

export interface RealTemplate {
  /** As the package names it: `Qwen-Qwen3-0.6B`. */
  readonly name: string;
  readonly text: string;
}

/** A source package that carries the chat templates of some 70 families. */
const PACKAGE =
  "llama-cpp-python==0.3.36 --hash=sha256:832db0699007f1be95a7e41ef12e88926b02ba836461e36a36372db2760c1a2e\n";
const FOLDER = "vendor/llama.cpp/models/templates";

/** The chat templates of real models, from a package of the registry; they are kept in the cache and never committed. */
export function realTemplates(): RealTemplate[] {
  const folder = join(testPlaces.cache, "templates", "llama-cpp-python-0.3.36");
  if (!existsSync(folder)) fetchTo(folder);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".jinja"))
    .toSorted()
    .map((file) => ({ name: file.replace(/\.jinja$/, ""), text: readFileSync(join(folder, file), "utf8") }));
}

/** 77 MB, and what its build wants to see before it tells its version. */
function fetchTo(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(`${folder}-`);
  try {
    writeFileSync(join(work, "wanted.txt"), PACKAGE);
    const pip = ["-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", "--dest", work];
    execFileSync("python3", [...pip, "--require-hashes", "-r", join(work, "wanted.txt")], { stdio: "inherit" });
    const archive = readdirSync(work).find((file) => file.endsWith(".tar.gz")) ?? "";
    execFileSync("tar", ["xzf", join(work, archive), "-C", work, "--wildcards", `*/${FOLDER}/*`]);
    renameSync(join(work, archive.replace(/\.tar\.gz$/, ""), FOLDER), folder);
  } finally {
    rmSync(work, { recursive: true });
  }
}
