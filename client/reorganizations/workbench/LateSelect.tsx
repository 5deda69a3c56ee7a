/** [R3] Where what arrives late for a mini-cluster that closes goes: chosen at the card itself. */
import { useTranslation } from "react-i18next";
import { LazySelect, type Option } from "./LazySelect.tsx";

type Props = {
  name: string;
  late: Option | null;
  options: () => Option[];
  onLate: (to: string | null) => void;
};

export function LateSelect({ name, late, options, onLate }: Props) {
  const { t } = useTranslation();
  return (
    <LazySelect
      size="xs"
      label={t("workbench.fate.late")}
      aria-label={`${t("workbench.fate.late")} · ${name}`}
      placeholder={t("workbench.fate.lateNeeded")}
      value={late}
      options={options}
      onChange={onLate}
    />
  );
}
