import { also, insertAt, replaceSpan, rewrite, type Edit, type Mistake } from "../mistake.ts";
import { sitesAt, type Site, type Source, type Span } from "../source.ts";
import { otherCase, typo } from "./typos.ts";

/** Values that name something that the file or a pack defines. */
function references(source: Source): Site[] {
  return sitesAt(
    source,
    "profiles.*.backend",
    "profiles.*.size",
    "profiles.*.dialect",
    "profiles.*.style",
    "profiles.*.alsoReads.*",
    "tiers.*.profiles.*",
    "routes.*.tier",
    "routes.*.profile",
    "routes.*.atLeast",
    "**.when.class",
    "intents.*.tier",
    "aliases.*",
    "sizes.*.toolset",
    "decide.default",
    "decide.model",
    "filters.*.from",
    "*.*.override",
    "*.*.disable",
    "tests.*.expect.class",
    "tests.*.expect.route",
    "tests.*.expect.tier",
    "tests.*.expect.profile",
    "tests.*.expect.intent",
    "tests.*.expect.bound",
    "tests.*.expect.chain.*",
    "tests.*.expect.fired.*",
    "tests.*.expect.notFired.*",
    "tests.*.given.size",
    "tests.*.expect.stablePrefixWith",
  ).filter(({ form }) => form === "text");
}

/** Names of the client's tools. */
function tools(source: Source): Site[] {
  return sitesAt(
    source,
    "toolsets.*.tools.*",
    "toolsets.*.tools.*.as",
    "toolsets.*.tools.*.as.*",
    "toolsets.*.shell",
    "toolsets.*.find.client",
    "toolsets.*.tools.*.args.*",
    "*.*.unless",
    "*.*.unless.*",
    "**.when.tools.*",
    "tests.*.given.tools.*",
    "tests.*.expect.tools.*",
  ).filter(({ form }) => form === "text");
}

/** Entries of maps whose keys are names of the person's own. */
function definitions(source: Source): Site[] {
  return sitesAt(source, "profiles.*", "backends.*", "dialects.*", "styles.*", "toolsets.*", "sources.*", "intents.*");
}

function uses(source: Source, name: string, except: Span): Site[] {
  return references(source).filter(({ value, start }) => value === name && start !== except.start);
}

const ids = (source: Source): Site[] => sitesAt(source, "*.*.id");

/** A list's item in block style, with its dash and its line break. */
export function itemLines(source: Source, item: Site): Span | undefined {
  const start = source.text.lastIndexOf("\n", item.start) + 1;
  if (!/^\s*- $/.test(source.text.slice(start, item.start))) return undefined;
  const end = source.text.indexOf("\n", item.end - 1);
  return { start, end: end < 0 ? source.text.length : end + 1 };
}

/** An entry of a map in block style, with its line breaks. */
export function entryLines(source: Source, site: Site): Span | undefined {
  if (site.key === undefined || site.isInFlow) return undefined;
  const start = source.text.lastIndexOf("\n", site.key.start) + 1;
  if (source.text.slice(start, site.key.start).trim() !== "") return undefined;
  const end = source.text.indexOf("\n", site.end - 1);
  return { start, end: end < 0 ? source.text.length : end + 1 };
}

