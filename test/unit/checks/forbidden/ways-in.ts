import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CompileInput } from "../../../../src/compile.ts";
import { sha256, treeDigest } from "../../../../src/shared/files/digest.ts";
import { displayPackFile, remoteSpec } from "../../../../src/shared/pack-spec.ts";

/** Files by path; a link is written `-> target`. */
export type Files = Readonly<Record<string, string>>;

/** How a pack gets into a project. */
export interface WayIn {
  readonly name: string;
  readonly kind: "path" | "fetched" | "locked" | "installed";
  /** What the project extends. */
  readonly spec: string;
  /** How a file of the pack is named in problems. */
  readonly shown: (file: string) => string;
  /** Lays the pack's files where this way wants them, in or beside the project. */
  readonly lay: (files: Files, folder: string) => Partial<CompileInput>;
}

const GIT = "git+https://git.example.com/acme/rules?ref=v1.2.0";
const NPM = "npm:@acme/rules@^1.2";
const COMMIT = "0123456789abcdef0123456789abcdef01234567";
/** What a good pack says that extends the bad one. */
const GOOD = "version: 1\nextends: [./bad/pack.yaml]\n";

export const WAYS_IN: readonly WayIn[] = [
  byPath("a path", "./packs/team/pack.yaml", "packs/team/"),
  {
    ...byPath("a pack that a good one extends", "./packs/good.yaml", "packs/bad/"),
    lay: (files, folder) => {
      writeFiles(join(folder, "packs/bad"), files);
      writeFiles(folder, { "packs/good.yaml": GOOD });
      return {};
    },
  },
  fetched("git, just fetched", GIT),
  fetched("npm, just fetched", NPM),
  fetched("git, behind a good pack", GIT, "bad/"),
  locked("git, from the cache", GIT, (folder, hash) => join(cacheOf(folder), hash)),
  { ...locked("npm, installed", NPM, (folder) => join(folder, "node_modules/@acme/rules")), kind: "installed" },
];

function byPath(name: string, spec: string, folder: string): WayIn {
  return {
    name,
    kind: "path",
    spec,
    shown: (file) => folder + file,
    lay: (files, project) => {
      writeFiles(join(project, folder), files);
      return {};
    },
  };
}

function fetched(name: string, key: string, below = ""): WayIn {
  return {
    name,
    kind: "fetched",
    spec: key,
    shown: (file) => shownIn(key, below + file),
    lay: (files) => {
      // Links are not fetched.
      const plain = Object.entries(files).filter(([, text]) => !text.startsWith("-> "));
      const all = plain.map(([path, text]) => [below + path, text] as const);
      if (below !== "") all.push(["pack.yaml", GOOD]);
      const fetchedFiles = new Map(all.map(([path, text]) => [path, Buffer.from(text)]));
      return { trees: new Map([[key, { files: fetchedFiles, resolved: key === GIT ? COMMIT : "1.2.3" }]]) };
    },
  };
}

function locked(name: string, key: string, place: (folder: string, digest: string) => string): WayIn {
  return {
    name,
    kind: "locked",
    spec: key,
    shown: (file) => shownIn(key, file),
    lay: (files, folder) => {
      const resolved = key === GIT ? COMMIT : "1.2.3";
      const hashes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sha256(text)]));
      const lock = { version: 1, packs: { [key]: { resolved, files: hashes } } };
      writeFiles(folder, { "mallex.lock": JSON.stringify(lock) });
      const root = place(folder, treeDigest(hashes));
      writeFiles(root, { ...files, "package.json": '{ "name": "@acme/rules", "version": "1.2.3" }' });
      return { packs: cacheOf(folder) };
    },
  };
}

function shownIn(key: string, file: string): string {
  const spec = remoteSpec(key);
  return spec === undefined ? file : displayPackFile(spec, file);
}

function cacheOf(folder: string): string {
  return join(dirname(folder), "cache/packs");
}

export function writeFiles(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (text.startsWith("-> ")) symlinkSync(text.slice(3), path);
    else writeFileSync(path, text);
  }
}
