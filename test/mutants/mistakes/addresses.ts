import { replaceSpan, rewrite, type Edit, type Mistake } from "../mistake.ts";
import { sitesAt, type Site, type Source } from "../source.ts";
import { typo } from "./typos.ts";

const urls = (source: Source): Site[] => sitesAt(source, "backends.*.url");

function each(sites: readonly Site[], ...changes: readonly ((text: string) => string)[]): (Edit | undefined)[] {
  return sites.flatMap((site) => changes.map((change) => rewrite(site, change)));
}

/** Kinds of the backends by name; `local` is built in. */
function kindOf(source: Source, profile: Site): string {
  const name = String(profile.children.find(({ key }) => key?.text === "backend")?.value);
  const kind = sitesAt(source, `backends.${name}.kind`)[0]?.value;
  return typeof kind === "string" ? kind : name === "local" ? "mlx" : "?";
}

function models(source: Source, kind: string): Site[] {
  return sitesAt(source, "profiles.*")
    .filter((profile) => kindOf(source, profile) === kind)
    .flatMap(({ children }) => children.filter(({ key }) => key?.text === "model"));
}

const files = (source: Source): Site[] =>
  sitesAt(
    source,
    "extends.*",
    "extends.*.pack",
    "sizes.*.prompt",
    "styles.*.template",
    "intents.*.examples",
    "routes.*.reply",
  ).filter(({ form, value }) => form === "text" && /^(\.\/|mallex:)/.test(String(value)));

const own = (source: Source): Site[] => files(source).filter(({ value }) => String(value).startsWith("./"));

