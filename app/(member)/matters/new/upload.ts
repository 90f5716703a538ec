interface Sent {
  matterId: string;
  instrumentId: string;
}

export type Answer = { sent: Sent } | { refused: { code: string; message: string; field?: string } };

const UNREACHED = {
  code: "unreached",
  message: "The library's machine did not answer. Check the connection and send it again; nothing typed here is lost.",
};

/**
 * Sends the form and tells how much of it has gone, 0 to 1. Fields go before files, so that the server knows what it is
 * taking in before the first byte of it. Never rejects: what went wrong comes as a sentence.
 */
export function upload(
  fields: Record<string, string>,
  files: File[],
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== "") form.append(name, value);
  for (const file of files) form.append("file", file);

  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/intake");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve({ refused: UNREACHED });
    request.onabort = () => resolve({ refused: { code: "stopped", message: "Stopped. Nothing was taken in." } });
    signal.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}

function answerOf({ status, response }: XMLHttpRequest): Answer {
  if (status === 201 && response?.matterId) return { sent: response };
  if (status === 401) {
    return {
      refused: {
        code: "signed-out",
        message:
          "You have been signed out. Sign in again in another tab, then send it again from here; nothing is lost.",
      },
    };
  }
  if (response?.message) return { refused: response };
  return {
    refused: {
      code: "failed",
      message: "It was not taken in: something went wrong on the library's machine. Send it again.",
    },
  };
}
