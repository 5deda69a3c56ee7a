/** One mini-cluster of the new structure, edited in place: names, tier and parent; where it comes from, its numbers. */
import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReorganizationPreview } from "../../../src/contract/structure.ts";
import { useLanguage } from "../../i18n/useLanguage.ts";
import { SectorBar } from "../../ui/SectorBar.tsx";
import { byValue } from "./byValue.ts";
import type { Target } from "./fates.ts";
import { KeptText } from "./KeptText.tsx";
import { LazySelect, type Option } from "./LazySelect.tsx";
import classes from "./workbench.module.css";

type Props = {
  target: Target;
  /** The mini-cluster it lies under, by name; null for none. */
  parent: string | null;
  node: ReorganizationPreview["after"][number] | undefined;
  /** Where it comes from, in words. */
  origins: string;
  officers: number;
  /** Another editor changed it just now. */
  remote: boolean;
  mains: () => Option[];
  onPut: (target: Target) => void;
  onRemove: (id: string) => void;
  onOfficers: () => void;
};

const main = "MAIN";

export const TargetRow = byValue(function TargetRow(props: Props) {
  const { target, parent, node, origins, officers, remote, mains, onPut, onRemove, onOfficers } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, names, tier, parentId } = target;
  const asMain: Option = { value: main, label: t("domain.tier.MAIN") };
  const under = (option: Option): Option => ({ ...option, label: t("workbench.target.subOf", { name: option.label }) });
  const place =
    tier === main ? asMain : parentId === null ? null : under({ value: parentId, label: parent ?? parentId });
  return (
    <li
      className={classes.target}
      data-target={id}
      data-jump={id}
      data-remote={remote || undefined}
      data-sub={tier === "SUB" || undefined}
    >
      <KeptText
        label={t("forms.nameKo")}
        lang="ko"
        value={names.ko}
        needed
        maxLength={80}
        onKeep={(ko) => onPut({ ...target, names: { ...names, ko } })}
      />
      <KeptText
        label={t("forms.nameEn")}
        lang="en"
        value={names.en}
        needed
        maxLength={120}
        onKeep={(en) => onPut({ ...target, names: { ...names, en } })}
      />
      <LazySelect
        label={t("workbench.target.place")}
        value={place}
        options={() => [
          asMain,
          ...mains()
            .filter((option) => option.value !== id)
            .map(under),
        ]}
        allowDeselect={false}
        error={tier === "SUB" && parentId === null ? t("workbench.target.parentMissing") : null}
        onChange={(value) => {
          if (value === main) onPut({ ...target, tier: "MAIN", parentId: null });
          else if (value !== null) onPut({ ...target, tier: "SUB", parentId: value });
        }}
      />
      <ActionIcon
        className={classes.remove}
        variant="subtle"
        size={36}
        color="gray"
        aria-label={t("workbench.target.remove", { name: names[language] })}
        onClick={() => onRemove(id)}
      >
        <IconTrash size={18} aria-hidden="true" />
      </ActionIcon>
      <div className={classes.targetFoot}>
        <span className={classes.dim}>← {origins}</span>
        <span className={classes.dim}>
          {node &&
            `${t("workbench.sources.counts", { members: node.total, groups: node.groups, issues: node.openIssues })} · `}
          <button type="button" className={classes.textButton} onClick={onOfficers}>
            {t("workbench.target.officers", { count: officers })}
          </button>
        </span>
      </div>
      {node && <SectorBar counts={node.members} height={4} />}
    </li>
  );
});
