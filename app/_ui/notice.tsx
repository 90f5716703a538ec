import type { ReactNode } from "react";

const TONES = {
  plain: "border-rule",
  done: "border-green",
  attention: "border-counsel",
  blocking: "border-blocking",
} as const;

interface NoticeProps {
  tone?: keyof typeof TONES;
  title?: ReactNode;
  /** Said aloud as it appears: for what follows something that the reader did. */
  live?: boolean;
  children?: ReactNode;
}

/** One thing worth knowing, told beside a rule in the margin: what happened, then what to do. */
export function Notice({ tone = "plain", title, live, children }: NoticeProps) {
  return (
    <div role={live ? "status" : undefined} className={`max-w-[68ch] border-l-4 py-1 pl-4 ${TONES[tone]}`}>
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}

/** The sentence that a form came back with. Its place is kept, so that it is announced when it fills. */
export function FormMessage({ children }: { children?: string }) {
  return (
    <div role="alert">
      {children && (
        <p className="max-w-[68ch] border-l-4 border-blocking py-1 pl-4 font-semibold text-blocking">{children}</p>
      )}
    </div>
  );
}
