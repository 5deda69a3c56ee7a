/** The moment the page shows: `asOf` in the address, kept through every link; without it, the present. */
import { useRouterState } from "@tanstack/react-router";

/** The address's `asOf` (an RFC 3339 time, a day, or @position), or undefined for the present. */
export function useAsOf(): string | undefined {
  return useRouterState({
    select: (state) => {
      const value = (state.location.search as { asOf?: unknown }).asOf;
      return typeof value === "string" && value !== "" ? value : undefined;
    },
  });
}
