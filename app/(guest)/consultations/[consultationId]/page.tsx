import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { Notice } from "@/app/_ui/notice";
import { asGuest } from "@/lib/auth/guest-session";
import { noteOpened } from "@/lib/consultation/as-counsel";
import { isId } from "@/lib/ids";
import { getCounselDesk } from "@/lib/overview/counsel-desk";
import { getCounselNotice } from "@/lib/overview/counsel-silence";
import {
  askForColleagueAction,
  checkConflictAction,
  confirmAdviceAction,
  seeLetterAction,
  settleThreadAction,
  submitOpinionAction,
  writeCommentAction,
} from "./actions";
import { AskColleague } from "./ask-colleague";
import { ConfirmAdvice } from "./confirm-advice";
import { ConflictCheck } from "./conflict-check";
import { CounselDesk } from "./counsel-desk";
import { QuestionHead } from "./question-head";

export default async function ConsultationPage({ params }: PageProps<"/consultations/[consultationId]">) {
  const { consultationId } = await params;
  if (!isId(consultationId)) notFound();
  const desk = await asGuest(async (tx, guest) => {
    const notice = await getCounselNotice(tx, consultationId);
    if (notice && !notice.confirmedOn) return "silence-first";
    const found = await getCounselDesk(tx, guest, consultationId);
    if (found) await noteOpened(tx, guest, consultationId);
    return found && { ...found, bound: notice !== null };
  });
  if (!desk) notFound();
  if (desk === "silence-first") redirect(`/consultations/${consultationId}/silence`);
  return (
    <main
      id="content"
      className="mx-auto grid w-full max-w-[84rem] grid-cols-[minmax(0,1fr)] gap-8 px-5 py-6 sm:py-8 print:gap-4 print:py-0"
    >
      <QuestionHead desk={desk} />
      {desk.bound && (
        <Notice tone="attention">
          You are bound to silence about this.{" "}
          <Link prefetch={false} href={`/consultations/${consultationId}/silence`} className="link">
            The notice, and what to do when the custodian cannot sign
          </Link>
        </Notice>
      )}
      {desk.conflictChecked ? (
        <>
          {desk.toConfirm && (
            <ConfirmAdvice
              matterId={desk.matterId}
              opinion={desk.toConfirm}
              questions={desk.questions}
              confirm={confirmAdviceAction}
            />
          )}
          <CounselDesk
            desk={desk}
            actions={{
              submit: submitOpinionAction,
              write: writeCommentAction,
              settle: settleThreadAction,
              see: seeLetterAction,
            }}
          />
          <AskColleague consultationId={desk.consultationId} asked={desk.colleaguesAsked} ask={askForColleagueAction} />
        </>
      ) : (
        <ConflictCheck
          consultationId={desk.consultationId}
          parties={desk.parties}
          today={desk.today}
          check={checkConflictAction}
        />
      )}
    </main>
  );
}
