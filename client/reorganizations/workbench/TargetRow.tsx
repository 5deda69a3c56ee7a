/** One mini-cluster of the new structure, edited in place: names, tier and parent; where it comes from, its numbers. */
import { ActionIcon, Select } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { SectorBar } from "../../ui/SectorBar.tsx";
import { originsOf } from "../review/reckoning.ts";
import { useContent, useIsRemote, useNames, useReckoning, useWorkbench } from "./context.ts";
import { changeTarget, removeTarget, type Target } from "./fates.ts";
import { KeptText } from "./KeptText.tsx";
import { useSources, useTargetOptions, useTargets } from "./useTargets.ts";
import classes from "./workbench.module.css";

const main = "MAIN";

export function TargetRow({ target }: { target: Target }) {
  const { t } = useTranslation();
  const { change, goTo } = useWorkbench();
  const content = useContent();
  const names = useNames();
  const remote = useIsRemote("targets", target.id);
  const source = useSources().find(({ id }) => id === target.id);
  const parents = useTargetOptions(useTargets().filter(({ id, tier }) => tier === main && id !== target.id));
  const node = useReckoning()?.preview.after.find(({ id }) => id === target.id);
  const officers = content.officers.filter(({ miniClusterId }) => miniClusterId === target.id).length;
  const origins = originsOf(content, target.id).map(({ id, kind }) =>
    kind === "NEW" ? t("domain.edge.NEW") : `${names.before(id)} ${t(`domain.edge.${kind}`)}`,
  );
  const put = (next: Target): void => change(changeTarget(content, source, next));
  const name = names.cluster(target.id);
  return (
    <li
      className={classes.target}
      data-target={target.id}
      data-jump={target.id}
      data-remote={remote || undefined}
      data-sub={target.tier === "SUB" || undefined}
    >
      <KeptText
        label={t("forms.nameKo")}
        lang="ko"
        value={target.names.ko}
        needed
        maxLength={80}
        onKeep={(ko) => put({ ...target, names: { ...target.names, ko } })}
      />
      <KeptText
        label={t("forms.nameEn")}
        lang="en"
        value={target.names.en}
        needed
        maxLength={120}
        onKeep={(en) => put({ ...target, names: { ...target.names, en } })}
      />
      <Select
        label={t("workbench.target.place")}
        data={[
          { value: main, label: t("domain.tier.MAIN") },
          ...parents.map(({ value, label }) => ({ value, label: t("workbench.target.subOf", { name: label }) })),
        ]}
        value={target.tier === main ? main : target.parentId}
        allowDeselect={false}
        searchable
        error={target.tier === "SUB" && target.parentId === null ? t("workbench.target.parentMissing") : null}
        onChange={(value) => {
          if (value !== null)
            put(
              value === main
                ? { ...target, tier: "MAIN", parentId: null }
                : { ...target, tier: "SUB", parentId: value },
            );
        }}
      />
      <ActionIcon
        className={classes.remove}
        variant="subtle"
        size={36}
        color="gray"
        aria-label={t("workbench.target.remove", { name })}
        onClick={() => change(removeTarget(content, target.id))}
      >
        <IconTrash size={18} aria-hidden="true" />
      </ActionIcon>
      <div className={classes.targetFoot}>
        <span className={classes.dim}>← {origins.join(", ")}</span>
        <span className={classes.dim}>
          {node &&
            `${t("workbench.sources.counts", { members: node.total, groups: node.groups, issues: node.openIssues })} · `}
          <button type="button" className={classes.textButton} onClick={() => goTo("officers")}>
            {t("workbench.target.officers", { count: officers })}
          </button>
        </span>
      </div>
      {node && <SectorBar counts={node.members} height={4} />}
    </li>
  );
}
