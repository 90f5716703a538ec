import { asMember } from "@/lib/auth/actor";
import { listReports } from "@/lib/incident/queries";

/** That the desk was told to tell nobody, where the question of silence is answered: the paper may not say it. */
export async function SilenceHeard({ matterId }: { matterId: string }) {
  const reports = await asMember((tx, { libraryId }) => listReports(tx, libraryId, matterId));
  if (!reports.some(({ silence }) => silence === "yes")) return null;
  return (
    <p className="max-w-[68ch] border-l-[3px] border-counsel pl-3 font-semibold">
      At the desk they said not to tell anyone. Whether that binds is counsel’s question; until it is answered, “Not
      sure” keeps this as it is.
    </p>
  );
}
