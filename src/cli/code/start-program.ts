import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";
import { openCodeCache, type CodeCache } from "./code-cache.ts";

/** A program that loads only smaller files than this starts faster without the cache. */
const SMALLEST_CACHED = 64 * 1024;

interface LoadedModule {
  exports: unknown;
}

type ModuleFunction = (
  exports: unknown,
  require: (id: string) => unknown,
  file: string,
  importModule: (url: string) => Promise<unknown>,
) => void;

/**
 * Runs a program of dist/programs. Its files are CommonJS, because only these can be loaded with code that V8 has made in an earlier process. Without that
 * code they run, too, and a command takes a third longer.
 * @param build hash of all files of the build
 */
export function startProgram(folder: string, name: string, build: string): void {
  const require = createRequire(join(folder, "main.js"));
  const modules = new Map<string, LoadedModule>();
  let cache: CodeCache | undefined;
  const load = (id: string): unknown => {
    const known = modules.get(id);
    if (known !== undefined) return known.exports;
    const file = join(folder, id);
    // The build has written them in ASCII.
    const source = readFileSync(file, "latin1");
    if (isMainThread && source.length >= SMALLEST_CACHED) cache ??= openCodeCache({ name, build });
    const module: LoadedModule = { exports: {} };
    modules.set(id, module);
    const run = compileModule(file, source, cache) as ModuleFunction;
    const requireOther = (other: string): unknown => (other.startsWith("./") ? load(other.slice(2)) : require(other));
    run(module.exports, requireOther, file, importModule);
    return module.exports;
  };
  load(`${name}.cjs`);
}

async function importModule(url: string): Promise<unknown> {
  return import(url);
}

function compileModule(filename: string, source: string, cache: CodeCache | undefined): unknown {
  const cachedData = cache?.find(filename);
  const script = new Script(`(function(exports,require,__filename,importModule){"use strict";${source}\n})`, {
    filename,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  cache?.keep(filename, script);
  return script.runInThisContext();
}
