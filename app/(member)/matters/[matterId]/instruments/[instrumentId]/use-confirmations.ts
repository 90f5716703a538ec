import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { Entry } from "@/app/_ui/value-text";

interface Said {
  matterId: string;
  findingId: string;
  key: string;
  follows: string;
}

/** What the reader confirms: it stands on the page at once, and is kept also when she leaves it at once. */
export function useConfirmations(instrumentId: string) {
  const router = useRouter();
  const [sent, setSent] = useState<string[]>([]);
  const [refusal, setRefusal] = useState<string>();
  const underWay = useRef(0);

  async function confirm(said: Said) {
    const id = idOf(said);
    setSent((ids) => [...ids, id]);
    underWay.current++;
    const refused = await send(instrumentId, said);
    underWay.current--;
    setRefusal(refused ?? undefined);
    if (refused) setSent((ids) => ids.filter((one) => one !== id));
    // Looking anew costs the whole page: once, when the last one has arrived.
    if (underWay.current === 0) router.refresh();
  }

  /** Whether she has just confirmed it, and the page does not know yet. */
  const isSent = (entry: Pick<Entry, "key" | "decision">, findingId = "") =>
    !entry.decision && sent.includes(idOf({ findingId, key: entry.key }));

  return { confirm, isSent, refusal };
}

const idOf = ({ findingId, key }: Pick<Said, "findingId" | "key">) => `${findingId} ${key}`;

async function send(instrumentId: string, said: Said): Promise<string | null> {
  try {
    const answer = await fetch(`/api/instruments/${instrumentId}/confirmations`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(said),
      keepalive: true,
    });
    if (answer.ok) return null;
    return ((await answer.json()) as { message: string }).message;
  } catch {
    return "This could not be kept: the program did not answer. Confirm it again.";
  }
}
