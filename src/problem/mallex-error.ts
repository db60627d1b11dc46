import type { Problem } from "./problem.ts";

/** The one error class of the project: carries problems, never just a sentence. */
export class MallexError extends Error {
  override readonly name = "MallexError";
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(problem: Problem | readonly [Problem, ...Problem[]], options?: ErrorOptions) {
    const problems: readonly [Problem, ...Problem[]] = "code" in problem ? [problem] : problem;
    super(problems.map(({ code, message }) => `${message} [${code}]`).join("\n"), options);
    this.problems = problems;
  }

  get problem(): Problem {
    return this.problems[0];
  }
}
