import { Document, isPair, isScalar, visit } from "yaml";
import type { Lock } from "../../generated/types/lock.d.ts";

/** The text of `mallex.lock`: sorted, without dates and places of this machine, the same for the same packs and figures. */
export function printLock({ version, packs = {}, models = {} }: Lock): string {
  const sections = { version, ...(isEmpty(packs) ? {} : { packs }), ...(isEmpty(models) ? {} : { models }) };
  const document = new Document(sections, { aliasDuplicateObjects: false });
  visit(document, {
    Map(key, map, path) {
      if (key === null) return;
      map.items.sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1));
      const parent = path.at(-1);
      // One file a line: who merges two branches sees which one differs.
      const isFiles = isPair(parent) && String(parent.key) === "files";
      map.flow = !isFiles && map.items.length > 0 && map.items.every(({ value }) => isScalar(value));
    },
  });
  document.commentBefore = " By `mallex update` and `mallex probe --write`. Never edited; keep it in git.";
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function isEmpty(section: object): boolean {
  return Object.keys(section).length === 0;
}
