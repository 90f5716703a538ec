import { asMember } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { listMatters } from "@/lib/overview/queries";
import { MattersList } from "./matters-list";

export default async function MattersPage() {
  const { matters, day } = await asMember(async (tx, member) => ({
    matters: await listMatters(tx, member),
    day: today(member.library.timeZone),
  }));
  return (
    <main id="content" className="mx-auto w-full max-w-[72rem] px-5 py-8">
      <h1 className="sr-only">Matters</h1>
      <MattersList matters={matters} today={day} />
    </main>
  );
}
