import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { createError, MallexError } from "../../diagnostics/problem.ts";
import type { CliContext } from "../context/context.ts";
import { anyclaude } from "./anyclaude.ts";
import { readText, syntaxMistakes } from "./read-text.ts";
import { SOURCES } from "./registry.ts";
import { SOURCE_NAMES, type SourceName } from "./source-names.ts";

/** A configuration that was found, and the program that it belongs to. */
export interface FoundSource {
  readonly name: SourceName;
  /** Where it is: a path, or the environment. */
  readonly from: string;
  readonly text: string;
}

type SourceContext = Pick<CliContext, "cwd" | "homeDir" | "env">;

/** @throws {MallexError} MX7507 when the file belongs to no program that mallex knows, MX1004 when it is not well-formed */
export function readSource(context: SourceContext, file: string, name: SourceName | undefined): FoundSource {
  const path = resolve(context.cwd, file);
  if (!isFile(path)) throw createError("MX7507.importMissing", { file });
  const text = readFileSync(path, "utf8");
  refuseMistakes(file, text, name);
  const program = name ?? programOf(text);
  if (program === undefined) throw createError("MX7507.importUnknown", { file, names: SOURCE_NAMES.join(", ") });
  return { name: program, from: file, text };
}

/** Variables in a shell's notation are neither JSON nor YAML, and need not be. */
function refuseMistakes(file: string, text: string, name: SourceName | undefined): void {
  const isShell = !/^\s*(?:\/[/*]|[{[])/.test(text) && (name === "anyclaude" || anyclaude.recognizes(text));
  if (isShell && (name ?? "anyclaude") === "anyclaude") return;
  const [first, ...others] = syntaxMistakes(file, text);
  if (first !== undefined) throw new MallexError([first, ...others]);
}

/**
 * Looks where the configurations usually are.
 * @throws {MallexError} MX7507 when there is none, or more than one
 */
export function findSource(context: SourceContext, name: SourceName | undefined): FoundSource {
  const wanted = name === undefined ? SOURCE_NAMES : [name];
  const files = wanted.flatMap((one) => filesOf(context, one));
  const found =
    files.length > 0 || !wanted.includes("anyclaude") ? files : fromEnvironment(context, name !== undefined);
  const [first, second] = found;
  if (first === undefined) {
    for (const { from, text } of wanted.flatMap((one) => textsOf(context, one))) refuseMistakes(from, text, name);
    const paths = [...new Set(wanted.flatMap((one) => SOURCES[one].paths))].join(", ");
    throw createError("MX7507.importNothing", { paths });
  }
  if (second !== undefined) {
    const list = found.map((one) => `${one.from} (${SOURCES[one.name].title})`).join(", ");
    throw createError("MX7507.importSeveral", { list, first: first.from });
  }
  return first;
}

function filesOf(context: SourceContext, name: SourceName): readonly FoundSource[] {
  return textsOf(context, name).filter(({ text }) => SOURCES[name].recognizes(readText(text)));
}

function textsOf({ cwd, homeDir }: SourceContext, name: SourceName): readonly FoundSource[] {
  return SOURCES[name].paths.flatMap((place) => {
    const path = place.startsWith("~/") ? join(homeDir, place.slice(2)) : join(cwd, place);
    return isFile(path) ? [{ name, from: place, text: readFileSync(path, "utf8") }] : [];
  });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The variables that anyclaude reads, without their values where these are keys. */
function fromEnvironment({ env }: SourceContext, isWanted: boolean): readonly FoundSource[] {
  const isSet = /^(?:openai|google|xai|azure|anthropic)\//.test(env["ANTHROPIC_MODEL"] ?? "");
  if (!isSet && !(isWanted && env["ANTHROPIC_MODEL"] !== undefined)) return [];
  const names = Object.keys(env).filter((name) =>
    /^(?:(?:OPENAI|GOOGLE|XAI|AZURE|ANTHROPIC)_API_(?:KEY|URL)|ANTHROPIC_(?:SMALL_)?MODEL)$/.test(name),
  );
  const lines = names.map((name) => `${name}=${name.endsWith("_KEY") ? "set" : (env[name] ?? "")}`);
  return [{ name: "anyclaude", from: "the environment", text: lines.join("\n") }];
}

function programOf(text: string): SourceName | undefined {
  const content = readText(text);
  return SOURCE_NAMES.find((name) => SOURCES[name].recognizes(content));
}
