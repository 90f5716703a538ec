import { notFound } from "next/navigation";
import { Sheet } from "@/app/_ui/sheet";
import { asMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { AUTHORITIES, authorityWords } from "@/lib/nondisclosure/authorities";
import { getSilence } from "@/lib/nondisclosure/queries";
import { type BarDraft, suggestBar } from "@/lib/nondisclosure/suggest";
import type { Bar } from "@/lib/nondisclosure/types";
import { readSecrecyPaper } from "@/lib/overview/secrecy-paper";
import { BarForm } from "./bar-form";

export default async function RecordBarPage({
  params,
  searchParams,
}: PageProps<"/matters/[matterId]/nondisclosure/record">) {
  const { matterId } = await params;
  const { bar: barId } = await searchParams;
  if (!isId(matterId)) notFound();
  const found = await asMember(async (tx, member) => {
    const silence = await getSilence(tx, member, matterId);
    if (!silence?.decides) return null;
    return { bars: silence.bars, paper: await readSecrecyPaper(tx, member, matterId) };
  });
  const before = found?.bars.find((one) => one.barId === barId);
  if (!found || (barId !== undefined && !before)) notFound();
  const suggested = found.paper && !before ? suggestBar(found.paper) : null;
  return (
    <Sheet
      title={before ? "Say anew what binds" : "What binds to silence"}
      lede={
        before
          ? "What was recorded before stays on record."
          : "Copy it from the paper. What was read is filled in; you say what holds, and counsel has the last word."
      }
    >
      <BarForm
        matterId={matterId}
        instrumentId={found.paper?.instrumentId ?? ""}
        before={before ? { barId: before.barId, follows: before.id } : null}
        draft={before ? draftOf(before) : (suggested ?? suggestBar(NOTHING_READ))}
        authorities={AUTHORITIES.map((id) => ({ id, words: authorityWords(id) }))}
      />
    </Sheet>
  );
}

const NOTHING_READ = {
  kind: null,
  issuedOn: null,
  issuer: null,
  court: null,
  nondisclosure: null,
  gagCert: null,
  reviewNotice: null,
};

function draftOf(bar: Bar): BarDraft {
  return {
    ...bar,
    citation: bar.citation ?? "",
    issuedBy: bar.issuedBy ?? "",
    issuedOn: bar.issuedOn ?? "",
    endsOn: bar.endsOn ?? "",
    lasts: bar.lasts ?? "",
    certified: bar.certified ?? "",
    reviewNotice: bar.reviewNotice ?? "",
    investigationOpenedOn: bar.investigationOpenedOn ?? "",
  };
}
