import { copyFile, readdir, realpath } from "node:fs/promises";
import { basename, join } from "node:path";
import { runTool } from "./run-tool.ts";

export interface UnpackOptions {
  /** Folder with `.deb` files; unpacked inside it. */
  readonly from: string;
  readonly to: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** The sonames that the model server is started with. */
const SONAME = /^lib(openblas|gfortran|quadmath)\.so\.\d+$/;

/** Takes the shared libraries out of the `.deb` files of a folder, flat, each under its soname. */
export async function unpackLibraries({ from, to, env, signal }: UnpackOptions): Promise<void> {
  const debs = (await readdir(from)).filter((name) => name.endsWith(".deb"));
  const root = join(from, "root");
  for (const deb of debs) await runTool({ argv: ["dpkg-deb", "-x", join(from, deb), root], cwd: from, env, signal });
  const files = await readdir(root, { recursive: true });
  const libraries = files.filter((path) => SONAME.test(basename(path)));
  await Promise.all(
    libraries.map(async (path) => copyFile(await realpath(join(root, path)), join(to, basename(path)))),
  );
}
