/** Each given name with the wanted one that it is another spelling of: other letter case, `snake_case`, `kebab-case` or `camelCase`. Only where there is one of each. */
export function pairSpellings(given: readonly string[], wanted: readonly string[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  if (given.length === 0 || wanted.length === 0) return pairs;
  const likes = byPlainName(wanted);
  for (const [plain, [name, ...others]] of byPlainName(given)) {
    const [only, ...more] = likes.get(plain) ?? [];
    if (name !== undefined && only !== undefined && others.length + more.length === 0) pairs.set(name, only);
  }
  return pairs;
}

/** A model may write thousands of names: each is looked at once. */
function byPlainName(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const plain = plainName(name);
    const group = groups.get(plain);
    if (group === undefined) groups.set(plain, [name]);
    else group.push(name);
  }
  return groups;
}

/** The same for each spelling of a name. */
export function plainName(name: string): string {
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
