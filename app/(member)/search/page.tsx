import { asMember } from "@/lib/auth/actor";
import { MatterSearch } from "./matter-search";

export default async function SearchPage() {
  await asMember(async () => undefined);
  return (
    <main id="content" className="mx-auto grid w-full max-w-[72rem] content-start gap-6 px-5 py-8">
      <h1 className="font-serif text-title font-semibold">Search</h1>
      <MatterSearch atOnce>
        <div className="grid max-w-[62ch] gap-3 text-soft">
          <p>
            A case number, a court, who asks, an officer, a name, a word of the paper, our own reference. Several words
            are looked for together, in whatever order.
          </p>
          <p>
            It looks through the papers and what was read from them, reports, and remarks, in every matter of your list.
            Letters, counsel’s advice and decisions are left out, and so is what lies in the sealed drawer. What you
            type is kept nowhere.
          </p>
        </div>
      </MatterSearch>
    </main>
  );
}
