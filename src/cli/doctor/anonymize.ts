import { MESSAGES } from "../../../generated/types/messages.ts";

/** Takes out of a text what is not known to be harmless. */
export type Anonymize = (text: string) => string;

/** What stands in the place of a word that was left out. */
const LEFT_OUT = "<…>";

/** What separates words; none of these occurs in a host, a path or a secret without a neighbour that does not pass. */
const SEPARATORS = /([\s"'`()[\]{}<>,;|→…]+)/;

/** Punctuation around a word. */
const AROUND = /^([.:!?*]*)([^]*?)([.:!?*]*)$/;

/** Figures, releases of up to three parts, sizes and codes: nothing that names a person or a machine. */
const HARMLESS =
  /^(?:\d{1,9}|\d{1,4}\.\d{1,4}(?:\.\d{1,4})?|\d{4}-\d\d-\d\dt[\d:.]{8,12}z|mx\d{4}|e(?:acces|addrinuse|again|conn(?:aborted|refused|reset)|exist|host(?:down|unreach)|isdir|mfile|netunreach|noent|nospc|notdir|notempty|notfound|perm|pipe|timedout)|(?:darwin|linux|win32)-(?:arm64|x64)|v?20\.\d+\.\d+)$/;

/** Of the checks' own texts; all others are those of the catalogue. */
const OF_CHECKS = `
--all --ask --fix --yes a about absent accepts address after already an and another answer answers are as asked asking asleep back backend
be been before belongs broken but by can can't check checks chmod chown claude client client-closed code comes compiles complete cores
correct could damaged directly disk do docs/guide/cloud.md doctor does embedded-gguf embedded-model ended ending ends environment error
everything executed export failed fails fetch file files first fix fixable fixed folder for found free from gateway gb go google hang has
have here home hub in include included info install installations installed installs interrupted into is it its itself kb key keys known
left leftovers level line lines list lists loading lock log logs mallex mallex.lock mallex.log mallex.yaml mb memory missing mkdir mode
model models more move ms mv name names needed needs next no node node_modules none not not-found nothing of ok on one openblas or order
other others out own pack packs perhaps permissions port private problem problems process processes profile profiles program proxies proxy
python reaches read reads ready record refuses release removes restart retry run running runs s second seconds send server server.port
servers set settings size smaller socket some space start started starts state still stop stopped string sudo system takes tb that the their
them there these they this through to token took trust unreachable unset until up url use used user uses using variables venv venv-llama venv-vlm
warming warn warning what which will with words works written yet you your
`;

const WORDS: ReadonlySet<string> = new Set([...Object.values(MESSAGES).flatMap(textsOf), OF_CHECKS].flatMap(wordsOf));

function textsOf(message: unknown): readonly string[] {
  if (typeof message === "string") return [message.replaceAll(/\{[^{}]*\}/g, " ")];
  return typeof message === "object" && message !== null ? Object.values(message).flatMap(textsOf) : [];
}

function wordsOf(text: string): readonly string[] {
  return text.split(SEPARATORS).map((word) => (AROUND.exec(word)?.[2] ?? "").toLowerCase());
}

/**
 * Keeps the words of mallex's own texts, and figures; everything else may be a host, a user, a path, a model or a secret, and is left out.
 * @param names of persons and machines, which are left out even where mallex's texts have such a word
 * @param version of mallex
 */
export function createAnonymizer(names: Iterable<string>, version: string): Anonymize {
  const hidden = new Set([...names].flatMap((name) => wordsOf(name)));
  const isKept = (word: string): boolean => {
    const plain = word.toLowerCase();
    return !hidden.has(plain) && (plain === version || WORDS.has(plain) || HARMLESS.test(plain));
  };
  return (text) =>
    text
      .split(SEPARATORS)
      .map((word, at) => (at % 2 === 1 ? word : withoutUnknown(word, isKept)))
      .join("")
      .replaceAll(/<…>(?:[ \t]*<…>)+/g, LEFT_OUT);
}

function withoutUnknown(word: string, isKept: (word: string) => boolean): string {
  const [, before = "", inner = "", after = ""] = AROUND.exec(word) ?? [];
  return inner === "" || isKept(inner) ? word : `${before}${LEFT_OUT}${after}`;
}
