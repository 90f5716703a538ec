"use client";

import { useMemo, useRef, useState } from "react";
import type { FormState } from "@/app/_ui/form-state";
import { Remarks } from "@/app/_ui/remarks";
import { useKeys } from "@/app/_ui/use-keys";
import { useNearPages } from "@/app/_ui/use-near-pages";
import { usePointing } from "@/app/_ui/use-pointing";
import type { ThreadView } from "@/lib/overview/counsel-view";
import type { InstrumentView } from "@/lib/overview/instrument-view";
import { ClippingOf } from "./clipping";
import { CorrectDialog } from "./correct-dialog";
import { DefectList } from "./defect-list";
import { groupsOf } from "./finding-groups";
import { FindingList } from "./finding-list";
import { bringMark, bringPage } from "./in-sight";
import { KeysDialog } from "./keys-dialog";
import { lastingPaper } from "./lasting-paper";
import { Margin } from "./margin";
import { hitMark, marksByPage, withRemarks } from "./page-marks";
import { PageTools } from "./page-tools";
import { PaperPages } from "./paper-pages";
import { Papers } from "./papers";
import { Thumbnails } from "./thumbnails";
import { useChosen } from "./use-chosen";
import { useDeciding } from "./use-deciding";
import { type Hit, useFind } from "./use-find";
import { usePageView } from "./use-page-view";
import { useRemarks } from "./use-remarks";

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
  const [pointed, setPointed] = useState<string | null>(null);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const [keysShown, setKeysShown] = useState(false);
  const [everyFact, setEveryFact] = useState(false);

  const { paper, rowOf } = useMemo(
    () => lastingPaper(view.papers[paperIndex] ?? view.papers[0]),
    [view.papers, paperIndex],
  );
  const groups = useMemo(() => groupsOf(paper, everyFact), [paper, everyFact]);
  const entries = groups.flatMap((group) => group.entries);
  const defects = paper?.defects ?? [];
  const reading = view.reading.state === "waiting" || view.reading.state === "reading";
  const spoken = view.pages.length === 0 ? view.statement : null;

  const column = useRef<HTMLDivElement>(null);
  const findBox = useRef<HTMLInputElement>(null);
  const pageView = usePageView(view.pages);
  const { near, current } = useNearPages(column, view.pages.length);
  const toPage = (number: number) => bringPage(column.current, number);

  const { active, setActive, choose, chooseFromPage, goTo, step } = useChosen(entries, column);
  const deciding = useDeciding(view, entries, rowOf, goTo);
  const hits = useFind(
    (words) => actions.find(view.instrumentId, words),
    (hit) => setTimeout(() => bringMark(column.current, hitMark(hit))),
  );
  const remarks = useRemarks(paper, active, setActive);
  usePointing(column, pageView.turnOf, {
    onPlace: remarks.pointAt,
    onMark: chooseFromPage,
    onPoint: setPointed,
  });
  const marks = useMemo(
    () => withRemarks(marksByPage(paper, hits.list), threads, remarks.target),
    [paper, hits.list, threads, remarks.target],
  );

  const chosen = entries.find(({ id }) => id === active);
  const keys = useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      c: () => chosen && deciding.confirm(chosen),
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

  const corrected = entries.find(({ id }) => id === correcting);

  return (
    <div className="grid gap-x-5 print:block lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[3.75rem_minmax(0,1fr)_15rem_26rem] 2xl:grid-cols-[3.75rem_minmax(0,1fr)_18rem_28rem]">
      <nav aria-label="Pages" className="max-xl:hidden print:hidden">
        <div className="sticky top-0 max-h-dvh overflow-y-auto p-1">
          <Thumbnails
            pages={view.pages}
            toCome={(view.reading.pageCount ?? 0) - view.pages.length}
            current={current}
            defects={defects}
            turnOf={pageView.turnOf}
            onChoose={toPage}
          />
        </div>
      </nav>

      <PaperPages
        pages={view.pages}
        spoken={spoken}
        tools={
          <PageTools
            view={pageView}
            current={current}
            count={Math.max(view.pages.length, view.reading.pageCount ?? 0)}
            hits={hits}
            findBox={findBox}
            onKeys={() => setKeysShown(true)}
          />
        }
        column={column}
        pageView={pageView}
        near={near}
        marks={marks}
        active={active}
        pointed={pointed}
      />

      <section aria-label="What is wrong, beside where it stands" className="max-xl:hidden print:hidden">
        <Margin
          defects={defects}
          active={active}
          turnOf={pageView.turnOf}
          pages={column}
          onChoose={choose}
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
              onChoose={choose}
              onPoint={setPointed}
            />
          </section>
          {groups.map((group, index) => (
            <FindingList
              key={group.title}
              view={view}
              group={group}
              first={index === 0}
              reading={reading}
              active={active}
              deciding={deciding}
              everyFact={everyFact}
              onEveryFact={setEveryFact}
              onChoose={choose}
              onPoint={setPointed}
              onCorrect={setCorrecting}
            />
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
          about={deciding.about(corrected)}
          clipping={<ClippingOf entry={corrected} pages={view.pages} />}
          decide={actions.decide}
          onClose={() => setCorrecting(null)}
        />
      )}
      {keysShown && <KeysDialog on={keys.on} onSwitch={keys.switchTo} onClose={() => setKeysShown(false)} />}
    </div>
  );
}
