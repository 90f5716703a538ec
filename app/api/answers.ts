const PRIVATE = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" };

/** One clear sentence to a script on our own page, and a code that it may act on. */
export function refusal(status: number, code: string, message: string, field?: string): Response {
  return Response.json({ code, message, ...(field ? { field } : {}) }, { status, headers: PRIVATE });
}

/** The same for what never was, what is gone, and what the reader may not know of: to the byte. */
export function nothingHere(): Response {
  return refusal(404, "nothing-here", "There is nothing here.");
}

/** Nobody is signed in with both factors. */
export function signedOut(): Response {
  return refusal(401, "signed-out", "You have been signed out. Sign in again.");
}

const ENDINGS: Record<string, string> = {
  "application/pdf": "pdf",
  "image/tiff": "tif",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "text/plain": "txt",
};

/** How a file is saved, or shown: always under one name, which tells nothing to who looks over a shoulder. */
export function namedForNothing(how: "attachment" | "inline", mediaType: string): { "content-disposition": string } {
  return { "content-disposition": `${how}; filename="Good Cause.${ENDINGS[mediaType] ?? "bin"}"` };
}

/** Bytes for the reader's eyes alone, as they come; they stop coming when she turns away. */
export function privateStream(bytes: AsyncGenerator<Uint8Array>, headers: Record<string, string>): Response {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await bytes.return(undefined);
    },
  });
  return new Response(body, { headers: { ...PRIVATE, ...headers } });
}
