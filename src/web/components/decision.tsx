import { imageParts } from "../../core/content.ts";
import { CATEGORIES, type Category, CLAUSE } from "../../core/vocabulary.ts";
import { MAX_NOTE_LENGTH, VERDICTS } from "../../review/desk.ts";
import type { CaseDetail } from "../../review/ports.ts";
import { Csrf } from "../pages/layout.tsx";
import { instant, type View } from "../view.ts";

interface DecisionProps {
  readonly view: View;
  readonly detail: CaseDetail;
  /** the lease's token, where this moderator holds the case */
  readonly token: string | null;
}

/** Take it, then decide it; or see who has it. */
export const Decision = ({ view, detail, token }: DecisionProps) => {
  const { decide } = view.texts;
  const lease = detail.lease !== null && Date.parse(detail.lease.until) > view.now.getTime() ? detail.lease : null;
  return (
    <section class="card decision" aria-labelledby="decision">
      <h2 id="decision">{decide.title}</h2>
      {detail.state !== "open" && <p class="notice">{decide.closed}</p>}
      {detail.state === "open" && lease !== null && token === null && lease.owner !== view.moderator && (
        <p class="notice">
          {decide.takenBy} <b>{lease.owner}</b>
        </p>
      )}
      {detail.state === "open" && token === null && (lease === null || lease.owner === view.moderator) && (
        <Claim view={view} caseId={detail.id} />
      )}
      {detail.state === "open" && token !== null && (
        <>
          <p class="lease">
            {decide.leaseUntil} {lease && <time datetime={lease.until}>{instant(view, lease.until)}</time>}
          </p>
          <AnswerForm view={view} detail={detail} token={token} />
          <form class="row" method="post" action={`/review/cases/${detail.id}/release`}>
            <Csrf view={view} />
            <input type="hidden" name="token" value={token} />
            <button type="submit" class="quiet" formaction={`/review/cases/${detail.id}/claim`}>
              {decide.extend}
            </button>
            <button type="submit" class="quiet">
              {decide.release}
            </button>
          </form>
        </>
      )}
    </section>
  );
};

const Claim = ({ view, caseId }: { readonly view: View; readonly caseId: string }) => (
  <form method="post" action={`/review/cases/${caseId}/claim`}>
    <Csrf view={view} />
    <button type="submit" class="primary wide" data-key="c">
      {view.texts.decide.claim} <kbd>C</kbd>
    </button>
    <p class="hint">{view.texts.decide.claimHint}</p>
  </form>
);

const KEYS = { publish: "p", hide: "h", delete: "d" } as const;

const AnswerForm = ({
  view,
  detail,
  token,
}: {
  readonly view: View;
  readonly detail: CaseDetail;
  readonly token: string;
}) => {
  const { decide, verdicts, verdictHints } = view.texts;
  return (
    <form method="post" action={`/review/cases/${detail.id}/answer`} data-answer>
      <Csrf view={view} />
      <input type="hidden" name="token" value={token} />
      <fieldset class="verdicts">
        <legend>{decide.verdict}</legend>
        {VERDICTS.map((verdict) => (
          <label class={verdict} title={verdictHints[verdict]}>
            <input type="radio" name="verdict" value={verdict} required data-key={KEYS[verdict]} />
            <span>
              {verdicts[verdict]} <kbd>{KEYS[verdict].toUpperCase()}</kbd>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="clauses" data-clauses data-offences>
        <legend>{decide.clauses}</legend>
        {CATEGORIES.map((category) => (
          <Clause
            view={view}
            category={category}
            checked={detail.findings.some((finding) => finding.category === category && !finding.shadow)}
          />
        ))}
      </fieldset>
      <Remember view={view} detail={detail} />
      <label for="note">{decide.note}</label>
      <textarea id="note" name="note" rows={3} maxlength={MAX_NOTE_LENGTH} aria-describedby="note-hint" />
      <p class="hint" id="note-hint">
        {decide.noteHint}
      </p>
      <div class="row">
        <button type="submit" class="primary" name="then" value="next" data-key="Enter">
          {decide.submitNext} <kbd>Ctrl ⏎</kbd>
        </button>
        <button type="submit" name="then" value="queue">
          {decide.submit}
        </button>
      </div>
    </form>
  );
};

/** Only beside hiding and deleting, like the clauses: what may stay is nothing to know again. */
const Remember = ({ view, detail }: { readonly view: View; readonly detail: CaseDetail }) => {
  const pictures = detail.content === null ? [] : imageParts(detail.content).filter(({ sha256 }) => sha256 !== "");
  if (pictures.length === 0) return null;
  const { decide, parts } = view.texts;
  return (
    <fieldset class="clauses" data-offences>
      <legend>{decide.remember}</legend>
      {pictures.map(({ name }, index) => (
        <label>
          <input type="checkbox" name="remember" value={name} />
          <span>{pictures.length === 1 ? decide.rememberThis : `${parts.image} ${index + 1}`}</span>
        </label>
      ))}
      <p class="hint">{decide.rememberHint}</p>
    </fieldset>
  );
};

const Clause = ({
  view,
  category,
  checked,
}: {
  readonly view: View;
  readonly category: Category;
  readonly checked: boolean;
}) => (
  <label>
    <input type="checkbox" name="categories" value={category} checked={checked} />
    <b>{CLAUSE[category]}</b> <span>{view.texts.categories[category]}</span>
  </label>
);
