"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";
import { type PageMark, PagePicture } from "@/app/_ui/page-picture";
import { Remarks } from "@/app/_ui/remarks";
import { Statement } from "@/app/_ui/statement";
import { useNearPages } from "@/app/_ui/use-near-pages";
import { usePlace } from "@/app/_ui/use-place";
import type { Entry } from "@/app/_ui/value-text";
import type { ThreadView } from "@/lib/overview/counsel-view";
import type { InstrumentView, PaperView } from "@/lib/overview/instrument-view";
import { alsoSays, factsInPlay, lookFirst } from "@/lib/overview/look-first";
import { FACT_LABELS, FINDING_LABELS, INSTRUMENT_LABELS } from "@/messages/labels";
import { Clipping } from "./clipping";
import { CorrectDialog } from "./correct-dialog";
import { DefectList } from "./defect-list";
import { FindingRow } from "./finding-row";
import { KeysDialog } from "./keys-dialog";
import { Margin } from "./margin";
import { PageTools } from "./page-tools";
import { Thumbnails } from "./thumbnails";
import { useConfirmations } from "./use-confirmations";
import { type Hit, useFind } from "./use-find";
import { useKeys } from "./use-keys";
import { usePageView, ZOOMS } from "./use-page-view";
import { useRemarks, withRemarks } from "./use-remarks";

interface DeskActions {
  decide: (before: FormState, form: FormData) => Promise<FormState>;
  write: (before: FormState, form: FormData) => Promise<FormState>;
  settle: (before: FormState, form: FormData) => Promise<FormState>;
  find: (instrumentId: string, words: string) => Promise<Hit[]>;
}

interface DeskProps {
  view: InstrumentView;
  threads: ThreadView[];
  actions: DeskActions;
}

