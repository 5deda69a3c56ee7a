/** Giving a mini-cluster another name. */
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/queries.ts";
import type { FormProps } from "../../commands/offer.ts";
import { CommandForm } from "./CommandForm.tsx";
import { NamesFields, nameField, useNamesForm } from "./NamesFields.tsx";

export function RenameForm({ subject: cluster, onClose }: FormProps<"miniCluster">) {
  const { t } = useTranslation();
  const programmeId = useMe().data?.programmeId;
  const names = useNamesForm(cluster.names);
  return (
    <CommandForm
      title={t("forms.rename.title")}
      command="RenameMiniCluster"
      submit={t("forms.rename.submit")}
      done={t("forms.rename.done")}
      onClose={onClose}
      onField={(path, message) => nameField(names, path, message)}
      body={() => {
        if (names.validate().hasErrors || programmeId == null) return null;
        return { programmeId, miniClusterId: cluster.id, names: names.values };
      }}
    >
      <NamesFields form={names} />
    </CommandForm>
  );
}
