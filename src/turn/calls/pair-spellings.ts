/** Each given name with the wanted one that it is another spelling of: other letter case, `snake_case`, `kebab-case` or `camelCase`. Only where there is one of each. */
export function pairSpellings(given: readonly string[], wanted: readonly string[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const name of given) {
    const plain = plainName(name);
    const like = wanted.filter((one) => plainName(one) === plain);
    const [only] = like;
    const isAlone = given.filter((one) => plainName(one) === plain).length === 1;
    if (only !== undefined && like.length === 1 && isAlone) pairs.set(name, only);
  }
  return pairs;
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, "");
}

/** A name, and the ways in which models spell it. */
export function spellingsOf(name: string): string[] {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[-_]/);
  const titled = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const pascal = titled.join("");
  const snake = words.join("_");
  const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1);
  return [name, name.toUpperCase(), name.toLowerCase(), snake, snake.toUpperCase(), words.join("-"), camel, pascal];
}
