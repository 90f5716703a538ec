import Link from "next/link";
import { Sheet } from "@/app/_ui/sheet";
import { asMember } from "@/lib/auth/actor";
import { dayOf } from "@/lib/clock";
import { dayWords } from "@/lib/deadlines/day-words";
import { DRILLS } from "@/lib/incident/drills";
import { getCallList, listDevices, listDrills } from "@/lib/incident/queries";
import { listNames } from "@/lib/matter/queries";
import { Section } from "../section";
import { CallListForm } from "./call-list-form";
import { deviceRows } from "./device-state";
import { EnrolDeviceForm } from "./enrol-device-form";
import { RevokeDevice } from "./revoke-device";

export default async function DeskSettingsPage() {
  const { member, calls, devices, drills, names } = await asMember(async (tx, member) => ({
    member,
    calls: await getCallList(tx, member.libraryId),
    devices: await listDevices(tx, member.libraryId),
    drills: await listDrills(tx, member.libraryId),
    names: await listNames(tx, member.libraryId),
  }));
  const mayChange = member.role !== "staff";
  const { timeZone } = member.library;
  const machines = deviceRows(devices, timeZone);
  const seen = calls.setAt?.toISOString() ?? "";
  return (
    <Sheet
      title="Front desk"
      lede="What staff open when somebody asks: without signing in, on machines that are enrolled here."
    >
      <Section
        title="Whom the desk calls"
        about={
          calls.list.contacts.length === 0
            ? "Nobody is on the list yet. Put the director first, then who stands in for her, then counsel."
            : "Called from the top. Outside the hours the after-hours number comes first."
        }
      >
        {mayChange ? (
          <CallListForm key={seen} list={calls.list} seen={seen} />
        ) : (
          <ol className="grid list-decimal gap-1 pl-5">
            {calls.list.contacts.map(({ name, role, phone, afterHours }) => (
              <li key={`${name} ${phone}`}>
                {name}, {role}: {phone}
                {afterHours && `, after hours ${afterHours}`}
              </li>
            ))}
          </ol>
        )}
      </Section>

      <Section
        title="Machines"
        about="Each is enrolled once, for 90 days. It can report, and reads nothing. Revoke one that is lost, at once."
      >
        {machines.length > 0 && (
          <ul className="border-t border-hair">
            {machines.map(({ id, name, state, live }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-2">
                <span className={`grow ${live ? "" : "text-soft"}`}>
                  <span className="font-semibold">{name}</span>
                  <span className="block text-note text-soft">{state}</span>
                </span>
                {live && mayChange && <RevokeDevice id={id} name={name} />}
              </li>
            ))}
          </ul>
        )}
        {mayChange && <EnrolDeviceForm />}
      </Section>

      <Section title="On paper" about="For the drawer beside the telephone, and for whoever asks.">
        <p className="flex flex-wrap gap-x-6">
          <Link prefetch={false} href="/desk/card" className="link py-2">
            The desk card
          </Link>
          <Link prefetch={false} href="/desk/policy" className="link py-2">
            The policy on one page
          </Link>
          <Link prefetch={false} href="/desk/drill" className="link py-2">
            Hold a drill
          </Link>
        </p>
      </Section>

      <Section
        title="Drills"
        about={
          drills.length === 0 ? "None was held yet. One takes five minutes." : "Held at the desk, the newest first."
        }
      >
        {drills.length > 0 && (
          <ul className="border-t border-hair">
            {drills.map((drill) => (
              <li key={drill.id} className="flex flex-wrap justify-between gap-x-4 border-b border-hair py-2">
                <span>
                  {dayWords(dayOf(drill.doneAt, timeZone))} · {DRILLS.find(({ id }) => id === drill.scenario)?.title}
                  <span className="block text-note text-soft">
                    {drill.who}
                    {" · "}
                    {drill.personId
                      ? `logged by ${names.get(drill.personId) ?? "somebody who has left"}`
                      : `at ${devices.find(({ id }) => id === drill.deviceId)?.name ?? "the desk"}`}
                  </span>
                </span>
                <span>
                  {drill.right} of {drill.questions}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Sheet>
  );
}
