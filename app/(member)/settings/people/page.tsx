import { Button } from "@/app/_ui/button";
import { Sheet } from "@/app/_ui/sheet";
import { asMember } from "@/lib/auth/actor";
import { dayOf, today } from "@/lib/clock";
import { dayWords } from "@/lib/deadlines/day-words";
import { listDeadColleagues } from "@/lib/mail/queries";
import { actingOn, holdsOn } from "@/lib/people/custody";
import { listMemberships, type Membership } from "@/lib/people/queries";
import { Section } from "../section";
import { endMembershipAction, inviteMemberAction, signOutMemberAction } from "./actions";
import { EndForm } from "./end-form";
import { InviteForm } from "./invite-form";

const ROLES = { director: "Director", designee: "Designee: acts for the director", staff: "Staff" };

export default async function PeoplePage() {
  const { memberships, dead, member } = await asMember(async (tx, member) => ({
    memberships: await listMemberships(tx, member.libraryId),
    dead: await listDeadColleagues(tx, member.libraryId),
    member,
  }));
  const day = today(member.library.timeZone);
  const now = memberships.filter((one) => holdsOn(one, day));
  const coming = memberships.filter(({ from }) => from > day);
  const past = memberships.filter((one) => !holdsOn(one, day) && one.from <= day);
  const directs = member.role === "director";
  const since = (known?: { since: Date }) => known && dayOf(known.since, member.library.timeZone);
  const acting = actingOn(memberships, day);

  return (
    <Sheet
      title="People"
      lede="Who acts for the library here, as what, and from which day to which. Whoever is a member has confirmed that she keeps confidential what she sees."
    >
      <Section title="Members today" about={actingWords(acting)}>
        <ul className="border-t border-hair">
          {now.map((one) => (
            <Line key={one.id} one={one} deadSince={since(dead.get(one.personId))}>
              {directs && (
                <>
                  {one.personId !== member.id && (
                    <form action={signOutMemberAction}>
                      <input type="hidden" name="personId" value={one.personId} />
                      <Button tone="plain" aria-label={`Sign ${one.name} out everywhere`}>
                        Sign out
                      </Button>
                    </form>
                  )}
                  <EndForm action={endMembershipAction} id={one.id} name={one.name} began={one.from >= day} />
                </>
              )}
            </Line>
          ))}
        </ul>
      </Section>

      {coming.length > 0 && (
        <Section title="From a later day" about="They can sign in from their first day on.">
          <ul className="border-t border-hair">
            {coming.map((one) => (
              <Line key={one.id} one={one}>
                {directs && (
                  <EndForm action={endMembershipAction} id={one.id} name={one.name} began={one.from >= day} />
                )}
              </Line>
            ))}
          </ul>
        </Section>
      )}

      {directs && (
        <Section
          title="Invite somebody"
          about="A designee acts as custodian in your place on the days that you name, and alone: what comes in on those days is hers to decide."
        >
          <InviteForm action={inviteMemberAction} today={day} />
        </Section>
      )}

      {past.length > 0 && (
        <Section title="Earlier" about="They can no longer sign in." change="Show them">
          <ul className="border-t border-hair">
            {past.map((one) => (
              <Line key={one.id} one={one} />
            ))}
          </ul>
        </Section>
      )}
    </Sheet>
  );
}

interface LineProps {
  one: Membership;
  /** Since when no mail reaches her. */
  deadSince?: string | undefined;
  children?: React.ReactNode;
}

function Line({ one, deadSince, children }: LineProps) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-5 gap-y-1 border-b border-hair py-2">
      <span className="grow">
        <span className="font-semibold">{one.name}</span>
        <span className="block text-note text-soft">
          {ROLES[one.role]}, from {dayWords(one.from)}
          {one.until && ` until ${dayWords(one.until)}`}
        </span>
        {deadSince && (
          <span className="block text-note font-semibold text-blocking">
            Mail has come back from her address since {dayWords(deadSince)}: it is dead, or not hers.
          </span>
        )}
      </span>
      {children}
    </li>
  );
}

function actingWords(acting: Membership[]): string {
  if (acting.length === 0) return "Nobody acts as custodian today.";
  return `${acting.map(({ name }) => name).join(" and ")} ${acting.length === 1 ? "acts" : "act"} as custodian today.`;
}
