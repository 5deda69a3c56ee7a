/** Two people changed the same field: before, theirs and mine side by side, and a choice for each. */
import { Button, Modal, Radio } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage.ts";
import { fieldName, tellValue } from "./fieldValue.ts";
import classes from "./issue.module.css";
import type { Edit, EditConflict } from "./useEdit.ts";

export function Conflicts({ edit }: { edit: Edit }) {
  const { t } = useTranslation();
  return (
    <Modal opened={edit.conflict !== null} onClose={edit.dismiss} title={t("panel.conflict.title")} size="lg">
      {edit.conflict !== null && <Choice conflict={edit.conflict} edit={edit} />}
    </Modal>
  );
}

function Choice({ conflict, edit }: { conflict: EditConflict; edit: Edit }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [mine, setMine] = useState<ReadonlySet<string>>(() => new Set(conflict.fields.map(({ field }) => field)));
  const tell = (field: string, value: unknown): string =>
    tellValue(field, value, t, language) || t("panel.stream.nothing");
  return (
    <div className={classes.conflict}>
      <p>{t("panel.conflict.text")}</p>
      {conflict.fields.map(({ field, base, theirs, mine: own }) => (
        <Radio.Group
          key={field}
          label={fieldName(field, t)}
          value={mine.has(field) ? "mine" : "theirs"}
          onChange={(choice) => {
            const next = new Set(mine);
            if (choice === "mine") next.add(field);
            else next.delete(field);
            setMine(next);
          }}
        >
          <div className={classes.sides}>
            <div className={classes.side}>
              <span className={classes.sideName}>{t("panel.conflict.before")}</span>
              <p>{tell(field, base)}</p>
            </div>
            <div className={classes.side}>
              <Radio value="theirs" label={t("panel.conflict.theirs")} />
              <p>{tell(field, theirs)}</p>
            </div>
            <div className={classes.side}>
              <Radio value="mine" label={t("panel.conflict.mine")} />
              <p>{tell(field, own)}</p>
            </div>
          </div>
        </Radio.Group>
      ))}
      <div className={classes.steps}>
        <Button onClick={() => edit.settle(mine)}>{t("panel.conflict.apply")}</Button>
      </div>
    </div>
  );
}
