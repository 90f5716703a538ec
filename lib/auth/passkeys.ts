import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type {
  AuthenticationResponseJSON,
  AuthenticatorTransportFuture,
  RegistrationResponseJSON,
} from "@simplewebauthn/types";

/** What is kept of a passkey: nothing secret. */
export interface PasskeyRecord {
  /** In base64url. */
  credentialId: string;
  publicKey: Uint8Array;
  counter: number;
  transports: string[];
}

/** Passkeys are bound to a name; browsers offer none on a bare number such as 127.0.0.1. */
export function canHavePasskeys(origin: string): boolean {
  const { hostname } = new URL(origin);
  return !hostname.startsWith("[") && !/^[\d.]+$/.test(hostname);
}

/** What the browser needs to make a passkey for a person; remember its `challenge` until the answer comes. */
export function passkeyCreation(
  origin: string,
  person: { id: string; email: string; name: string },
  known: PasskeyRecord[],
) {
  return generateRegistrationOptions({
    rpName: "Good Cause",
    rpID: new URL(origin).hostname,
    userID: person.id,
    userName: person.email,
    userDisplayName: person.name,
    attestationType: "none",
    authenticatorSelection: { residentKey: "discouraged", userVerification: "preferred" },
    excludeCredentials: known.map(describe),
  });
}

/** The new passkey, or null when the answer does not belong to this challenge and this address. */
export async function readNewPasskey(response: unknown, expected: Expected): Promise<PasskeyRecord | null> {
  const answer = response as RegistrationResponseJSON;
  const result = await verifyRegistrationResponse({ response: answer, ...expect(expected) }).catch(() => null);
  const info = result?.verified ? result.registrationInfo : undefined;
  if (!info) return null;
  return {
    credentialId: Buffer.from(info.credentialID).toString("base64url"),
    publicKey: info.credentialPublicKey,
    counter: info.counter,
    transports: (answer.response.transports ?? []).slice(0, 8),
  };
}

/** What the browser needs to use one of the person's passkeys; remember its `challenge` until the answer comes. */
export function passkeyRequest(origin: string, known: PasskeyRecord[]) {
  return generateAuthenticationOptions({
    rpID: new URL(origin).hostname,
    userVerification: "preferred",
    allowCredentials: known.map(describe),
  });
}

/** Which of the person's passkeys answered, with its new counter; null when none rightly did. */
export async function readPasskeyAnswer(response: unknown, expected: Expected, known: PasskeyRecord[]) {
  const answer = response as AuthenticationResponseJSON;
  const passkey = known.find(({ credentialId }) => credentialId === answer?.id);
  if (!passkey) return null;
  const result = await verifyAuthenticationResponse({
    response: answer,
    ...expect(expected),
    authenticator: {
      credentialID: Buffer.from(passkey.credentialId, "base64url"),
      credentialPublicKey: passkey.publicKey,
      counter: passkey.counter,
    },
  }).catch(() => null);
  return result?.verified
    ? { credentialId: passkey.credentialId, counter: result.authenticationInfo.newCounter }
    : null;
}

interface Expected {
  challenge: string;
  origin: string;
}

function expect({ challenge, origin }: Expected) {
  return {
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    requireUserVerification: false,
  };
}

function describe({ credentialId, transports }: PasskeyRecord) {
  return {
    id: Buffer.from(credentialId, "base64url"),
    type: "public-key" as const,
    transports: transports as AuthenticatorTransportFuture[],
  };
}
