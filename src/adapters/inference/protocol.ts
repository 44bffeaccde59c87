/** How one model is run. */
export type EngineOptions =
  | { readonly engine: "onnxruntime"; readonly file: string; readonly threads: number }
  | {
      readonly engine: "nsfwjs";
      readonly backend: "wasm" | "tensorflow";
      readonly model: string;
      readonly size: number;
    };

/** What the inference thread is started with: its models by id. */
export type Models = Readonly<Record<string, EngineOptions>>;

/**
 * One picture as RGB bytes. Batches would be no faster on a CPU, and buffers that are always of one size leave no holes
 * in the memory of a process that runs for months.
 */
export interface InferenceRequest {
  readonly model: string;
  readonly pixels: Uint8Array;
  readonly shape: readonly [height: number, width: number];
}

/** Named outputs of the model, each with its values in one run. */
export type Outputs = Readonly<Record<string, Float32Array>>;

export interface Engine {
  run(pixels: Uint8Array, shape: InferenceRequest["shape"]): Promise<Outputs>;
}
