import type { Random } from "../../support/random.ts";
import { also, replaceSpan, rewrite, type Edit, type Mistake } from "../mistake.ts";
import { sitesAt, type Site, type Source } from "../source.ts";
import { otherCase, typo } from "./typos.ts";

const numbers = ({ sites }: Source): Site[] =>
  sites.filter(({ form, path }) => form === "number" && path !== "version");
const truths = ({ sites }: Source): Site[] => sites.filter(({ form }) => form === "truth");
const texts = ({ sites }: Source): Site[] => sites.filter(({ form }) => form === "text");

function enums(source: Source): Site[] {
  return sitesAt(
    source,
    "backends.*.kind",
    "backends.*.onExit",
    "backends.*.login",
    "profiles.*.thinking",
    "profiles.*.thoughts",
    "profiles.*.repair",
    "profiles.*.policy.*",
    "tiers.*.moveOn.*",
    "*.*.do",
    "calls.repair",
    "toolsets.*.tools.*.fallback",
    "toolsets.*.others",
    "toolsets.*.others.*",
    "decide.by.*",
    "sources.*.*.role",
    "styles.*.schemas",
    "**.when.has",
    "**.when.has.*",
    "**.when.effort.*",
    "launch.env.*.from",
    "clientTools.*.args.*",
    "tests.*.expect.step",
    "tests.*.given.effort",
  ).filter(({ form }) => form === "text");
}

/** What people write for words of the language. */
const SAME_TO_PEOPLE: Readonly<Record<string, string>> = {
  drop: "remove",
  keep: "allow",
  unwrap: "strip",
  replace: "substitute",
  mend: "fix",
  ask: "retry",
  openai: "openai-compatible",
  anthropic: "claude",
  mlx: "mlx-lm",
  openrouter: "open-router",
  overloaded: "overload",
  timedOut: "timeout",
  noKey: "missingKey",
  tooLong: "contextLength",
  refused: "error",
  stub: "short",
  find: "search",
  hide: "hidden",
  show: "visible",
  high: "hard",
  image: "images",
  document: "pdf",
  user: "human",
  system: "prompt",
  tool: "tool_result",
  string: "str",
  number: "int",
  flat: "simple",
  patterns: "pattern",
  examples: "classifier",
};

const durations = (source: Source): Site[] =>
  texts(source).filter(({ value }) => /^\d+(ms|s|m|h)$/.test(String(value)));
const sizes = (source: Source): Site[] => texts(source).filter(({ value }) => /^\d+(\.\d+)?[MG]B$/.test(String(value)));

/** One of several wrong spellings of each. */
function misspelt(sites: readonly Site[], random: Random, ...ways: readonly ((text: string) => string)[]): Edit[] {
  return sites.map((site) => rewrite(site, random.pick(ways))).filter((edit) => edit !== undefined);
}

