/** Scores from which on a label may act, and from which on it may ask a person. */
interface Thresholds {
  /** from here on the label is right as often as the card says */
  readonly highPrecision: number;
  /** from here on little is missed */
  readonly highRecall: number;
}

/** Logistic calibration: probability = 1 / (1 + e^-(slope · margin + offset)). */
interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

interface CommonManifest {
  readonly id: string;
  readonly version: number;
  readonly description: string;
  /** SHA-256 of weights.bin */
  readonly weights: { readonly sha256: string; readonly bytes: number };
  readonly trainedOn: readonly { readonly set: string; readonly licence: string; readonly rows: number }[];
  readonly seed: number;
  /** figures on rows kept apart from training, by label; the card explains them */
  readonly measured: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** entries of a table, a power of two */
  readonly buckets: number;
}

/** One linear model per label over the shared hashed features; `weights.bin` holds one Int8 table per label. */
export interface LinearManifest extends CommonManifest {
  readonly type: "linear";
  readonly featuresVersion: number;
  readonly labels: readonly {
    readonly label: string;
    readonly scale: number;
    readonly calibration: Calibration;
    readonly thresholds: Thresholds;
  }[];
}

/** A character language model; `weights.bin` holds one Uint8 table of log-probabilities by hashed context. */
export interface LanguageManifest extends CommonManifest {
  readonly type: "character-language";
  readonly order: number;
  /** nats of one step of the table */
  readonly step: number;
  /** mean surprise a letter, in nats, that ordinary long words stay under; short ones are allowed more */
  readonly tolerance: number;
  readonly label: string;
  readonly calibration: Calibration;
  readonly thresholds: Thresholds;
}

/**
 * Checks a manifest by hand: a schema library takes longer to load than all the models.
 *
 * @throws TypeError naming the field that is missing or wrong
 */
export function checkManifest(json: unknown): LinearManifest | LanguageManifest {
  const manifest = new Fields("", json);
  const common = ["id", "version", "description", "weights", "trainedOn", "seed", "measured", "buckets", "type"];
  for (const name of ["id", "description"]) manifest.text(name);
  manifest.whole("version", 1);
  manifest.whole("seed", Number.MIN_SAFE_INTEGER);
  const weights = manifest.inner("weights");
  if (!/^[0-9a-f]{64}$/u.test(weights.text("sha256"))) weights.fail("sha256");
  weights.whole("bytes", 1);
  weights.only("sha256", "bytes");
  for (const row of manifest.list("trainedOn")) {
    for (const name of ["set", "licence"]) row.text(name);
    row.whole("rows", 0);
    row.only("set", "licence", "rows");
  }
  manifest.inner("measured").each((label) => {
    label.each((_figure, value) => typeof value === "number");
    return true;
  });
  const buckets = manifest.whole("buckets", 1);
  if ((buckets & (buckets - 1)) !== 0) manifest.fail("buckets");
  if (manifest.text("type") === "linear") {
    manifest.whole("featuresVersion", 0);
    for (const label of manifest.list("labels")) {
      label.text("label");
      if (label.number("scale") <= 0) label.fail("scale");
      checkScoring(label);
      label.only("label", "scale", "calibration", "thresholds");
    }
    manifest.only(...common, "featuresVersion", "labels");
  } else if (manifest.text("type") === "character-language") {
    if (manifest.whole("order", 2) > 6) manifest.fail("order");
    if (manifest.number("step") <= 0) manifest.fail("step");
    manifest.number("tolerance");
    manifest.text("label");
    checkScoring(manifest);
    manifest.only(...common, "order", "step", "tolerance", "label", "calibration", "thresholds");
  } else manifest.fail("type");
  return json as LinearManifest | LanguageManifest;
}

function checkScoring(fields: Fields): void {
  const calibration = fields.inner("calibration");
  for (const name of ["slope", "offset"]) calibration.number(name);
  calibration.only("slope", "offset");
  const thresholds = fields.inner("thresholds");
  for (const name of ["highPrecision", "highRecall"]) {
    const share = thresholds.number(name);
    if (share < 0 || share > 1) thresholds.fail(name);
  }
  thresholds.only("highPrecision", "highRecall");
}

/** The fields of an object, each asked for by its type. */
class Fields {
  readonly #path: string;
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(path: string, values: unknown) {
    this.#path = path;
    this.#values = (typeof values === "object" && values !== null ? values : {}) as Record<string, unknown>;
  }

  fail(name: string): never {
    throw new TypeError(`${this.#path}${name} is missing or wrong`);
  }

  text(name: string): string {
    const value = this.#values[name];
    return typeof value === "string" && value !== "" ? value : this.fail(name);
  }

  number(name: string): number {
    const value = this.#values[name];
    return typeof value === "number" && Number.isFinite(value) ? value : this.fail(name);
  }

  whole(name: string, least: number): number {
    const value = this.number(name);
    return Number.isSafeInteger(value) && value >= least ? value : this.fail(name);
  }

  inner(name: string): Fields {
    const value = this.#values[name];
    if (typeof value !== "object" || value === null || Array.isArray(value)) this.fail(name);
    return new Fields(`${this.#path}${name}.`, value);
  }

  list(name: string): Fields[] {
    const value = this.#values[name];
    if (!Array.isArray(value)) return this.fail(name);
    return value.map((item, index) => new Fields(`${this.#path}${name}.${index}.`, item));
  }

  /** Every field passes; those that are objects are handed over as such. */
  each(check: (inner: Fields, value: unknown) => boolean): void {
    for (const [name, value] of Object.entries(this.#values)) {
      if (!check(new Fields(`${this.#path}${name}.`, value), value)) this.fail(name);
    }
  }

  /** Nothing else stands here. */
  only(...names: readonly string[]): void {
    for (const name of Object.keys(this.#values)) if (!names.includes(name)) this.fail(name);
  }
}
