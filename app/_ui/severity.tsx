import type { DefectView } from "@/lib/overview/instrument-view";

export type Severity = DefectView["severity"];

export const SEVERITIES = ["blocking", "counsel", "advisory"] as const satisfies readonly Severity[];

const WORDS: Record<Severity, string> = { blocking: "Blocking", counsel: "For counsel", advisory: "To know" };
const COLOURS: Record<Severity, string> = {
  blocking: "text-blocking",
  counsel: "text-counsel",
  advisory: "text-advisory",
};

/** ■ ◆ ○, drawn, so that every machine shows the same; `silent` where the word stands beside it. */
export function SeverityMark({ severity, silent }: { severity: Severity; silent?: boolean }) {
  return (
    <>
      <svg
        aria-hidden="true"
        viewBox="0 0 12 12"
        className={`inline-block size-[0.7em] flex-none ${COLOURS[severity]}`}
      >
        {severity === "blocking" && <rect x="0.5" y="0.5" width="11" height="11" className="fill-current" />}
        {severity === "counsel" && <path d="M6 0 12 6 6 12 0 6Z" className="fill-current" />}
        {severity === "advisory" && (
          <circle cx="6" cy="6" r="4.9" className="fill-none stroke-current" strokeWidth="1.8" />
        )}
      </svg>
      {!silent && <span className="sr-only">{WORDS[severity]}: </span>}
    </>
  );
}
