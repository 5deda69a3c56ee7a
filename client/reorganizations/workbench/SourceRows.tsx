/** The mini-clusters as they are, each with what becomes of it in words. */
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useContent, useNames, useReckoning } from "./context.ts";
import { FateForm } from "./FateForm.tsx";
import { fateOf, type Source } from "./fates.ts";
import { SourceRow } from "./SourceRow.tsx";
import classes from "./workbench.module.css";

export function SourceRows({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation();
  const content = useContent();
  const names = useNames();
  const before = useReckoning()?.preview.before;
  const nodes = useMemo(() => new Map(before?.map((node) => [node.id, node])), [before]);
  const [form, setForm] = useState<Source | null>(null);
  const told = (id: string): string | null => {
    const fate = fateOf(content, id);
    if (fate === null) return null;
    const elsewhere = content.edges.filter(({ from, to }) => from === id && to !== id);
    const kind = t(`domain.edge.${fate}`);
    return elsewhere.length === 0 ? kind : `${kind} → ${elsewhere.map(({ to }) => names.cluster(to)).join(", ")}`;
  };
  return (
    <>
      <ul className={classes.rows}>
        {sources.map((source) => (
          <SourceRow
            key={source.id}
            source={source}
            name={names.before(source.id)}
            node={nodes.get(source.id)}
            fate={told(source.id)}
            onForm={setForm}
          />
        ))}
      </ul>
      {form !== null && <FateForm source={form} onClose={() => setForm(null)} />}
    </>
  );
}
