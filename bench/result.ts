/** What a bench answers: rows for people, figures for programs. A ratio is ours against a peer in the same run. */
export interface BenchResult {
  readonly table: readonly Readonly<Record<string, string | number>>[];
  readonly figures: Readonly<Record<string, number>>;
}
