/** The parts of a split: targets that the plan has already, or new ones by their names; one takes what comes late. */
import { ActionIcon, Button, Input, Radio, Select, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Names } from "../../../src/contract/base.ts";
import { newId } from "../../api/commands.ts";
import type { Target } from "./fates.ts";
import classes from "./workbench.module.css";

/** `names`: of a new target, whose id is given when the form is sent; null for one the plan has. */
export type Part = { id: string | null; names: Names | null };

/**
 * The parts that are filled in, the new targets among them, and the one that takes what comes late: the part at `lateAt`,
 * else the first. A missing name takes the other language's.
 */
export function usableParts(parts: readonly Part[], lateAt: number): { ids: string[]; fresh: Target[]; late: string } {
  const ids: string[] = [];
  const fresh: Target[] = [];
  let late = "";
  for (const [index, { id, names }] of parts.entries()) {
    const [ko, en] = [names?.ko ?? "", names?.en ?? ""].map((name) => name.trim().normalize("NFC"));
    if (id !== null && !ids.includes(id)) ids.push(id);
    else if (id === null && (ko || en)) {
      const target: Target = { id: newId("mc"), names: { ko: ko || en!, en: en || ko! }, tier: "MAIN", parentId: null };
      fresh.push(target);
      ids.push(target.id);
    } else continue;
    if (index === lateAt) late = ids.at(-1)!;
  }
  return { ids, fresh, late: late || (ids[0] ?? "") };
}

type Props = {
  parts: Part[];
  onParts: (parts: Part[]) => void;
  options: { value: string; label: string }[];
  lateAt: number;
  onLate: (at: number) => void;
  error: string | undefined;
};

const fresh = "new";

export function PartsFields({ parts, onParts, options, lateAt, onLate, error }: Props) {
  const { t } = useTranslation();
  const set = (at: number, part: Part): void => onParts(parts.with(at, part));
  return (
    <Input.Wrapper label={t("workbench.fate.parts")} description={t("workbench.fate.partsText")} error={error}>
      <ol className={classes.parts}>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no id of their own before they are founded
          <li key={index}>
            <Select
              aria-label={t("workbench.fate.part", { number: index + 1 })}
              data={[{ value: fresh, label: t("workbench.fate.newPart") }, ...options]}
              value={part.id ?? fresh}
              allowDeselect={false}
              onChange={(value) =>
                set(index, value === fresh ? { id: null, names: { ko: "", en: "" } } : { id: value, names: null })
              }
            />
            {part.names !== null && (
              <>
                <TextInput
                  lang="ko"
                  aria-label={`${t("workbench.fate.part", { number: index + 1 })} · ${t("forms.nameKo")}`}
                  placeholder={t("forms.nameKo")}
                  maxLength={80}
                  value={part.names.ko}
                  onChange={({ currentTarget }) =>
                    set(index, { id: null, names: { en: part.names?.en ?? "", ko: currentTarget.value } })
                  }
                />
                <TextInput
                  lang="en"
                  aria-label={`${t("workbench.fate.part", { number: index + 1 })} · ${t("forms.nameEn")}`}
                  placeholder={t("forms.nameEn")}
                  maxLength={120}
                  value={part.names.en}
                  onChange={({ currentTarget }) =>
                    set(index, { id: null, names: { ko: part.names?.ko ?? "", en: currentTarget.value } })
                  }
                />
              </>
            )}
            <Radio
              wrapperProps={{ "data-late": true }}
              aria-label={t("workbench.fate.lateHere", { number: index + 1 })}
              label={t("workbench.fate.late")}
              checked={index === lateAt}
              onChange={() => onLate(index)}
            />
            {parts.length > 2 && (
              <ActionIcon
                variant="subtle"
                size={40}
                aria-label={t("workbench.fate.removePart", { number: index + 1 })}
                onClick={() => onParts(parts.toSpliced(index, 1))}
              >
                <IconX size={18} aria-hidden="true" />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => onParts([...parts, { id: null, names: { ko: "", en: "" } }])}
      >
        {t("workbench.fate.addPart")}
      </Button>
    </Input.Wrapper>
  );
}
