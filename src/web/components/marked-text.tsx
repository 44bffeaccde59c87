import type { TextPart } from "../../core/content.ts";
import type { Finding } from "../../core/finding.ts";
import { SEVERITIES, type Severity } from "../../core/vocabulary.ts";
import { markEvidence, type Segment } from "../../review/marks.ts";
import type { View } from "../view.ts";

interface MarkedTextProps {
  readonly view: View;
  readonly part: TextPart;
  readonly findings: readonly Finding[];
}

/** A text as submitted, what was found in it marked and numbered like the findings beside it. */
export const MarkedText = ({ view, part, findings }: MarkedTextProps) => {
  const segments = markEvidence(part.name, part.text, findings);
  const numbers = numbersAfter(segments);
  return (
    <p class="text" dir="auto">
      {segments.map((segment, position) =>
        segment.findings.length === 0 ? (
          <Visible view={view} text={segment.text} />
        ) : (
          <mark
            class={harshestOf(segment.findings, findings)}
            data-findings={segment.findings.map((index) => index + 1).join(" ")}
          >
            <Visible view={view} text={segment.text} />
            {numbers[position] && <sup>{numbers[position]}</sup>}
          </mark>
        ),
      )}
    </p>
  );
};

/** A finding's number stands once, where its first stretch ends: overlapping evidence would bury the text in numbers. */
function numbersAfter(segments: readonly Segment[]): string[] {
  const told = new Set<number>();
  return segments.map(({ findings }, position) => {
    const next = segments[position + 1]?.findings ?? [];
    const ending = findings.filter((index) => !told.has(index) && !next.includes(index));
    for (const index of ending) told.add(index);
    return ending.map((index) => index + 1).join(" ");
  });
}

function harshestOf(indexes: readonly number[], findings: readonly Finding[]): Severity {
  const ranks = indexes.map((index) => SEVERITIES.indexOf(findings[index]?.severity ?? "low"));
  return SEVERITIES[Math.max(...ranks)] ?? "low";
}

/**
 * Characters that show nothing or turn the direction of a line: invisible on purpose, more often than not, and able to
 * make a page say something else than the text. The joiner inside an emoji is spared, and line breaks and tabs.
 */
const INVISIBLE = /((?<!\p{Extended_Pictographic}\uFE0F?)\u200D|(?![\u200D\n\r\t])[\p{Cf}\p{Cc}\u115F\u1160\u3164])/u;

/** The text with every invisible character shown by its code point. */
const Visible = ({ view, text }: { readonly view: View; readonly text: string }) => (
  <>
    {text.split(INVISIBLE).map((piece, index) =>
      // split by one group: every second piece is what it caught
      index % 2 === 0 ? (
        piece
      ) : (
        <i class="invisible" title={view.texts.case.invisible}>
          {codePoint(piece)}
        </i>
      ),
    )}
  </>
);

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
