import { join } from "node:path";
import { namesIn } from "../../files/names-in.ts";
import { MallexError } from "../../problem/mallex-error.ts";

/** A log, and whose it is. */
export interface LogSource {
  /** `mallex`, or a model as its log names it. */
  readonly name: string;
  readonly file: string;
  /** Lines of JSON; a model server writes what it likes. */
  readonly isOwn: boolean;
}

export interface LogQuery {
  readonly model?: string;
  readonly all?: boolean;
  /** What is not there yet is waited for. */
  readonly follow?: boolean;
}

const MODEL_LOG = /^mlx-([A-Za-z0-9.-]+)\.log$/;

/** The logs in a folder that are asked for. @throws {MallexError} MX7553 when there is none of them */
export function findLogs(folder: string, { model, all = false, follow = false }: LogQuery): readonly LogSource[] {
  const names = namesIn(folder).toSorted();
  const models = names.flatMap((name): LogSource[] => {
    const found = MODEL_LOG.exec(name)?.[1];
    return found === undefined ? [] : [{ name: found, file: join(folder, name), isOwn: false }];
  });
  const own: LogSource = { name: "mallex", file: join(folder, "mallex.log"), isOwn: true };
  if (model !== undefined) return modelsCalled(model, { models, folder, follow });
  if (!follow && !names.some((name) => /^mallex\.log(\.1)?$/.test(name)) && !(all && models.length > 0)) throw noLog();
  return all ? [...models, own] : [own];
}

interface Modelling {
  readonly models: readonly LogSource[];
  readonly folder: string;
  readonly follow: boolean;
}

/** By its whole name, else by a part of it. */
function modelsCalled(model: string, { models, folder, follow }: Modelling): readonly LogSource[] {
  const name = model.replaceAll(/[^A-Za-z0-9.-]+/g, "-");
  const same = models.filter((one) => one.name === name);
  const like = models.filter((one) => one.name.toLowerCase().includes(name.toLowerCase()));
  const [first] = same.length > 0 ? same : like;
  if (first === undefined && follow) return [{ name, file: join(folder, `mlx-${name}.log`), isOwn: false }];
  if (first === undefined) throw noModelLog(model, models);
  return same.length > 0 ? same : like;
}

function noLog(): MallexError {
  return new MallexError({
    code: "MX7553",
    severity: "error",
    message: "there is no log yet",
    hint: "`mallex run` and `mallex serve` write it; `mallex logs -f` waits for it",
  });
}

function noModelLog(model: string, models: readonly LogSource[]): MallexError {
  const there =
    models.length === 0 ? "there is none of any model" : `there is one of ${models.map(({ name }) => name).join(", ")}`;
  return new MallexError({
    code: "MX7553",
    severity: "error",
    message: `there is no log of the model ${JSON.stringify(model.slice(0, 200))}; ${there}`,
  });
}
