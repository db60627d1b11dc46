import { unreachable } from "../../shared/utilities.ts";

/** Deeper than any schema needs; values are traversed recursively. */
const DEEPEST = 100;

interface OpenContainer {
  readonly kind: "map" | "list";
  readonly items: unknown[];
  readonly keys: string[];
  readonly known: Set<string>;
  /** Written with two braces, as templates escape them. */
  isDoubled: boolean;
}

type Expects = "value" | "item" | "key" | "colon" | "comma" | "brace" | "nothing";

/** What is open of a value, and what may come next. Each step gives a problem, or nothing. */
export class Nest {
  readonly repairs: Set<string> = new Set();
  readonly #open: OpenContainer[] = [];
  readonly #isWhole: boolean;
  expects: Expects = "value";
  value: unknown;
  /** A text contains a quote of its own: it is unambiguous only in the last text. */
  #isSealed = false;
  /** What was closed right before. */
  #last: "map" | "list" | undefined;
  /** Behind a map in a map, or a list in a list, another entry follows. */
  goesOnBehindNest = false;
  /** The depth of the innermost list in a list, or map in a map, with several entries: a lost bracket could belong to several positions there. */
  #deepest = 0;
  #lacks = 0;

  /** @param isComplete nothing that belongs to the value can follow */
  constructor(isComplete: boolean) {
    this.#isWhole = isComplete;
  }

  get kind(): "map" | "list" | undefined {
    return this.#open.at(-1)?.kind;
  }

  get depth(): number {
    return this.#open.length;
  }

  /** The value itself is a list. */
  isList = false;

  /** One of `{}[],:`. */
  mark(char: string): string | undefined {
    switch (char) {
      case "{":
      case "[":
        return this.#start(char === "{" ? "map" : "list");
      case "}":
      case "]":
        return this.#stop(char === "}" ? "map" : "list");
      case ":":
        if (this.expects !== "colon") return "a colon stands where none belongs";
        this.expects = "value";
        return undefined;
      default:
        return this.#comma();
    }
  }

  /** A name or a text begins. */
  begin(): "key" | "value" | { readonly problem: string } {
    switch (this.expects) {
      case "key":
        return "key";
      case "value":
      case "item":
        return "value";
      case "comma":
        if (this.kind === "list") return { problem: "a comma is missing between two values" };
        if (this.#isSealed || this.#open.length === 0) return { problem: SEALED };
        this.repairs.add("a missing comma");
        this.expects = "key";
        return "key";
      case "colon":
      case "brace":
      case "nothing":
        return { problem: "a text stands where none belongs" };
      default:
        return unreachable(this.expects);
    }
  }

  key(name: string): string | undefined {
    const top = this.#open.at(-1);
    if (top === undefined || this.expects !== "key") return "a name stands where none belongs";
    if (top.known.has(name)) return `${JSON.stringify(name)} is there twice`;
    top.known.add(name);
    top.keys.push(name);
    this.expects = "colon";
    return undefined;
  }

  add(value: unknown): string | undefined {
    if (this.expects !== "value" && this.expects !== "item") return "a value stands where none belongs";
    this.#put(value);
    return undefined;
  }

  /** Only closing brackets may follow. */
  seal(): void {
    this.#isSealed = true;
  }

  /**
   * Closes what is open: the arguments or, if they are closed, what contains them.
   * @param around brackets around the arguments
   */
  close(around: number): string | undefined {
    const lacking = this.#open.length;
    if (lacking === 0) return this.expects === "nothing" ? undefined : "nothing is there";
    const isThere = lacking > around ? lacking === around + 1 && !this.#mayBeLast : this.#last === "map";
    if (!isThere || this.expects !== "comma" || this.#isSealed) return "it ends before it is whole";
    while (this.#open.length > 0) this.#lack();
    return undefined;
  }

  /** The last bracket may be the one that closes everything: what should precede it is lost. */
  get #mayBeLast(): boolean {
    return this.#lacks > 0 || (this.isList && this.#last === "list");
  }

  /**
   * Whether a lost bracket could belong somewhere else.
   * @param safe down to this depth there is one position for each
   */
  isUnclear(safe: number): boolean {
    return this.#lacks > 0 && this.#deepest > safe;
  }

  #comma(): string | undefined {
    if (this.expects !== "comma") return "a comma stands where none belongs";
    if (this.#isSealed) return SEALED;
    if (this.#last === this.kind) this.goesOnBehindNest = true;
    this.expects = this.kind === "map" ? "key" : "item";
    return undefined;
  }

  #start(kind: "map" | "list"): string | undefined {
    const top = this.#open.at(-1);
    if (this.expects === "key" && kind === "map" && top !== undefined) return this.#double(top);
    if (this.expects === "comma" && this.kind === "list" && this.#last !== undefined)
      this.repairs.add("a missing comma");
    else if (this.expects !== "value" && this.expects !== "item") return "a bracket opens where none belongs";
    if (this.#open.length >= DEEPEST) return "it is nested too deep";
    if (this.#open.length === 0) this.isList = kind === "list";
    this.#open.push({
      kind,
      items: [],
      keys: [],
      known: new Set(),
      isDoubled: false,
    });
    this.expects = kind === "map" ? "key" : "item";
    return undefined;
  }

  #double(top: OpenContainer): string | undefined {
    if (top.items.length > 0 || top.isDoubled) return "a bracket opens where none belongs";
    top.isDoubled = true;
    this.repairs.add("doubled braces");
    return undefined;
  }

  #stop(kind: "map" | "list"): string | undefined {
    const top = this.#open.at(-1);
    if (this.expects === "colon" || this.expects === "value") return "a value is missing";
    if (top === undefined) return "a bracket closes where none is open";
    if (top.kind !== kind) return this.#stopOuter(kind);
    if (this.expects === "brace") return this.#pop();
    if (this.expects !== "comma" && top.items.length > 0) this.repairs.add("a trailing comma");
    if (!top.isDoubled) return this.#pop();
    this.expects = "brace";
    return undefined;
  }

  /** A bracket closes the container of what is open. */
  #stopOuter(kind: "map" | "list"): string | undefined {
    if (!this.#isWhole || this.expects !== "comma" || this.#open.at(-2)?.kind !== kind)
      return "a bracket closes that is not open";
    this.#lack();
    return this.#stop(kind);
  }

  #lack(): void {
    this.#lacks += 1;
    this.repairs.add(this.kind === "map" ? "a missing closing brace" : "a missing closing bracket");
    this.#pop();
  }

  #pop(): undefined {
    const top = this.#open.pop();
    if (top === undefined) return;
    if (top.items.length > 1 && top.kind === this.kind) this.#deepest = Math.max(this.#deepest, this.#open.length + 1);
    this.#put(
      top.kind === "list" ? top.items : Object.fromEntries(top.keys.map((key, at) => [key, top.items[at]])),
      top.kind,
    );
  }

  #put(value: unknown, kind?: "map" | "list"): void {
    const top = this.#open.at(-1);
    if (top === undefined) this.value = value;
    else top.items.push(value);
    this.expects = top === undefined ? "nothing" : "comma";
    this.#last = kind;
  }
}

const SEALED = "a quote within a text is not escaped, and leaves more than one reading";
