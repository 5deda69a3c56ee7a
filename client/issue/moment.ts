/** The moment a board or an issue is shown at: days and due dates of the past are told as they stood then. */
import { createContext, useContext } from "react";
import { useServerNow } from "../api/clock.ts";

/** Ms since the epoch; null: the present. */
export const MomentContext = createContext<number | null>(null);

/** The moment shown, ms since the epoch: the server's present, renewed every 20 s, or the past one that is being read. */
export function useMoment(): number {
  const now = useServerNow();
  return useContext(MomentContext) ?? now;
}
