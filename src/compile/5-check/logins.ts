import type { Problem } from "../../problem/problem.ts";
import { entryOf, type Dict } from "../tree.ts";
import { entriesOf } from "./entries.ts";

/** Does a backend say one way to be let in? */
export function checkLogins(config: Dict): Problem[] {
  return entriesOf(config, "backends").flatMap(([name, { value }]) => {
    const [key, login] = [entryOf(value, "key"), entryOf(value, "login")];
    return key === undefined || login === undefined
      ? []
      : [
          {
            code: "MX3122",
            severity: "error",
            message: `the backend "${name}" has a key and passes on the client's login: only one of them can be sent`,
            hint: "leave `login` out to pay with the key, or `key` to use the client's own login",
            at: login.keyAt,
            related: [{ message: "the key", at: key.keyAt }],
          },
        ];
  });
}