export const VALUES: readonly Mistake[] = [
  {
    kind: "enum: typo",
    knowable: true,
    edits: (source, random) => enums(source).map((site) => rewrite(site, (text) => typo(text, random))),
  },
  {
    kind: "enum: other case",
    knowable: true,
    edits: (source) => enums(source).map((site) => rewrite(site, otherCase)),
  },
  {
    kind: "enum: another word",
    knowable: true,
    edits: (source) => enums(source).map((site) => rewrite(site, (text) => SAME_TO_PEOPLE[text] ?? text)),
  },
  {
    kind: "number: comma for dot, or between thousands",
    knowable: true,
    edits: (source) =>
      numbers(source).map((site) =>
        rewrite(site, (text) => (text.includes(".") ? text.replace(".", ",") : text.replace(/(?<=\d)(?=\d{3}$)/, ","))),
      ),
  },
  {
    kind: "number: dot or underscore between thousands",
    knowable: true,
    edits: (source, random) =>
      numbers(source).map((site) =>
        rewrite(site, (text) => text.replace(/(?<=^\d+)(?=\d{3}$)/, random.pick([".", "_", "'"]))),
      ),
  },
  {
    kind: "number: with a unit",
    knowable: true,
    edits: (source, random) =>
      numbers(source).map((site) =>
        rewrite(site, (text) => text.replace(/000$/, "") + random.pick(["k", "K", " tokens", "$", "%", "M"])),
      ),
  },
  {
    kind: "number: as text",
    knowable: true,
    edits: (source, random) =>
      numbers(source).map((site) => rewrite(site, (text) => random.pick([`"${text}"`, `'${text}'`]))),
  },
  {
    kind: "number: negative",
    knowable: true,
    edits: (source) => numbers(source).map((site) => rewrite(site, (text) => `-${text}`)),
  },
  { kind: "number: zero", knowable: true, edits: (source) => numbers(source).map((site) => rewrite(site, () => "0")) },
  {
    kind: "number: a hundred times too much",
    knowable: true,
    edits: (source) =>
      numbers(source).map((site) => rewrite(site, (text) => String(Math.round(Number(text) * 100_000) / 1000))),
  },
  {
    kind: "number: a thousandth",
    knowable: true,
    edits: (source) =>
      numbers(source).map((site) => rewrite(site, (text) => String(Number((Number(text) / 1000).toPrecision(6))))),
  },
  {
    kind: "number: a digit lost",
    knowable: false,
    edits: (source) =>
      numbers(source).map((site) => rewrite(site, (text) => (/^\d{4,}$/.test(text) ? text.slice(0, -1) : text))),
  },
  {
    kind: "price: per token",
    knowable: true,
    edits: (source) =>
      sitesAt(source, "profiles.*.price.*").map((site) =>
        rewrite(site, (text) => (Number(text) / 1e6).toFixed(9).replace(/0+$/, "")),
      ),
  },
  {
    kind: "price: per thousand tokens",
    knowable: true,
    edits: (source) =>
      sitesAt(source, "profiles.*.price.*").map((site) => rewrite(site, (text) => String(Number(text) / 1000))),
  },
  {
    kind: "price: in cents",
    knowable: true,
    edits: (source) =>
      sitesAt(source, "profiles.*.price.*").map((site) =>
        rewrite(site, (text) => String(Math.round(Number(text) * 100))),
      ),
  },
  {
    kind: "price: input and output exchanged",
    knowable: true,
    edits: (source) =>
      sitesAt(source, "profiles.*.price").map((price) => {
        const [input, output] = ["input", "output"].map((name) => price.children.find(({ key }) => key?.text === name));
        if (input === undefined || output === undefined) return undefined;
        return {
          changes: [
            [input, output.text],
            [output, input.text],
          ],
        };
      }),
  },
  {
    kind: "price: with a currency",
    knowable: true,
    edits: (source, random) =>
      sitesAt(source, "profiles.*.price.*", "budget.perDay").map((site) =>
        rewrite(site, (text) => random.pick([`$${text}`, `${text} USD`, `€${text}`, `${text}€`])),
      ),
  },
  {
    kind: "duration: without its unit",
    knowable: true,
    edits: (source) => durations(source).map((site) => rewrite(site, (text) => String(Number.parseInt(text, 10)))),
  },
  {
    kind: "duration: other spelling",
    knowable: true,
    edits: (source, random) =>
      misspelt(
        durations(source), random,
        (text) => text.replace(/(\d)([a-z]+)$/, "$1 $2"),
        (text) => text.replace(/ms$/, "msec").replace(/(\d)s$/, "$1sec").replace(/m$/, "min").replace(/h$/, "hours"),
        (text) => text.toUpperCase(),
        (text) => `${text} 30s`,
        (text) => `00:0${text.replace(/\D+/, "")}:00`.slice(0, 8),
      ), // prettier-ignore
  },
  {
    kind: "duration: another unit",
    knowable: true,
    edits: (source) =>
      durations(source).map((site) =>
        rewrite(site, (text) =>
          text.replace(/[a-z]+$/, (unit) => ({ ms: "s", s: "h", m: "ms", h: "s" })[unit] ?? unit),
        ),
      ),
  },
  {
    kind: "size: other spelling",
    knowable: true,
    edits: (source, random) =>
      misspelt(
        sizes(source), random,
        (text) => text.replace("B", ""),
        (text) => text.toLowerCase(),
        (text) => text.replace(/(?=[MG])/, " "),
        (text) => text.replace("B", "iB"),
        (text) => text.replace(/[MG]B/, ""),
        (text) => text.replace(/[MG]B/, " gigabytes"),
      ), // prettier-ignore
  },
  {
    kind: "size: another unit",
    knowable: true,
    edits: (source) =>
      sizes(source).map((site) => rewrite(site, (text) => text.replace(/[MG]/, (unit) => (unit === "M" ? "K" : "T")))),
  },
  {
    kind: "parameters: another spelling",
    knowable: true,
    edits: (source, random) =>
      misspelt(
        sitesAt(source, "**.parameters", "sizes.*.upTo"), random,
        (text) => text.replace("B", ""),
        (text) => text.replace("B", "000000000"),
        (text) => text.replace("B", " billion"),
        (text) => text.replace("B", "G"),
        (text) => `${text}-A3B`,
      ), // prettier-ignore
  },
  {
    kind: "truth: other words",
    knowable: true,
    edits: (source, random) =>
      truths(source).map((site) =>
        rewrite(site, (text) =>
          random.pick(
            text === "true" ? ["yes", "on", "1", "True", '"true"', "y"] : ["no", "off", "0", "False", '"false"', "n"],
          ),
        ),
      ),
  },
  {
    kind: "truth: typo",
    knowable: true,
    edits: (source, random) => truths(source).map((site) => rewrite(site, (text) => typo(text, random))),
  },
  {
    kind: "type: text for a list",
    knowable: true,
    edits: (source) =>
      source.sites
        .filter(({ form, text, children }) => form === "list" && text.startsWith("[") && children[0]?.form === "text")
        .map((site) =>
          replaceSpan(site, site.children.map(({ text }) => text).join(site.children.length > 1 ? " " : "")),
        ),
  },
  {
    kind: "type: a list for a text",
    knowable: true,
    edits: (source) =>
      source.sites
        .filter(({ form, key }) => key !== undefined && (form === "text" || form === "number"))
        .map((site) => replaceSpan(site, `[${site.text}]`)),
  },
  {
    kind: "type: a text for a map",
    knowable: true,
    edits: (source) =>
      source.sites
        .filter(({ form, text, children }) => form === "map" && text.startsWith("{") && children[0]?.form === "text")
        .map((site) => replaceSpan(site, site.children[0]?.text ?? "")),
  },
  {
    kind: "type: a map for a text",
    knowable: true,
    edits: (source) =>
      source.sites
        .filter(({ form, key }) => key !== undefined && form === "text")
        .map((site) => replaceSpan(site, `{ name: ${site.text} }`)),
  },
  {
    kind: "type: a list in a list",
    knowable: true,
    edits: (source) =>
      source.sites
        .filter(({ form, text }) => form === "list" && text.startsWith("["))
        .map((site) => replaceSpan(site, `[${site.text}]`)),
  },
  {
    kind: "type: braces for brackets",
    knowable: true,
    edits: (source) =>
      source.sites
        .filter(({ form, text }) => form === "list" && text.startsWith("[") && text.length > 2)
        .map((site) => also(replaceSpan(site, `{${site.text.slice(1, -1)}}`), site)),
  },
];
