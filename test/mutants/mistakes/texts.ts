import { replaceSpan, rewrite, type Mistake } from "../mistake.ts";
import type { Site, Source } from "../source.ts";

const texts = ({ sites }: Source): Site[] => sites.filter(({ form }) => form === "text");

/** Mistakes in texts, whatever they mean: quotes, blanks, and characters that nobody sees. */
export const TEXTS: readonly Mistake[] = [
  {
    kind: "text: emptied",
    knowable: true,
    edits: (source) =>
      texts(source)
        .filter(({ path }) => !path.endsWith("about"))
        .map((site) => replaceSpan(site, '""')),
  },
  {
    kind: "text: half a quote at its end",
    knowable: true,
    edits: (source, random) =>
      texts(source)
        .filter(({ quote }) => quote === "")
        .map((site) => rewrite(site, (text) => text + random.pick(['"', "'"]))),
  },
  {
    kind: "text: half a quote at its beginning",
    knowable: true,
    edits: (source, random) =>
      texts(source)
        .filter(({ quote }) => quote === "")
        .map((site) => rewrite(site, (text) => random.pick(['"', "'"]) + text)),
  },
  {
    kind: "text: curly quotes",
    knowable: true,
    edits: (source) =>
      texts(source)
        .filter(({ quote, path }) => quote !== "" && !path.endsWith("about"))
        .map((site) => replaceSpan(site, `“${site.text.slice(1, -1)}”`)),
  },
  {
    kind: "text: an invisible character",
    knowable: true,
    edits: (source, random) =>
      texts(source)
        .filter(({ path }) => !/about|source$/.test(path))
        .map((site) =>
          rewrite(site, (text) => {
            const at = random.below(text.length + 1);
            return text.slice(0, at) + random.pick(["\u200B", "\u00A0", "\uFEFF", "\u2060", "\u00AD"]) + text.slice(at);
          }),
        ),
  },
  {
    kind: "text: a blank within the quotes",
    knowable: true,
    edits: (source, random) =>
      texts(source)
        .filter(({ quote, path }) => quote !== "" && !/\.(about|settings|reply|refuse|name)\b/.test(path))
        .map((site) => {
          const edit = rewrite(site, (text) => (random.chance(0.5) ? ` ${text}` : `${text} `));
          // Words may begin or end with a blank; names, addresses and patterns of them may not.
          return (
            edit && {
              ...edit,
              isKnowable: /\.(path|project|model|session|agent|url|client|match|tools|prompt)(\.\d+)?$/.test(site.path),
            }
          );
        }),
  },
  {
    kind: "text: a letter of another alphabet",
    knowable: true,
    edits: (source) =>
      texts(source)
        .filter(({ path }) => !/about|source$/.test(path))
        .map((site) =>
          rewrite(site, (text) =>
            text.replace(/[aeocp]/, (letter) => ({ a: "а", e: "е", o: "о", c: "с", p: "р" })[letter] ?? letter),
          ),
        ),
  },
];
