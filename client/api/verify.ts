/** The verification of the record: how far it is, and beginning one. */
import { useMutation, useQuery } from "@tanstack/react-query";
import type { Verification } from "../../src/contract/verification.ts";
import { get, send } from "./http.ts";
import { queryClient } from "./queryClient.ts";

const key = ["verify"];
/** How often a running one is looked at. */
const LOOK_MS = 400;

/** The one that runs, asked again until it has ended, or what the last one found. */
export function useVerification(enabled: boolean) {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get<Verification>("/api/verify", {}, signal),
    enabled,
    refetchInterval: ({ state }) => (state.data?.state === "RUNNING" ? LOOK_MS : false),
  });
}

export function useStartVerification() {
  return useMutation({
    mutationFn: () => send<Verification>("/api/verify", {}),
    onSuccess: (verification) => queryClient.setQueryData(key, verification),
  });
}
