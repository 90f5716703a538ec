"use client";

import { useState } from "react";
import { Remarks, type RemarkTarget } from "@/app/_ui/remarks";
import type { ThreadView } from "@/lib/overview/counsel-view";
import type { Act } from "./consultation-sheet";

interface MatterRemarksProps {
  matterId: string;
  instrumentId: string;
  threads: ThreadView[];
  write: Act;
  settle: Act;
}

/** Every remark of the matter; places of a page are chosen beside the page itself. */
export function MatterRemarks(props: MatterRemarksProps) {
  const [target, setTarget] = useState<RemarkTarget | null>(null);
  return <Remarks {...props} target={target} onTarget={setTarget} />;
}
