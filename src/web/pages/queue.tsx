import type { CaseSummary } from "../../review/ports.ts";
import { CategoryChip, OutcomeChip, When } from "../components/chips.tsx";
import type { View } from "../view.ts";
import { Csrf, Layout } from "./layout.tsx";

export const NOTICES = ["decided", "nothingFree"] as const;

export interface QueueProps {
  readonly view: View;
  readonly cases: readonly CaseSummary[];
  readonly counts: readonly { readonly queue: string; readonly open: number; readonly overdue: number }[];
  /** the queue that is looked at; undefined for all */
  readonly queue: string | undefined;
  /** id to go on after */
  readonly next: string | null;
  readonly notice: Notice | null;
}

export type Notice = (typeof NOTICES)[number];

export const QueuePage = ({ view, cases, counts, queue, next, notice }: QueueProps) => {
  const { texts } = view;
  return (
    <Layout view={view} title={texts.queue.title}>
      <div class="head">
        <h1>{texts.queue.title}</h1>
        <form method="post" action="/review/next">
          <Csrf view={view} />
          {queue !== undefined && <input type="hidden" name="queue" value={queue} />}
          <button type="submit" class="primary" data-key="n" disabled={cases.length === 0}>
            {texts.queue.takeNext} <kbd>N</kbd>
          </button>
        </form>
      </div>
      {notice !== null && (
        <p class={`notice ${notice === "decided" ? "good" : ""}`} role="status">
          {texts.queue[notice]}
        </p>
      )}
      <Queues view={view} counts={counts} queue={queue} />
      {cases.length === 0 ? <p class="card empty">{texts.queue.empty}</p> : <CaseTable view={view} cases={cases} />}
      {next !== null && (
        <p class="more">
          <a class="button" href={`/review?${new URLSearchParams({ ...(queue && { queue }), after: next })}`}>
            {texts.queue.more}
          </a>
        </p>
      )}
    </Layout>
  );
};

const Queues = ({ view, counts, queue }: Pick<QueueProps, "view" | "counts" | "queue">) => {
  const { texts } = view;
  const sum = (key: "open" | "overdue") => counts.reduce((total, count) => total + count[key], 0);
  const all = { queue: undefined, name: texts.queue.all, open: sum("open"), overdue: sum("overdue") };
  const tabs = [all, ...counts.map((count) => ({ ...count, name: queueName(view, count.queue) }))];
  return (
    <nav class="tabs">
      {tabs.map((tab) => (
        <a
          href={tab.queue === undefined ? "/review" : `/review?queue=${encodeURIComponent(tab.queue)}`}
          aria-current={tab.queue === queue ? "page" : undefined}
        >
          {tab.name} <b>{tab.open}</b>
          {tab.overdue > 0 && (
            <span class="chip late">
              {tab.overdue} {texts.queue.overdue}
            </span>
          )}
        </a>
      ))}
    </nav>
  );
};

/** elek's own queues by their names in the page's language, an operator's by theirs. */
const queueName = ({ texts: { queues } }: View, queue: string): string =>
  Object.hasOwn(queues, queue) ? queues[queue as keyof typeof queues] : queue;

const CaseTable = ({ view, cases }: Pick<QueueProps, "view" | "cases">) => {
  const { queue } = view.texts;
  return (
    <table class="cases card">
      <thead>
        <tr>
          <th scope="col">{queue.priority}</th>
          <th scope="col">{queue.content}</th>
          <th scope="col">{queue.why}</th>
          <th scope="col">{queue.now}</th>
          <th scope="col">{queue.opened}</th>
          <th scope="col">{queue.due}</th>
          <th scope="col">{queue.holder}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((row) => (
          <CaseRow view={view} row={row} />
        ))}
      </tbody>
    </table>
  );
};

const CaseRow = ({ view, row }: { readonly view: View; readonly row: CaseSummary }) => {
  const { texts } = view;
  const lease = row.lease !== null && Date.parse(row.lease.until) > view.now.getTime() ? row.lease : null;
  return (
    <tr class={lease !== null && lease.owner !== view.moderator ? "taken" : undefined}>
      <td>
        <meter min={0} max={100} low={40} high={70} optimum={0} value={row.priority}>
          {row.priority}
        </meter>
      </td>
      <td>
        <a href={`/review/cases/${row.id}`} data-row>
          {texts.kinds[row.kind]} <span class="id">{row.contentId}</span>
        </a>
      </td>
      <td>
        <span class="reason">{texts.reasons[row.reason]}</span>
        {row.categories.map((category) => (
          <CategoryChip view={view} category={category} />
        ))}
      </td>
      <td>
        <OutcomeChip view={view} outcome={row.outcome} />
      </td>
      <td>
        <When view={view} at={row.openedAt} />
      </td>
      <td class="due">
        <When view={view} at={row.deadline} />
      </td>
      <td>{lease?.owner ?? texts.queue.nobody}</td>
    </tr>
  );
};
