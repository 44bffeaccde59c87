import type { Finding, SpanEvidence } from "../core/finding.ts";

/** A stretch of a text part, and the findings (by index) whose evidence covers it. */
export interface Segment {
  readonly text: string;
  readonly findings: readonly number[];
}

/** Cuts a text where evidence begins or ends. The segments put together are the text, to the letter. */
export function markEvidence(part: string, text: string, findings: readonly Finding[]): Segment[] {
  const spans = findings.flatMap((finding, index) =>
    finding.evidence
      .filter((evidence): evidence is SpanEvidence => evidence.kind === "span" && evidence.part === part)
      .map(({ start, end }) => ({ index, start: Math.max(0, start), end: Math.min(text.length, end) }))
      .filter(({ start, end }) => start < end),
  );
  const starts = groupBy(spans, ({ start }) => start);
  const ends = groupBy(spans, ({ end }) => end);
  const cuts = [...new Set([0, ...starts.keys(), ...ends.keys(), text.length])].sort((a, b) => a - b);
  const open = new Map<number, number>();
  const segments: Segment[] = [];
  for (const [position, cut] of cuts.entries()) {
    for (const { index } of ends.get(cut) ?? []) open.set(index, (open.get(index) ?? 0) - 1);
    for (const { index } of starts.get(cut) ?? []) open.set(index, (open.get(index) ?? 0) + 1);
    const next = cuts[position + 1];
    if (next === undefined) break;
    const covering = [...open].filter(([, count]) => count > 0).map(([index]) => index);
    segments.push({ text: text.slice(cut, next), findings: covering.sort((a, b) => a - b) });
  }
  return segments;
}

function groupBy<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