export const ADDRESSES: readonly Mistake[] = [
  {
    kind: "url: broken scheme",
    knowable: true,
    edits: (source) =>
      each(
        urls(source),
        (text) => text.replace(/^https?:\/\//, ""),
        (text) => text.replace("://", ":/"),
        (text) => text.replace(/^http/, "htp"),
        (text) => text.replace("://", "//"),
        (text) => text.replace(/^https?/, "ws"),
        (text) => text.replace("://", ":///"),
      ),
  },
  {
    kind: "url: wrong path",
    knowable: true,
    edits: (source) =>
      each(
        urls(source),
        (text) => text.replace(/\/v1$/, ""),
        (text) => `${text}/v1`,
        (text) => `${text}/chat/completions`,
        (text) => text.replace(/\/v1$/, "/vi"),
        (text) => text.replace(/\/v1$/, "/V1"),
        (text) => text.replace(/\/v1$/, "v1"),
        (text) => `${text}?key=1`,
      ),
  },
  {
    kind: "url: wrong host",
    knowable: true,
    edits: (source) =>
      each(
        urls(source),
        (text) => text.replace("localhost", "locahost"),
        (text) => text.replace("127.0.0.1", "127.0.0,1"),
        (text) => text.replace("127.0.0.1", "127.0.01"),
        (text) => text.replace("127.0.0.1", "0.0.0.0"),
        (text) => text.replace(/(\d+\.\d+\.\d+)\.\d+/, "$1"),
        (text) => text.replace(/(\d+\.\d+\.\d+)\.\d+/, "$1.256"),
        (text) => text.replace(".com", ",com"),
        (text) => text.replace(".local", ".locl"),
        (text) => text.replace("groq.com", "groq.con"),
        (text) => text.replace(/\/\/([^/:]+)/, "//$1 "),
      ),
  },
  {
    kind: "url: wrong port",
    knowable: true,
    edits: (source) =>
      each(
        urls(source),
        (text) => text.replace(/:(\d+)\//, ":$10/"),
        (text) => text.replace(/:(\d+)\//, ".$1/"),
        (text) => text.replace(/:(\d+)\//, ":/"),
        (text) => text.replace(/:(\d+)\//, ";$1/"),
        (text) => text.replace(/:(\d+)\//, ":$1:1/"),
        (text) => text.replace(/:80(\d+)\//, ":8O$1/"),
      ),
  },
  {
    kind: "model: none that mlx can load",
    knowable: true,
    edits: (source) =>
      each(
        models(source, "mlx"),
        (text) => `https://huggingface.co/${text}`,
        () => "qwen3-coder:30b",
        () => "llama3.2:latest",
        () => "unsloth/Qwen3-14B-GGUF",
        () => "bartowski/Qwen_Qwen3-14B-GGUF/Qwen3-14B-Q4_K_M.gguf",
        () => "claude-opus-4-8",
        () => "gpt-4o",
        () => "anthropic/claude-sonnet-4.5",
        (text) => text.replace(/^[^/]+\//, ""),
        (text) => text.replaceAll("-", " "),
        (text) => `${text}.gguf`,
      ),
  },
  {
    kind: "model: none of Claude's",
    knowable: true,
    edits: (source) =>
      each(
        models(source, "anthropic"),
        () => "gpt-4o",
        () => "opus",
        (text) => `anthropic/${text}`,
        (text) => text.replace("claude", "cluade"),
        (text) => text.replace(/(\d)-(\d)$/, "$1.$2"),
        (text) => text.replace("opus", "opsu").replace("sonnet", "sonet"),
        () => "mlx-community/Qwen3-14B-4bit",
      ),
  },
  {
    kind: "model: none of OpenRouter's",
    knowable: true,
    edits: (source) =>
      each(
        models(source, "openrouter"),
        (text) => text.replace(/^[^/]+\//, ""),
        () => "mlx-community/Qwen3-14B-4bit",
        () => "kimi-k2:latest",
        (text) => `https://openrouter.ai/${text}`,
        (text) => `openrouter/${text}`,
        () => "./models/kimi",
      ),
  },
  {
    kind: "model: typo",
    knowable: true,
    edits: (source, random) =>
      sitesAt(source, "profiles.*.model").map((site) => rewrite(site, (text) => typo(text, random))),
  },
  {
    kind: "key: the secret itself, or a shell's variable",
    knowable: true,
    edits: (source) => [
      ...each(
        sitesAt(source, "backends.*.key.env"),
        (text) => `$${text}`,
        (text) => `"\${${text}}"`,
        (text) => text.replaceAll("_", "-"),
        (text) => text.toLowerCase(),
        () => "sk-ant-api03-Zk3bX9qLw2Vt7Rm1Yc5Np8Hd4Js6Gf0AoUeIi-QwErTyUiOp",
        (text) => `env.${text}`,
        (text) => `${text} `,
        (text) => text.replace("_", " "),
      ),
      ...sitesAt(source, "backends.*.key").flatMap((site) => [
        replaceSpan(site, '"sk-or-v1-4f2a9c81d7e60b35a1c94e7d2f8b6a03"'),
        replaceSpan(site, "ANTHROPIC_API_KEY"),
        replaceSpan(site, "{ environment: ANTHROPIC_API_KEY }"),
      ]),
    ],
  },
  {
    kind: "path: a letter wrong",
    knowable: true,
    edits: (source, random) => files(source).map((site) => rewrite(site, (text) => typo(text, random))),
  },
  {
    kind: "path: other case",
    knowable: true,
    edits: (source) =>
      each(own(source), (text) =>
        text.replace(/\/([a-z])([^/]*)$/, (_, a: string, b: string) => `/${a.toUpperCase()}${b}`),
      ),
  },
  {
    kind: "path: written another way",
    knowable: true,
    edits: (source) =>
      each(
        own(source),
        (text) => text.replace("./", ""),
        (text) => text.replace("./", "/"),
        (text) => text.replace("./", "../"),
        (text) => text.replace("./", ".//"),
        (text) => text.replaceAll("/", "\\"),
        (text) => text.replace(/\.\w+$/, ""),
        (text) => text.replace(/\.yaml$/, ".yml").replace(/\.hbs$/, ".md"),
        (text) => text.replace("./", "~/"),
        (text) => text.replace(/\/[^/]*$/, ""),
        (text) => text.replace(/(\.\w+)$/, " $1"),
      ),
  },
  {
    kind: "pack: written another way",
    knowable: true,
    edits: (source) =>
      each(
        files(source).filter(({ value, path }) => path.startsWith("extends") && String(value).startsWith("mallex:")),
        (text) => text.replace("mallex:", ""),
        (text) => text.replace("mallex:", "mallex/"),
        (text) => text.replace("mallex:", "mallex: "),
        (text) => text.replace("mallex:", "npm:"),
        (text) => text.replace("-", "_"),
        (text) => `${text}.yaml`,
        (text) => text.replace(":", "::"),
      ),
  },
  {
    kind: "release: a range of another kind",
    knowable: true,
    edits: (source) =>
      sitesAt(source, "**.client")
        .filter(({ value }) => /^[<>]/.test(String(value)))
        .flatMap((site) =>
          each(
            [site],
            (text) => text.replace(/^([<>])=?/, "=$1"),
            (text) => text.replace(/^[<>]=?/, "^"),
            (text) => text.replace(/^[<>]=?/, "~"),
            (text) => text.replace(/^[<>]=?(.*)$/, "$1.x"),
            (text) => text.replace(/^[<>]=?(.*)$/, "$1+"),
            (text) => `v${text}`,
            (text) => text.replace(".", ","),
            (text) => `${text} <1`,
            (text) => text.replace(/^>=?(.*)$/, ">=$1 <$1").replace(/^<(\d.*)$/, "<$1 >=$1"),
            (text) => text.replace(/^[<>]=?/, ""),
          ),
        ),
  },
];
