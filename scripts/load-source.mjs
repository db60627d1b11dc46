// Imports a module of src/ without a build: strips the types of each file, and imports it as a data URL, with its imports.
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import ts from "typescript";

const OPTIONS = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };

/** Only for modules that import nothing but files of their own kind. */
export async function loadSource(path) {
  return import(await toUrl(path));
}

async function toUrl(path) {
  let { outputText: text } = ts.transpileModule(await readFile(path, "utf8"), { compilerOptions: OPTIONS });
  for (const [whole, from] of text.matchAll(/ from "(\.[^"]+)"/g))
    text = text.replace(whole, ` from "${await toUrl(resolve(dirname(path), from))}"`);
  return `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
}
