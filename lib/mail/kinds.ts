import { writeCounselInvitation } from "./kinds/counsel-invitation";
import { writeDeskReport } from "./kinds/desk-report";
import { writeDigest } from "./kinds/digest";
import { writeDigestLeft } from "./kinds/digest-left";
import { writeDigestTrial } from "./kinds/digest-trial";
import { writeMailTest } from "./kinds/mail-test";
import { writeMemberInvitation } from "./kinds/member-invitation";
import { writeNotices } from "./kinds/notices";
import { writeSignInLink } from "./kinds/sign-in-link";
import type { Mail } from "./mail";

/** What is known of a mail as its words are written, which is when it is sent. */
export interface About {
  libraryId: string;
  to: string;
  /** Where its links lead: the checked public address, else this machine's own. */
  origin: string;
  /** Whether that is the public address, so that whoever reads the mail elsewhere can open them. */
  reachable: boolean;
  at: Date;
}

/** Writes a mail's words when it is sent; null when it has become pointless. */
type Writer = (parameters: unknown, about: About) => Promise<Mail | null>;

/**
 * Every mail that the program sends, one file a kind in `kinds/`: a function that makes the `MailRequest`, and the writer
 * of its words. None names a matter, a patron or a paper; a link whose path is a secret waits sealed (`sealed-path.ts`).
 */
export const MAIL_KINDS = {
  "sign-in-link": writeSignInLink,
  "counsel-invitation": writeCounselInvitation,
  "desk-report": writeDeskReport,
  "member-invitation": writeMemberInvitation,
  notices: writeNotices,
  digest: writeDigest,
  "digest-trial": writeDigestTrial,
  "digest-left": writeDigestLeft,
  "mail-test": writeMailTest,
} as const satisfies Record<string, Writer>;
