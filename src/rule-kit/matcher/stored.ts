import { sha256 } from "../../core/hash.ts";
import type { CompiledTables } from "./compiled.ts";

/** Compiled lexicons as they were stored. */
export interface StoredTables {
  /** names the lexicons that they were compiled from */
  readonly lexicons: string;
  readonly tables: CompiledTables;
}

/** What stands before the arrays: its own length as 32 bits, then this as JSON. */
interface Header {
  /** names the code that compiled them */
  readonly compiler: string;
  readonly lexicons: string;
  /** of all that follows the header */
  readonly sha256: string;
  /** in the order in which they follow, each at a multiple of ALIGNMENT */
  readonly arrays: readonly { readonly path: string; readonly type: keyof typeof TYPES; readonly length: number }[];
}

const TYPES = { Int32Array, Uint16Array, Uint8Array } as const;
type Numbers = Int32Array | Uint16Array | Uint8Array;
const ALIGNMENT = 8;
const padded = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

export function storeTables(tables: CompiledTables, compiler: string, lexicons: string): Uint8Array {
  const arrays = [...flatten(tables, "")];
  const data = new Uint8Array(arrays.reduce((size, [, array]) => size + padded(array.byteLength), 0));
  let at = 0;
  for (const [, { buffer, byteOffset, byteLength }] of arrays) {
    data.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  const header: Header = {
    compiler,
    lexicons,
    sha256: sha256(data),
    arrays: arrays.map(([path, array]) => ({ path, type: typeOf(array), length: array.length })),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const begin = padded(4 + json.length);
  const bytes = new Uint8Array(begin + data.length);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  bytes.set(data, begin);
  return bytes;
}

/**
 * The tables stand in the bytes and are not copied.
 *
 * @param compiler names the code that is running: what other code compiled is of no use
 * @returns undefined for what is no such file, or not whole
 */
export function readTables(bytes: Uint8Array<ArrayBuffer>, compiler: string): StoredTables | undefined {
  const header = readHeader(bytes);
  if (header?.compiler !== compiler) return undefined;
  const begin = padded(4 + headerLength(bytes));
  if (sha256(bytes.subarray(begin)) !== header.sha256) return undefined;
  const tables = {};
  let at = bytes.byteOffset + begin;
  for (const { path, type, length } of header.arrays) {
    const array = new TYPES[type](bytes.buffer, at, length);
    put(tables, path.split("."), array);
    at += padded(array.byteLength);
  }
  return { lexicons: header.lexicons, tables: tables as CompiledTables };
}

const headerLength = ({ buffer, byteOffset, byteLength }: Uint8Array): number =>
  byteLength < 4 ? 0 : new DataView(buffer, byteOffset).getUint32(0, true);

function readHeader(bytes: Uint8Array): Header | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headerLength(bytes)))) as Header;
  } catch {
    return undefined;
  }
}

function* flatten(value: object, path: string): Generator<[path: string, array: Numbers]> {
  for (const [name, inner] of Object.entries(value) as [string, object][]) {
    if (ArrayBuffer.isView(inner)) yield [path + name, inner as Numbers];
    else yield* flatten(inner, `${path}${name}.`);
  }
}

const typeOf = (array: Numbers): keyof typeof TYPES => array.constructor.name as keyof typeof TYPES;

function put(target: Record<string, unknown>, [name, ...rest]: readonly string[], array: Numbers): void {
  if (name === undefined) return;
  if (rest.length === 0) {
    target[name] = array;
    return;
  }
  target[name] ??= {};
  put(target[name] as Record<string, unknown>, rest, array);
}
