/** What the inference thread is started with. */
export type EngineOptions =
  | { readonly engine: "onnxruntime"; readonly file: string; readonly threads: number }
  | {
      readonly engine: "nsfwjs";
      readonly backend: "wasm" | "tensorflow";
      readonly model: string;
      readonly size: number;
    };

/** Pictures of one size in one run of RGB bytes. */
export interface InferenceRequest {
  readonly id: number;
  readonly pixels: Uint8Array;
  readonly shape: readonly [batch: number, height: number, width: number];
}

/** Named outputs of the model, each with its values in one run. */
export type Outputs = Readonly<Record<string, Float32Array>>;

export type InferenceReply =
  | { readonly id: number; readonly outputs: Outputs }
  /** id 0: the engine did not start */
  | { readonly id: number; readonly error: string };

export interface Engine {
  run(pixels: Uint8Array, shape: InferenceRequest["shape"]): Promise<Outputs>;
}
