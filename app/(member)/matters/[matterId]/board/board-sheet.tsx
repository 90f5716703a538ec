import Link from "next/link";
import { Notice } from "@/app/_ui/notice";
import type { BoardReferral, BoardState, StandingResolution } from "@/lib/board/types";
import { dayWords } from "@/lib/deadlines/day-words";
import type { Day } from "@/lib/findings/types";
import type { PolicyPack } from "@/lib/policy/pack";
import { ReferForm, VoteForm, WithdrawForm } from "./board-forms";
import { ASKS_WORDS, MEETING_WORDS, OUTCOME_WORDS } from "./words";

interface BoardSheetProps {
  matterId: string;
  instrumentId: string | null;
  today: Day;
  concluded: boolean;
  isOpen: boolean;
  decides: boolean;
  board: BoardState;
  earlier: BoardReferral[];
  follows: string | null;
  resolutions: StandingResolution[];
  names: Record<string, string>;
  role: PolicyPack["board"]["role"];
  /** A court has ordered it. */
  entered: boolean;
  items: Record<string, string>;
}

/** What of this matter goes before the Board, and what came of it. A matter that is not open stays with counsel. */
export function BoardSheet(props: BoardSheetProps) {
  const { board, isOpen, decides, concluded, instrumentId, entered, earlier } = props;
  const { referral } = board;
  if (!isOpen) {
    return (
      <Frame lede="This matter stays with counsel.">
        <Notice title="Counsel alone is asked.">
          <p>
            Until the question of silence is answered no, and under a bar, nothing of a matter goes before the Board.
          </p>
        </Notice>
      </Frame>
    );
  }
  return (
    <Frame lede={ROLES[props.role]}>
      {entered && (
        <Notice title="A court has ordered this.">
          <p>The Board may be told. Its vote holds back nothing that a court has ordered, and never an objection.</p>
        </Notice>
      )}
      {referral && <Referral {...props} referral={referral} />}
      {decides && !concluded && instrumentId && (
        <ReferForm
          key={referral?.id ?? "first"}
          matterId={props.matterId}
          instrumentId={instrumentId}
          follows={props.follows}
          role={props.role}
          referral={referral}
          resolutions={props.resolutions}
          items={props.items}
        />
      )}
      {!referral && !decides && <p className="text-soft">Nothing of this is before the Board.</p>}
      {earlier.length > 0 && (
        <section className="grid gap-4 border-t border-hair pt-6">
          <h2 className="font-semibold">About the papers before</h2>
          {earlier.map((one) => (
            <ReferralFacts key={one.id} referral={one} names={props.names} />
          ))}
        </section>
      )}
    </Frame>
  );
}

const ROLES: Record<BoardSheetProps["role"], string> = {
  "may-approve-registration":
    "The Director may release registration on a letter in due form, or bring it to the Board’s next meeting as an exception.",
  resists: "The Board resists process until good cause has been shown in a competent court.",
  "is-consulted": "The Director decides after consultation with the Board, with counsel, or with both.",
  none: "The policy gives the Board no part in this. It may still be asked.",
};

function Frame({ lede, children }: { lede: string; children: React.ReactNode }) {
  return (
    <main id="content" className="mx-auto grid w-full max-w-[50rem] gap-8 px-5 py-8">
      <header className="grid gap-2">
        <h1 className="font-serif text-title font-semibold">Board</h1>
        <p className="max-w-[68ch] text-soft">{lede}</p>
        <p>
          <Link prefetch={false} href="/board" className="link">
            Standing resolutions, and what is before the Board
          </Link>
        </p>
      </header>
      {children}
    </main>
  );
}

function Referral({
  referral,
  names,
  board,
  matterId,
  decides,
  concluded,
  today,
}: BoardSheetProps & { referral: BoardReferral }) {
  return (
    <section aria-label="Before the Board" className="grid gap-6 border-y border-hair py-6">
      <ReferralFacts referral={referral} names={names} />
      {board.state === "open" && (
        <p className="max-w-[68ch] text-soft">
          Until the Board has acted, this holds back a release. It never holds back an objection, nor what a court has
          ordered.
        </p>
      )}
      {decides && !concluded && referral.meeting !== "standing-resolution" && (
        <VoteForm key={referral.vote?.id ?? "first"} matterId={matterId} referral={referral} today={today} />
      )}
      {decides && !concluded && (
        <WithdrawForm matterId={matterId} instrumentId={referral.instrumentId} follows={referral.id} />
      )}
    </section>
  );
}

function ReferralFacts({ referral, names }: { referral: BoardReferral; names: Record<string, string> }) {
  const { vote, resolution } = referral;
  return (
    <div className="grid gap-3">
      <h2 className="font-serif text-title font-semibold">{ASKS_WORDS[referral.asks].label}</h2>
      <p className="text-note text-soft">
        {MEETING_WORDS[referral.meeting]}
        {referral.meetingOn && `, ${dayWords(referral.meetingOn)}`}. Referred by{" "}
        {names[referral.referredBy] ?? "somebody who has left"}.
      </p>
      <blockquote className="max-w-[68ch] border-l-2 border-rule pl-4 font-serif">{referral.agendaItem}</blockquote>
      {resolution && (
        <p className="max-w-[68ch]">
          The Director resists in the Board’s name, by its resolution of {dayWords(resolution.adoptedOn)}.
        </p>
      )}
      {vote && (
        <div className="grid gap-1">
          <p className="font-semibold">
            {OUTCOME_WORDS[vote.outcome]}, {dayWords(vote.heldOn)}: {vote.ayes} to {vote.nays}
            {vote.abstentions > 0 && `, ${vote.abstentions} abstaining`}
          </p>
          <p className="max-w-[68ch] font-serif">{vote.motion}</p>
          {vote.note && <p className="max-w-[68ch] whitespace-pre-line">{vote.note}</p>}
          {vote.minutes ? (
            <p className="text-note">
              <a className="link" href={`/api/signed-papers/${vote.minutes.fileId}`}>
                Download the minutes
              </a>{" "}
              <code className="break-all text-soft">SHA-256 {vote.minutes.sha256}</code>
            </p>
          ) : (
            <p className="text-note text-soft">No minutes are attached yet.</p>
          )}
        </div>
      )}
    </div>
  );
}
