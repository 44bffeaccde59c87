/** A margin of a model with the truth about the row. */
export interface Scored {
  readonly margin: number;
  readonly positive: boolean;
}

export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Platt scaling by Newton's method: the slope and offset that turn margins into probabilities. */
export function calibrate(scored: readonly Scored[]): Calibration {
  const positives = scored.filter(({ positive }) => positive).length;
  // targets drawn in a little, so that separable rows don't drive the slope to infinity
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (scored.length - positives + 2);
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 100; round++) {
    let [gs, go, hss, hso, hoo] = [0, 0, 1e-9, 0, 1e-9];
    for (const { margin, positive } of scored) {
      const p = sigmoid(slope * margin + offset);
      const error = p - (positive ? high : low);
      const weight = p * (1 - p);
      gs += error * margin;
      go += error;
      hss += weight * margin * margin;
      hso += weight * margin;
      hoo += weight;
    }
    const determinant = hss * hoo - hso * hso;
    if (Math.abs(determinant) < 1e-12) break;
    const stepSlope = (hoo * gs - hso * go) / determinant;
    const stepOffset = (hss * go - hso * gs) / determinant;
    slope -= Math.max(-2, Math.min(2, stepSlope));
    offset -= Math.max(-2, Math.min(2, stepOffset));
    if (Math.abs(stepSlope) + Math.abs(stepOffset) < 1e-7) break;
  }
  return { slope, offset };
}

export const probability = ({ slope, offset }: Calibration, margin: number): number => sigmoid(slope * margin + offset);

export interface Thresholds {
  readonly highPrecision: number;
  readonly highRecall: number;
}

/** The lowest threshold with at least this precision, and the highest with at least this recall. */
export function thresholds(
  rows: readonly { score: number; positive: boolean }[],
  { precision, recall }: { precision: number; recall: number },
): Thresholds {
  const ranked = [...rows].sort((a, b) => b.score - a.score);
  const all = ranked.filter(({ positive }) => positive).length;
  let hits = 0;
  let highPrecision = 1;
  let highRecall = 0;
  for (const [index, { score, positive }] of ranked.entries()) {
    if (positive) hits++;
    if (index + 1 < ranked.length && ranked[index + 1]?.score === score) continue;
    if (hits / (index + 1) >= precision) highPrecision = score;
    if (highRecall === 0 && hits / all >= recall) highRecall = score;
  }
  return { highPrecision: round(highPrecision), highRecall: round(Math.min(highRecall, highPrecision)) };
}

// down to four decimals: the row that set the threshold must still reach it
const round = (value: number): number => Math.floor(value * 1e4) / 1e4;

/** Precision, recall and false-alarm rate at a threshold, and the area under the ROC curve. */
export function measure(rows: readonly { score: number; positive: boolean }[], threshold: number) {
  const positives = rows.filter(({ positive }) => positive);
  const flagged = rows.filter(({ score }) => score >= threshold);
  const hits = flagged.filter(({ positive }) => positive).length;
  const negatives = rows.length - positives.length;
  const figure = (value: number): number => Math.round(value * 1e4) / 1e4;
  return {
    n: rows.length,
    positives: positives.length,
    precision: figure(flagged.length === 0 ? 1 : hits / flagged.length),
    recall: figure(hits / Math.max(1, positives.length)),
    falseAlarmRate: figure((flagged.length - hits) / Math.max(1, negatives)),
    rocAuc: figure(rocAuc(rows)),
  };
}

function rocAuc(rows: readonly { score: number; positive: boolean }[]): number {
  const ranked = [...rows].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  let positives = 0;
  for (let start = 0; start < ranked.length; ) {
    let end = start;
    while (end < ranked.length && ranked[end]?.score === ranked[start]?.score) end++;
    for (let index = start; index < end; index++) {
      if (ranked[index]?.positive) {
        // ties share their mean rank
        rankSum += (start + 1 + end) / 2;
        positives++;
      }
    }
    start = end;
  }
  const negatives = ranked.length - positives;
  return positives === 0 || negatives === 0
    ? 0.5
    : (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
