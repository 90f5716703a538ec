/** What was said, or a letter that was typed in: in the place of the paper. */
export function Statement({ words }: { words: string }) {
  return (
    <section aria-labelledby="statement" className="py-4">
      <h2 id="statement" className="pb-2 text-note text-soft">
        As it was written down
      </h2>
      <blockquote className="max-w-[68ch] border-l border-rule bg-leaf px-6 py-5 font-serif whitespace-pre-wrap">
        {words}
      </blockquote>
    </section>
  );
}
