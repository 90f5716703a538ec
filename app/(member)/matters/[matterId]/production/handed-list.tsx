import { dayWords } from "@/lib/deadlines/day-words";
import type { StoredHandOver } from "@/lib/production/queries";
import { RECORD_LABELS } from "@/messages/labels";
import { HOW_WORDS, KIND_WORDS } from "./words";

/** What has left the library, each with its files and their hashes. */
export function HandedList({ handOvers, names }: { handOvers: StoredHandOver[]; names: Record<string, string> }) {
  return (
    <section aria-labelledby="handed" className="grid gap-4">
      <h2 id="handed" className="font-serif text-title font-semibold">
        What has left the library
      </h2>
      {handOvers.length === 0 ? (
        <p className="text-soft">Nothing.</p>
      ) : (
        <ol className="grid gap-5">
          {handOvers.map((one) => (
            <li key={one.id} className="grid gap-1 border-l-2 border-rule pl-4">
              <p className="font-semibold">
                {KIND_WORDS[one.kind]}
                {one.category && `: ${RECORD_LABELS[one.category].label}`}
              </p>
              <p className="whitespace-pre-line">{one.what}</p>
              <p className="text-note text-soft">
                {HOW_WORDS[one.how]}, {dayWords(one.handedOn)}
                {one.handedAtTime && `, ${one.handedAtTime.slice(0, 5)}`}, to {one.toWhom}. Written down by{" "}
                {names[one.recordedBy] ?? "somebody who has left"}.{one.receipt && ` Receipt: ${one.receipt}.`}
              </p>
              {one.obstacles.length > 0 && (
                <p className="text-note text-soft">
                  At that moment {one.obstacles.length} {one.obstacles.length === 1 ? "thing" : "things"} stood before a
                  release.
                </p>
              )}
              {one.files.map(({ fileId, sha256 }) => (
                <p key={fileId} className="text-note">
                  <a className="link" href={`/api/signed-papers/${fileId}`}>
                    Download
                  </a>{" "}
                  <code className="break-all text-soft">SHA-256 {sha256}</code>
                </p>
              ))}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
