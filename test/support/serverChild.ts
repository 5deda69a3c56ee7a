// A test's server in a process of its own: prints its address and one person's cookie, and ends with its parent's pipe.
import { startTestServer } from "./server.ts";

const server = await startTestServer();
process.stdout.write(`${JSON.stringify({ url: server.url, cookie: server.cookie("leader") })}\n`);
process.stdin.on("end", () => void server.stop().then(() => process.exit(0)));
process.stdin.resume();
