import Link from "next/link";
import { asMember } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { listMatters } from "@/lib/overview/queries";
import { isPolicyStale } from "@/lib/policy/queries";
import { MatterSearch } from "../search/matter-search";
import { MattersList } from "./matters-list";

export default async function MattersPage() {
  const { matters, day, stale } = await asMember(async (tx, member) => ({
    matters: await listMatters(tx, member),
    day: today(member.library.timeZone),
    stale: member.role === "director" && (await isPolicyStale(tx, member.libraryId, member.library.timeZone)),
  }));
  return (
    <main id="content" className="mx-auto grid w-full max-w-[72rem] gap-8 px-5 py-8">
      <h1 className="sr-only">Matters</h1>
      {stale && (
        <p className="border-l-4 border-rule py-1 pl-4">
          Is the policy here still your board’s text?{" "}
          <Link prefetch={false} href="/settings/policy" className="link">
            Look at it and say so
          </Link>
        </p>
      )}
      {matters.length > 0 ? (
        <MatterSearch>
          <MattersList matters={matters} today={day} />
        </MatterSearch>
      ) : (
        <MattersList matters={matters} today={day} />
      )}
    </main>
  );
}
