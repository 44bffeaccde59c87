import { ElekError, type ErrorCode } from "../../core/errors.ts";
import type { DecodeImage } from "../../prepare/image/decode.ts";
import { DecoderEnded, type DecoderProcess, startDecoderProcess } from "./decoder-process.ts";

export interface DecoderOptions {
  /** pictures decoded at the same time, each in a process of its own */
  readonly processes: number;
  /** of one process; one that takes more is ended */
  readonly mostResidentBytes?: number;
}

export interface ImageDecoder {
  readonly decode: DecodeImage;
  close(): Promise<void>;
}

/** The largest honest picture takes some 600 MB for a moment. */
const MOST_RESIDENT = 900 * 1024 * 1024;
/** A process that keeps more than this between two pictures, or has decoded this many, is replaced: none grows old. */
const RESIDENT_AT_REST = 256 * 1024 * 1024;
const PICTURES = 500;
/** A crash may be a neighbour's fault or the machine's: a picture that ends two processes is itself the cause. */
const ATTEMPTS = 2;

/** Decodes pictures in processes of their own, started at the first picture: what one does to its process costs no other. */
export function createImageDecoder({ processes, mostResidentBytes = MOST_RESIDENT }: DecoderOptions): ImageDecoder {
  const idle: Worker[] = [];
  const queue: Waiting[] = [];
  const all = new Set<Worker>();
  let closed = false;

  const startOne = (): Worker => {
    const worker = { process: startDecoderProcess(mostResidentBytes), pictures: 0 };
    all.add(worker);
    return worker;
  };
  const replaced = (worker: Worker): Worker => {
    worker.process.end();
    all.delete(worker);
    return startOne();
  };
  const take = (): Promise<Worker> => {
    if (closed) return Promise.reject(wasClosed());
    const free = idle.pop();
    if (free !== undefined) return Promise.resolve(free.process.ended ? replaced(free) : free);
    if (all.size < processes) return Promise.resolve(startOne());
    return new Promise((resolve, reject) => queue.push({ resolve, reject }));
  };
  const giveBack = (worker: Worker): void => {
    if (closed) return;
    const next = worker.process.ended || isWornOut(worker) ? replaced(worker) : worker;
    const waiting = queue.shift();
    if (waiting === undefined) idle.push(next);
    else waiting.resolve(next);
  };

  return {
    async decode(bytes, limits, signal) {
      if (bytes.length > limits.bytes) throw new ElekError("IMAGE_TOO_LARGE", `${bytes.length} bytes`);
      let code: ErrorCode = "IMAGE_TIMEOUT";
      for (let attempt = 1; attempt <= ATTEMPTS && !signal.aborted; attempt++) {
        const worker = await take();
        try {
          worker.pictures++;
          return await worker.process.decode(bytes, limits, limits.seconds / ATTEMPTS, signal);
        } catch (error) {
          if (!(error instanceof DecoderEnded)) throw error;
          code = error.code;
        } finally {
          giveBack(worker);
        }
      }
      throw new ElekError(signal.aborted ? "IMAGE_TIMEOUT" : code, "decoding it ended the process that did");
    },
    async close() {
      closed = true;
      for (const { process } of all) process.end();
      for (const { reject } of queue.splice(0)) reject(wasClosed());
    },
  };
}

interface Worker {
  readonly process: DecoderProcess;
  pictures: number;
}

interface Waiting {
  readonly resolve: (worker: Worker) => void;
  readonly reject: (error: ElekError) => void;
}

const wasClosed = (): ElekError => new ElekError("IMAGE_CRASHED", "the decoder was closed");

const isWornOut = ({ process, pictures }: Worker): boolean =>
  pictures >= PICTURES || (process.residentBytes() ?? 0) > RESIDENT_AT_REST;
