// A worker of its own, to be killed: it reads the first page of whatever it is given, says so, and hangs.
import { connect } from "@/db/client";
import { startWorkers } from "@/lib/jobs/worker";
import { fakeReader } from "./fake-reader";

connect({ app: process.env.APP_URL!, jobs: process.env.JOBS_URL! });
await startWorkers(fakeReader((number) => (number === 1 ? undefined : new Promise(() => undefined))));
