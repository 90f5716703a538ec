/** Keeps what counsel is writing on the library's machine; false where it could not be kept. */
export async function keepCounselDraft(consultationId: string, body: Record<string, string>): Promise<boolean> {
  try {
    const answer = await fetch(`/api/consultations/${consultationId}/draft`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ body }),
      keepalive: true,
    });
    return answer.ok;
  } catch {
    return false;
  }
}
