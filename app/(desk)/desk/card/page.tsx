import { asAnybody, atTheDoor, currentReporter } from "@/lib/auth/desk";
import { getCallList, getPublicPolicy } from "@/lib/incident/queries";
import { staffReminders } from "@/lib/incident/staff-reminders";
import { DESK_CHOICES, DESK_STEPS } from "@/lib/incident/steps";
import { CounterPage } from "../counter-page";
import { NotEnrolled } from "../not-enrolled";
import { PrintButton } from "../print-button";

/** The steps and the numbers on paper, for the drawer beside the telephone. */
export default async function DeskCardPage() {
  const reporter = await currentReporter();
  if (!reporter) return <NotEnrolled />;
  const { actor, library } = reporter;
  const { list } = await atTheDoor(actor.libraryId, (tx) => getCallList(tx, actor.libraryId));
  const policy = await asAnybody(actor.libraryId, (tx) => getPublicPolicy(tx, actor.libraryId));
  const reminders = policy ? staffReminders(policy) : [];
  return (
    <CounterPage library={library.name} member={actor.kind === "member"}>
      <div className="mx-auto grid w-full max-w-[56rem] gap-6 px-5 py-6 print:max-w-none print:gap-3 print:p-0">
        <header className="flex flex-wrap items-baseline justify-between gap-4">
          <h1 className="font-serif text-title font-semibold">Somebody asks about records</h1>
          <PrintButton />
        </header>
        <section aria-labelledby="numbers">
          <h2 id="numbers" className="font-semibold">
            Call, in this order
          </h2>
          {list.contacts.length === 0 ? (
            <p className="text-soft">
              No numbers are on file yet. The director enters them under Settings, Front desk.
            </p>
          ) : (
            <table className="w-full border-collapse">
              <thead>
                <tr className="border-b border-rule text-left text-note">
                  <th className="py-1 pr-4 font-semibold">Who</th>
                  <th className="py-1 pr-4 font-semibold">
                    {list.days === "weekdays" ? "Mon–Fri" : "Daily"} {list.from}–{list.until}
                  </th>
                  <th className="py-1 font-semibold">After hours</th>
                </tr>
              </thead>
              <tbody>
                {list.contacts.map((contact, index) => (
                  <tr key={`${contact.name} ${contact.phone}`} className="border-b border-hair align-baseline">
                    <td className="py-1 pr-4">
                      {index + 1}. <span className="font-semibold">{contact.name}</span>, {contact.role}
                    </td>
                    <td className="py-1 pr-4 whitespace-nowrap">{contact.phone}</td>
                    <td className="py-1 whitespace-nowrap">{contact.afterHours || "the same"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
        <p>
          First: <em>Did they say not to tell anyone?</em> Whatever the answer, tell only those you call.
        </p>
        <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 print:grid-cols-2 print:gap-y-3">
          {DESK_CHOICES.filter(({ path }) => path !== "problem").map(({ path, label }) => (
            <section key={path} aria-labelledby={path} className="break-inside-avoid">
              <h2 id={path} className="border-b border-rule font-serif font-semibold">
                {label}
              </h2>
              <ol className="grid list-decimal gap-1 pt-1 pl-5 text-note">
                {DESK_STEPS[path].map((step) => (
                  <li key={step.id}>
                    <span className="font-semibold">{step.title}.</span>{" "}
                    {step.say && <span className="font-serif">“{step.say}” </span>}
                    {step.does.join(" ")}
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </div>
        {reminders.length > 0 && (
          <section aria-labelledby="every-day" className="break-inside-avoid">
            <h2 id="every-day" className="border-b border-rule font-serif font-semibold">
              Every day
            </h2>
            {reminders.map(({ at, says }) => (
              <p key={at} className="pt-1">
                {says} <span className="text-note text-soft">({at})</span>
              </p>
            ))}
          </section>
        )}
        <p className="text-note">A breach, or any other privacy problem: report it from the desk page too.</p>
      </div>
    </CounterPage>
  );
}
