import type { Problem } from "../../problem/problem.ts";
import type { Dict } from "../tree.ts";
import { clientToolsOf, mappedTools, targetsOf, type MappedArgument } from "./mapped-tools.ts";

/** Is each argument of a tool one thing only? The client's required arguments are shown under their own names where the mapping leaves them out. */
export function checkArgumentNames(config: Dict): Problem[] {
  const known = clientToolsOf(config);
  return mappedTools(config).flatMap((tool) => {
    const { args = [] } = tool;
    const targets = targetsOf(tool, known);
    const required = new Set(targets.flatMap((target) => target.required));
    // What no tool has is a slip, and another check's.
    const isReal = (name: string): boolean => targets.some((target) => Object.hasOwn(target.args, name));
    const isMapped = (name: string): boolean => args.some(({ to }) => to.text === name);
    return args.flatMap((arg, index) => {
      const first = args.slice(0, index).find(({ to }) => to.text === arg.to.text);
      if (first !== undefined) return [duplicateArgument(arg, first)];
      return required.has(arg.name) && !isMapped(arg.name) && isReal(arg.to.text) ? [hidden(arg)] : [];
    });
  });
}

function duplicateArgument({ name, to, keyAt }: MappedArgument, first: MappedArgument): Problem {
  return {
    code: "MX3054",
    severity: "error",
    message: `\`${first.name}\` and \`${name}\` both become the client's \`${to.text}\`: only one of them can`,
    hint: "keep one of them",
    at: keyAt,
    related: [{ message: "the other one", at: first.keyAt }],
  };
}

function hidden({ name, to, keyAt }: MappedArgument): Problem {
  return {
    code: "MX3054",
    severity: "error",
    message: `\`${name}\` becomes the client's \`${to.text}\`, but the client requires a \`${name}\` too, which then nothing can give`,
    hint: `add an argument for it, such as \`${name}2: ${name}\`, or give this one another name`,
    at: keyAt,
  };
}
