// Loaded into a server before anything else (`node --import`): its clock and its random numbers come from a stream of
// the action that the harness names. What takes its time or its luck elsewhere is steered too, so that nothing is left
// to compare but what a sealed matter changes.
import { createHash } from "node:crypto";

const BEGINS = Date.parse("2026-03-09T15:00:00Z");
const APART_MS = 20_000;
let action = 0;
let block = 0;
let left = Buffer.alloc(0);

globalThis[Symbol.for("good-cause.clock")] = () => new Date(BEGINS + action * APART_MS);
globalThis[Symbol.for("good-cause.randomness")] = (length) => {
  while (left.length < length) {
    left = Buffer.concat([left, createHash("sha512").update(`server ${action} ${block++}`).digest()]);
  }
  const bytes = left.subarray(0, length);
  left = left.subarray(length);
  return new Uint8Array(bytes);
};

process.on("message", (next) => {
  action = next.action;
  block = 0;
  left = Buffer.alloc(0);
  process.send?.({ action });
});
