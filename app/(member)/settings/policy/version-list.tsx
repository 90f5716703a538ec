import { dayWords } from "@/lib/deadlines/day-words";
import type { VersionLine } from "@/lib/overview/policy-view";

interface VersionListProps {
  versions: VersionLine[];
  nameOf: (personId: string) => string;
}

/** Every version, the newest first, with what it has otherwise than the one before. */
export function VersionList({ versions, nameOf }: VersionListProps) {
  return (
    <ol className="border-t border-hair">
      {versions.map((version) => (
        <li key={version.id} className="grid gap-1 border-b border-hair py-3">
          <p>
            <span className="font-semibold">Version {version.number}</span>, in force since{" "}
            <time dateTime={version.inForceOn}>{dayWords(version.inForceOn)}</time>
            <span className="text-soft">
              {version.enteredBy && ` · entered by ${nameOf(version.enteredBy)}`}
              {version.confirmed ? " · confirmed as the board’s text" : " · not confirmed"}
              {version.adoptedOn && ` · adopted ${dayWords(version.adoptedOn)}`}
              {version.reviewedOn && ` · reviewed ${dayWords(version.reviewedOn)}`}
            </span>
          </p>
          {version.changes.length > 0 && (
            <ul className="max-w-[62ch] list-disc pl-5 text-note">
              {version.changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
