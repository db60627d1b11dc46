import type { Problem } from "../problem/problem.ts";

/** Says of a model that could not be fetched which host was asked, and what helps there; pip and npm have no part in it. Pure. */
export function toHubProblem(problem: Problem, env: Readonly<Record<string, string | undefined>>): Problem {
  const host = hostOf(env["HF_ENDPOINT"] || "https://huggingface.co");
  switch (problem.code) {
    case "MX7106":
      return {
        ...problem,
        message: `${host} can't be reached`,
        hint: "check the connection, and HTTPS_PROXY if there is a proxy (HF_ENDPOINT names another hub), then start again: it goes on where it stopped. A model that lies on this computer needs no network: `model: ./its-folder`",
      };
    case "MX7112":
      return {
        ...problem,
        hint: `check the id on ${host}; for a model behind a form, accept it there and run \`hf auth login\` (or set HF_TOKEN); a folder on this computer is named by its path: \`model: ./its-folder\``,
      };
    default:
      return problem;
  }
}

/** Without a password that may stand in the URL. */
function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint;
}
