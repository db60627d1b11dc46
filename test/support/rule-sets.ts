import * as fc from "fast-check";

/** Draws one value of an arbitrary. */
export type Draw = fc.GeneratorValue;

type When = Readonly<Record<string, unknown>>;

/** A rule as it stands in a file, and whether it was put into the shadow of others on purpose. */
export interface Planted {
  readonly rule: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly isShadow: boolean;
}

function pick<T>(draw: Draw, ...values: readonly T[]): T {
  return draw(fc.constantFrom<T[]>, ...values);
}

function below(draw: Draw, bound: number): number {
  return draw(fc.nat, { max: bound });
}

/** What sets a rule apart, and what asks for the same and more. No two rules share a number. */
function anchor(draw: Draw, number: string): { readonly own: When; readonly narrower: When } {
  const word = `word${number}`;
  return pick<{ own: When; narrower: When }>(
    draw,
    { own: { user: { contains: word } }, narrower: { user: { contains: `the ${word} of it` } } },
    { own: { user: word }, narrower: { user: { startsWith: `A ${word}` } } },
    { own: { user: { startsWith: word } }, narrower: { user: { startsWith: `${word} and`, contains: "more" } } },
    { own: { user: { startsWith: word } }, narrower: { user: { is: `${word} alone` } } },
    { own: { user: { is: word } }, narrower: { user: { is: ` ${word} ` } } },
    { own: { user: { matches: `${word}-\\d+` } }, narrower: { user: { matches: `${word}-\\d+`, contains: "more" } } },
    { own: { user: { matches: word } }, narrower: { user: { contains: `${word}s` } } },
    { own: { system: { contains: word } }, narrower: { system: { startsWith: `You ${word}` } } },
    { own: { outputField: word }, narrower: { outputField: word, system: "JSON" } },
    { own: { model: `${word}-*` }, narrower: { model: [`${word}-a`, `${word}-b-*`] } },
    { own: { model: [`*-${word}`, `${word}*`] }, narrower: { model: `a*-${word}` } },
    { own: { client: `>=9.${number} <9.${Number(number) + 1}` }, narrower: { client: `=9.${number}.5` } },
    { own: { client: `=9.${number}` }, narrower: { client: `>9.${number}.1 <=9.${number}.7` } },
    { own: { agent: `${word}*` }, narrower: { agent: `${word}-a` } },
    { own: { session: `${word}*` }, narrower: { session: [`${word}-a`, `${word}-b`] } },
    { own: { project: `~/${word}/*` }, narrower: { project: `~/${word}/a/*` } },
    { own: { tag: [word, `${word}s`] }, narrower: { tag: word } },
    {
      own: { promptTokens: { over: 100_000 + 100 * Number(number), under: 100_050 + 100 * Number(number) } },
      narrower: { promptTokens: { over: 100_010 + 100 * Number(number), under: 100_040 + 100 * Number(number) } },
    },
    {
      own: { maxTokens: { over: 1000 + 10 * Number(number), under: 1009 + 10 * Number(number) } },
      narrower: { maxTokens: { is: 1005 + 10 * Number(number) } },
    },
  );
}

/** Conditions that many rules share. */
function extra(draw: Draw): When {
  return pick<When>(
    draw,
    {},
    {},
    { tools: "none" },
    { tools: "some" },
    { stream: true },
    { prefilled: false },
    { stream: false, tools: "some" },
    { tools: ["Read"] },
    { thinking: true },
    { effort: ["high", "max"] },
    { has: "document" },
  );
}

function numberOf(index: number): string {
  return String(100 + index);
}

/** Routes and classes, each of which some request reaches, and routes that none can reach. */
export function routeSet(
  draw: Draw,
  size: number,
): {
  readonly classes: readonly object[];
  readonly routes: readonly Planted[];
  readonly filters: readonly object[];
  readonly parts: object;
} {
  const filters: object[] = [];
  const classes = Array.from({ length: 4 }, (_, index) => ({
    id: `class${index}`,
    when: { system: `kind${index}`, ...pick<When>(draw, {}, { tools: "none" }, { stream: false }) },
  }));
  const routes: Planted[] = [];
  const add = (at: number, id: string, rest: object): void => {
    routes.splice(at, 0, { rule: { id, tier: "low", ...rest }, isShadow: id.startsWith("shadow") });
  };
  const later = (at: number): number => at + 1 + below(draw, routes.length - at - 1);
  for (let index = 0; index < size; index++) {
    const { own, narrower } = anchor(draw, numberOf(index));
    const more = extra(draw);
    const kind = pick(draw, "plain", "plain", "narrowed", "narrowed", "two", "take", "class", "classes");
    const at = below(draw, routes.length);
    switch (kind) {
      case "plain":
        add(at, `live${index}`, { when: { ...own, ...more } });
        break;
      case "narrowed":
        add(at, `live${index}`, { when: { ...own, ...more } });
        add(later(at), `shadow${index}`, {
          when: { ...more, ...narrower, ...pick<When>(draw, {}, { prefilled: false }) },
        });
        break;
      case "take":
        filters.push({ id: `tag${index}`, tag: `tag${index}`, do: "unwrap" });
        add(at, `live${index}`, { when: own, take: { tag: `tag${index}` } });
        add(later(at), `shadow${index}`, {
          when: narrower,
          take: { tag: `tag${index}`, ...pick<When>(draw, {}, { contains: "more" }, { line: "More" }) },
        });
        break;
      case "two":
        add(at, `live${index}a`, { when: { ...own, tools: "some" } });
        add(at, `live${index}b`, { when: { ...own, tools: "none" } });
        add(later(at + 1), `shadow${index}`, { when: { ...narrower, ...pick<When>(draw, {}, { stream: true }) } });
        break;
      case "class":
        add(at, `live${index}`, { when: { ...own, class: `class${index % 4}` } });
        add(later(at), `shadow${index}`, { when: { ...narrower, class: `class${index % 4}` } });
        break;
      case "classes":
        add(at, `live${index}a`, { when: { ...own, class: "class1" } });
        add(at, `live${index}b`, { when: { ...own, class: ["class2", "main"] } });
        add(later(at + 1), `shadow${index}`, { when: { ...narrower, class: ["class1", "main"] } });
        break;
    }
  }
  return { classes, routes, filters, parts: { environment: [{ tag: "env" }] } };
}

