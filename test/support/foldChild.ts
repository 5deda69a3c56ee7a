// A process to be killed: folds a busy log into a file, batch by batch, saying each position it has committed.
import { openRunner } from "../../projections/runner.ts";
import { openForWriting } from "../../projections/store.ts";
import { busyLog } from "./folding.ts";

const [file = "", count = "0", batch = "1"] = process.argv.slice(2);
const runner = openRunner(openForWriting(file));
const decoded = busyLog(Number(count)).decoded();
for (let i = 0; i < decoded.length; i += Number(batch)) {
  const committed = runner.apply(decoded.slice(i, i + Number(batch)));
  if (committed) process.stdout.write(`${committed.to}\n`);
}
