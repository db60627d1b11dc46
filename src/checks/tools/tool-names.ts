import type { Dict } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { suggestCorrection } from "../../diagnostics/suggest-fix.ts";
import { differsByOneTypo } from "../../shared/closest-word.ts";
import { clientToolsOf, mappedTools, targetsOf, type MappedArgument, type MappedTool } from "./mapped-tools.ts";

/** Does a tool have the name of another tool of the client's? That one is hidden, and its calls are ambiguous. */
export function checkToolNames(config: Dict): Problem[] {
  const known = clientToolsOf(config);
  return mappedTools(config)
    .filter(({ name, as }) => known.has(name) && !as.some(({ text }) => text === name))
    .map(({ name, as, keyAt }) =>
      createProblem("MX3053", { name, as: as.map(({ text }) => text).join(" or ") }, keyAt),
    );
}

/** Do two tools of a toolset map to the same client tool? Earlier calls can be shown under one name only, so the model's cache is lost. */
export function checkSharedTools(config: Dict): Problem[] {
  const firsts = new Map<string, MappedTool>();
  return mappedTools(config).flatMap((tool) => {
    const names = tool.as.map(({ text }) => text);
    const taken = names.find((name) => firsts.has(keyOf(tool, name)));
    const first = taken === undefined ? undefined : firsts.get(keyOf(tool, taken));
    for (const name of names) if (!firsts.has(keyOf(tool, name))) firsts.set(keyOf(tool, name), tool);
    if (taken === undefined || first === undefined) return [];
    const related = [{ message: "already here", at: first.keyAt }];
    return [
      createProblem("MX3052", { name: first.name, otherName: tool.name, client: taken }, tool.keyAt, { related }),
    ];
  });
}

function keyOf({ toolset }: MappedTool, client: string): string {
  return JSON.stringify([toolset, client]);
}

/** Are argument names unique? Required arguments missing in the mapping keep their own names. */
export function checkArgumentNames(config: Dict): Problem[] {
  const known = clientToolsOf(config);
  return mappedTools(config).flatMap((tool) => {
    const { args = [] } = tool;
    const targets = targetsOf(tool, known);
    const required = new Set(targets.flatMap((target) => target.required));
    // What no tool has is a mistake, and another check's.
    const isReal = (name: string): boolean => targets.some((target) => Object.hasOwn(target.args, name));
    const isMapped = (name: string): boolean => args.some(({ to }) => to.text === name);
    return args.flatMap((arg, index) => {
      const swapped = args.slice(0, index).find((one) => isExchanged(one, arg));
      if (swapped !== undefined) return [exchangedArguments(swapped, arg)];
      const first = args.slice(0, index).find(({ to }) => to.text === arg.to.text);
      if (first !== undefined) return [duplicateArgument(arg, first)];
      return required.has(arg.name) && !isMapped(arg.name) && isReal(arg.to.text)
        ? [createProblem("MX3054.hidesRequiredArgument", { name: arg.name, text: arg.to.text }, arg.keyAt)]
        : [];
    });
  });
}

/** `old: new_string, new: old_string`: the word of each is that of the other one's target, and not of its own. */
function isExchanged(one: MappedArgument, other: MappedArgument): boolean {
  const names = (name: string, text: string): boolean => text.toLowerCase().split("_").includes(name.toLowerCase());
  const isEach = names(one.name, other.to.text) && names(other.name, one.to.text);
  return isEach && !names(one.name, one.to.text) && !names(other.name, other.to.text);
}

function exchangedArguments(one: MappedArgument, other: MappedArgument): Problem {
  const parameters = { name: one.name, text: one.to.text, otherName: other.name, otherText: other.to.text };
  return createProblem("MX3054.exchanged", parameters, other.keyAt);
}

function duplicateArgument({ name, to, keyAt }: MappedArgument, first: MappedArgument): Problem {
  return createProblem("MX3054.duplicateArgument", { name: first.name, otherName: name, text: to.text }, keyAt, {
    related: [{ message: "already here", at: first.keyAt }],
  });
}

/** Does the client's tool have the mapped arguments? Unknown ones are never shown to the model. */
export function checkToolArguments(config: Dict): Problem[] {
  const known = clientToolsOf(config);
  return mappedTools(config).flatMap((tool) => {
    const targets = targetsOf(tool, known);
    if (targets.length > 0) return unknown(tool, [...new Set(targets.flatMap(({ args }) => Object.keys(args)))]);
    // Of the other tools nothing is known: only what is nearly the name of an argument is a mistake.
    const names = tool.as.flatMap(({ text }) => Object.keys(known.get(text)?.args ?? {}));
    return unknown(tool, names, (name) => names.some((other) => isNearly(name, other)));
  });
}

function isNearly(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase() || differsByOneTypo(name, other);
}

function unknown(
  { name, as, args = [] }: MappedTool,
  names: readonly string[],
  isMistake: (name: string) => boolean = () => true,
): Problem[] {
  const client = as.map(({ text }) => text).join(" or ");
  return args
    .filter(({ to }) => !names.includes(to.text) && isMistake(to.text))
    .map(({ to }) =>
      createProblem(
        "MX3051",
        { client, text: JSON.stringify(to.text), name },
        to.at,
        suggestCorrection(to.text, names, to.at),
      ),
    );
}
