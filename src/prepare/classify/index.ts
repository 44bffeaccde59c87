import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ElekError } from "../../core/errors.ts";
import { sha256 } from "../../core/hash.ts";
import type { Span, TextDocument, TextScore } from "../../core/signals.ts";
import { documentScorer } from "./document-sums.ts";
import { FEATURES_VERSION, type Features, readFeatures } from "./features.ts";
import { type LanguageModel, languageModel } from "./language.ts";
import { heaviestFeatures, type LinearLabel, linearLabels, linearSums } from "./linear.ts";
import { checkManifest, type LanguageManifest, type LinearManifest } from "./manifest.ts";
import { readStream, type Stream } from "./stream.ts";

/** n-grams shown for a score */
const SHOWN = 8;

/** Every learned text model, loaded once at start. */
export interface TextClassifiers {
  /** by model id: the SHA-256 of its weights, which a decision cites */
  readonly versions: Readonly<Record<string, string>>;
  /** Scores one document by every label of every model. Features are read once for all. */
  scoreDocument(document: TextDocument): TextScore[];
}

/**
 * Loads the text models under a folder: each sub-folder with a manifest of a text model. Others (image models) are
 * passed over. Synchronous, for start-up only.
 *
 * @throws ElekError MODEL_INVALID where a manifest is broken or the weights are not the ones it names
 */
export function loadClassifiers(directory: string = modelsDirectory()): TextClassifiers {
  const linear: LinearLabel[] = [];
  const language: LanguageModel[] = [];
  const versions: Record<string, string> = {};
  for (const id of readdirSync(directory).sort()) {
    const manifest = readManifest(directory, id);
    if (!manifest) continue;
    const weights = readWeights(directory, manifest);
    versions[id] = manifest.weights.sha256;
    if (manifest.type === "linear")
      linear.push(...linearLabels(manifest, new Int8Array(weights.buffer, weights.byteOffset, weights.length)));
    else language.push(languageModel(manifest, weights));
  }
  const scoreLinear = documentScorer(linearSums(linear));
  const readFeaturesOf = featureReader();
  return {
    versions,
    scoreDocument(document) {
      readFeaturesOf.forget();
      const scores = language.map((model) => languageScore(document, model));
      if (linear.length === 0) return scores;
      const probabilities = scoreLinear(document);
      const of: Scored = { document, read: readFeaturesOf };
      for (let index = 0; index < linear.length; index++) {
        scores.push(new LinearScore(of, linear[index] as LinearLabel, probabilities[index] as number));
      }
      return scores;
    },
  };
}

/** `models/` at the top of the package, seen from the sources and from the build. */
function modelsDirectory(): string {
  const candidates = ["../../../models", "../../../../models"].map((path) => join(import.meta.dirname, path));
  return candidates.find((path) => existsSync(path)) ?? (candidates[0] as string);
}

interface Read {
  readonly document: TextDocument;
  readonly stream: Stream;
  readonly features: Features;
}

/** Reads a document's features for whoever asks, once where several labels ask about one document. */
function featureReader(): ((document: TextDocument) => Read) & { forget: () => void } {
  let last: Read | undefined;
  const read = (document: TextDocument): Read => {
    if (last?.document !== document) {
      const stream = readStream(document.folded.text);
      last = { document, stream, features: readFeatures(stream) };
    }
    return last;
  };
  // stream and features stand in buffers that the next scoring writes over
  return Object.assign(read, { forget: () => (last = undefined) });
}

/** What every label's score of one document has in common. */
interface Scored {
  readonly document: TextDocument;
  readonly read: (document: TextDocument) => Read;
}

/** A class, since every text has one for every label, and hardly one is asked for its n-grams. */
class LinearScore implements TextScore {
  readonly part: string;
  readonly model: string;
  readonly label: string;
  readonly score: number;
  readonly thresholds: TextScore["thresholds"];
  readonly #of: Scored;
  readonly #label: LinearLabel;

  constructor(of: Scored, label: LinearLabel, score: number) {
    this.part = of.document.part;
    this.model = label.model;
    this.label = label.label;
    this.score = score;
    this.thresholds = label.thresholds;
    this.#of = of;
    this.#label = label;
  }

  heaviest() {
    const { document, read } = this.#of;
    const { stream, features } = read(document);
    return heaviestFeatures(this.#label, features, SHOWN).map((found) => locate(document, stream, found));
  }
}

function languageScore(document: TextDocument, model: LanguageModel): TextScore {
  return {
    part: document.part,
    model: model.model,
    label: model.label,
    score: model.score(document),
    thresholds: model.thresholds,
    heaviest: () =>
      model
        .surprising(document)
        .map(({ token: { start, end, text }, surprise }) => ({ start, end, feature: text, weight: surprise }))
        .sort((a, b) => b.weight - a.weight || a.start - b.start)
        .slice(0, SHOWN),
  };
}

/** Where an n-gram of the stream stands in the text as submitted; never half an emoji. */
function locate(document: TextDocument, { offsets, codes, length }: Stream, found: Span & { weight: number }) {
  const start = isLowSurrogate(codes[found.start] as number) ? found.start - 1 : found.start;
  const end = found.end < length && isLowSurrogate(codes[found.end] as number) ? found.end + 1 : found.end;
  const from = offsets[start] as number;
  // up to where the next character begins: what was cut from a run belongs to the n-gram too
  const to = Math.min(Math.max(offsets[end] as number, from + 1), document.folded.text.length);
  // a text may hold half an emoji by itself, which no JSON can
  const feature = String.fromCharCode(...codes.subarray(start, end)).toWellFormed();
  return { ...document.folded.origin(from, to), feature, weight: found.weight };
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

function readManifest(directory: string, id: string): LinearManifest | LanguageManifest | undefined {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(join(directory, id, "manifest.json"), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || (error as NodeJS.ErrnoException).code === "ENOTDIR") {
      return undefined;
    }
    throw new ElekError("MODEL_INVALID", `models/${id}/manifest.json can't be read`, { cause: error });
  }
  const type = (json as { type?: unknown } | null)?.type;
  if (type !== "linear" && type !== "character-language") return undefined;
  let manifest: LinearManifest | LanguageManifest;
  try {
    manifest = checkManifest(json);
  } catch (error) {
    throw new ElekError("MODEL_INVALID", `models/${id}/manifest.json: ${(error as TypeError).message}`);
  }
  if (manifest.id !== id) throw new ElekError("MODEL_INVALID", `models/${id} calls itself ${manifest.id}`);
  if (manifest.type === "linear" && manifest.featuresVersion !== FEATURES_VERSION) {
    throw new ElekError("MODEL_INVALID", `models/${id} was trained on other features: train it again`);
  }
  return manifest;
}

function readWeights(directory: string, manifest: LinearManifest | LanguageManifest): Uint8Array {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(directory, manifest.id, "weights.bin"));
  } catch (error) {
    throw new ElekError("MODEL_INVALID", `models/${manifest.id}/weights.bin can't be read`, { cause: error });
  }
  const tables = manifest.type === "linear" ? manifest.labels.length : 1;
  if (bytes.length !== manifest.buckets * tables || sha256(bytes) !== manifest.weights.sha256) {
    throw new ElekError("MODEL_INVALID", `models/${manifest.id}/weights.bin is not the file that the manifest names`);
  }
  return bytes;
}
