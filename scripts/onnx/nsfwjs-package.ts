import { createRequire } from "node:module";
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
