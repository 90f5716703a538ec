import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { dayOf, now, today } from "@/lib/clock";
import { listComments, listDefectAnswers, listOpinions } from "@/lib/consultation/answer-queries";
import { standingInstrument } from "@/lib/consultation/ask-counsel";
import {
  type Consultation,
  listAddresses,
  listConsultations,
  listEvents,
  listInvitations,
  mayMailCounsel,
} from "@/lib/consultation/queries";
import { questionsFor } from "@/lib/consultation/questions";
import type { ConsultationEvent, EventKind, Invitation, Question } from "@/lib/consultation/types";
import { addDays } from "@/lib/deadlines/days";
import { getEvaluation } from "@/lib/defects/queries";
import { getDeterminationState } from "@/lib/determination/queries";
import type { Day } from "@/lib/findings/types";
import { listInstruments } from "@/lib/intake/queries";
import { getMatter, listNames, listSilenceAnswers, mayDecide } from "@/lib/matter/queries";
import { groundWords } from "@/lib/policy/ground-words";
import { getPolicy, getTimeZone } from "@/lib/policy/queries";
import { type CounselPaper, getCounselPaper } from "./counsel-paper";
import {
  type AnsweredDefect,
  answeredDefects,
  type OpinionView,
  opinionViews,
  type ThreadView,
  threadsView,
} from "./counsel-view";

/** Counsel usually has so many days, and never past the paper's own date. */
const DAYS_TO_ANSWER = 5;

/** A line of what happened between the library and one counsel. */
interface EventView {
  id: string;
  kind: EventKind;
  note: string | null;
  on: Day;
  /** `14:05`, the library's time. */
  at: string;
  by: string | null;
}

/** Somebody who was asked. */
export interface PersonAsked {
  invitationId: string;
  name: string;
  role: Invitation["role"];
  email: string | null;
  how: Invitation["how"];
  /** Whether a mail may go to her now. */
  mailable: boolean;
  state: "asked" | "opened" | "withdrawn" | "declined" | "run-out";
  expiresOn: Day;
  /** The newest first. */
  events: EventView[];
  /** Colleagues whom she asks the director to invite. */
  colleagues: { eventId: string; name: string; email: string; note: string | null }[];
}

/** Which paper is spoken of: two of one case differ in the day on which they came. */
interface NamedPaper {
  title: string;
  receivedOn: Day;
}

/** A consultation that another has followed, with what was advised in it. */
export interface EarlierConsultation extends Pick<Consultation, "id" | "sentence" | "questions"> {
  askedOn: Day;
  paper: NamedPaper;
  opinions: OpinionView[];
}

/** The consultation page of a matter. */
export interface ConsultationView {
  matterId: string;
  today: Day;
  mayDecide: boolean;
  /** Whether a link can go to somebody outside now, and why not. */
  mail: "yes" | "no-address" | "silenced";
  /** Whom the policy names: `the city attorney`. */
  whoIs: string;
  /** The clause that asks for counsel, as its reader would look it up. */
  clauses: string[];
  adviceIsFollowed: boolean;
  /** What would be asked now. */
  questions: Question[];
  suggested: { sentence: string; dueOn: Day };
  /** `null` where nothing has come that could be asked about. */
  instrumentId: string | null;
  current:
    | (Pick<Consultation, "id" | "sentence" | "questions" | "dueOn" | "askedByName"> & {
        askedOn: Day;
        instrumentId: string;
        paper: NamedPaper;
      })
    | null;
  /** The paper that counts now, where nobody was asked about it: in the place of the one that was, or beside it. */
  newPaper: (NamedPaper & { replaces: boolean }) | null;
  /** What was asked and advised about papers before, the newest first. */
  earlier: EarlierConsultation[];
  people: PersonAsked[];
  opinions: OpinionView[];
  defects: AnsweredDefect[];
  threads: ThreadView[];
}

