/** A TensorFlow.js model as npm packages ship it: a topology in JSON and weights in one run of bytes. */
export interface ModelJson {
  readonly format?: string;
  readonly modelTopology: unknown;
  readonly weightsManifest: readonly {
    readonly paths: readonly string[];
    readonly weights: readonly WeightSpec[];
  }[];
}

interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly quantization?: { readonly dtype: string; readonly min?: number; readonly scale?: number };
}

export interface Weight {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export interface SourceModel {
  readonly json: ModelJson;
  readonly weights: ReadonlyMap<string, Weight>;
}

/** IEEE 754 half precision to single: exact for every value. */
function halfToSingle(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

function readWeight(spec: WeightSpec, bytes: Uint8Array, offset: number): { weight: Weight; length: number } {
  const count = spec.shape.reduce((product, size) => product * size, 1);
  const stored = spec.quantization?.dtype ?? spec.dtype;
  const values = new Float32Array(count);
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset);
  const { min = 0, scale = 1 } = spec.quantization ?? {};
  // the loader of TensorFlow.js dequantises in double precision and stores single: done alike, the weights are equal
  const readers: Record<string, { size: number; read: (index: number) => number }> = {
    uint8: { size: 1, read: (index) => view.getUint8(index) * scale + min },
    uint16: { size: 2, read: (index) => view.getUint16(index * 2, true) * scale + min },
    float16: { size: 2, read: (index) => halfToSingle(view.getUint16(index * 2, true)) },
    float32: { size: 4, read: (index) => view.getFloat32(index * 4, true) },
    int32: { size: 4, read: (index) => view.getInt32(index * 4, true) },
  };
  const reader = readers[stored];
  if (reader === undefined)
    throw new Error(`weight ${spec.name}: stored as ${stored}, which this converter can't read`);
  for (let index = 0; index < count; index++) values[index] = reader.read(index);
  return { weight: { shape: spec.shape, values }, length: count * reader.size };
}

export function readSourceModel(json: ModelJson, bytes: Uint8Array): SourceModel {
  const weights = new Map<string, Weight>();
  let offset = 0;
  for (const spec of json.weightsManifest.flatMap((group) => group.weights)) {
    const { weight, length } = readWeight(spec, bytes, offset);
    weights.set(spec.name, weight);
    offset += length;
  }
  if (offset !== bytes.length) throw new Error(`the weights hold ${bytes.length} bytes, the manifest names ${offset}`);
  return { json, weights };
}
