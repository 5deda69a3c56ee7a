/** Something a form tries that is no command: busy while it is under way, and the sentence of what went wrong. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem, Unreachable } from "../api/problem.ts";

export type Attempt = {
  busy: boolean;
  /** The server's own sentence in the reader's language, or that it could not be reached. */
  problem: string | null;
  /** The last refusal's code, where the server refused. */
  code: string | null;
  /** Does it, one at a time; answers whether it was done. */
  attempt: (act: () => Promise<unknown>) => Promise<boolean>;
  clear: () => void;
};

export function useAttempt(): Attempt {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ sentence: string; code: string | null } | null>(null);
  return {
    busy,
    problem: problem?.sentence ?? null,
    code: problem?.code ?? null,
    clear: () => setProblem(null),
    async attempt(act) {
      if (busy) return false;
      setBusy(true);
      setProblem(null);
      try {
        await act();
        return true;
      } catch (error) {
        if (error instanceof Unreachable)
          setProblem({ sentence: `${t("common.error.unreachable")}. ${t("common.error.lost")}`, code: null });
        else if (error instanceof ApiProblem) {
          const fields = error.fields.map(({ message }) => message).join(" ");
          setProblem({ sentence: fields || error.detail || error.title, code: error.code });
        } else throw error;
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