export const REFERENCES: readonly Mistake[] = [
  {
    kind: "reference: typo",
    knowable: true,
    edits: (source, random) => references(source).map((site) => rewrite(site, (text) => typo(text, random))),
  },
  {
    kind: "reference: other case",
    knowable: true,
    edits: (source) => references(source).map((site) => rewrite(site, otherCase)),
  },
  {
    kind: "reference: a thing of another kind",
    knowable: true,
    edits: (source, random) => {
      const profiles = sitesAt(source, "profiles.*").map(({ key }) => key?.text ?? "");
      const tiers = sitesAt(source, "tiers.*.id").map(({ value }) => String(value));
      if (profiles.length === 0 || tiers.length === 0) return [];
      return [
        ...sitesAt(source, "routes.*.tier", "intents.*.tier").map((site) => rewrite(site, () => random.pick(profiles))),
        ...sitesAt(source, "routes.*.profile", "tiers.*.profiles.*", "decide.model").map((site) =>
          rewrite(site, () => random.pick(tiers)),
        ),
        ...sitesAt(source, "profiles.*.backend").map((site) =>
          rewrite(site, () => random.pick(["openai", "anthropic", "mlx", "ollama"])),
        ),
        ...sitesAt(source, "profiles.*.size").map((site) =>
          rewrite(site, () => random.pick(["30B", "middle", "big", "S"])),
        ),
      ];
    },
  },
  {
    kind: "reference: what it names was renamed",
    knowable: true,
    edits: (source) => [
      ...definitions(source).map(({ key }) => {
        const used = key && uses(source, key.text, key);
        return key && used && used.length > 0 ? also(insertAt(key.end, "2"), ...used) : undefined;
      }),
      ...ids(source).map((site) => {
        const used = uses(source, String(site.value), site);
        return used.length > 0 ? also(insertAt(site.end, "-new"), ...used) : undefined;
      }),
    ],
  },
  {
    kind: "reference: what it names was removed",
    knowable: true,
    edits: (source) => [
      ...definitions(source).map((site): Edit | undefined => {
        const used = site.key && uses(source, site.key.text, site.key);
        const span = entryLines(source, site);
        return span && used && used.length > 0 ? also(replaceSpan(span, ""), ...used) : undefined;
      }),
      ...ids(source).map((site) => {
        const used = uses(source, String(site.value), site);
        const span = site.parent && itemLines(source, site.parent);
        return span && used.length > 0 ? also(replaceSpan(span, ""), ...used) : undefined;
      }),
    ],
  },
  {
    kind: "id: copied without renaming",
    knowable: true,
    edits: (source, random) =>
      ids(source).map((site) => {
        const others = ids(source).filter(
          (other) => other !== site && other.path.split(".")[0] === site.path.split(".")[0],
        );
        if (others.length === 0) return undefined;
        const other = random.pick(others);
        return also(replaceSpan(site, other.text), other);
      }),
  },
  {
    kind: "id: lost",
    knowable: true,
    edits: (source) =>
      ids(source).map((site) => {
        if (!site.isInFlow || site.key === undefined) return undefined;
        const comma = source.text.slice(site.end).match(/^,\s*/)?.[0].length ?? 0;
        return also(replaceSpan({ start: site.key.start, end: site.end + comma }, ""), site.parent);
      }),
  },
  {
    kind: "id: with blanks, capitals or underscores",
    knowable: true,
    edits: (source, random) =>
      [...ids(source), ...definitions(source)].map((site) => {
        const at = site.path.endsWith(".id") ? site : site.key;
        if (at === undefined) return undefined;
        const name = source.text.slice(at.start, at.end);
        if (name.length < 4) return undefined;
        return replaceSpan(
          at,
          random.pick([name.replace(/-|(?<=..)./, " "), name.toUpperCase(), `${name}!`, `_${name}`]),
        );
      }),
  },
  {
    kind: "tool: typo",
    knowable: true,
    edits: (source, random) => tools(source).map((site) => rewrite(site, (text) => typo(text, random))),
  },
  {
    kind: "tool: other case",
    knowable: true,
    edits: (source) => tools(source).map((site) => rewrite(site, otherCase)),
  },
  {
    kind: "tool: another program's name",
    knowable: true,
    edits: (source, random) =>
      tools(source)
        .filter(({ value }) => typeof value === "string" && /^[A-Z]/.test(value))
        .map((site) =>
          rewrite(site, () => random.pick(["Shell", "ReadFile", "str_replace_editor", "run_command", "list_dir"])),
        ),
  },
  {
    kind: "tool: an MCP name of one underscore",
    knowable: true,
    edits: (source) => [
      ...tools(source).map((site) => rewrite(site, (text) => text.replace(/^mcp__/, "mcp_"))),
      ...sitesAt(source, "toolsets.*.others.*", "clientTools.*").map(({ key }) =>
        key?.text.includes("mcp__") ? replaceSpan(key, key.text.replace("mcp__", "mcp_")) : undefined,
      ),
    ],
  },
];
