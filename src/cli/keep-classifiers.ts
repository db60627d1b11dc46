import { readdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import type { Classifier } from "../../generated/types/plan.d.ts";
import type { Classifiers } from "../compile/learn-intents.ts";
import { readPrivateFileSafely } from "../files/read-own-file.ts";
import { writePrivate } from "../files/write-private.ts";

/** Classifiers that are kept, those last used: one takes up to 0.3 MB. */
const MAX_CLASSIFIERS = 20;

/**
 * What was trained on a person's own examples, a file each: training is most of what compiling them takes. It only saves time, so a disk that
 * can't be read or written is nobody's fault, and a file with anything else in it is made anew.
 * @param folder of the private cache
 */
export function keepClassifiers(folder: string): Classifiers {
  const fileOf = (key: string): string => join(folder, `${key}.json`);
  return {
    find: async (key) => read(fileOf(key), key).catch(() => undefined),
    async keep(trained) {
      try {
        // What a loss of power takes away is trained again.
        await writePrivate(fileOf(trained.key), JSON.stringify(trained), { flush: false });
        await prune(folder);
      } catch {
        // The next compile takes as long as this one.
      }
    },
  };
}

async function read(file: string, key: string): Promise<Classifier | undefined> {
  const found = readPrivateFileSafely(file);
  if (found.kind !== "text") return undefined;
  const trained: unknown = JSON.parse(found.text);
  const { validateTrained } = await import("../../generated/types/validate-trained.mjs");
  if (!validateTrained(trained) || trained.key !== key || !isCompleteClassifier(trained.classifier)) return undefined;
  const now = new Date();
  await utimes(file, now, now);
  return trained.classifier;
}

/** A table that is too short would be read as far as it goes. */
function isCompleteClassifier({ labels, buckets, weights, bias, known }: Classifier): boolean {
  const bytes = (base64: string): number => atob(base64).length;
  return bias.length === labels.length && bytes(known) === buckets && bytes(weights) === buckets * labels.length;
}

async function prune(folder: string): Promise<void> {
  const files = (await readdir(folder)).map((name) => join(folder, name));
  const used = await Promise.all(files.map(async (file) => ({ file, at: (await stat(file)).mtimeMs })));
  const old = used.toSorted((a, b) => b.at - a.at).slice(MAX_CLASSIFIERS);
  await Promise.all(old.map(async ({ file }) => rm(file, { force: true })));
}
