/** What became of one attempt. `later` is worth another try by itself; `refused` is not. */
type Sending = { sent: true } | { later: string } | { refused: string };

const UNREACHED = "Not sent yet: the library’s machine does not answer. It is kept here, and tried again by itself.";
const TROUBLE =
  "Not sent yet: something went wrong on the library’s machine. It is kept here, and tried again by itself.";

/** Sends a report with its photographs and tells how much of it has gone, 0 to 1. Never rejects. */
export function sendReport(
  fields: Record<string, string>,
  photos: readonly File[],
  onProgress: (part: number) => void,
): Promise<Sending> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const photo of photos) form.append("file", photo);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/intake/desk");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve({ later: UNREACHED });
    request.onabort = () => resolve({ later: UNREACHED });
    request.send(form);
  });
}

function answerOf({ status, response }: XMLHttpRequest): Sending {
  if (status === 201) return { sent: true };
  const said = (response as { message?: string } | null)?.message;
  // What broke off on the way can come whole the next time; what was too large cannot.
  if (status === 408) return { later: UNREACHED };
  if (status >= 500) return { later: said && status === 507 ? said : TROUBLE };
  return { refused: said ?? TROUBLE };
}
