import { decodePath, fileOf, PACK_FILE, type SpecFault } from "./spec-path.ts";

/** A pack in a package: `npm:@acme/rules/strict.yaml@^1.2`. */
export interface NpmSpec {
  readonly kind: "npm";
  /** `@acme/rules` */
  readonly name: string;
  /** Of versions; `*` where the spec names none. */
  readonly range: string;
  /** In the package: `strict.yaml`. */
  readonly file: string;
  /** The spec without the file. */
  readonly key: string;
}

const NAME = /^(?:@[a-z0-9][a-z0-9._~-]*\/)?[a-z0-9][a-z0-9._~-]*/;
const NAME_LENGTH = 214;

const VERSION = String.raw`v?(?:\d{1,9}|[xX*])(?:\.(?:\d{1,9}|[xX*])){0,2}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?`;
const COMPARATOR = String.raw`(?:[~^]|[<>]=?|=)? ?${VERSION}`;
const SET = `(?:${VERSION} - ${VERSION}|${COMPARATOR}(?: ${COMPARATOR}){0,7})`;
const RANGE = new RegExp(String.raw`^${SET}(?: ?\|\| ?${SET}){0,7}$`);
const RANGE_LENGTH = 100;

/** Reads what stands after `npm:`. */
export function parseNpmSpec(rest: string): NpmSpec | SpecFault {
  const name = NAME.exec(rest)?.[0] ?? "";
  const after = rest.slice(name.length);
  if (name === "" || name.length > NAME_LENGTH || !/^(?:[/@]|$)/.test(after)) return NO_NAME;
  // A version holds no `@`; a path may.
  const cut = after.startsWith("@") ? 0 : after.lastIndexOf("@");
  if (cut === -1) return inPackage(name, after, undefined);
  const [path, range] = [after.slice(0, cut), after.slice(cut + 1)];
  return range.length <= RANGE_LENGTH && RANGE.test(range)
    ? inPackage(name, path, range)
    : noVersion(name, path, range);
}

function inPackage(name: string, path: string, range: string | undefined): NpmSpec | SpecFault {
  const parts = path.length < 2 ? [PACK_FILE] : decodePath(path.slice(1));
  if (parts === undefined) return OUTSIDE_PACKAGE;
  const key = `npm:${name}${range === undefined ? "" : `@${range}`}`;
  return { kind: "npm", name, range: range ?? "*", file: fileOf(parts), key };
}

const NO_NAME: SpecFault = {
  fault: "that is no name of a package",
  hint: "write `npm:<package>@<version>`, such as `npm:@acme/rules@^1.2`; names of packages are in lower case",
};

const OUTSIDE_PACKAGE: SpecFault = {
  fault: "its path could lead out of the package",
  hint: "name a file of the package by its plain path, such as `npm:@acme/rules/strict.yaml@^1.2`",
};

function noVersion(name: string, path: string, range: string): SpecFault {
  const isTag = /^[a-z]+$/.test(range);
  return {
    fault: isTag ? `"${range}" is a tag, and tags move` : `${JSON.stringify(range)} is no version and no range`,
    hint: "write a version or a range: `@1.2.3`, `@^1.2`, or nothing for any version; mallex.lock pins it",
    ...(isTag ? { meant: `npm:${name}${path}` } : {}),
  };
}
