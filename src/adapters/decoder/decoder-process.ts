import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, ftruncateSync, mkdtempSync, openSync, read, readFileSync, rmSync, write } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ElekError, type ErrorCode } from "../../core/errors.ts";
import type { DecodedImage, Picture } from "../../prepare/image/decode.ts";
import type { ImageLimits } from "../../prepare/image/limits.ts";
import type { DecodeAnswer, DecodeQuestion } from "./protocol.ts";

/** In a checkout modules are TypeScript, which Node 20 can't load by itself; in a build they are not. */
const SOURCE = import.meta.url.endsWith(".ts");
const PAGE = 4_096;
const TICKS = 100;
const WATCHED_EVERY_MS = 20;
const STARTED_WITHIN_MS = 10_000;

/**
 * glibc keeps what was freed for whoever may ask next: after thousands of pictures, hundreds of megabytes of holes. With
 * few arenas, and large blocks always taken from the system and given back, memory stays level.
 */
const ENVIRONMENT = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: "131072",
  MALLOC_TRIM_THRESHOLD_: "131072",
  UV_THREADPOOL_SIZE: "2",
} as const;

/** Next to nothing of what it holds is JavaScript's: a small heap is cleaned often. */
const FLAGS = ["--max-old-space-size=128", "--max-semi-space-size=2"] as const;

/** Why a process gave no answer, and what that says of the picture. */
const ENDINGS = { died: "IMAGE_CRASHED", late: "IMAGE_TIMEOUT", greedy: "IMAGE_TOO_LARGE" } as const satisfies Record<
  string,
  ErrorCode
>;
type Ending = keyof typeof ENDINGS;

export class DecoderEnded extends Error {
  readonly code: ErrorCode;

  constructor(ending: Ending) {
    super(ending);
    this.code = ENDINGS[ending];
  }
}

export interface DecoderProcess {
  /**
   * One picture at a time, for so many seconds of computing and at most the limit's of waiting: on a busy machine a
   * process that stands in line is none that runs away. Rejects with DecoderEnded when there will be no answer; the
   * process is gone then.
   */
  decode(file: Buffer, limits: ImageLimits, seconds: number, signal: AbortSignal): Promise<DecodedImage>;
  /** of the process, in bytes; undefined where the system does not tell */
  residentBytes(): number | undefined;
  readonly ended: boolean;
  end(): void;
}

