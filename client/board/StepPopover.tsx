/** The form of a step beside where the card was dropped. Escape, or a click elsewhere, puts the card back. */
import { Popover } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { NamesContext } from "../issue/names.ts";
import { StepForm } from "../issue/StepForm.tsx";
import type { Facts } from "../issue/steps.ts";
import type { BoardStore } from "../live/boardStore.ts";
import { Anchor } from "./Anchor.tsx";
import { groupIn, useMeta } from "./boardContext.ts";
import type { FormRequest } from "./moves.ts";

type Props = {
  store: BoardStore;
  request: FormRequest | null;
  onSubmit: (request: FormRequest, facts: Facts) => void;
  onCancel: () => void;
};

export function StepPopover({ store, request, onSubmit, onCancel }: Props) {
  const { t } = useTranslation();
  const group = useMeta(store, groupIn);
  const [id] = request?.ids ?? [];
  const card = id === undefined ? undefined : store.card(id)?.card;
  if (request === null || card === undefined) return null;
  const state = t(`domain.state.${request.step.to}`);
  const many = request.ids.length > 1;
  return (
    <Popover
      opened
      onChange={(opened) => {
        if (!opened) onCancel();
      }}
      onDismiss={onCancel}
      trapFocus
      closeOnEscape
      width={340}
      position="bottom"
      shadow="lg"
      withArrow
      middlewares={{ flip: true, shift: { padding: 12 } }}
    >
      <Popover.Target>
        <Anchor rect={request.anchor} />
      </Popover.Target>
      <Popover.Dropdown>
        <NamesContext value={store.refs()}>
          <StepForm
            key={`${request.ids.join()}-${request.step.to}`}
            title={
              many
                ? t("panel.form.titleMany", { state, count: request.ids.length })
                : t("panel.form.title", { state, number: card.number })
            }
            from={card.state}
            to={request.step.to}
            fields={request.step.form}
            group={group}
            issueId={card.id}
            onSubmit={(facts) => onSubmit(request, facts)}
            onCancel={onCancel}
          />
        </NamesContext>
      </Popover.Dropdown>
    </Popover>
  );
}
