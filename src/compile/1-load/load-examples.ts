import type { Problem } from "../../problem/problem.ts";
import type { Dict, DictEntry, List, Tree } from "../tree.ts";
import type { LoadContext } from "./gathering.ts";
import type { TextFile } from "./text-file.ts";
import { unreadable } from "./unreadable.ts";

/** The file with the examples of its intents in their places: where it names a text file, the lines of that. */
export async function loadExamples(tree: Dict, file: TextFile, context: LoadContext): Promise<Dict> {
  return changed(tree, "intents", async (intents) => {
    if (intents.value.kind !== "dict") return intents;
    let all = intents.value;
    for (const name of all.entries.keys())
      all = await changed(all, name, async (intent) =>
        intent.value.kind === "dict"
          ? {
              ...intent,
              value: await changed(intent.value, "examples", async (entry) => read(entry, file, context)),
            }
          : intent,
      );
    return { ...intents, value: all };
  });
}

/** The same map with another value at one of its keys. */
async function changed(dict: Dict, key: string, change: (entry: DictEntry) => Promise<DictEntry>): Promise<Dict> {
  const entry = dict.entries.get(key);
  return entry === undefined ? dict : { ...dict, entries: new Map([...dict.entries, [key, await change(entry)]]) };
}

async function read(entry: DictEntry, from: TextFile, context: LoadContext): Promise<DictEntry> {
  const { value } = entry;
  if (value.kind !== "scalar" || typeof value.value !== "string") return entry;
  const { problems, texts } = context;
  const file = from.relative(value.value);
  const { name } = file;
  const found = await file.read();
  if ("failed" in found) {
    problems.push(unreadable(name, found.failed, { via: value.at }));
    return entry;
  }
  texts.set(name, found.text);
  const lines = linesOf(found.text, name, value.at);
  problems.push(...lines.items.flatMap(tooLong));
  return { ...entry, value: lines };
}

/** The schema has a limit for an example; it sees the file that names them, and not this one. */
const LONGEST = 2000;

function tooLong(line: Tree): Problem[] {
  if (line.kind !== "scalar" || String(line.value).length <= LONGEST) return [];
  const message = `an example of ${String(line.value).length} characters: at most ${LONGEST} are allowed`;
  return [
    { code: "MX2005", severity: "error", message, hint: "shorten it: only its first words are learned", at: line.at },
  ];
}

function linesOf(text: string, file: string, at: List["at"]): List {
  const items = text.split(/\r?\n/).flatMap((line, index) => {
    const value = line.trim();
    const location = { file, line: index + 1, column: line.indexOf(value) + 1 };
    return value === "" || value.startsWith("#") ? [] : [{ kind: "scalar" as const, value, at: location }];
  });
  return { kind: "list", items, at };
}
