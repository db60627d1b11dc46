import { didYouMean } from "../compile/3-validate/suggest.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { isError } from "../problem/problem.ts";
import { factAt } from "../prove/fact-at.ts";
import { explainValue, plannedValue, readPointer, writePointer, type ValueOrigin } from "../prove/explain-value.ts";
import { printOrigins } from "../prove/print-origins.ts";
import { resolveValue, type Resolved } from "../prove/resolve-value.ts";
import { listDisabled } from "../prove/taken-out.ts";
import { compileFile, runOverrides, type CompiledFile } from "./compile-file.ts";
import { stdoutStyle, type CliContext, type Outcome } from "./context.ts";

/** Says where a value of the file comes from: the file that wins, and those it has replaced. */
export async function explainPath(context: CliContext, pointer: string): Promise<Outcome> {
  const compiled = await compileFile(context, { overrides: runOverrides(context) });
  const problems = compiled.problems.filter(isError);
  if (problems.length > 0) return { problems };
  const path = readPointer(pointer);
  const found = resolveValue(compiled.config, path);
  const valueOrigins =
    "value" in found ? explainValue(found, path, compiled.sources) : unsetValue(compiled, path, found);
  const origins = valueOrigins.map((origin) => withFacts(origin, compiled));
  const text = printOrigins(writePointer(path), origins, stdoutStyle(context));
  return { problems: [], text, data: { pointer: writePointer(path), origins } };
}

/** What is known of a profile's model stands behind what the profile says itself. */
function withFacts(origin: ValueOrigin, { config }: CompiledFile): ValueOrigin {
  const fact = factAt(config, readPointer(origin.pointer));
  if (fact === undefined) return origin;
  const [first, ...rest] = origin.chain;
  const isFact = first?.at === NO_FILE && isLowered(first.value, fact.value);
  return { ...origin, chain: [...(isFact || first === undefined ? [] : [first]), ...rest, fact] };
}

/** A switch is true or false in the plan. */
function isLowered(planned: unknown, fact: unknown): boolean {
  return planned === (typeof planned === "boolean" ? fact === "on" : fact);
}

const NO_FILE = "mallex itself: no file says it";

type Missing = Exclude<Resolved, { readonly value: unknown }>;

/** What no file says may still have a value: mallex's own. */
function unsetValue({ plan, sources, config }: CompiledFile, path: readonly string[], found: Missing): ValueOrigin[] {
  const value = plan && plannedValue(plan, path);
  if (value !== undefined) return [{ pointer: writePointer(path), chain: [{ value, at: NO_FILE }] }];
  // An id with a slash may be two steps.
  const gone = listDisabled(sources, config).find((one) => `${path.join("/")}/`.startsWith(`${one.path.join("/")}/`));
  const parent = writePointer(path.slice(0, found.depth));
  throw new MallexError({
    code: "MX7526",
    severity: "error",
    message:
      gone === undefined
        ? `there is no ${JSON.stringify(found.missing)} ${parent === "" ? "in the file" : `in ${parent}`}`
        : `/${gone.path.join("/")} is taken out at ${gone.at}`,
    hint:
      gone === undefined ? didYouMean(found.missing, found.known) : "`mallex list --all` shows all that is taken out",
  });
}
