import { also, insertAt, replaceSpan, rewrite, type Edit, type Mistake } from "../mistake.ts";
import { entrySpan, sitesAt, type Site, type Source } from "../source.ts";
import { itemLines } from "./references.ts";

const RULES = ["routes.*", "classes.*", "trim.*", "filters.*", "neverLeaves.*"] as const;

function rules(source: Source): Site[] {
  return sitesAt(source, ...RULES).filter(
    ({ form, children }) => form === "map" && children.some(({ key }) => key?.text === "id"),
  );
}

const child = (site: Site | undefined, name: string): Site | undefined =>
  site?.children.find(({ key }) => key?.text === name);

/** The rule with another id. */
function renamed(source: Source, rule: Site, id: string): string {
  const at = child(rule, "id");
  const span = itemLines(source, rule);
  if (at === undefined || span === undefined) return "";
  return source.text.slice(span.start, at.start) + id + source.text.slice(at.end, span.end);
}

/** The entry is gone, with the comma behind or before it. */
function withoutEntry(source: Source, site: Site): Edit | undefined {
  const { start, end } = entrySpan(site);
  if (!site.isInFlow) {
    const from = source.text.lastIndexOf("\n", start) + 1;
    return source.text.slice(from, start).trim() === "" && site.key
      ? also(
          replaceSpan({ start: from, end: source.text.indexOf("\n", end - 1) + 1 }, ""),
          site.parent,
          site.parent?.key,
        )
      : undefined;
  }
  const behind = /^,\s*/.exec(source.text.slice(end))?.[0].length ?? 0;
  const before = behind > 0 ? 0 : (/,\s*$/.exec(source.text.slice(0, start))?.[0].length ?? 0);
  return also(replaceSpan({ start: start - before, end: end + behind }, ""), site.parent, site.parent?.key);
}

/** Keys without which a thing can't be. */
const NEEDED = [
  "version", "profiles", "extends",
  "backends.*.kind", "backends.*.url", "backends.*.key", "profiles.*.backend", "profiles.*.model", "profiles.*.price.*",
  "tiers.*.id", "tiers.*.profiles", "routes.*.tier", "routes.*.profile", "routes.*.reply", "routes.*.refuse", "*.*.do", "*.*.with",
  "trim.*.*", "filters.*.*", "neverLeaves.*.path", "neverLeaves.*.contains", "neverLeaves.*.matches",
  "intents.*.tier", "intents.*.escalate", "intents.*.examples", "dialects.*.*", "styles.*.*", "models.*.match",
  "toolsets.*.others", "toolsets.*.tools.*.as", "clientTools.*.args", "sources.*.*.role", "parts.*.*.*", "tests.*.*",
  "budget.perDay", "decide.model", "sizes.*.prompt", "routes.*.take", "launch.env.*.from",
]; // prettier-ignore

/** A key without which the thing still means something: only its author knows. */
const OPTIONAL =
  /\.(about|client|unless|when|require|flags|x-\w+|size|upTo|use|other|startsWith|contains|matches|from|examples|price\.cache\w+)$|^sizes|^extends|^tiers\.\d+\.profiles|^backends\.\w+\.key|^decide\.model|^clientTools|\.expect$|take$|\.with$|^parts|locked$/;

