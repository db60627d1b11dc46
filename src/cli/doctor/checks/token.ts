import { tryToRead } from "../../../process/files/checked-private-file.ts";
import { readToken } from "../../models/credentials.ts";
import type { DoctorCheck } from "../examine.ts";
import { fromError, ok } from "../finding.ts";

/** Can the token be read with which clients and other terminals reach a running mallex? */
export const token: DoctorCheck = {
  id: "token",
  find({ context: { paths } }) {
    try {
      const { kind } = tryToRead(paths.token);
      // Reading would create it.
      if (kind === "absent") return [ok("none yet; the first start creates it")];
      // `permissions` closes it.
      if (kind === "open") return [ok("is there")];
      readToken(paths.token);
      return [ok("is there")];
    } catch (error) {
      return fromError(error);
    }
  },
};
