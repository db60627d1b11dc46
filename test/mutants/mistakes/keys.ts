import { also, insertAt, replaceSpan, type Mistake } from "../mistake.ts";
import { entrySpan, sitesAt, type Site, type Source } from "../source.ts";
import { otherCase, snakeCase, typo } from "./typos.ts";

/** What other programs, and people's memories, call our keys. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  window: "context_length",
  output: "max_tokens",
  url: "base_url",
  key: "api_key",
  kind: "type",
  model: "model_name",
  backend: "provider",
  profiles: "models",
  contains: "includes",
  matches: "regex",
  startsWith: "beginsWith",
  path: "glob",
  when: "if",
  tier: "level",
  profile: "model",
  do: "action",
  tag: "element",
  extends: "include",
  sampling: "params",
  temperature: "temp",
  topP: "top_p",
  perDay: "daily",
  price: "cost",
  moveOn: "fallbackOn",
  patience: "timeout",
  refuse: "reject",
  reply: "answer",
  expect: "expected",
  given: "input",
  examples: "samples",
  about: "description",
  id: "name",
  concurrent: "parallel",
  env: "environment",
  concurrency: "concurrent",
};

/** Keys of the language: not the names that people choose. */
function ownKeys({ sites }: Source): Site[] {
  return sites.filter(({ key, path }) => key !== undefined && !isChosen(path) && !key.text.startsWith("x-"));
}

/** Maps whose keys are names: the person's own, or those of tools and variables. */
const CHOSEN = [
  /^(backends|profiles|aliases|intents|sizes|parts|sources|thoughts|turnEnds|dialects|styles|toolsets|clientTools)\.[^.]+$/,
  /^launch\.(env|releases)\.[^.]+$|^launch\.releases\.[^.]+\.(env|settings)\./,
  /^toolsets\.[^.]+\.(tools\.[^.]+|tools\.[^.]+\.args\..+|others\..+)$|^clientTools\.[^.]+\.args\./,
  /^tests\.\d+\.given\.(tools|messages)\..*\.(args|input)\./,
];

function isChosen(path: string): boolean {
  return CHOSEN.some((test) => test.test(path));
}

const scalars = (source: Source): Site[] =>
  ownKeys(source).filter(({ form }) => form !== "list" && form !== "map" && form !== "nothing");

export const KEYS: readonly Mistake[] = [
  {
    kind: "key: typo",
    knowable: true,
    edits: (source, random) => ownKeys(source).map(({ key }) => key && replaceSpan(key, typo(key.text, random))),
  },
  {
    kind: "key: other case",
    knowable: true,
    edits: (source) => ownKeys(source).map(({ key }) => key && replaceSpan(key, otherCase(key.text))),
  },
  {
    kind: "key: snake case",
    knowable: true,
    edits: (source) => ownKeys(source).map(({ key }) => key && replaceSpan(key, snakeCase(key.text))),
  },
  {
    kind: "key: another program's word",
    knowable: true,
    edits: (source) =>
      ownKeys(source).map(({ key }) => {
        const other = key && OTHER_WORDS[key.text];
        return key && other !== undefined ? replaceSpan(key, other) : undefined;
      }),
  },
  {
    kind: "key: plural or singular",
    knowable: true,
    edits: (source) =>
      ownKeys(source).map(
        ({ key }) => key && replaceSpan(key, key.text.endsWith("s") ? key.text.slice(0, -1) : `${key.text}s`),
      ),
  },
  {
    kind: "key: lost colon",
    knowable: true,
    edits: (source) => ownKeys(source).map(({ key }) => key && replaceSpan({ start: key.end, end: key.end + 1 }, "")),
  },
  {
    kind: "key: no blank behind the colon",
    knowable: true,
    edits: (source) =>
      scalars(source).map((site) =>
        site.key && site.start - site.key.end === 2
          ? replaceSpan({ start: site.key.end, end: site.start }, ":")
          : undefined,
      ),
  },
  {
    kind: "key: = for the colon",
    knowable: true,
    edits: (source) =>
      scalars(source).map((site) => site.key && replaceSpan({ start: site.key.end, end: site.start }, " = ")),
  },
  {
    kind: "key: two colons",
    knowable: true,
    edits: (source) => scalars(source).map(({ key }) => key && insertAt(key.end, ":")),
  },
  {
    kind: "key: ; for the colon",
    knowable: true,
    edits: (source) => scalars(source).map(({ key }) => key && replaceSpan({ start: key.end, end: key.end + 1 }, ";")),
  },
  {
    kind: "key: quoted with half a quote",
    knowable: true,
    edits: (source) => ownKeys(source).map(({ key }) => key && insertAt(key.start, '"')),
  },
  {
    kind: "key: its value lost",
    knowable: true,
    edits: (source) =>
      scalars(source).map((site) => site.key && replaceSpan({ start: site.key.end + 1, end: site.end }, "")),
  },
  {
    kind: "key: its list or map emptied",
    knowable: true,
    edits: (source) =>
      ownKeys(source)
        .filter(({ form, isInFlow, text }) => (form === "list" || form === "map") && (isInFlow || /^[[{]/.test(text)))
        .map((site) => replaceSpan(site, site.form === "list" ? "[]" : "{}")),
  },
  {
    kind: "key: given twice",
    knowable: true,
    edits: (source, random) =>
      scalars(source).map((site) => {
        const span = entrySpan(site);
        const entry = source.text.slice(span.start, span.end);
        const other = site.form === "number" ? entry.replace(/\d/, (digit) => String((Number(digit) % 9) + 1)) : entry;
        const indent = " ".repeat(span.start - (source.text.lastIndexOf("\n", span.start - 1) + 1));
        const glue = site.isInFlow ? ", " : `\n${indent}`;
        if (random.chance(0.5) && other === entry) return undefined;
        return also(insertAt(span.end, `${glue}${other}`), span);
      }),
  },
  {
    kind: "key: one level too high",
    knowable: true,
    edits: (source) =>
      ownKeys(source)
        .filter(({ isInFlow, parent }) => !isInFlow && parent?.key !== undefined)
        .map((site) => {
          const parentKey = site.parent?.key;
          if (parentKey === undefined || site.key === undefined || site.text.includes("\n")) return undefined;
          const indent = (offset: number): number => offset - (source.text.lastIndexOf("\n", offset - 1) + 1);
          const lost = indent(site.key.start) - indent(parentKey.start);
          if (lost <= 0 || source.text.slice(site.key.start - lost, site.key.start).trim() !== "") return undefined;
          return also(replaceSpan({ start: site.key.start - lost, end: site.key.start }, ""), site.parent, parentKey);
        }),
  },
  {
    kind: "key: moved into the map below",
    knowable: true,
    edits: (source) =>
      sitesAt(
        source,
        "*.*.when",
        "*.*.user",
        "*.*.when.user",
        "profiles.*.price",
        "profiles.*.sampling",
        "tiers.*.overflow",
      ).flatMap((site) => {
        if (!site.isInFlow || !site.text.endsWith("}")) return [];
        const next = source.text.slice(site.end).match(/^, ([\w]+: [^,{}\n]+)( \}|, )/);
        if (next === null) return [];
        const [, entry = ""] = next;
        return [
          {
            changes: [[{ start: site.end - 2, end: site.end + 2 + entry.length }, `, ${entry} }`]] as const,
            also: [site],
          },
        ];
      }),
  },
];
