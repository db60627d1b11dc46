import { readTemplate, TEMPLATE_NAMES } from "./templates.ts";

export const LOGIN_COMMENT = "Claude Code's own login: run `claude` and /login once";
export const OF_FILE = "as the file says";

/** How much a server reads is known only to whoever has started it; by the names of backends. */
export const WINDOW_COMMENTS: Readonly<Record<string, string>> = {
  ollama: "start Ollama with OLLAMA_CONTEXT_LENGTH set to this, or it cuts prompts",
  lmstudio: "the context length with which LM Studio loads the model",
  llamacpp: "what the server was started with (-c of llama-server)",
  vllm: "its --max-model-len",
  server: "the context length that the server was started with",
};

/** What `tooLarge` says. */
export const TOO_LARGE: RegExp = /^\s*# its weights take .* of memory$/m;

/** With a name or a figure in them. */
const PATTERNS = [
  TOO_LARGE,
  /# what fits on \d+ GB(?: beside the weights)?; the model's own is \d+$/,
  /# [\w. -]+, which must be running$/,
  /# Ollama's name; fetch it with: ollama pull \S+$/,
  /# (?:Anthropic's API|OpenRouter): its key stands in [A-Z_]+, and prompts leave this machine$/,
  /# a GGUF file: llama\.cpp's server loads it, started and watched by mallex$/,
];

let templates: ReadonlySet<string> | undefined;

/** Whether mallex writes such a comment itself: it goes with what it is about. All others are a person's, and stay. @param comment with its `#` */
function isOwnComment(comment: string): boolean {
  templates ??= new Set(TEMPLATE_NAMES.flatMap((name) => readTemplate(name).match(/#.*$/gm) ?? []));
  const others = [LOGIN_COMMENT, OF_FILE, ...Object.values(WINDOW_COMMENTS)];
  return (
    PATTERNS.some((one) => one.test(comment)) || others.includes(comment.slice("# ".length)) || templates.has(comment)
  );
}

/** Whether lines have a comment of a person's. */
export function hasComment(lines: string): boolean {
  const comments = lines.split("\n").flatMap((line) => /(?:^|\s)(#.*)$/.exec(line)?.[1] ?? []);
  return comments.some((comment) => !isOwnComment(comment));
}
