import { Masthead, Sheet } from "@/app/_ui/sheet";
import { dayWords } from "@/lib/deadlines/day-words";
import { listPublicPolicies } from "@/lib/policy/queries";

const KEPT: readonly { title: string; says: string }[] = [
  {
    title: "What you read and ask stays with you",
    says: "Nobody asks you why you want a book, a page or an hour at a computer, and no field of this program has room for it.",
  },
  {
    title: "What is kept here",
    says: "Papers by which somebody demands records, what the library decided about them, and what left the house, with a receipt. No copy of the catalog, of loans or of card numbers is kept in it.",
  },
  {
    title: "Who sees it",
    says: "The custodian and those who act for the library, each signed in with two factors and bound to confidentiality, and the library’s counsel where she is asked. Whoever runs the machine sees no content through the program.",
  },
  {
    title: "How it is kept",
    says: "Encrypted, on the library’s own machine. Papers are read there too. Nothing about them is sent to anybody, and the program’s mails say nothing of what they are about.",
  },
  {
    title: "How long",
    says: "As long as the library must be able to show what it did, and no longer; then the key is destroyed, and with it every copy. The library avoids records that it does not need.",
  },
  {
    title: "Your card and your PIN",
    says: "Keep them to yourself, and tell the library at once when one is lost or stolen, so that nobody is taken for you.",
  },
  {
    title: "Mailings",
    says: "Addresses for the library’s own mailings are not sold, rented or shared. You can leave a mailing at any time; ask at the desk.",
  },
  {
    title: "This page",
    says: "It sets no cookie, counts nobody, and asks no other machine for anything.",
  },
];

/** For patrons, without signing in: the library's policy in plain words, and how this program keeps what it is given. */
export default async function PrivacyPage() {
  const policies = await listPublicPolicies();
  return (
    <>
      <Masthead>Privacy</Masthead>
      <Sheet
        title="Your privacy at the library"
        lede="When somebody demands records about patrons, the library answers by its Board’s policy and by law. This is the policy in plain words; your library has its full text."
      >
        {policies.map(({ libraryId, name, title, clauses, custodian, confirmed, reviewedOn }) => (
          <section key={libraryId} aria-labelledby={`policy-${libraryId}`} className="grid gap-3">
            <div>
              <h2 id={`policy-${libraryId}`} className="font-serif font-semibold">
                {name}
              </h2>
              <p className="text-note text-soft">
                {title}
                {confirmed && reviewedOn && `, last reviewed on ${dayWords(reviewedOn)}`}. Questions go to the{" "}
                {custodian}.
              </p>
            </div>
            <dl className="border-t border-hair">
              {clauses.map((clause) => (
                <div key={clause.id} className="border-b border-hair py-3">
                  <dt className="font-semibold">
                    {clause.title} <span className="text-note font-normal text-soft">· {clause.at}</span>
                  </dt>
                  <dd className="max-w-[62ch]">{clause.says}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section aria-labelledby="kept" className="grid gap-3">
          <h2 id="kept" className="font-serif font-semibold">
            How demands are kept
          </h2>
          <dl className="border-t border-hair">
            {KEPT.map(({ title, says }) => (
              <div key={title} className="border-b border-hair py-3">
                <dt className="font-semibold">{title}</dt>
                <dd className="max-w-[62ch]">{says}</dd>
              </div>
            ))}
          </dl>
        </section>
      </Sheet>
    </>
  );
}
