import type { PostingBlock } from "../../core/decision.ts";
import type { CaseDetail } from "../../review/ports.ts";
import { CategoryChip, OutcomeChip, When } from "../components/chips.tsx";
import { Decision } from "../components/decision.tsx";
import { Blocks, Facts, History } from "../components/facts.tsx";
import { Failures, Findings } from "../components/findings.tsx";
import { MarkedText } from "../components/marked-text.tsx";
import { Picture } from "../components/picture.tsx";
import type { View } from "../view.ts";
import { Layout } from "./layout.tsx";

export interface CaseProps {
  readonly view: View;
  readonly detail: CaseDetail;
  readonly blocks: readonly PostingBlock[];
  /** the lease's token, where this moderator holds the case */
  readonly token: string | null;
}

/** One case: what was published and found on the left, what to do about it on the right. */
export const CasePage = ({ view, detail, blocks, token }: CaseProps) => {
  const { texts } = view;
  return (
    <Layout view={view} title={`${texts.case.title} · ${texts.kinds[detail.kind]}`}>
      <p class="trail">
        <a href="/review">← {texts.case.back}</a>
      </p>
      <div class="head">
        <h1>
          {texts.kinds[detail.kind]} <span class="id">{detail.contentId}</span>
        </h1>
        <OutcomeChip view={view} outcome={detail.outcome} />
      </div>
      <p class="why">
        <span class="reason">{texts.reasons[detail.reason]}</span>
        {detail.categories.map((category) => (
          <CategoryChip view={view} category={category} />
        ))}
        <span class="due">
          {texts.queue.due}: <When view={view} at={detail.deadline} />
        </span>
      </p>
      <div class="columns">
        <div>
          <Body view={view} detail={detail} />
          <section class="card">
            <h2>{texts.case.findings}</h2>
            <Findings view={view} findings={detail.findings} />
          </section>
          {detail.failures.length > 0 && <Failures view={view} failures={detail.failures} />}
          {detail.content !== null && <Facts view={view} context={detail.content.context} />}
          <div class="pair">
            <Blocks view={view} blocks={blocks} />
            <History view={view} events={detail.events} />
          </div>
        </div>
        <aside>
          <Decision view={view} detail={detail} token={token} />
        </aside>
      </div>
    </Layout>
  );
};

const Body = ({ view, detail }: { readonly view: View; readonly detail: CaseDetail }) => {
  const { texts } = view;
  const parts = detail.content?.parts ?? [];
  return (
    <section class="card content">
      <h2>{texts.case.content}</h2>
      {detail.content === null && <p class="notice">{texts.case.purged}</p>}
      {detail.content !== null && parts.length === 0 && <p class="hint">{texts.case.noText}</p>}
      {parts.map((part) =>
        part.type === "text" ? (
          <div class={`part part-${part.name}`}>
            <h3>{part.name === "title" ? texts.parts.title : texts.parts.text}</h3>
            <MarkedText view={view} part={part} findings={detail.findings} />
          </div>
        ) : (
          <Picture view={view} caseId={detail.id} part={part} findings={detail.findings} />
        ),
      )}
    </section>
  );
};
