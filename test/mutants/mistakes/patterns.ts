import { replaceSpan, type Edit, type Mistake } from "../mistake.ts";
import { sitesAt, type Site, type Source } from "../source.ts";

const plain = (source: Source): Site[] =>
  sitesAt(
    source,
    "**.contains",
    "**.startsWith",
    "**.is",
    "**.line",
    "**.paragraph",
    "routes.*.when.user",
    "**.without",
    "**.require.*",
  ).filter(({ form, path }) => form === "text" && !path.startsWith("tests."));

const expressions = (source: Source): Site[] => sitesAt(source, "**.matches").filter(({ form }) => form === "text");

const globs = (source: Source): Site[] => sitesAt(source, "neverLeaves.*.path").filter(({ form }) => form === "text");

/** Patterns in which only `*` means something. */
const stars = (source: Source): Site[] =>
  [
    ...sitesAt(
      source,
      "**.when.project",
      "**.when.project.*",
      "**.when.model",
      "**.when.model.*",
      "**.when.session",
      "**.when.agent",
      "models.*.match",
    ),
    ...sitesAt(source, "**.when.tools").filter(({ value }) => String(value).includes("*")),
  ].filter(({ form }) => form === "text");

/** In single quotes, whatever was there. */
function quoted(site: Site, change: (text: string) => string): Edit | undefined {
  const before = String(site.value);
  const next = change(before);
  return next === before ? undefined : replaceSpan(site, `'${next.replaceAll("'", "''")}'`);
}

function each(sites: readonly Site[], ...changes: readonly ((text: string) => string)[]): (Edit | undefined)[] {
  return sites.flatMap((site) => changes.map((change) => quoted(site, change)));
}

export const PATTERNS: readonly Mistake[] = [
  {
    kind: "text test: an expression in it",
    knowable: true,
    edits: (source) =>
      each(
        plain(source),
        (text) => `^${text}`,
        (text) => `${text}$`,
        (text) => `.*${text}.*`,
        (text) => text.replace(/ /, String.raw`\s+`),
        (text) => `${text}-[0-9]+`,
        (text) => String.raw`\b${text}\b`,
        (text) => `(${text}|other)`,
        (text) => `/${text}/i`,
      ),
  },
  {
    kind: "text test: a glob in it",
    knowable: true,
    edits: (source) =>
      each(
        plain(source),
        (text) => `*${text}*`,
        (text) => `${text}*`,
      ),
  },
  {
    kind: "expression: a glob in its place",
    knowable: true,
    edits: (source) =>
      sitesAt(source, "neverLeaves.*.matches").flatMap((site) =>
        each(
          [site],
          () => "*.pdf",
          () => "secrets/**",
          () => "CUST-*",
        ),
      ),
  },
  {
    kind: "expression: broken",
    knowable: true,
    edits: (source) =>
      each(
        expressions(source),
        (text) => text.replace(/\)(?!.*\))/, ""),
        (text) => text.replace("(", ""),
        (text) => text.replace("]", ""),
        (text) => `${text}(`,
        (text) => `*${text}`,
        (text) => text.replace(/\{(\d+)\}/, "{$1"),
      ),
  },
  {
    kind: "expression: of another dialect",
    knowable: true,
    edits: (source) =>
      each(
        expressions(source),
        (text) => `(?i)${text}`,
        (text) => `(?=${text})`,
        (text) => `/${text}/i`,
        (text) => text.replace("(", "(?P<name>"),
        (text) => text.replaceAll("[0-9]", "[[:digit:]]"),
        (text) => `(?<!x)${text}`,
        (text) => String.raw`\A${text}\Z`,
      ),
  },
  {
    kind: "expression: never true",
    knowable: true,
    edits: (source) =>
      each(
        expressions(source),
        (text) => (text.endsWith("$") ? `${text} ` : `${text}$ `),
        (text) => (text.startsWith("^") ? ` ${text}` : ` ^${text}`),
        (text) => `${text}$foo`,
        (text) => text.replace(/^\^?/, "x^"),
      ),
  },
  {
    kind: "expression: takes everything",
    knowable: true,
    edits: (source) =>
      each(
        expressions(source),
        () => ".*",
        (text) => `${text}|`,
        (text) => `(${text})?`,
        () => "",
        () => ".",
      ),
  },
  {
    kind: "expression: escapes in double quotes",
    knowable: true,
    edits: (source) =>
      expressions(source).map((site) =>
        site.text.includes("\\") ? replaceSpan(site, `"${String(site.value)}"`) : undefined,
      ),
  },
  {
    kind: "expression: doubled backslashes in single quotes",
    knowable: true,
    edits: (source) => each(expressions(source), (text) => text.replaceAll("\\", "\\\\")),
  },
  {
    kind: "expression: a backslash lost",
    knowable: false,
    edits: (source) => each(expressions(source), (text) => text.replace(/\\([bsSdw])/, "$1")),
  },
  {
    kind: "expression: wrong flags",
    knowable: true,
    edits: (source) =>
      sitesAt(source, "**.flags").flatMap((site) =>
        ["g", "gi", "I", "x", "ignoreCase", "/i"].map((text) => replaceSpan(site, text)),
      ),
  },
  {
    kind: "glob: an expression in it",
    knowable: true,
    edits: (source) =>
      each(
        globs(source),
        (text) => text.replace("**", ".*"),
        (text) => `^${text}`,
        (text) => `${text}$`,
        (text) => text.replace(".", "\\."),
      ),
  },
  {
    kind: "glob: of another dialect",
    knowable: true,
    edits: (source) =>
      each(
        globs(source),
        (text) => `!${text}`,
        (text) => text.replace(/^~\//, "$HOME/"),
        (text) => text.replace(/^~\//, "~"),
        (text) => text.replaceAll("/", "\\"),
        (text) => text.replace(/\/\*\*$/, "/"),
        (text) => text.replace(/\{([^}]*)\}/, "($1)").replaceAll(",", "|"),
        (text) => text.replace("**", "***"),
        (text) => `file://${text}`,
        (text) => text.replace(/\{([^},]*),([^}]*)\}/, "[$1,$2]"),
        (text) => text.replace("/**", "/…"),
        (text) => `${text},*.bak`,
        (text) => `${text}; *.bak`,
        (text) => text.replace("/", "//"),
        (text) => text.replace("}", ""),
        (text) => text.replace("{", ""),
        (text) => `${text} `,
        (text) => ` ${text}`,
      ),
  },
  {
    kind: "glob: takes everything",
    knowable: true,
    edits: (source) =>
      each(
        globs(source),
        () => "**",
        () => "*",
        () => "**/*",
        () => "/**",
      ),
  },
  {
    kind: "stars: of another dialect",
    knowable: true,
    edits: (source) =>
      each(
        stars(source),
        (text) => text.replaceAll("*", ".*"),
        (text) => `^${text}`,
        (text) => text.replaceAll("*", "%"),
        (text) => text.replace(/^~\//, "$HOME/"),
        (text) => text.replace(/^~\//, "~"),
        (text) => (text.includes("/") ? text.replaceAll("/", "\\") : text),
        (text) => text.replace("*", "{a,b}"),
        (text) => text.replace("*", "?"),
        (text) => (text.includes("/") ? text.replace(/\*$/, "") : text),
        (text) => `${text} `,
      ),
  },
];
