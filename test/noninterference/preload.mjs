// Loaded into a server before anything else (`node --import`): its clock and its random numbers are those of the request
// that it answers, which says in a header whose they are. What is asked at the same time takes nothing from one another,
// and nothing is left to compare but what a sealed matter changes.
import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { Server } from "node:http";

const BEGINS = Date.parse("2026-03-09T15:00:00Z");
const APART_MS = 20_000;

/** The stream of a key, and the instant of an action's number. */
function played(key, action) {
  let block = 0;
  let left = Buffer.alloc(0);
  return {
    instant: BEGINS + action * APART_MS,
    draw(length) {
      while (left.length < length) {
        left = Buffer.concat([left, createHash("sha512").update(`server ${key} ${block++}`).digest()]);
      }
      const bytes = left.subarray(0, length);
      left = left.subarray(length);
      return new Uint8Array(bytes);
    },
  };
}

const requests = new AsyncLocalStorage();
const ownTime = played("its own", 0);
const current = () => requests.getStore() ?? ownTime;
globalThis[Symbol.for("good-cause.clock")] = () => new Date(current().instant);
globalThis[Symbol.for("good-cause.randomness")] = (length) => current().draw(length);

const { emit } = Server.prototype;
Server.prototype.emit = function emitAsPlayed(event, request, ...rest) {
  const key = event === "request" && request.headers["x-played"];
  if (!key) return emit.call(this, event, request, ...rest);
  return requests.run(played(key, 60), () => emit.call(this, event, request, ...rest));
};
