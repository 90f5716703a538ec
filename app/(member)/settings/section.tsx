import type { ReactNode } from "react";

interface SectionProps {
  title: string;
  /** How things stand, in one sentence. */
  about: string;
  /** What can be changed; it opens on a click. Without it the content is always in view. */
  change?: string;
  children: ReactNode;
}

export function Section({ title, about, change, children }: SectionProps) {
  return (
    <section className="grid gap-4 border-t border-hair pt-6">
      <div className="grid gap-1">
        <h2 className="font-serif text-body font-semibold">{title}</h2>
        <p className="max-w-[62ch] text-soft">{about}</p>
      </div>
      {change ? (
        <details>
          <summary className="link w-fit cursor-pointer py-2">{change}</summary>
          <div className="grid gap-6 pt-4">{children}</div>
        </details>
      ) : (
        children
      )}
    </section>
  );
}
