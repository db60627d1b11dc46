import { isError, createError } from "../../../diagnostics/problem.ts";
import { listDisabled } from "../../../inspect/explain/value-origins.ts";
import { listPacks } from "../../../inspect/list/list-packs.ts";
import { LISTABLE } from "../../../inspect/list/list-names.ts";
import { listRules } from "../../../inspect/list/list-rules.ts";
import { printTree } from "../../../inspect/text/print-tree.ts";
import { didYouMean } from "../../../shared/closest-word.ts";
import { compileFile } from "../../compile/compile-file.ts";
import { stdoutStyle, type CliContext, type Outcome } from "../../context/context.ts";

export interface ListOptions {
  /** `packs`, or one of `LISTS`; absent: all. */
  readonly what?: string;
  /** Also what is taken out. */
  readonly all?: boolean;
}

/** Lists the rules in the order in which they apply, each with its file and line. */
export async function listCommand(context: CliContext, { what, all = false }: ListOptions): Promise<Outcome> {
  const names = what === undefined ? LISTABLE : [nameOf(what)];
  const compiled = await compileFile(context);
  const { plan, problems, config, sources } = compiled;
  if (plan === undefined) return { problems: problems.filter(isError) };
  const gone = all ? listDisabled(sources, config) : [];
  const itemsOf = (name: (typeof LISTABLE)[number]): readonly object[] => [
    ...(name === "packs" ? listPacks(compiled, context.paths.packs) : listRules(name, plan, config)),
    ...gone.flatMap(({ path: [list, id, ...deeper], at }) =>
      list === name && deeper.length === 0 ? [{ id, takenOut: true, at }] : [],
    ),
  ];
  const data = Object.fromEntries(names.map((name) => [name, itemsOf(name)]));
  const text = names.map((name) =>
    printTree({ [name]: data[name]?.length ? data[name] : "none" }, stdoutStyle(context)),
  );
  return { problems: [], text: text.map((lines) => lines.join("\n")).join("\n\n"), data };
}

function nameOf(what: string): (typeof LISTABLE)[number] {
  const name = LISTABLE.find((one) => one === what);
  if (name !== undefined) return name;
  throw createError("MX7507.unknownList", { name: JSON.stringify(what) }, undefined, {
    hint: didYouMean(what, LISTABLE),
  });
}
