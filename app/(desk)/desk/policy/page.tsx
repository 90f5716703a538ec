import { asAnybody, atTheDoor, currentReporter } from "@/lib/auth/desk";
import { getCallList, getPublicPolicy } from "@/lib/incident/queries";
import { EXPLAINED_TITLES, explainPolicy } from "@/lib/policy/explained";
import { CounterPage } from "../counter-page";
import { NotEnrolled } from "../not-enrolled";
import { PrintButton } from "../print-button";

/** One page that explains the policy to whoever asks for records, to be printed and handed over. */
export default async function PolicyPage() {
  const reporter = await currentReporter();
  if (!reporter) return <NotEnrolled />;
  const { actor, library } = reporter;
  const { libraryId } = actor;
  const pack = await asAnybody(libraryId, (tx) => getPublicPolicy(tx, libraryId));
  const { list } = await atTheDoor(libraryId, (tx) => getCallList(tx, libraryId));
  if (!pack) return <NotEnrolled />;
  const page = explainPolicy(pack);
  const director = list.contacts[0];
  return (
    <CounterPage library={library.name} member={actor.kind === "member"}>
      <article className="mx-auto grid w-full max-w-[44rem] gap-5 px-5 py-6 font-serif print:max-w-none print:gap-4 print:p-0">
        <header className="grid gap-1 border-b border-rule pb-3">
          <p className="flex items-baseline justify-between gap-4 text-note">
            {library.name}
            <PrintButton />
          </p>
          <h1 className="text-title font-semibold">If you ask for library records</h1>
          <p>{page.opening}</p>
        </header>
        <Part title={EXPLAINED_TITLES.decides} sentences={[page.decides.join(" ")]} />
        <Part title={EXPLAINED_TITLES.confidential} sentences={page.confidential} />
        <Part title={EXPLAINED_TITLES.opens} sentences={page.opens.map(({ records, by }) => `${records}: ${by}.`)} />
        <Part title={EXPLAINED_TITLES.bring} sentences={[...page.bring, page.ends]} />
        {director && (
          <p className="border-t border-rule pt-3">
            {director.role}: {director.name}, {director.phone}
          </p>
        )}
        <p className="text-note">{page.source}</p>
      </article>
    </CounterPage>
  );
}

function Part({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <section className="grid gap-1">
      <h2 className="font-semibold">{title}</h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
