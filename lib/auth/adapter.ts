import { and, eq } from "drizzle-orm";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { people, sessions, verificationTokens } from "@/db/schema/people";
import { now } from "@/lib/clock";
import { beginSession, currentUserAgent, findSession } from "./session";
import { findPersonByEmail } from "./sign-in-link";
import { hashToken } from "./tokens";

const atTheDoor = <T>(work: (tx: Tx) => Promise<T>) => withActor({ kind: "sign-in" }, work);

/**
 * next-auth's storage. Tokens come and go in clear and lie here as hashes. Nobody gets an account by asking for a
 * link. A user's id is her library's and her own.
 */
export const adapter: Adapter = {
  async getUserByEmail(email) {
    const person = await atTheDoor((tx) => findPersonByEmail(tx, email));
    return person && toUser(person);
  },

  async updateUser({ id }) {
    const { libraryId, personId } = fromUserId(id);
    return atTheDoor(async (tx) => {
      const isPerson = and(eq(people.libraryId, libraryId), eq(people.id, personId));
      const [person] = await tx.update(people).set({ emailVerifiedAt: now() }).where(isPerson).returning();
      if (!person) throw new Error("The person is gone.");
      return toUser(person);
    });
  },

  // One statement, so that of several that use a link at the same moment one finds it.
  async useVerificationToken({ identifier, token }) {
    const [used] = await atTheDoor((tx) =>
      tx
        .delete(verificationTokens)
        .where(and(eq(verificationTokens.identifier, identifier), eq(verificationTokens.token, token)))
        .returning(),
    );
    return used ? { identifier, token, expires: used.expiresAt } : null;
  },

  async createSession({ sessionToken, userId }) {
    const userAgent = await currentUserAgent();
    const { expiresAt } = await atTheDoor((tx) =>
      beginSession(tx, fromUserId(userId), { token: sessionToken, userAgent }),
    );
    return { sessionToken, userId, expires: expiresAt };
  },

  async getSessionAndUser(sessionToken) {
    const session = await findSession(sessionToken, { keepAlive: true });
    if (!session) return null;
    const user = toUser({ ...session, id: session.personId });
    return { session: { sessionToken, userId: user.id, expires: session.expiresAt }, user };
  },

  // A session's end is fixed when it begins; what moves is when it was last used (session.ts).
  async updateSession() {
    return null;
  },

  async deleteSession(sessionToken) {
    await atTheDoor((tx) => tx.delete(sessions).where(eq(sessions.tokenHash, hashToken(sessionToken))));
  },

  createUser: refuse,
  createVerificationToken: refuse,
  getUser: refuse,
  getUserByAccount: refuse,
  linkAccount: refuse,
};

async function refuse(): Promise<never> {
  throw new Error("Accounts and links are not made by next-auth.");
}

function toUser({
  libraryId,
  id,
  email,
  name,
}: {
  libraryId: string;
  id: string;
  email: string;
  name: string;
}): AdapterUser {
  return { id: `${libraryId}/${id}`, email, name, emailVerified: null };
}

function fromUserId(userId: string) {
  const [libraryId = "", personId = ""] = userId.split("/");
  return { libraryId, personId };
}