export const RULE_MISTAKES: readonly Mistake[] = [
  {
    kind: "missing: a key",
    knowable: true,
    edits: (source) =>
      sitesAt(source, ...NEEDED).map((site) => {
        const edit = site.key && !/override|disable/.test(site.key.text) ? withoutEntry(source, site) : undefined;
        return edit && { ...edit, isKnowable: !OPTIONAL.test(site.path) };
      }),
  },
  {
    kind: "rule: pasted below, with another id",
    knowable: true,
    edits: (source) =>
      rules(source).map((rule) => {
        const span = itemLines(source, rule);
        const text = renamed(source, rule, `${String(child(rule, "id")?.value)}-2`);
        return span && text !== "" ? also(insertAt(span.end, text), span, child(rule, "id")) : undefined;
      }),
  },
  {
    kind: "rule: pasted above, more general",
    knowable: true,
    edits: (source) =>
      rules(source).map((rule) => {
        const when = child(rule, "when");
        const target = ["tier", "profile"].map((name) => child(rule, name)).find(Boolean);
        const span = itemLines(source, rule);
        if (!when || !target || !span || when.children.length < 2) return undefined;
        const first = when.children.find(({ key }) => key?.text === "class") ?? when.children[0];
        if (!first?.key || first.text.includes("\n")) return undefined;
        const indent = source.text.slice(span.start, rule.start);
        const condition = source.text.slice(first.key.start, first.end);
        return also(
          insertAt(
            span.start,
            `${indent}{ id: all-of-it, when: { ${condition} }, ${target.key?.text}: ${target.text} }\n`,
          ),
          child(rule, "id"),
          rule,
        );
      }),
  },
  {
    kind: "route: one that takes all, at the top",
    knowable: true,
    edits: (source) =>
      sitesAt(source, "routes").flatMap((routes) => {
        const first = routes.children[0];
        const span = first && itemLines(source, first);
        if (!span) return [];
        const indent = source.text.slice(span.start, first.start);
        return [
          "{ class: main }",
          "{ stream: true }",
          "{ tools: some }",
          '{ project: "*" }',
          '{ model: "*" }',
          "{ user: { matches: '.*' } }",
          "{}",
        ].map((when) =>
          // Other classes than `main` may still reach the later routes.
          also(
            {
              ...insertAt(span.start, `${indent}{ id: everything, when: ${when}, tier: lowest }\n`),
              isKnowable: !/stream|tools|class/.test(when),
            },
            ...routes.children,
          ),
        );
      }),
  },
  {
    kind: "route: a condition lost, so that later ones never match",
    knowable: true,
    edits: (source) =>
      sitesAt(source, "routes.*.when.*").map((site) => {
        if (!site.key || site.key.text === "class" || (site.parent?.children.length ?? 0) < 2) return undefined;
        const edit = withoutEntry(source, site);
        return (
          edit &&
          also(
            { ...edit, isKnowable: isFollowed(source, site) },
            ...sitesAt(source, "routes.*").filter(({ start }) => start > site.start),
          )
        );
      }),
  },
  {
    kind: "range: limits exchanged or impossible",
    knowable: true,
    edits: (source) =>
      sitesAt(
        source,
        "**.promptTokens.over",
        "**.maxTokens.under",
        "**.headTokens.under",
        "**.promptTokens.under",
      ).flatMap((site) => {
        const other = site.key?.text === "over" ? "under" : "over";
        const number = Number(site.value);
        return [
          also(insertAt(site.end, `, ${other}: ${other === "under" ? Math.round(number / 2) : number * 2}`), site),
          also(insertAt(site.end, `, ${other}: ${number}`), site),
        ];
      }),
  },
  {
    kind: "rule: tests that contradict each other",
    knowable: true,
    edits: (source) => [
      ...sitesAt(
        source,
        "trim.*.startsWith",
        "filters.*.startsWith",
        "routes.*.when.user.startsWith",
        "classes.*.when.user.startsWith",
      ).map((site) => (site.isInFlow ? also(insertAt(site.end, ", matches: '^xyz'"), site) : undefined)),
      ...sitesAt(source, "routes.*.when.user.is").map((site) => also(insertAt(site.end, ", contains: xyzzy"), site)),
      ...sitesAt(source, "routes.*.when.class").map((site) =>
        site.isInFlow
          ? also(
              insertAt(
                site.end,
                `, ${String(site.value) === "main" ? "outputField: title, tools: none" : 'agent: none, client: "<1 >=2"'}`,
              ),
              site,
              ...sitesAt(source, site.path.replace(".when.class", ".id")),
            )
          : undefined,
      ),
    ],
  },
  {
    kind: "ladder: tiers in the wrong order",
    knowable: true,
    edits: (source) =>
      sitesAt(source, "tiers").flatMap(({ children }) => {
        const [first, last] = [children[0], children.at(-1)];
        if (!first || !last || first === last) return [];
        return [
          {
            changes: [
              [first, last.text],
              [last, first.text],
            ] as const,
            also: [first, last],
          },
        ];
      }),
  },
  {
    kind: "chain: a profile twice",
    knowable: true,
    edits: (source) =>
      sitesAt(source, "tiers.*.profiles.*").map((site) => also(insertAt(site.end, `, ${site.text}`), site)),
  },
  {
    kind: "chain: a profile lost",
    knowable: true,
    edits: (source) =>
      sitesAt(source, "tiers.*.profiles.*").map((site) => {
        const edit = withoutEntry(source, site);
        const isOnly = site.parent?.children.length === 1;
        // A client may still ask for the profile by its name.
        return (
          edit &&
          also(
            { ...edit, isKnowable: isOnly },
            ...sitesAt(source, `profiles.${String(site.value)}`, "tiers", "tiers.*", "tiers.*.patience"),
          )
        );
      }),
  },
  {
    kind: "chain: a cloud behind a local-only profile",
    knowable: true,
    edits: (source) =>
      sitesAt(source, "tiers.*.profiles.*")
        .filter(({ value }) => /claude|opus|api|sonnet|kimi/.test(String(value)))
        .map((site) => {
          const profile = sitesAt(source, `profiles.${String(site.value)}`)[0];
          return profile?.isInFlow || profile?.text.startsWith("{")
            ? also(insertAt(profile.start + 1, " localOnly: true,"), profile, site)
            : undefined;
        }),
  },
  {
    kind: "limits: refuse every request",
    knowable: true,
    edits: (source) => [
      ...sitesAt(source, "server.maxBody").map((site) => replaceSpan(site, "0MB")),
      ...sitesAt(source, "server.ping", "server.earlyHead", "server.grace").map((site) => replaceSpan(site, "0s")),
      ...sitesAt(
        source,
        "**.patience",
        "**.firstToken",
        "**.betweenTokens",
        "**.hangAfter",
        "**.startWithin",
        "**.idleStop",
      ).map((site) => replaceSpan(site, "1ms")),
      ...sitesAt(
        source,
        "**.patience",
        "**.firstToken",
        "**.betweenTokens",
        "**.hangAfter",
        "**.startWithin",
        "**.idleStop",
        "**.forget",
      ).map((site) => replaceSpan(site, "9000h")),
      ...sitesAt(source, "routes.*.tier").map((site) =>
        site.isInFlow
          ? also({ ...insertAt(site.end, ", atLeast: large"), isKnowable: String(site.value) === "low" }, site)
          : undefined,
      ),
      ...sitesAt(source, "profiles.*.output").map((site) => {
        const window = sitesAt(source, site.path.replace(/output$/, "window"))[0];
        return window && also(replaceSpan(site, String(Number(window.value) * 2)), window);
      }),
      ...sitesAt(source, "profiles.*.window").map((site) => also(replaceSpan(site, "512"), site.parent)),
    ],
  },
  {
    kind: "image: to a profile that sees none",
    knowable: true,
    edits: (source) =>
      sitesAt(source, "profiles.*.images").map((site) =>
        also(
          rewrite(site, () => "false") ?? replaceSpan(site, "false"),
          ...sitesAt(source, "routes.*").filter(({ text }) => text.includes("image")),
        ),
      ),
  },
  {
    kind: "privacy: its rule made toothless",
    knowable: true,
    edits: (source) =>
      sitesAt(source, "neverLeaves.*").flatMap((rule) =>
        rule.isInFlow || rule.text.startsWith("{")
          ? [
              also(insertAt(rule.end - 2, ", contains: xyzzy-and-more"), rule),
              also(insertAt(rule.end - 2, ", disable: true"), rule),
              also(insertAt(rule.end - 2, ", enabled: false"), rule),
            ].map((edit, at) => (at === 0 ? { ...edit, isKnowable: false } : edit))
          : [],
      ),
  },
];

/** Whether a later rule of the list has the condition that is left, `class`, too. */
function isFollowed(source: Source, site: Site): boolean {
  const rest = site.parent?.children.filter((other) => other !== site) ?? [];
  const [only] = rest;
  if (rest.length !== 1 || only?.key === undefined) return false;
  if (site.parent?.parent?.children.some(({ key }) => key?.text === "take") === true) return false;
  const condition = source.text.slice(only.key.start, only.end);
  return sitesAt(source, "routes.*.when").some((when) => when.start > site.start && when.text.includes(condition));
}
