import { notFound } from "next/navigation";
import { Sheet } from "@/app/_ui/sheet";
import { asMember } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { isId } from "@/lib/ids";
import { getDraft } from "@/lib/matter/queries";
import { getMatterView } from "@/lib/overview/queries";
import { getUploadLimits } from "@/lib/settings/queries";
import { IntakeForm } from "./intake-form";
import { isIntakeForm } from "./words";

export default async function NewMatterPage({ searchParams }: PageProps<"/matters/new">) {
  const { form, matter: matterId } = await searchParams;
  if (matterId !== undefined && (typeof matterId !== "string" || !isId(matterId))) notFound();

  const { matter, most, draft, day } = await asMember(async (tx, member) => ({
    matter: matterId ? await getMatterView(tx, member, matterId) : null,
    most: await getUploadLimits(tx),
    draft: await getDraft(tx, member.libraryId, "intake", matterId),
    day: today(member.library.timeZone),
  }));
  if (matterId && !matter) notFound();

  return (
    <Sheet
      above={matter?.title}
      title={matter ? "Another paper" : "New matter"}
      lede="A paper or an officer has arrived. Nothing is decided here; it is only taken in."
    >
      <IntakeForm
        form={isIntakeForm(form) ? form : "paper"}
        today={day}
        most={{ bytes: most.megabytes * 1_000_000, pages: most.pages }}
        matter={matter && { id: matter.id, papers: matter.instruments.map(({ id, title }) => ({ id, title })) }}
        draft={draft}
      />
    </Sheet>
  );
}