/** The consultation of a matter as members see it, or `null` where there is none for who asks. */
export async function getConsultationView(tx: Tx, member: Member, matterId: string): Promise<ConsultationView | null> {
  const { libraryId } = member;
  const matter = await getMatter(tx, libraryId, matterId);
  if (!matter) return null;
  const { pack, timeZone } = await getPolicy(tx, libraryId, matter.policyVersionId);
  const names = await listNames(tx, libraryId);
  const nameOf = (id: string) => names.get(id) ?? "Somebody who has left";
  const papers = await listInstruments(tx, libraryId, [matterId]);
  const standing = standingInstrument(papers);
  const [current, ...before] = await listConsultations(tx, matterId);
  const paperOf = (id: string) => getCounselPaper(tx, { libraryId, timeZone }, matterId, id);
  const paper = current ? await paperOf(current.instrumentId) : null;
  const standingPaper = standing && (standing.id === paper?.instrumentId ? paper : await paperOf(standing.id));
  const defects = paper ? answeredDefects(paper, await listDefectAnswers(tx, matterId), timeZone) : [];
  const silence = (await listSilenceAnswers(tx, libraryId, [matterId])).get(matterId)?.answer ?? null;
  const invited = (await listInvitations(tx, matterId)).filter((each) => each.consultationId === current?.id);
  const addresses = await listAddresses(tx, matterId);
  const mailable = new Set<string>();
  for (const [invitationId, address] of addresses)
    if ((await mayMailCounsel(tx, libraryId, matterId, address)) === "yes") mailable.add(invitationId);
  const events = await listEvents(tx, matterId);
  const opinions = await listOpinions(tx, matterId);
  const given = opinions.filter((each) => each.consultationId === current?.id);
  const decidedAt = (await getDeterminationState(tx, matterId)).last?.signature?.signedAt ?? null;
  const day = today(timeZone);
  return {
    matterId,
    today: day,
    mayDecide: await mayDecide(tx, matterId),
    mail: await mayMailCounsel(tx, libraryId, matterId, null),
    whoIs: pack.counsel.who,
    clauses: pack.grounds.counsel.map((ground) => groundWords(pack, ground)),
    adviceIsFollowed: pack.counsel.adviceIsFollowed,
    questions: questionsFor(pack, silence),
    suggested: { sentence: suggestion(standingPaper), dueOn: dueDay(standingPaper, day) },
    instrumentId: standing?.id ?? null,
    current: current
      ? { ...current, askedOn: dayOf(current.askedAt, timeZone), paper: namedPaper(paper, matter.receivedOn) }
      : null,
    newPaper:
      current && standing && current.instrumentId !== standing.id
        ? {
            ...namedPaper(standingPaper, standing.receivedOn),
            replaces: papers.some(({ supersedes }) => supersedes === current.instrumentId),
          }
        : null,
    earlier: await Promise.all(
      before.map(async ({ id, sentence, questions, askedAt, instrumentId }) => ({
        ...{ id, sentence, questions },
        askedOn: dayOf(askedAt, timeZone),
        paper: namedPaper(await paperOf(instrumentId), matter.receivedOn),
        opinions: opinionViews(
          opinions.filter((each) => each.consultationId === id),
          { timeZone, decidedAt, nameOf },
        ),
      })),
    ),
    people: invited
      .map((each) => ({
        ...person({ ...each, email: addresses.get(each.id) ?? null }, events, { timeZone, nameOf }),
        mailable: each.how === "link" && mailable.has(each.id),
      }))
      .reverse(),
    opinions: opinionViews(given, { timeZone, decidedAt, nameOf }),
    defects,
    threads: threadsView(await listComments(tx, matterId), timeZone, defects),
  };
}

function namedPaper(paper: CounselPaper | null, receivedOn: Day): NamedPaper {
  return paper ? { title: paper.title, receivedOn: paper.receivedOn } : { title: "A paper", receivedOn };
}

function person(
  invitation: Invitation,
  all: readonly ConsultationEvent[],
  house: { timeZone: string; nameOf: (id: string) => string },
): Omit<PersonAsked, "mailable"> {
  const events = all.filter(({ invitationId }) => invitationId === invitation.id);
  const answeredRequests = new Set(all.map(({ about }) => about));
  return {
    invitationId: invitation.id,
    name: invitation.name,
    role: invitation.role,
    email: invitation.email,
    how: invitation.how,
    state: stateOf(invitation, events),
    expiresOn: dayOf(invitation.expiresAt, house.timeZone),
    events: events.map(({ id, kind, note, happenedAt, recordedBy }) => ({
      id,
      kind,
      note: kind === "colleague-asked" ? null : note,
      on: dayOf(happenedAt, house.timeZone),
      at: timeOf(happenedAt, house.timeZone),
      by: recordedBy && house.nameOf(recordedBy),
    })),
    colleagues: events
      .filter(({ id, kind, note }) => kind === "colleague-asked" && note && !answeredRequests.has(id))
      .map(({ id, note }) => ({
        eventId: id,
        ...(JSON.parse(note!) as { name: string; email: string; note: string | null }),
      })),
  };
}

function stateOf(invitation: Invitation, events: readonly ConsultationEvent[]): PersonAsked["state"] {
  if (invitation.revokedAt) return "withdrawn";
  if (invitation.declinedAt) return "declined";
  if (invitation.expiresAt <= now()) return "run-out";
  return events.some(({ kind }) => kind === "opened") ? "opened" : "asked";
}

function timeOf(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(instant);
}

function suggestion(paper: CounselPaper | null): string {
  const what = paper ? `this ${paper.kind.charAt(0).toLowerCase()}${paper.kind.slice(1)}` : "this";
  return `How should the library answer ${what}, and is it as our policy asks?`;
}

function dueDay(paper: CounselPaper | null, day: Day): Day {
  const usual = addDays(day, DAYS_TO_ANSWER);
  const due = paper?.papers[0]?.findings.find(({ key }) => key === "returnOn")?.value as Day | null | undefined;
  if (!due || due <= day) return usual;
  const before = addDays(due, -1);
  return before < usual ? (before < day ? day : before) : usual;
}

/** The remarks on one paper, for the page on which it is read. */
export async function listInstrumentThreads(
  tx: Tx,
  { libraryId }: Member,
  matterId: string,
  instrumentId: string,
): Promise<ThreadView[]> {
  const defects = (await getEvaluation(tx, libraryId, instrumentId))?.defects ?? [];
  return threadsView(await listComments(tx, matterId, instrumentId), await getTimeZone(tx, libraryId), defects);
}
