import Link from "next/link";
import { DayText } from "@/app/_ui/day";
import { Notice } from "@/app/_ui/notice";
import type { CounselDesk, PaperNow } from "@/lib/overview/counsel-desk";

/** What is asked, by whom and until when: all that a small screen shows first. */
export function QuestionHead({ desk }: { desk: CounselDesk }) {
  return (
    <header className="grid gap-2">
      <p className="text-note">
        <span className="font-semibold">
          By <DayText on={desk.dueOn} today={desk.today} />
        </span>
        <span className="text-soft">
          {" "}
          · asked by {desk.askedBy}, <DayText on={desk.askedOn} />
        </span>
      </p>
      <h1 className="max-w-[34ch] font-serif text-title font-semibold sm:max-w-[60ch]">{desk.sentence}</h1>
      <p className="font-serif">
        {desk.paper.title}
        <span className="font-sans text-note text-soft">
          {" "}
          · received <DayText on={desk.paper.receivedOn} />
        </span>
      </p>
      {desk.paperNow && <PastPaper now={desk.paperNow} />}
      {desk.conflictChecked && (
        <nav aria-label="On this page" className="flex flex-wrap gap-x-5 text-note lg:hidden print:hidden">
          <a href="#paper" className="link py-2">
            The paper
          </a>
          {desk.letters.length > 0 && (
            <a href="#papers" className="link py-2">
              Papers for you
            </a>
          )}
          <a href="#answers" className="link py-2">
            Your answers
          </a>
          <a href="#advise" className="link py-2 font-semibold">
            Advise
          </a>
          <a href="#remarks" className="link py-2">
            Remarks
          </a>
        </nav>
      )}
    </header>
  );
}

/** What she answers here is about a paper that no longer counts. */
function PastPaper({ now }: { now: PaperNow }) {
  return (
    <Notice tone="attention" title="Another paper has come in the place of this one">
      <p>
        {now.title}, received <DayText on={now.receivedOn} />. What you answer here is about the earlier paper.{" "}
        {now.consultationId ? (
          <Link prefetch={false} href={`/consultations/${now.consultationId}`} className="link font-semibold">
            You are asked about the new one here
          </Link>
        ) : (
          "The library has not asked you about the new one yet."
        )}
      </p>
    </Notice>
  );
}
