import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  version: string;
  integrity?: string;
  resolved?: string;
  inBundle?: boolean;
  dev?: boolean;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}
interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const manifest = read("package.json") as Manifest;
const lock = read("package-lock.json") as { packages: Record<string, Locked> };
const locked = Object.entries(lock.packages).filter(([path]) => path !== "");
const shipped = locked.filter(([, { dev }]) => !dev);

test("every version is exact", () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("every package in the lock has a hash, or lies inside one that has", () => {
  const open = locked.filter(([, { inBundle }]) => !inBundle);
  expect(open.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).toEqual([]);
});

test("the lock names no place to fetch from", () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

// Without this, `npm ci` refuses the lock on every machine but those like the one that made it.
test("the lock holds the parts for every platform, not only for the one it was made on", () => {
  const wanted = locked.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}));
  const names = new Set(locked.map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)));
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});

test("nothing that ships runs a script when it is installed", () => {
  expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
});

// want: a number that only shrinks, or grows with a reason in the same commit
test("what ships brings no more packages than it did", () => {
  expect(shipped.length).toBeLessThanOrEqual(85);
});

// The versions that fixed what is known about these libraries.
test.each([
  ["handlebars", [4, 7, 10]],
  ["h3", [2, 0, 1]],
  ["undici", [7, 18, 0]],
  ["yaml", [2, 8, 3]],
] as const)("%s is at least %j", (name, want) => {
  const version = manifest.dependencies[name]?.split(".").map(Number) ?? [];
  const first = want.findIndex((part, i) => version[i] !== part);
  expect(first === -1 || (version[first] ?? -1) > (want[first] ?? 0)).toBe(true);
});

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8"));
}
