import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Pair,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Random } from "../random.ts";
import { ODD_KEYS, oddValue } from "./odd-values.ts";

/** A node and where it hangs. */
interface Spot {
  readonly holder: YAMLMap | YAMLSeq;
  readonly index: number;
}

/** Changes one to three nodes of a document, whatever they mean, and prints it. */
export function mutateDocument(original: Document, chance: Random): string {
  const document = original.clone();
  const times = chance.pick([1, 1, 2, 3]);
  for (let time = 0; time < times; time++) mutateOnce(document, chance);
  return document.toString({ lineWidth: 0 });
}

function mutateOnce(document: Document, chance: Random): void {
  const spots = spotsOf(document.contents);
  if (spots.length === 0) return;
  const spot = chance.pick(spots);
  const change = chance.pick(CHANGES);
  change(spot, { document, spots, chance });
}

function spotsOf(node: unknown): Spot[] {
  if (!isMap(node) && !isSeq(node)) return [];
  return node.items.flatMap((item, index) => [{ holder: node, index }, ...spotsOf(isPair(item) ? item.value : item)]);
}

interface Around {
  readonly document: Document;
  readonly spots: readonly Spot[];
  readonly chance: Random;
}

type Change = (spot: Spot, around: Around) => void;

const CHANGES: readonly Change[] = [
  replace,
  replace,
  replace,
  swap,
  duplicate,
  remove,
  rename,
  rename,
  wrap,
  copyFromElsewhere,
  repeat,
];

function replace(spot: Spot, { document, chance }: Around): void {
  put(spot, document.createNode(oddValue(chance)));
}

function swap(spot: Spot, { spots, chance }: Around): void {
  const other = chance.pick(spots);
  const [one, two] = [valueOf(spot), valueOf(other)];
  if (one === undefined || two === undefined || holds(one, two) || holds(two, one)) return;
  put(spot, two);
  put(other, one);
}

function duplicate({ holder, index }: Spot): void {
  const item = holder.items[index];
  holder.items.splice(index, 0, (isPair(item) ? item.clone() : (item as Node).clone()) as never);
}

function remove({ holder, index }: Spot): void {
  holder.items.splice(index, 1);
}

function rename({ holder, index }: Spot, { document, spots, chance }: Around): void {
  const item = holder.items[index];
  if (!isPair(item)) return;
  const keys = spots.flatMap((other) => {
    const pair = other.holder.items[other.index];
    return isPair(pair) && isScalar(pair.key) ? [String(pair.key.value)] : [];
  });
  item.key = document.createNode(chance.pick(chance.chance(0.3) || keys.length === 0 ? ODD_KEYS : keys));
}

function wrap(spot: Spot, { document, chance }: Around): void {
  const value = valueOf(spot);
  const holder = document.createNode(chance.chance(0.5) ? [] : {}) as YAMLMap | YAMLSeq;
  if (isSeq(holder)) holder.items.push(value);
  else holder.items.push(new Pair(document.createNode(chance.pick(ODD_KEYS)), value));
  put(spot, holder);
}

function copyFromElsewhere(spot: Spot, { spots, chance }: Around): void {
  const value = valueOf(chance.pick(spots));
  if (value !== undefined) put(spot, value.clone() as Node);
}

/** Many of the same, with ids of their own where they have ids. */
function repeat({ holder, index }: Spot, { chance }: Around): void {
  const item = holder.items[index] as Node | Pair;
  const times = chance.pick([3, 10, 60]);
  if (JSON.stringify(item).length > 2000) return;
  for (let time = 0; time < times; time++) {
    const copy = item.clone() as Node | Pair<Node, Node>;
    if (isPair(copy) && isScalar(copy.key)) copy.key.value = `${String(copy.key.value)}${time}`;
    else if (isMap(copy) && isScalar(copy.get("id", true))) copy.set("id", `r${time}`);
    holder.items.push(copy as never);
  }
}

function valueOf({ holder, index }: Spot): Node | undefined {
  const item: unknown = holder.items[index];
  return ((isPair(item) ? item.value : item) ?? undefined) as Node | undefined;
}

function put({ holder, index }: Spot, value: Node): void {
  const item: unknown = holder.items[index];
  if (isPair(item)) item.value = value;
  else holder.items[index] = value;
}

function holds(outer: Node, inner: Node): boolean {
  if (outer === inner) return true;
  return isCollection(outer) && outer.items.some((item) => holds((isPair(item) ? item.value : item) as Node, inner));
}
