import type { ImagePart } from "../../core/content.ts";
import type { BoxEvidence, Finding } from "../../core/finding.ts";
import { Csrf } from "../pages/layout.tsx";
import type { View } from "../view.ts";

interface PictureProps {
  readonly view: View;
  readonly caseId: string;
  readonly part: ImagePart;
  readonly findings: readonly Finding[];
}

/**
 * Blurred by the server: the clear picture is not in the page at all until somebody asks for it, and asking is noted.
 * Without the script the form opens it in a tab of its own.
 */
export const Picture = ({ view, caseId, part, findings }: PictureProps) => {
  const { texts } = view;
  const base = `/review/cases/${caseId}/pictures/${part.name}`;
  if (part.sha256 === "") return <p class="hint">{texts.case.pictureWaiting}</p>;
  return (
    <figure class="picture" data-picture>
      <div class="frame">
        <img src={base} alt={texts.parts.image} loading="lazy" data-failed={texts.case.pictureFailed} />
        <Boxes part={part.name} findings={findings} />
      </div>
      <figcaption>
        <form method="post" action={`${base}/reveal`} target="_blank" data-reveal rel="noopener">
          <Csrf view={view} />
          <button type="submit">{texts.case.reveal}</button>
        </form>
        <span class="hint">{texts.case.revealHint}</span>
      </figcaption>
    </figure>
  );
};

/** In fractions of the picture, so that they fit whatever size it is shown at. */
const Boxes = ({ part, findings }: { readonly part: string; readonly findings: readonly Finding[] }) => {
  const boxes = findings.flatMap(({ evidence }) =>
    evidence.filter((item): item is BoxEvidence => item.kind === "box" && item.part === part),
  );
  if (boxes.length === 0) return null;
  return (
    <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      {boxes.map(({ x, y, width, height }) => (
        <rect x={x} y={y} width={width} height={height} />
      ))}
    </svg>
  );
};
