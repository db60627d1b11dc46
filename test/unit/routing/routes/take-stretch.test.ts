import { expect, test } from "vitest";
import type { PartFinder } from "../../../../generated/types/plan.d.ts";
import type { Facts } from "../../../../src/routing/routes/conditions.ts";
import { takeStretch } from "../../../../src/routing/routes/choose-route.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const facts = cases("facts") as Facts;

test.each(cases("cases") as { title: string; take: PartFinder | undefined; want: string | undefined }[])(
  "$title",
  ({ take, want }) => expect(takeStretch(take, facts)).toBe(want),
);
