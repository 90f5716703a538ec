import type { Guest } from "@/db/actor";
import type { Tx } from "@/db/client";
import { dayOf, today } from "@/lib/clock";
import { getCounselDraft, listComments, listDefectAnswers, listOpinions } from "@/lib/consultation/answer-queries";
import { standingInstrument } from "@/lib/consultation/ask-counsel";
import { getOwnInvitation, listEvents, listOwnInvitations } from "@/lib/consultation/queries";
import type { Question } from "@/lib/consultation/types";
import { type CounselLetter, listCounselLetters } from "@/lib/counsel-letters/queries";
import type { Day } from "@/lib/findings/types";
import { listInstruments } from "@/lib/intake/queries";
import { type CounselPaper, getCounselPaper, partiesOf } from "./counsel-paper";
import {
  type AnsweredDefect,
  answeredDefects,
  type OpinionView,
  opinionViews,
  type ThreadView,
  threadsView,
} from "./counsel-view";
import type { FindingView } from "./instrument-view";

/** A line of what counsel is asked. */
export interface CounselRow {
  consultationId: string;
  title: string;
  sentence: string;
  dueOn: Day;
  today: Day;
  answered: boolean;
  receivedOn: Day;
  /** Another paper has come in the place of this one. */
  past: boolean;
}

/** The paper that stands in the place of the one that is asked about; and where counsel is asked about it, if she is. */
export interface PaperNow {
  title: string;
  receivedOn: Day;
  consultationId: string | null;
}

/** Everything that counsel's page shows: plain data. */
export interface CounselDesk {
  matterId: string;
  consultationId: string;
  /** Her own name, as the library gave it. */
  name: string;
  today: Day;
  dueOn: Day;
  sentence: string;
  askedBy: string;
  askedOn: Day;
  questions: Question[];
  /** Until she has said that she has no conflict, the paper and all else stay away. */
  conflictChecked: boolean;
  parties: FindingView[];
  paper: CounselPaper;
  /** `null` where no other has come since. */
  paperNow: PaperNow | null;
  defects: AnsweredDefect[];
  /** The newest first. */
  opinions: OpinionView[];
  /** The opinion that hers would follow. */
  follows: string | null;
  /** What a member wrote down as hers by word of mouth, and she is asked to confirm. */
  toConfirm: OpinionView | null;
  draft: Record<string, string> | null;
  threads: ThreadView[];
  /** The papers that the library wrote for her, and the letters that wait for her. */
  letters: CounselLetter[];
  /** Colleagues whom she asked for, and nobody has answered. */
  colleaguesAsked: number;
}

type House = Guest & { library: { timeZone: string } };

/** All that the asking guest is asked, the nearest date first. */
export async function listCounselRows(tx: Tx, guest: House): Promise<CounselRow[]> {
  const { libraryId, library } = guest;
  const rows: CounselRow[] = [];
  for (const { consultation } of await listOwnInvitations(tx)) {
    const { matterId, instrumentId, id, sentence, dueOn } = consultation;
    const paper = await getCounselPaper(tx, { libraryId, timeZone: library.timeZone }, matterId, instrumentId);
    const opinions = await listOpinions(tx, matterId);
    const instruments = await listInstruments(tx, libraryId, [matterId]);
    rows.push({
      consultationId: id,
      title: paper?.title ?? "A paper",
      sentence,
      dueOn,
      today: today(library.timeZone),
      answered: opinions.some((each) => each.consultationId === id && each.standing === "confirmed"),
      receivedOn: paper?.receivedOn ?? dayOf(consultation.askedAt, library.timeZone),
      past: instruments.some(({ supersedes }) => supersedes === instrumentId),
    });
  }
  return rows;
}

/** One consultation as counsel sees it, or `null` where she is not asked, or not any more. */
export async function getCounselDesk(tx: Tx, guest: House, consultationId: string): Promise<CounselDesk | null> {
  const { libraryId, library } = guest;
  const { timeZone } = library;
  const own = await getOwnInvitation(tx, consultationId);
  if (!own) return null;
  const { invitation, consultation } = own;
  const { matterId, instrumentId } = consultation;
  const paper = await getCounselPaper(tx, { libraryId, timeZone }, matterId, instrumentId);
  if (!paper) return null;

  const events = (await listEvents(tx, matterId)).filter((event) => event.invitationId === invitation.id);
  const defects = answeredDefects(paper, await listDefectAnswers(tx, matterId), timeZone);
  const given = (await listOpinions(tx, matterId)).filter((opinion) => opinion.consultationId === consultationId);
  const opinions = opinionViews(given, { timeZone, decidedAt: null, nameOf: () => null });
  return {
    matterId,
    consultationId,
    name: invitation.name,
    today: today(timeZone),
    dueOn: consultation.dueOn,
    sentence: consultation.sentence,
    askedBy: consultation.askedByName,
    askedOn: dayOf(consultation.askedAt, timeZone),
    questions: consultation.questions,
    conflictChecked: events.some(({ kind }) => kind === "no-conflict"),
    parties: partiesOf(paper),
    paper,
    paperNow: await paperNow(tx, guest, matterId, instrumentId),
    defects,
    opinions,
    follows: opinions[0]?.id ?? null,
    toConfirm:
      opinions.find(({ standing, invitationId }) => standing === "oral" && invitationId === invitation.id) ?? null,
    draft: await getCounselDraft(tx, matterId, invitation.id),
    threads: threadsView(await listComments(tx, matterId, instrumentId), timeZone, defects),
    letters: await listCounselLetters(tx, libraryId, matterId),
    colleaguesAsked: events.filter(
      ({ id, kind }) => kind === "colleague-asked" && !events.some(({ about }) => about === id),
    ).length,
  };
}

async function paperNow(tx: Tx, guest: House, matterId: string, instrumentId: string): Promise<PaperNow | null> {
  const { libraryId, library } = guest;
  const instruments = await listInstruments(tx, libraryId, [matterId]);
  if (!instruments.some(({ supersedes }) => supersedes === instrumentId)) return null;
  const standing = standingInstrument(instruments);
  const paper =
    standing && (await getCounselPaper(tx, { libraryId, timeZone: library.timeZone }, matterId, standing.id));
  if (!standing || !paper) return null;
  const asked = (await listOwnInvitations(tx)).find(({ consultation }) => consultation.instrumentId === standing.id);
  const { title, receivedOn } = paper;
  return { title, receivedOn, consultationId: asked?.consultation.id ?? null };
}
