import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ElekError } from "../../../core/errors.ts";
import { sha256 } from "../../../core/hash.ts";
import { type Binaries, locateBinaries, tryMakeReachable } from "./binaries.ts";
import { explainFailure } from "./failure.ts";
import { canReach, type Identity, serverIdentity } from "./identity.ts";
import { isAlive } from "./postmaster.ts";

/** A folder of data made by initdb, and what is needed to run a server on it. */
export interface Cluster {
  /** Postgres' own data folder */
  readonly data: string;
  readonly password: string;
  readonly log: string;
  readonly clients: string;
  readonly identity: Identity | null;
  readonly binaries: Binaries;
}

export const SUPERUSER = "elek";

/** Finds the data below `dataDir`, or makes them. Any number of processes may try at once: one rename decides. */
export function openCluster(dataDir: string): Cluster {
  const entrance = join(resolve(dataDir), "postgres");
  mkdirSync(dirname(entrance), { recursive: true });
  removeUnfinished(dirname(entrance));
  if (!exists(entrance)) create(entrance);
  const home = realpathSync(entrance);
  const data = join(home, "data");
  if (!existsSync(join(data, "PG_VERSION"))) {
    throw new ElekError("POSTGRES_DATA_DAMAGED", `${data} holds no database`);
  }
  const identity = serverIdentity(data);
  if (!canReach(join(data, "x"), identity)) {
    throw new ElekError("POSTGRES_DATA_CLOSED", `user ${identity?.uid} can't walk down to ${data}`);
  }
  return {
    data,
    password: readPassword(join(home, "password")),
    log: join(home, "server.log"),
    clients: join(home, "clients"),
    identity,
    binaries: locateBinaries(identity, copyFolders(home)),
  };
}

/** A link counts even where its goal is gone: starting anew beside lost data would hide the loss. */
const exists = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

function readPassword(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (cause) {
    throw new ElekError("POSTGRES_DATA_CLOSED", `${file} can't be read by this user`, { cause });
  }
}

const copyFolders = (home: string): string[] => [dirname(home), "/var/lib/elek", "/var/tmp/elek"];

function create(entrance: string): void {
  const identity = serverIdentity(entrance);
  const home = chooseHome(entrance, identity);
  const staging = `${home}.init-${process.pid}-${randomBytes(4).toString("hex")}`;
  try {
    mkdirSync(staging);
    // 0711: the server's user passes through to `data`, and sees nothing else
    chmodSync(staging, identity ? 0o711 : 0o700);
    initialise(staging, identity, locateBinaries(identity, copyFolders(home)));
    renameSync(staging, home);
    if (home !== entrance) symlinkSync(home, entrance);
  } catch (error) {
    const quickerOne =
      exists(entrance) && ["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "");
    if (!quickerOne) throw asElekError(error, staging);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Below `dataDir` itself, unless that lies in a home that the server's user can't enter (root's own, mostly). */
function chooseHome(entrance: string, identity: Identity | null): string {
  const dataDir = dirname(entrance);
  if (identity && canReach(dataDir, identity)) chmodSync(dataDir, 0o711);
  if (canReach(entrance, identity)) return entrance;
  const name = sha256(entrance).slice(0, 12);
  for (const base of ["/var/lib/elek", "/var/tmp/elek"]) {
    if (tryMakeReachable(base, identity)) return join(base, name);
  }
  throw new ElekError("POSTGRES_DATA_CLOSED", `user ${identity?.uid} can't walk down to ${dataDir}`);
}

function initialise(staging: string, identity: Identity | null, { initdb }: Binaries): void {
  const data = join(staging, "data");
  const passwordFile = join(staging, "initial-password");
  const password = randomBytes(24).toString("base64url");
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity) for (const path of [data, passwordFile]) chownSync(path, identity.uid, identity.gid);
  const options = [
    `--pgdata=${data}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // the same order of text on every machine, whatever locales it has
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--data-checksums",
    "--no-instructions",
  ];
  const run = spawnSync(initdb, options, { cwd: data, env: SERVER_ENV, encoding: "utf8", ...identity });
  rmSync(passwordFile);
  if (run.error) throw run.error;
  if (run.status !== 0) throw explainFailure(`${run.stdout}\n${run.stderr}`, "initdb");
  writeFileSync(join(staging, "password"), password, { mode: 0o600, flush: true });
}

/** Nothing of our own environment (proxies, secrets, PG* variables) reaches the server. */
export const SERVER_ENV: Readonly<Record<string, string>> = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/** Folders of an initdb that was killed. */
function removeUnfinished(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const pid = /^postgres\.init-(?<pid>\d+)-/u.exec(name)?.groups?.pid;
    if (pid && !isAlive(Number(pid))) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

function asElekError(error: unknown, where: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOSPC") return new ElekError("POSTGRES_DISK_FULL", where, { cause: error });
  if (code === "EACCES" || code === "EPERM") return new ElekError("POSTGRES_DATA_CLOSED", where, { cause: error });
  return error;
}
