import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { newId } from "@/lib/ids";
import { answerNothingAlike, type NothingPage } from "./one-not-found";
import { requestContext } from "./request-context";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** How long requests that are under way may go on once the server was told to stop. */
const GRACE_MS = 3_000;
/** A hundred megabytes over a library's slow line. */
const UPLOAD_MS = 30 * 60_000;

/** An HTTP server that numbers its requests, decides itself by which address it was reached, and has one page for nothing. */
export function createHttpServer(
  handle: Handle,
  addressOf: (host: string) => Promise<URL>,
  nothing: () => NothingPage | null,
): Server {
  const server = createServer((request, response) => {
    const requestId = newId();
    // An action's answer is read by the page that sent it, which shows that there is nothing itself.
    if (!request.headers["next-action"]) answerNothingAlike(response, nothing);
    response.setHeader("X-Request-Id", requestId);
    requestContext.run({ requestId }, () => {
      answer(request, response, requestId).catch((error: unknown) => {
        console.error(error);
        if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain" });
        response.end();
      });
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse, requestId: string) {
    const address = await addressOf(request.headers.host ?? "");
    // What a browser or a proxy says of these is not believed: a link could be made to lead elsewhere.
    for (const name of Object.keys(request.headers)) {
      if (name.startsWith("x-forwarded-") || name === "forwarded" || name.startsWith("x-middleware")) {
        delete request.headers[name];
      }
    }
    request.headers["x-forwarded-host"] = address.host;
    request.headers["x-forwarded-proto"] = address.protocol.slice(0, -1);
    request.headers["x-request-id"] = requestId;
    await handle(request, response);
  }

  server.requestTimeout = UPLOAD_MS;
  server.headersTimeout = 60_000;
  return server;
}

/** Resolves once the server listens; rejects with a sentence when the port is taken. */
export async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new Error(explain(error, host, port), { cause: error })),
    );
    server.listen(port, host, () => resolve());
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): string {
  const another = `Start it on another one: PORT=${port + 1} npm start`;
  if (error.code === "EADDRINUSE") return `Port ${port} is in use by another program. ${another}`;
  if (error.code === "EACCES") return `Port ${port} is reserved for the system. ${another}`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return `HOST is "${host}", which is no address of this machine.`;
  return `Port ${port} of ${host} cannot be opened (${error.code}).`;
}

/** Takes no new request, lets those under way end, and cuts off what takes longer. */
export async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
}
