import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonLink } from "@/app/_ui/button";
import { DayText } from "@/app/_ui/day";
import { Notice } from "@/app/_ui/notice";
import { dayWords } from "@/lib/deadlines/day-words";
import type { LawNote } from "@/lib/nondisclosure/law-today";
import type { Silence } from "@/lib/nondisclosure/queries";
import { BarSection } from "./bar-section";
import { LawNotes } from "./law-notes";
import { ToldSection } from "./told-section";
import { LIFTING_WORDS } from "./words";

/** All about a matter's silence: what binds, until when, who knows, who answers for it, and how it ends. */
export function SilenceSheet({ silence, notes }: { silence: Silence; notes: LawNote[] }) {
  const { matterId, standing, decides, isCustodian, bars, lifting } = silence;
  const sealed = standing === "sealed";
  return (
    <main id="content" className="mx-auto grid w-full max-w-[72rem] gap-10 px-5 py-8">
      <header className="grid gap-2">
        <h1 className="font-serif text-title font-semibold">Silence</h1>
        <StandingSentence silence={silence} />
      </header>

      {sealed && silence.reminders.length > 0 && <Reminders silence={silence} />}

      <Part id="binds" title="What binds to silence">
        {bars.length === 0 && (
          <Notice tone={sealed ? "attention" : "plain"}>
            {sealed
              ? "No authority was found on the paper. Tell nobody until counsel has answered."
              : "Nothing is recorded that binds anyone."}
          </Notice>
        )}
        {bars.map((bar) => (
          <BarSection key={bar.barId} matterId={matterId} bar={bar} decides={decides} today={silence.today} />
        ))}
        {decides && standing !== "open" && (
          <div>
            <ButtonLink
              tone={bars.length === 0 ? "primary" : "quiet"}
              href={`/matters/${matterId}/nondisclosure/record`}
            >
              {bars.length === 0 ? "Record what the paper says" : "Record another"}
            </ButtonLink>
          </div>
        )}
      </Part>

      {notes.length > 0 && (
        <Part id="law" title="What the law says today">
          <LawNotes notes={notes} matterId={matterId} />
        </Part>
      )}

      {(sealed || silence.told.length > 0) && (
        <Part id="told" title="Who knows">
          <ToldSection silence={silence} />
        </Part>
      )}

      {sealed && (
        <Part id="custody" title="Who answers for it">
          <Custody silence={silence} />
        </Part>
      )}

      {sealed && (
        <Part id="stands-still" title="While it is sealed">
          <ul className="grid max-w-[68ch] list-disc gap-1 pl-5">
            <li>No patron is told, and nothing is put before the Board: counsel alone is consulted.</li>
            <li>No mail is sent about it, but one without content to whom you allow it.</li>
            <li>It is in no list, search, calendar, digest or count. It counts from the day on which it is lifted.</li>
            <li>
              A request for public records that touches it goes to counsel; say neither that there is something nor that
              there is nothing. Every report says: <em>This report covers only what the law lets us report.</em>
            </li>
          </ul>
        </Part>
      )}

      {sealed && isCustodian && (
        <Part id="end" title="How it ends">
          <p className="max-w-[68ch]">
            Never by itself. A document ends it:{" "}
            {unique(bars.map(({ liftedBy }) => liftedBy)).join(" ") || "counsel says which."}
          </p>
          <div>
            <ButtonLink tone="quiet" href={`/matters/${matterId}/nondisclosure/lift`}>
              A document has come that lifts it
            </ButtonLink>
          </div>
        </Part>
      )}

      {lifting && (
        <Part id="lifted" title="Lifted">
          <p className="max-w-[68ch]">
            {LIFTING_WORDS[lifting.kind]} of {dayWords(lifting.documentOn)}, issued by {lifting.issuedBy}. Lifted{" "}
            {dayWords(lifting.liftedOn)}, signed “{lifting.signature}”. It counts in reports from that day; what was
            sent before is never changed.{" "}
            <a className="link" href={`/api/signed-papers/${lifting.fileId}`}>
              The document
            </a>
          </p>
        </Part>
      )}
    </main>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-4">
      <h2 id={id} className="border-b border-rule pb-1 font-serif font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

function StandingSentence({ silence: { matterId, standing, lifting, custodian } }: { silence: Silence }) {
  if (standing === "sealed") {
    return (
      <p className="max-w-[68ch]">
        <span className="font-semibold">Sealed.</span> For everyone who is not named below, this matter does not exist.
        {custodian && ` ${custodian.name} answers for it.`}
      </p>
    );
  }
  if (standing === "closed") {
    return (
      <p className="max-w-[68ch]">
        The question of silence is not settled. Until it is, only who brought the matter in and its custodian see it.{" "}
        <Link prefetch={false} href={`/matters/${matterId}`} className="link">
          Answer it
        </Link>
      </p>
    );
  }
  return (
    <p className="max-w-[68ch]">
      {lifting ? "It was sealed, and is open to the library’s members now." : "Open to the library’s members."}
    </p>
  );
}

function Reminders({ silence: { reminders, today } }: { silence: Silence }) {
  return (
    <section aria-labelledby="reminders" className="grid gap-3">
      <h2 id="reminders" className="border-b border-rule pb-1 font-serif font-semibold">
        To ask about
      </h2>
      <ul className="grid gap-3">
        {reminders.map(({ barId, what, on, sentence, basis, due }) => (
          <li
            key={`${barId} ${what}`}
            className={`grid gap-x-6 border-l-4 py-1 pl-4 md:grid-cols-[15rem_minmax(0,1fr)] ${due ? "border-counsel" : "border-hair"}`}
          >
            <span className={due ? "font-semibold" : ""}>
              <DayText on={on} today={today} />
            </span>
            <span className="max-w-[62ch]">
              {sentence}
              {basis && <span className="block text-note text-soft">{basis}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-note text-soft">These are reminders to ask. None of them lifts anything.</p>
    </section>
  );
}

function Custody({ silence: { matterId, custodian, handovers, isCustodian } }: { silence: Silence }) {
  return (
    <div className="grid gap-3">
      <p className="max-w-[68ch]">
        {custodian ? (
          <>
            <span className="font-semibold">{custodian.name}</span>
            {custodian.until && ` is a member until ${dayWords(custodian.until)}: hand it over before`}.
          </>
        ) : (
          "Nobody is named as its custodian now."
        )}{" "}
        A deadline does not wait for one login: custody passes by a signed hand-over, or by the counsel named above when
        the custodian cannot sign.
      </p>
      {handovers.length > 0 && (
        <ul className="grid gap-1">
          {handovers.map(({ id, to, on, signedAs, signature, reason, fileId }) => (
            <li key={id}>
              {dayWords(on)}: to {to}, signed “{signature}” as {signedAs}. <span className="text-soft">{reason}</span>{" "}
              {fileId && (
                <a className="link" href={`/api/signed-papers/${fileId}`}>
                  The signed paper
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      <div>
        <ButtonLink tone="quiet" href={`/matters/${matterId}/nondisclosure/hand-over`}>
          {isCustodian ? "Hand it over" : "The custodian cannot sign"}
        </ButtonLink>
      </div>
    </div>
  );
}

function unique(sentences: string[]): string[] {
  return [...new Set(sentences)];
}
