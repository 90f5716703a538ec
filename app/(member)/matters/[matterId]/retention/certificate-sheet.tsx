import { LetterSheet } from "@/app/_ui/letter-sheet";
import { counted } from "@/lib/purge/inventory";
import type { Purge } from "@/lib/purge/queries";

/** The certificate of a purge, and what else is left. */
export function CertificateSheet({ purge, library }: { purge: Purge; library: string }) {
  const papers = purge.decisions.flatMap(({ reference, paper }) =>
    paper ? [{ reference, fileId: paper.fileId }] : [],
  );
  return (
    <main id="content" className="mx-auto grid w-full max-w-[52rem] gap-6 px-5 py-8">
      <header className="grid gap-2">
        <h1 className="font-serif text-title font-semibold">Purged</h1>
        <p className="max-w-[68ch] text-soft">
          What this matter held is destroyed. Its certificate says in numbers and hashes what that was, and is kept.
          {purge.filesLeft > 0 &&
            ` ${counted(purge.filesLeft, "file")} without a key ${purge.filesLeft === 1 ? "is" : "are"} being taken off the disk.`}
        </p>
      </header>
      <ul className="grid gap-1 print:hidden">
        <li>
          <a href={`/api/signed-papers/${purge.fileId}`} className="link">
            Download the certificate
          </a>
        </li>
        {papers.map(({ reference, fileId }) => (
          <li key={fileId}>
            <a href={`/api/signed-papers/${fileId}`} className="link">
              Download the signed decision {reference}
            </a>
          </li>
        ))}
      </ul>
      <section aria-labelledby="certificate" className="**:wrap-anywhere">
        <h2 id="certificate" className="sr-only">
          The certificate
        </h2>
        <LetterSheet letter={purge.certificate} library={library} />
      </section>
    </main>
  );
}
