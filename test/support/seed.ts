// Property tests draw anew at every run, except where FC_SEED names the seed: CI judges a change by the change, not by
// the draw. What a random run finds elsewhere becomes a test of its own.
import fc from "fast-check";

const seed = process.env.FC_SEED;
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
