import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar, type Node, type Pair } from "yaml";

/** A stretch of a text: its first character, and the one behind its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a file where a person can mistake: a value, with its key if it has one. */
export interface Site extends Span {
  /** `profiles.coder.window`; items of lists by number. */
  readonly path: string;
  /** What the file has for the value. */
  readonly text: string;
  readonly value: unknown;
  readonly form: "text" | "number" | "truth" | "nothing" | "list" | "map";
  readonly quote: string;
  /** Within `{ }` or `[ ]`. */
  readonly isInFlow: boolean;
  readonly key: (Span & { readonly text: string }) | undefined;
  readonly parent: Site | undefined;
  readonly children: readonly Site[];
}

/** One text file of a project that people edit. */
export interface Source {
  readonly project: string;
  /** In the project's folder. */
  readonly name: string;
  readonly text: string;
  readonly lines: readonly Span[];
  /** Of a YAML file, in the order of the text; without the file as a whole. */
  readonly sites: readonly Site[];
}

export function readSource(project: string, name: string, text: string): Source {
  return { project, name, text, lines: linesOf(text), sites: name.endsWith(".yaml") ? sitesOf(text) : [] };
}

/** The lines without their breaks. */
function linesOf(text: string): Span[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return starts.map((start, at) => ({ start, end: (starts[at + 1] ?? text.length + 1) - 1 }));
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** Sites whose path fits one of these patterns; `*` stands for one key, `**` for any number of keys. */
export function sitesAt({ sites }: Source, ...patterns: readonly string[]): Site[] {
  const tests = patterns.map(
    (pattern) =>
      new RegExp(
        `^${pattern
          .replaceAll(".", String.raw`\.`)
          .replaceAll("**", "\0")
          .replaceAll("*", "[^.]+")
          .replaceAll("\0", ".*")}$`,
      ),
  );
  return sites.filter(({ path }) => tests.some((test) => test.test(path)));
}

/** From the key, or the value if it has none, to the value's end. */
export function entrySpan({ key, start, end }: Site): Span {
  return { start: key?.start ?? start, end };
}

function sitesOf(text: string): Site[] {
  const document = parseDocument(text, { lineCounter: new LineCounter() });
  const found: Site[] = [];
  if (document.contents !== null)
    visit(document.contents, { path: "", key: undefined, parent: undefined, isInFlow: false });
  return found.slice(1);

  function visit(node: Node, around: Pick<Site, "path" | "key" | "parent" | "isInFlow">): Site {
    const [start, end] = node.range ?? [0, 0];
    const children: Site[] = [];
    const raw = text.slice(start, end);
    const trimmed = raw.trimEnd();
    const site: Site = {
      ...around,
      start,
      end: start + trimmed.length,
      text: trimmed,
      value: isScalar(node) ? node.value : undefined,
      form: formOf(node),
      quote: /^["']/.exec(raw)?.[0] ?? "",
      children,
    };
    found.push(site);
    const within = { parent: site, isInFlow: around.isInFlow || /^[[{]/.test(raw) };
    const below = (key: string): string => (around.path === "" ? key : `${around.path}.${key}`);
    if (isMap<Node, Node>(node)) {
      for (const item of node.items) children.push(visitPair(item, below, within));
    } else if (isSeq<Node>(node)) {
      for (const [at, item] of node.items.entries())
        children.push(visit(item, { ...within, path: below(String(at)), key: undefined }));
    }
    return site;
  }

  function visitPair(
    { key, value }: Pair<Node, Node>,
    below: (key: string) => string,
    within: { readonly parent: Site; readonly isInFlow: boolean },
  ): Site {
    const [start, end] = key.range ?? [0, 0];
    const name = isScalar(key) ? String(key.value) : "?";
    const span = { start, end, text: text.slice(start, end) };
    return visit(value ?? new Scalar(null), { ...within, path: below(name), key: span });
  }
}

function formOf(node: Node): Site["form"] {
  if (isMap(node)) return "map";
  if (isSeq(node)) return "list";
  if (isAlias(node) || !isScalar(node)) return "nothing";
  if (typeof node.value === "number") return "number";
  if (typeof node.value === "boolean") return "truth";
  return node.value === null ? "nothing" : "text";
}
