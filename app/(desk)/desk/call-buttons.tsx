import { type CallNow, dialable } from "@/lib/incident/call-list";

/** Whom to call, in order, each a tap away; the number that is right at this hour first. */
export function CallButtons({ calls }: { calls: readonly CallNow[] }) {
  if (calls.length === 0) {
    return <p className="border-l-4 border-counsel pl-4">No numbers are on file yet. Call your director.</p>;
  }
  return (
    <ol className="grid gap-3">
      {calls.map((call, index) => (
        <li key={`${call.name} ${call.now}`} className="grid gap-1">
          <a href={`tel:${dialable(call.now)}`} className="counter-button justify-between gap-4 text-left">
            <span className="grid">
              <span className="font-semibold">
                {index + 1}. {call.name}
              </span>
              <span className="text-body text-soft">{call.role}</span>
            </span>
            <span className="whitespace-nowrap">{call.now}</span>
          </a>
          {call.else && (
            <p className="text-body text-soft">
              {call.elseWhen === "after hours" ? "After hours" : "In office hours"}:{" "}
              <a href={`tel:${dialable(call.else)}`} className="link inline-block py-1.5">
                {call.else}
              </a>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