/** The paper and what is made of it, side by side: whatever is pointed at on one side shows on the other. */
export function InstrumentDesk({ view, threads, actions }: DeskProps) {
  const [paperIndex, setPaperIndex] = useState(0);
  const [active, setActive] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const [keysShown, setKeysShown] = useState(false);
  const confirmations = useConfirmations(view.instrumentId);

  const { paper, rowOf } = useMemo(() => lasting(view.papers[paperIndex] ?? view.papers[0]), [view.papers, paperIndex]);
  const [everyFact, setEveryFact] = useState(false);
  const groups = useMemo(() => groupsOf(paper, everyFact), [paper, everyFact]);
  const entries = groups.flatMap((group) => group.entries);
  const defects = paper?.defects ?? [];
  const reading = view.reading.state === "waiting" || view.reading.state === "reading";

  // What was only said has no pages: its words stand in their place.
  const spoken = view.pages.length === 0 ? view.statement : null;

  const column = useRef<HTMLDivElement>(null);
  const findBox = useRef<HTMLInputElement>(null);
  const pageView = usePageView(view.pages);
  const { near, current } = useNearPages(column, view.pages.length);
  const { turnOf } = pageView;

  const showMark = useCallback((selector: string) => {
    column.current?.querySelector(selector)?.scrollIntoView({ behavior: motion(), block: "center", inline: "center" });
  }, []);
  const toPage = (number: number) =>
    column.current
      ?.querySelector(`[data-page="${number}"]`)
      ?.scrollIntoView({ behavior: motion(), block: "start", inline: "nearest" });

  const hits = useFind(
    (words) => actions.find(view.instrumentId, words),
    (hit) => setTimeout(() => showMark(`[data-mark="hit ${hit.page} ${hit.box.join(" ")}"]`)),
  );

  function choose(id: string | null, scroll = sideBySide()) {
    const next = id === active && !scroll ? null : id;
    setActive(next);
    if (next && scroll) setTimeout(() => showMark(`[data-mark="${next}"]`));
  }

  function chooseFromPage(id: string) {
    setActive(id);
    setTimeout(() => revealEntry(id));
  }

  function step(by: 1 | -1) {
    const at = entries.findIndex(({ id }) => id === active);
    const next =
      entries[at < 0 ? (by > 0 ? 0 : entries.length - 1) : Math.min(Math.max(at + by, 0), entries.length - 1)];
    if (next) goTo(next.id);
  }

  function goTo(id: string) {
    setActive(id);
    setTimeout(() => {
      document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus({ preventScroll: true });
      revealEntry(id);
      showMark(`[data-mark="${id}"]`);
    });
  }

  function confirm(entry: Entry) {
    if (!view.mayDecide || entry.decision || entry.status === "unreadable") return;
    confirmations.confirm(about(entry));
    goOn(entry);
  }

  const atOnce = (entry: Entry) => confirmations.isSent(entry, rowOf.get(entry.id));
  const waits = (entry: Entry) => !entry.decision && !atOnce(entry);

  /** To the next that nobody has decided, or else simply to the next. */
  function goOn(from: Entry) {
    const after = entries.slice(entries.indexOf(from) + 1);
    const next = after.find(waits) ?? after[0];
    if (next) goTo(next.id);
  }

  function about(entry: Entry) {
    const { matterId, instrumentId } = view;
    const follows = entry.decision?.id ?? "";
    return { matterId, instrumentId, findingId: rowOf.get(entry.id) ?? "", key: entry.key, follows };
  }

  const chosen = entries.find(({ id }) => id === active);
  const keys = useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      c: () => chosen && confirm(chosen),
      e: () => chosen && view.mayDecide && setCorrecting(chosen.id),
      n: () => toPage(current + 1),
      p: () => toPage(current - 1),
      "+": () => pageView.zoomBy(1),
      "=": () => pageView.zoomBy(1),
      "-": () => pageView.zoomBy(-1),
      "0": pageView.fit,
      r: () => pageView.turnPage(current),
      "/": () => findBox.current?.focus(),
      "?": () => setKeysShown(true),
    },
    () => setActive(null),
  );

  const clippingOf = (entry: Pick<Entry, "evidence">) => {
    const first = entry.evidence[0];
    const page = view.pages.find(({ number }) => number === first?.page);
    if (!first || !page) return null;
    const boxes = entry.evidence.filter((at) => at.page === page.number).map(({ box }) => box);
    return <Clipping page={page} boxes={boxes} />;
  };

  const remarks = useRemarks(paper, active, setActive);
  usePlace(column, turnOf, remarks.pointAt);
  const marks = useMemo(
    () => withRemarks(marksByPage(paper, hits.list), threads, remarks.target),
    [paper, hits.list, threads, remarks.target],
  );
  const corrected = entries.find(({ id }) => id === correcting);
  const toConfirm = groups[0]?.entries.filter(waits).length ?? 0;

  return (
    <div className="grid gap-x-5 print:block lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[3.75rem_minmax(0,1fr)_15rem_26rem] 2xl:grid-cols-[3.75rem_minmax(0,1fr)_18rem_28rem]">
      <nav aria-label="Pages" className="max-xl:hidden print:hidden">
        <div className="sticky top-0 max-h-dvh overflow-y-auto p-1">
          <Thumbnails
            pages={view.pages}
            toCome={(view.reading.pageCount ?? 0) - view.pages.length}
            current={current}
            defects={defects}
            turnOf={turnOf}
            onChoose={toPage}
          />
        </div>
      </nav>

      <section aria-label="The paper" id="pages" className="max-lg:order-3 print:hidden">
        {spoken === null ? (
          <div className="sticky top-0 z-10 border-b border-hair bg-paper">
            <PageTools
              view={pageView}
              current={current}
              count={Math.max(view.pages.length, view.reading.pageCount ?? 0)}
              hits={hits}
              findBox={findBox}
              onKeys={() => setKeysShown(true)}
            />
          </div>
        ) : (
          <Statement words={spoken} />
        )}
        <div ref={column} className={spoken === null ? "grid gap-5 overflow-x-auto bg-desk p-3 sm:p-4" : "hidden"}>
          {view.pages.map((page) => (
            <figure
              key={page.number}
              data-page={page.number}
              className={`scroll-mt-14 ${ZOOMS[pageView.zoom]!.className}`}
            >
              <div className="shadow-sheet">
                <PagePicture
                  page={page}
                  turn={turnOf(page.number)}
                  marks={marks.get(page.number) ?? []}
                  active={active}
                  pointed={pointed}
                  near={near.has(page.number)}
                  onPoint={setPointed}
                  onChoose={chooseFromPage}
                />
              </div>
              <figcaption className="pt-1 text-note text-soft">
                {page.number}
                {page.rotation !== 0 && !pageView.filed && " · filed turned, shown upright"}
                {page.state === "seen" && " · being read"}
                {page.state === "blank" && " · blank"}
                {page.confidence !== null && page.state === "read" && page.confidence < 65 && " · can hardly be read"}
              </figcaption>
            </figure>
          ))}
          {view.pages.length === 0 && <p className="py-16 text-center text-soft">The first page is on its way.</p>}
        </div>
      </section>

      <section aria-label="What is wrong, beside where it stands" className="max-xl:hidden print:hidden">
        <Margin
          defects={defects}
          active={active}
          turnOf={turnOf}
          pages={column}
          onChoose={(id) => choose(id === active ? null : id)}
          onPoint={setPointed}
        />
      </section>

      <div className="max-lg:order-2">
        <div className="grid gap-6 pb-10 lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto lg:overscroll-contain lg:pr-1 print:static print:block print:max-h-none print:overflow-visible print:[&>section]:mb-5">
          {view.papers.length > 1 && (
            <Papers papers={view.papers} at={paper?.index ?? 0} onChoose={setPaperIndex} toPage={toPage} />
          )}
          <section id="defects" aria-labelledby="defects-heading" className="grid scroll-mt-4 gap-2 pt-2 print:block">
            <h2 id="defects-heading" className="font-serif text-body font-semibold">
              What is wrong with it
            </h2>
            <p role="status" className="sr-only">
              {defects.length === 1 ? "One thing is wrong with it." : `${defects.length} things are wrong with it.`}
            </p>
            <DefectList
              defects={defects}
              active={active}
              warrant={paper?.kind === "search-warrant"}
              reading={reading}
              onChoose={(id) => choose(id === active ? null : id)}
              onPoint={setPointed}
            />
          </section>
          {groups.map((group, index) => (
            <section key={group.title} id={index === 0 ? "findings" : undefined} className="scroll-mt-4">
              <h2 className="flex items-baseline justify-between gap-3 border-b border-rule pb-1">
                <span className="font-serif text-body font-semibold">{group.title}</span>
                {index === 0 && !reading && (
                  <span className="text-note text-soft">
                    {toConfirm === 0 ? "All confirmed" : `${toConfirm} to confirm`}
                  </span>
                )}
              </h2>
              {index === 0 && <FormMessage>{confirmations.refusal}</FormMessage>}
              <ul>
                {group.entries.map((entry) => (
                  <FindingRow
                    key={entry.id}
                    entry={atOnce(entry) ? asConfirmed(entry, view) : entry}
                    today={view.today}
                    active={active === entry.id}
                    reading={view.reading.state}
                    mayDecide={view.mayDecide && !reading}
                    clipping={clippingOf(entry)}
                    onChoose={() => choose(entry.id === active ? null : entry.id)}
                    onPoint={(on) => setPointed(on ? entry.id : null)}
                    onConfirm={() => confirm(entry)}
                    onCorrect={() => setCorrecting(entry.id)}
                  />
                ))}
              </ul>
              {group.rest > 0 && (
                <button
                  type="button"
                  aria-expanded={everyFact}
                  onClick={() => setEveryFact(!everyFact)}
                  className="link min-h-9 pl-3 text-note"
                >
                  {everyFact ? "Show fewer" : `Show ${group.rest} more that are not so`}
                </button>
              )}
            </section>
          ))}
          <Remarks
            matterId={view.matterId}
            instrumentId={view.instrumentId}
            threads={threads}
            target={remarks.target}
            onTarget={remarks.onTarget}
            onPoint={view.pages.length > 0 ? remarks.onPoint : undefined}
            write={actions.write}
            settle={actions.settle}
          />
        </div>
      </div>

      <nav
        aria-label="On this page"
        className="sticky bottom-0 z-10 order-4 -mx-5 flex justify-around border-t border-rule bg-paper text-note font-semibold lg:hidden print:hidden"
      >
        <a href="#defects" className="px-4 py-3">
          Wrong ({defects.length})
        </a>
        <a href="#findings" className="px-4 py-3">
          Findings
        </a>
        <a href="#pages" className="px-4 py-3">
          {spoken === null ? "Pages" : "What was said"}
        </a>
      </nav>

      {corrected && (
        <CorrectDialog
          entry={corrected}
          today={view.today}
          about={about(corrected)}
          clipping={clippingOf(corrected)}
          decide={actions.decide}
          onClose={() => setCorrecting(null)}
        />
      )}
      {keysShown && <KeysDialog on={keys.on} onSwitch={keys.switchTo} onClose={() => setKeysShown(false)} />}
    </div>
  );
}

