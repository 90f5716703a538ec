import Link from "next/link";
import { asMember } from "@/lib/auth/actor";
import { dayOf, now } from "@/lib/clock";
import { dayWords } from "@/lib/deadlines/day-words";
import { dueAt, followUps } from "@/lib/incident/follow-ups";
import { listDevices, listReportSteps, listReports, type StoredReport } from "@/lib/incident/queries";
import { localTime } from "@/lib/mail/local-time";
import { getMatter, listNames } from "@/lib/matter/queries";
import { FollowUpRow } from "./report/follow-up-row";

const KINDS: Record<StoredReport["kind"], string> = {
  visit: "A visit",
  demand: "A demand",
  threat: "A threat",
  breach: "A breach",
  other: "A privacy problem",
  warrant: "A warrant, carried out at once",
  emergency: "A claimed emergency",
};
const SILENCE = {
  yes: "They said not to tell anyone.",
  no: "They did not ask for silence.",
  "not-said": "They said nothing of silence.",
};
const RECEIPTS = {
  given: "A receipt was given.",
  refused: "A receipt was refused.",
  "not-asked": "No receipt was asked for.",
  "": "",
};

/** What was reported at the desk, as it was written there, and what is to be done upon it. Nothing where nothing was. */
export async function ReportSection({ matterId }: { matterId: string }) {
  const { reports, steps, matter, devices, names, timeZone } = await asMember(async (tx, { libraryId, library }) => {
    const reports = await listReports(tx, libraryId, matterId);
    return {
      reports,
      matter: await getMatter(tx, libraryId, matterId),
      steps: reports.length > 0 ? await listReportSteps(tx, libraryId, matterId) : [],
      devices: reports.length > 0 ? await listDevices(tx, libraryId) : [],
      names: await listNames(tx, libraryId),
      timeZone: library.timeZone,
    };
  });
  if (reports.length === 0 || !matter) return null;
  const moment = (at: Date) => `${dayWords(dayOf(at, timeZone))}, ${localTime(at, timeZone).time}`;
  const nameOf = (id: string) => names.get(id) ?? "somebody who has left";

  return (
    <section aria-labelledby="report" className="grid gap-6">
      <h2 id="report" className="border-b border-rule pb-1 font-serif font-semibold">
        Reported at the desk
      </h2>
      {reports.map((report) => (
        <article key={report.id} className="grid gap-4">
          <div className="grid gap-1">
            <p>
              <span className="font-semibold">{KINDS[report.kind]}.</span> {SILENCE[report.silence]}
            </p>
            <p className="text-note text-soft">
              {moment(report.reportedAt)}, from{" "}
              {report.reportedBy
                ? nameOf(report.reportedBy)
                : (devices.find(({ id }) => id === report.reportedByDevice)?.name ?? "the desk")}
              {report.body.at && ` · it began at ${report.body.at}`}
            </p>
          </div>
          <Told report={report} matterId={matterId} />
          <div>
            <h3 className="text-note font-semibold text-soft">Upon it</h3>
            <ul className="border-t border-hair">
              {followUps(report.kind, matter.standing === "open").map((followUp) => {
                const due = dueAt(followUp, report.reportedAt);
                const done = steps.filter(({ reportId, step }) => reportId === report.id && step === followUp.id);
                return (
                  <FollowUpRow
                    key={followUp.id}
                    matterId={matterId}
                    reportId={report.id}
                    followUp={followUp}
                    today={dayOf(now(), timeZone)}
                    due={due && done.length === 0 ? { words: moment(due), past: due < now() } : null}
                    done={done.map(({ id, doneOn, note, recordedBy }) => ({
                      id,
                      words: `${dayWords(doneOn)}, noted by ${nameOf(recordedBy)}`,
                      note,
                    }))}
                  />
                );
              })}
            </ul>
          </div>
        </article>
      ))}
    </section>
  );
}

function Told({ report: { body, kind, instrumentId }, matterId }: { report: StoredReport; matterId: string }) {
  const identified = { yes: "Identification was shown.", no: "No identification was shown.", "not-said": "" };
  const rows: [string, string][] = [
    ["Who", [body.name, body.agency, body.badge && `badge ${body.badge}`].filter(Boolean).join(", ")],
    ["Call-back number", body.callBack && `${body.callBack}, as they gave it`],
    ["Identification", identified[body.identified]],
    ["Asked for", body.asked],
    ["What happened", body.happened],
    ["Handed over or shown", body.served],
    ["Receipt", kind === "warrant" ? RECEIPTS[body.receipt] : ""],
  ];
  const said = rows.filter(([, words]) => words);
  return (
    <>
      {said.length > 0 && (
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
          {said.map(([term, words]) => (
            <div key={term} className="contents">
              <dt className="text-soft">{term}</dt>
              <dd className="font-serif whitespace-pre-line">{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {body.taken.length > 0 && (
        <table className="w-full border-collapse">
          <caption className="pb-1 text-left text-note font-semibold text-soft">Taken, as the desk saw it</caption>
          <thead>
            <tr className="border-b border-rule text-left text-note">
              <th className="py-1 pr-4 font-semibold">What</th>
              <th className="py-1 font-semibold">By whom</th>
            </tr>
          </thead>
          <tbody>
            {[...body.taken.entries()].map(([place, { what, by }]) => (
              <tr key={place} className="border-b border-hair align-baseline font-serif">
                <td className="py-1 pr-4">{what}</td>
                <td className="py-1">{by || "not noted"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {instrumentId && (
        <p>
          <Link prefetch={false} href={`/matters/${matterId}/instruments/${instrumentId}`} className="link">
            What they brought or said, as it is read
          </Link>
        </p>
      )}
      {kind === "emergency" && (
        <p className="max-w-[68ch] border-l-4 border-rule pl-4">
          You may act on counsel’s oral advice, written up within 24 hours. This program records what was advised and
          done; it advises neither way.{" "}
          <Link prefetch={false} href={`/matters/${matterId}/consultation`} className="link">
            Write down what counsel said
          </Link>
        </p>
      )}
      {kind === "warrant" && (
        <p className="max-w-[68ch] border-l-4 border-rule pl-4">
          They take, you do not release: what was taken is recorded as a fact. Do not consent to more, and do not
          obstruct.{" "}
          <Link prefetch={false} href={`/matters/${matterId}/production`} className="link">
            Record what was taken under the warrant
          </Link>
        </p>
      )}
    </>
  );
}