export function startDecoderProcess(mostResidentBytes: number): DecoderProcess {
  const scratch = namelessFile();
  const child = start(scratch);
  const { stdin, stdout } = child as ChildProcess & { stdin: Socket; stdout: Socket };
  let waiting: { resolve: (answer: DecodeAnswer) => void; reject: (error: DecoderEnded) => void } | undefined;
  let ended: Ending | undefined;
  let busy = false;

  const wait = (): Promise<DecodeAnswer> =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      stdout.ref();
    });
  const settle = (): typeof waiting => {
    const settled = waiting;
    waiting = undefined;
    // one that has nothing to do keeps no command from ending
    stdout.unref();
    return settled;
  };
  const end = (ending: Ending): void => {
    if (ended !== undefined) return;
    ended = ending;
    child.kill("SIGKILL");
    // its number would be another file's while something still reads or writes
    if (!busy) closeSync(scratch);
    settle()?.reject(new DecoderEnded(ending));
  };
  const cpuSeconds = (): number => {
    try {
      // after the command's name, which may hold anything: state and others, then user's and system's time in ticks
      const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
      return (Number(fields[11]) + Number(fields[12])) / TICKS;
    } catch {
      return 0;
    }
  };
  const residentBytes = (): number | undefined => {
    try {
      return Number(readFileSync(`/proc/${child.pid}/statm`, "utf8").split(" ")[1]) * PAGE;
    } catch {
      return undefined;
    }
  };

  createInterface({ input: stdout }).on("line", (line) => {
    try {
      settle()?.resolve(JSON.parse(line) as DecodeAnswer);
    } catch {
      end("died");
    }
  });
  // writing to one that has just died; its end is told by the events below
  stdin.on("error", () => {});
  child.on("error", () => end("died"));
  child.on("exit", () => end("died"));
  child.unref();
  stdin.unref();
  const starting = setTimeout(() => end("late"), STARTED_WITHIN_MS).unref();
  const ready = wait().finally(() => clearTimeout(starting));
  // told to whoever asks first; nobody may ask a replacement
  ready.catch(() => {});

  return {
    async decode(file, limits, seconds, signal) {
      await ready;
      if (ended !== undefined) throw new DecoderEnded(ended);
      const late = () => end("late");
      const timer = setTimeout(late, limits.seconds * 1_000);
      const before = cpuSeconds();
      const watch = setInterval(() => {
        if (cpuSeconds() - before > seconds) end("late");
        if ((residentBytes() ?? 0) > mostResidentBytes) end("greedy");
      }, WATCHED_EVERY_MS);
      signal.addEventListener("abort", late, { once: true });
      busy = true;
      try {
        await promisify(write)(scratch, file, 0, file.length, 0);
        if (ended !== undefined) throw new DecoderEnded(ended);
        const answered = wait();
        stdin.write(`${JSON.stringify({ size: file.length, limits } satisfies DecodeQuestion)}\n`);
        return await imageOf(await answered, scratch, limits);
      } finally {
        clearTimeout(timer);
        clearInterval(watch);
        signal.removeEventListener("abort", late);
        busy = false;
        if (ended !== undefined) closeSync(scratch);
        else ftruncateSync(scratch);
      }
    },
    residentBytes,
    get ended() {
      return ended !== undefined;
    },
    end: () => end("died"),
  };
}

/** Puts together what was answered and what the scratch file holds. */
async function imageOf(answer: DecodeAnswer, scratch: number, { workingSide }: ImageLimits): Promise<DecodedImage> {
  if (answer.status === "ready") throw new DecoderEnded("died");
  if (answer.status === "refused") throw new ElekError(answer.code, answer.detail);
  let at = 0;
  const take = async (size: number): Promise<Buffer> => {
    // memory of its own: a view of a larger buffer would take all of it along wherever it is sent
    const bytes = Buffer.allocUnsafeSlow(size);
    const { bytesRead } = await promisify(read)(scratch, bytes, 0, size, at);
    if (bytesRead < size) throw new DecoderEnded("died");
    at += size;
    return bytes;
  };
  const pictures: Picture[] = [];
  for (const { view, width, height } of answer.pictures) {
    // whatever a process says that is no longer itself
    if (!(width <= workingSide && height <= workingSide)) throw new DecoderEnded("died");
    pictures.push({ view, width, height, rgb: await take(width * height * 3) });
  }
  const [first, ...others] = pictures;
  if (first === undefined) throw new ElekError("IMAGE_CORRUPT", "the picture has no frame");
  const exif = answer.exif === undefined ? undefined : await take(answer.exif);
  const xmp = answer.xmp === undefined ? undefined : await take(answer.xmp);
  return { ...answer.image, pictures: [first, ...others], exif, xmp };
}

/** Nobody else can open it, and it is gone when both ends have let go of it. */
function namelessFile(): number {
  const directory = mkdtempSync(join(tmpdir(), "elek-"));
  try {
    return openSync(join(directory, "scratch"), "wx+", 0o600);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Without the environment of this process: there are secrets in it. */
function start(scratch: number): ChildProcess {
  const module = fileURLToPath(new URL(`./worker.${SOURCE ? "ts" : "js"}`, import.meta.url));
  const loader = fileURLToPath(new URL("../typescript-thread.mjs", import.meta.url));
  return spawn(process.execPath, [...FLAGS, ...(SOURCE ? [loader] : []), module], {
    cwd: "/",
    env: ENVIRONMENT,
    stdio: ["pipe", "pipe", "ignore", scratch],
  });
}
