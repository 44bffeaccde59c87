import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ElekError } from "../../core/errors.ts";
import { sha256 } from "../../core/hash.ts";

/** What a converted model's manifest says of it. */
export interface ImageModelManifest {
  readonly file: string;
  readonly sha256: string;
  readonly source: { readonly model: string };
  readonly input: { readonly width: number; readonly height: number };
}

export function readManifest(modelsDir: string, model: string): ImageModelManifest {
  const path = join(modelsDir, model, "manifest.json");
  if (!existsSync(path)) throw new ElekError("MODEL_MISSING", `${path} is not there`);
  return JSON.parse(readFileSync(path, "utf8")) as ImageModelManifest;
}

/** Path of the weights, which must be those that the manifest names. */
export function weightsFile(modelsDir: string, model: string, manifest: ImageModelManifest): string {
  const file = join(modelsDir, model, manifest.file);
  if (!existsSync(file)) throw new ElekError("MODEL_MISSING", `${file} is not there`);
  if (sha256(readFileSync(file)) !== manifest.sha256) {
    throw new ElekError("MODEL_MISSING", `${file} is not the file that its manifest names`);
  }
  return file;
}
