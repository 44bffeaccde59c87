import type { ContentContext } from "../../core/content.ts";
import type { PostingBlock } from "../../core/decision.ts";
import type { CaseEvent } from "../../review/ports.ts";
import { instant, type View } from "../view.ts";
import { CategoryChip } from "./chips.tsx";

/** What the platform sent along with the content. */
export const Facts = ({ view, context }: { readonly view: View; readonly context: ContentContext }) => {
  const { texts } = view;
  const { rating, subject, purchase, submittedAt } = context;
  const bought = purchase && (purchase.verified ? texts.case.bought : texts.case.notBought);
  const delivered = purchase?.deliveredAt && `${texts.case.delivered} ${instant(view, purchase.deliveredAt)}`;
  const rows = [
    [texts.case.rating, rating === undefined ? undefined : `${rating} / 5`],
    [texts.case.subject, subject?.title],
    [texts.case.category, subject?.category],
    [texts.case.description, subject?.description],
    [texts.case.purchase, [bought, delivered].filter((item) => item !== undefined).join(", ")],
    [texts.case.submitted, submittedAt && instant(view, submittedAt)],
  ].filter((row): row is [string, string] => row[1] !== undefined && row[1] !== "");
  if (rows.length === 0) return null;
  return (
    <section class="card">
      <h2>{texts.case.facts}</h2>
      <dl>
        {rows.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </>
        ))}
      </dl>
    </section>
  );
};

export const Blocks = ({ view, blocks }: { readonly view: View; readonly blocks: readonly PostingBlock[] }) => {
  const { texts } = view;
  return (
    <section class="card">
      <h2>{texts.case.author}</h2>
      {blocks.length === 0 && <p class="hint">{texts.case.noBlocks}</p>}
      <ul class="plain">
        {blocks.map(({ kind, until, reason }) => (
          <li>
            {texts.kinds[kind]} {texts.case.until(instant(view, until))} <CategoryChip view={view} category={reason} />
          </li>
        ))}
      </ul>
    </section>
  );
};

export const History = ({ view, events }: { readonly view: View; readonly events: readonly CaseEvent[] }) => (
  <section class="card">
    <h2>{view.texts.case.history}</h2>
    <ol class="plain history">
      {events.map(({ at, type, actor }) => (
        <li>
          <time datetime={at}>{instant(view, at)}</time> {view.texts.events[type]}
          {actor !== null && <b> {actor}</b>}
        </li>
      ))}
    </ol>
  </section>
);