interface Search {
  readonly own: When;
  readonly narrower: When;
  /** Beginnings of lines and texts matter, so that a rule in between may bring something to light. */
  readonly isTouchy?: boolean;
  /** The narrower search finds what stands before the other's, too: of that nothing is kept. */
  readonly isBeyond?: boolean;
}

function search(draw: Draw, number: string): Search {
  const word = `word${number}`;
  const tag = pick(draw, { tag: "note" }, { tag: "aside" });
  return pick<Search>(
    draw,
    { own: { tag: word }, narrower: { tag: word, contains: "more" } },
    { own: { tag: word }, narrower: { tag: word, section: "# More" } },
    { own: { ...tag, contains: word }, narrower: { ...tag, contains: `${word}s` } },
    { own: { ...tag, contains: word }, narrower: { ...tag, startsWith: `A ${word}` } },
    { own: { ...tag, contains: word }, narrower: { ...tag, line: `the ${word}` } },
    { own: { ...tag, matches: word }, narrower: { ...tag, contains: word, startsWith: "More" } },
    { own: { ...tag, startsWith: word }, narrower: { ...tag, startsWith: `${word} and` }, isTouchy: true },
    {
      own: { ...tag, matches: `${word}\\d+` },
      narrower: { ...tag, matches: `${word}\\d+`, contains: "a" },
      isTouchy: true,
    },
    { own: { line: word }, narrower: { line: `${word} and` }, isTouchy: true },
    { own: { ...tag, line: word }, narrower: { ...tag, line: word, contains: "more" }, isTouchy: true },
    { own: { paragraph: word }, narrower: { paragraph: `${word}:` }, isTouchy: true },
    { own: { section: `# ${word}` }, narrower: { section: `# ${word}`, line: "More" }, isTouchy: true },
    {
      own: { between: { start: `${word}(`, end: ")" } },
      narrower: { between: { start: `a ${word}(b`, end: "c)" } },
      isBeyond: true,
    },
    { own: { between: { start: `${word}(` } }, narrower: { ...tag, between: { start: `${word}(`, end: ")" } } },
    { own: { between: { start: `${word}:` } }, narrower: { paragraph: `${word}: more` }, isBeyond: true },
    { own: { contains: word }, narrower: { startsWith: `${word} and` } },
    { own: { contains: word }, narrower: { ...tag, line: `${word} and` } },
  );
}

/** Filters, each of which fires on some text, and filters that find nothing after the others. */
export function filterSet(draw: Draw, size: number): Planted[] {
  // Blocks stay together: what a rule between them cuts away may bring a new beginning to light.
  const blocks: Planted[][] = [];
  for (let index = 0; index < size; index++) {
    const { own, narrower, isTouchy = false, isBeyond = false } = search(draw, numberOf(index));
    const isWhole = Object.keys(own).every((key) => !["line", "section", "between", "paragraph"].includes(key));
    const verbs = [{ do: "drop" }, { do: "keep" }, { do: "replace", with: "" }, { do: "replace", with: "gone" }];
    const hiding = isBeyond ? verbs.filter((verb) => verb.do !== "keep") : verbs;
    const does = pick<object>(draw, ...hiding, ...(isWhole && "tag" in own ? [{ do: "unwrap" }] : []));
    const live = { rule: { id: `live${index}`, ...own, ...does }, isShadow: false };
    const more = pick<object>(draw, {}, { client: ">=2.1" });
    const shadow = { rule: { id: `shadow${index}`, ...narrower, ...pick(draw, ...verbs), ...more }, isShadow: true };
    const at = below(draw, blocks.length);
    const kind = pick(draw, "plain", "shadow");
    if (kind === "plain") blocks.splice(at, 0, [live]);
    else if (isTouchy) blocks.splice(at, 0, [live, shadow]);
    else {
      blocks.splice(at, 0, [live]);
      blocks.splice(at + 1 + below(draw, blocks.length - at - 1), 0, [shadow]);
    }
  }
  return blocks.flat();
}
