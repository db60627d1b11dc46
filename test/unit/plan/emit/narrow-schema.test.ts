import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { compileFiles } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

interface Schema {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

const TEXT = cases("text") as string;

let schema: Promise<Schema> | undefined;

/** Compiled once: the tests only look at it. */
function narrowed(): Promise<Schema> {
  return (schema ??= narrow());
}

async function narrow(): Promise<Schema> {
  const { schema: text, problems } = await compileFiles({ "mallex.yaml": TEXT });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return JSON.parse(text ?? "{}") as Schema;
}

/**
 * What an editor offers at a path of the file, by the rules of draft-07 that language servers follow: the keys of `properties` or the words of
 * `enum`, in the shape itself and in each of its alternatives. `-` is an item of a list, `*` any key.
 */
function offered(root: Schema, path: string): string[] {
  const step = (shapes: readonly Schema[], key: string): Schema[] =>
    shapes.flatMap((shape) =>
      key === "-" ? (shape.items ?? []) : (shape.properties?.[key] ?? shape.additionalProperties ?? []),
    );
  let here = alternatives(root, root);
  for (const key of path.split(".")) here = step(here, key).flatMap((shape) => alternatives(root, shape));
  return here.flatMap((shape) => shape.enum ?? Object.keys(shape.properties ?? {}));
}

function alternatives(root: Schema, shape: Schema): Schema[] {
  const name = shape.$ref?.split("/").at(-1) ?? "";
  const target = shape.$ref === undefined ? shape : (root.definitions?.[name] ?? {});
  const inner = [...(target.anyOf ?? []), ...(target.oneOf ?? [])];
  return [target, ...inner.flatMap((one) => alternatives(root, one))];
}

test.each(cases("cases") as { at: string; offers: string[] }[])(
  "an editor offers the names of the file at $at",
  async ({ at, offers }) => {
    expect(offered(await narrowed(), at)).toEqual(expect.arrayContaining(offers));
  },
);

test.each(cases("anotherKindName") as { at: string; not: string }[])(
  "and at $at no $not, which is another kind of name",
  async ({ at, not }) => {
    expect(offered(await narrowed(), at)).not.toContain(not);
  },
);

test("a name that is new is no mistake to an editor", async () => {
  const ajv = new Ajv({
    allowUnionTypes: true,
    discriminator: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
  });
  const check = ajv.compile((await narrowed()) as object);
  const given = (when: object, tier: string): object => ({
    version: 1,
    profiles: { fresh: { backend: "new", model: "m" } },
    routes: [{ id: "a", when, tier }, { override: "b" }],
  });
  expect([given({ class: "main" }, "low"), given({ class: ["new"] }, "newer")].map((one) => check(one))).toEqual([
    true,
    true,
  ]);
  expect(check(given({ class: 1 }, "low"))).toBe(false);
});
