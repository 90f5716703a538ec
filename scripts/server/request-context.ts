import { AsyncLocalStorage } from "node:async_hooks";

/** What every line about a request carries, and all that is ever logged of one. */
export const requestContext = new AsyncLocalStorage<{ requestId: string }>();
