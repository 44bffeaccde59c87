import type { Category, Outcome } from "../../core/vocabulary.ts";
import { CLAUSE } from "../../core/vocabulary.ts";
import { instant, relative, type View } from "../view.ts";

export const OutcomeChip = ({ view, outcome }: { readonly view: View; readonly outcome: Outcome | null }) => (
  <span class={`chip outcome ${outcome ?? "pending"}`}>
    {outcome === null ? view.texts.pending : view.texts.outcomes[outcome]}
  </span>
);

export const CategoryChip = ({ view, category }: { readonly view: View; readonly category: Category | "test" }) => (
  <span class="chip category">
    {category !== "test" && <b>{CLAUSE[category]}</b>} {view.texts.categories[category]}
  </span>
);

/** "in 3 hours", with the exact time for whoever hovers, and for machines. */
export const When = ({ view, at }: { readonly view: View; readonly at: string }) => (
  <time datetime={at} title={instant(view, at)} class={Date.parse(at) < view.now.getTime() ? "past" : "ahead"}>
    {relative(view, at)}
  </time>
);
