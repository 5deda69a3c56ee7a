// Ids of mini-clusters that come back by a plan: an id that closed stays closed (R11), and a repeat must find the same one.
import { v5 as uuidv5 } from "uuid";

const NAMESPACE = "0c8f7c52-2d57-5a68-9a57-4f3c3b8e21aa";

/** The id under which the closed mini-cluster `old` comes back by the plan: the same for the same two. */
export const restoredId =
  (planId: string) =>
  (old: string): string =>
    uuidv5(`${planId} ${old}`, NAMESPACE);
