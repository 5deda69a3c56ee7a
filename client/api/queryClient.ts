/** The cache of what was read. An unreachable server is asked again; a refusal is not. */
import { QueryClient } from "@tanstack/react-query";
import { onSignedOut } from "./http.ts";
import { ApiProblem } from "./problem.ts";

/** The key of `/api/me`, the answer to who the reader is. */
export const meKey = [["me", "structure"], "/api/me"] as const;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: true,
      // Pages show what they have, marked with its time, rather than pause: the server may be on this very machine.
      networkMode: "always",
      retry: (failures, error) => {
        if (error instanceof ApiProblem) return error.status >= 500 && failures < 2;
        return failures < 5;
      },
      retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 8000),
    },
    mutations: { networkMode: "always", retry: false },
  },
});

// A session may end while pages are open: who one is is asked anew, and the gate stands before the page again.
onSignedOut(() => void queryClient.invalidateQueries({ queryKey: meKey }));
