/** Keys of model providers, and what mallex and the client are told: neither git nor npm has a use for them. */
const WITHHELD = /^(ANTHROPIC|CLAUDE|MALLEX|OPENAI|OPENROUTER|HF)_/;

/** What of git's own variables is about the person and the way to a server, and not about the repository in which mallex was called. */
const KEPT_GIT_VARIABLES =
  /^GIT_(ASKPASS|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|EXEC_PATH|HTTP_\w+|PROXY_\w+|SSH|SSH_COMMAND|SSH_VARIANT|SSL_\w+)$/;

type ProcessEnvironment = Readonly<Record<string, string | undefined>>;

/** The person's environment for their own git and npm: whatever their helpers for logins need, without the keys of model providers. */
export function personsEnv(env: ProcessEnvironment): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !WITHHELD.test(entry[0]) &&
      (!entry[0].startsWith("GIT_") || KEPT_GIT_VARIABLES.test(entry[0])),
  );
  // What tools say is read to tell what went wrong: in one language.
  return { ...Object.fromEntries(kept), LC_ALL: "C", LANGUAGE: "C" };
}
