/** Two editors changed the same row: before, theirs and mine side by side, and a choice for each. Nothing is lost before. */
import { Button } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useWorkbench } from "./context.ts";
import type { Conflict } from "./planStore.ts";
import { useTellHeld } from "./useTellHeld.ts";
import classes from "./workbench.module.css";

export function Conflicts() {
  const { t } = useTranslation();
  const { store } = useWorkbench();
  const conflicts = useSyncExternalStore(store.onChange, store.conflicts);
  if (conflicts.length === 0) return null;
  const all = (choice: "mine" | "theirs") => () => {
    for (const { key } of conflicts) store.settle(key, choice);
  };
  return (
    <section className={classes.conflicts} aria-labelledby="conflicts-title" role="alert">
      <h2 id="conflicts-title">{t("workbench.conflict.title", { count: conflicts.length })}</h2>
      <p>{t("workbench.conflict.text")}</p>
      <ul>
        {conflicts.slice(0, 20).map((conflict) => (
          <One key={conflict.key} conflict={conflict} />
        ))}
      </ul>
      {conflicts.length > 1 && (
        <div className={classes.buttons}>
          <Button variant="default" onClick={all("theirs")}>
            {t("workbench.conflict.allTheirs", { count: conflicts.length })}
          </Button>
          <Button variant="default" onClick={all("mine")}>
            {t("workbench.conflict.allMine", { count: conflicts.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

function One({ conflict: { key, base, theirs, mine } }: { conflict: Conflict }) {
  const { t } = useTranslation();
  const { store } = useWorkbench();
  const { subject, tell } = useTellHeld(key);
  return (
    <li data-conflict={key}>
      <strong>{subject}</strong>
      <dl>
        <div>
          <dt>{t("workbench.conflict.before")}</dt>
          <dd>{tell(base)}</dd>
        </div>
        <div>
          <dt>{t("workbench.conflict.theirs")}</dt>
          <dd>{tell(theirs)}</dd>
        </div>
        <div>
          <dt>{t("workbench.conflict.mine")}</dt>
          <dd>{tell(mine)}</dd>
        </div>
      </dl>
      <div className={classes.buttons}>
        <Button size="compact-sm" variant="default" onClick={() => store.settle(key, "theirs")}>
          {t("workbench.conflict.keepTheirs")}
        </Button>
        <Button size="compact-sm" onClick={() => store.settle(key, "mine")}>
          {t("workbench.conflict.takeMine")}
        </Button>
      </div>
    </li>
  );
}
