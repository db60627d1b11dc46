import type { Problem } from "../problem/problem.ts";
import { MallexError } from "../problem/mallex-error.ts";

/** An error about fields, in the names that the client has for them. @param nameOf absent: they are the same */
export function inClientNames(error: unknown, nameOf: ((path: string) => string) | undefined): unknown {
  if (nameOf === undefined || !(error instanceof MallexError)) return error;
  const [first, ...rest] = error.problems;
  return new MallexError([renamed(first, nameOf), ...rest.map((problem) => renamed(problem, nameOf))], {
    cause: error.cause,
  });
}

/** A message begins with the path of what is wrong. */
function renamed(problem: Problem, nameOf: (path: string) => string): Problem {
  const path = problem.at?.path;
  if (path === undefined) return problem;
  const own = nameOf(path);
  const { message } = problem;
  return {
    ...problem,
    message: message.startsWith(path) ? own + message.slice(path.length) : message,
    at: { ...problem.at, path: own },
  };
}
