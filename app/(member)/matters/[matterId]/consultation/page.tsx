import { notFound } from "next/navigation";
import { asMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { getConsultationView } from "@/lib/overview/consultation-view";
import {
  askAnewAction,
  askCounselAction,
  confirmInWritingAction,
  inviteCounselAction,
  recordAdviceAction,
  settleThreadAction,
  tendInvitationAction,
  writeCommentAction,
} from "./actions";
import { ConsultationSheet } from "./consultation-sheet";

export default async function ConsultationPage({ params }: PageProps<"/matters/[matterId]/consultation">) {
  const { matterId } = await params;
  if (!isId(matterId)) notFound();
  const view = await asMember((tx, member) => getConsultationView(tx, member, matterId));
  if (!view) notFound();
  return (
    <ConsultationSheet
      view={view}
      actions={{
        ask: askCounselAction,
        askAnew: askAnewAction,
        invite: inviteCounselAction,
        tend: tendInvitationAction,
        record: recordAdviceAction,
        confirm: confirmInWritingAction,
        write: writeCommentAction,
        settle: settleThreadAction,
      }}
    />
  );
}