interface PapersProps {
  papers: PaperView[];
  at: number;
  onChoose: (index: number) => void;
  toPage: (page: number) => void;
}

/** A file may hold a cover letter and a return beside the paper that matters: each can be looked at by itself. */
function Papers({ papers, at, onChoose, toPage }: PapersProps) {
  return (
    <nav aria-label="Papers in this file" className="pt-2">
      <h2 className="text-note text-soft">This file holds {papers.length} papers</h2>
      <ul>
        {papers.map((paper) => (
          <li key={paper.index}>
            <button
              type="button"
              aria-current={paper.index === at ? "true" : undefined}
              onClick={() => {
                onChoose(paper.index);
                if (paper.pages[0]) toPage(paper.pages[0]);
              }}
              className={`flex w-full items-baseline gap-2 border-l-[3px] py-1 pl-3 text-left ${paper.index === at ? "border-green font-semibold" : "border-hair hover:border-rule"}`}
            >
              <span className="flex-1">{paper.kind ? INSTRUMENT_LABELS[paper.kind].label : "Another paper"}</span>
              <span className="text-note font-normal text-soft">p. {span(paper.pages)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Group {
  title: string;
  entries: Entry[];
  /** How many can be shown or put away: facts that are simply not so. */
  rest: number;
}

function groupsOf(paper: PaperView | undefined, everyFact: boolean): Group[] {
  if (!paper) return [];
  const facts = factsInPlay(paper.facts);
  const told = facts.filter((fact) => fact.value !== false || fact.status === "unreadable" || fact.decision);
  return [
    { title: paper.index === 0 ? "Look at these first" : "What it says", entries: lookFirst(paper.findings), rest: 0 },
    { title: "What else it says", entries: alsoSays(paper.findings), rest: 0 },
    {
      title: "What the rules ask besides",
      entries: everyFact ? facts : told,
      rest: facts.length - told.length,
    },
  ].filter(({ entries, rest }) => entries.length + rest > 0);
}

function marksByPage(paper: PaperView | undefined, hits: Hit[]): Map<number, PageMark[]> {
  const marks = new Map<number, PageMark[]>();
  const add = (page: number, mark: PageMark) => marks.set(page, [...(marks.get(page) ?? []), mark]);
  for (const defect of paper?.defects ?? []) {
    for (const { page, box } of defect.evidence) add(page, { id: defect.id, box, label: defect.title, tone: "defect" });
  }
  for (const entry of [...(paper?.findings ?? []), ...(paper?.facts ?? [])]) {
    const { label } = { ...FINDING_LABELS, ...FACT_LABELS }[entry.key];
    for (const { page, box } of entry.evidence) add(page, { id: entry.id, box, label, tone: "finding" });
  }
  for (const { page, box } of hits)
    add(page, { id: `hit ${page} ${box.join(" ")}`, box, label: "Found here", tone: "hit" });
  return marks;
}

/**
 * The paper with names that last: each reading and each decision writes new rows, while what the reader has chosen is to
 * stay chosen. `rowOf` leads back to the rows.
 */
function lasting(paper: PaperView | undefined): { paper: PaperView | undefined; rowOf: Map<string, string> } {
  const rowOf = new Map<string, string>();
  if (!paper) return { paper, rowOf };
  const named = <T extends { id: string }>(row: T, name: string): T => {
    let id = name;
    for (let count = 2; rowOf.has(id); count++) id = `${name}-${count}`;
    rowOf.set(id, row.id);
    return { ...row, id };
  };
  return {
    paper: {
      ...paper,
      findings: paper.findings.map((finding) => named(finding, finding.key)),
      facts: paper.facts.map((fact) => named(fact, fact.key)),
      defects: paper.defects.map((defect) => named(defect, `rule-${defect.rule}`)),
    },
    rowOf,
  };
}

/** As it will stand once the server has answered. */
function asConfirmed(entry: Entry, view: InstrumentView): Entry {
  const before = { value: entry.value, status: entry.status, confidence: entry.confidence };
  return { ...entry, decision: { kind: "confirmed", by: "you", on: view.today, reason: null, before } } as Entry;
}

function span(pages: number[]): string {
  const [first, last] = [pages[0], pages.at(-1)];
  return first === last ? String(first) : `${first}–${last}`;
}

function revealEntry(id: string) {
  for (const entry of document.querySelectorAll<HTMLElement>(`[data-entry="${id}"]`)) {
    if (entry.offsetParent) entry.scrollIntoView({ block: "nearest" });
  }
}

function sideBySide(): boolean {
  return matchMedia("(min-width: 64rem)").matches;
}

function motion(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
