/** Keeps what is being typed on the library's machine, so that it outlives the session; an empty body forgets it. */
export async function keepDraft(
  matterId: string | undefined,
  body: Record<string, string>,
): Promise<"kept" | "signed-out" | "failed"> {
  try {
    const { ok, status } = await fetch("/api/drafts", {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ form: "intake", matterId, body }),
      keepalive: true,
    });
    return ok ? "kept" : status === 401 ? "signed-out" : "failed";
  } catch {
    return "failed";
  }
}
