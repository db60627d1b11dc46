import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { BackendKind } from "../../backends/kind.ts";
import { kindOf, leaves, poolMembers } from "../../backends/registry.ts";
import { isPool, poolItems } from "../../config/merge/expand-pools.ts";
import { entriesOf, keyLocationOf, toData, type Dict } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";

/** Whether the backends of each pool can stand in for each other. Names that are not defined are reported with all others. */
export function checkPools(config: Dict): Problem[] {
  const { backends = {} } = toData(config) as Mallex;
  return entriesOf(config, "backends").flatMap(([pool, { value }]) => {
    if (!isPool(value)) return [];
    const items = poolItems(value).filter(({ backend }) => Object.hasOwn(backends, backend));
    const named = items.flatMap((item) => {
      const own = backends[item.backend];
      // A misspelt kind is reported elsewhere.
      const kind: BackendKind | undefined = own && kindOf(own);
      return own === undefined || kind === undefined ? [] : [{ ...item, own, kind }];
    });
    const single = named.filter(({ own }) => poolMembers(own) === undefined);
    const [first] = single;
    return [
      ...named
        .filter(({ own }) => poolMembers(own) !== undefined)
        .map(({ backend, at }) => createProblem("MX3220.nested", { pool, backend }, at)),
      ...named
        .filter(({ backend }, index) => named.findIndex((one) => one.backend === backend) < index)
        .map(({ backend, at }) => createProblem("MX3220.twice", { pool, backend }, at)),
      ...single
        .filter(({ kind }) => first !== undefined && kind.relays !== first.kind.relays)
        .slice(0, 1)
        .map(({ backend, at }) => createProblem("MX3220.relays", { pool, backend, first: first?.backend ?? "" }, at)),
      ...single
        .filter(({ own }) => leaves(own) && single.some((other) => !leaves(other.own)))
        .slice(0, 1)
        .map(({ backend, at }) =>
          createProblem("MX3221", { pool, backend }, at, {
            related: [{ message: "the backend", at: keyLocationOf(config, ["backends", backend]) }],
          }),
        ),
    ];
  });
}
