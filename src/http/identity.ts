// Who a request comes from, looked up once a request however many ask.
import type { IncomingMessage } from "node:http";
import type { Identity, Sessions } from "../access/session.ts";

const known = new WeakMap<IncomingMessage, Promise<Identity | null>>();

/** As it was when it was first asked for this request; null for nobody. */
export function identityOf(
  request: IncomingMessage,
  { sessions }: { sessions: Pick<Sessions, "identify"> },
): Promise<Identity | null> {
  let identity = known.get(request);
  if (identity === undefined) {
    identity = sessions.identify(request.headers);
    known.set(request, identity);
  }
  return identity;
}

/** What was found where it was asked for already; undefined where nobody did. */
export const knownIdentity = (request: IncomingMessage): Promise<Identity | null> | undefined => known.get(request);
