import { asMember } from "@/lib/auth/actor";
import { listOpenReferrals, listResolutions } from "@/lib/board/queries";
import { today } from "@/lib/clock";
import { isCustodian } from "@/lib/matter/queries";
import { BoardHome } from "./board-home";

export default async function BoardHomePage() {
  const found = await asMember(async (tx, { libraryId, library }) => ({
    today: today(library.timeZone),
    referrals: await listOpenReferrals(tx, libraryId),
    resolutions: await listResolutions(tx, libraryId),
    keeps: await isCustodian(tx),
  }));
  return <BoardHome {...found} />;
}
