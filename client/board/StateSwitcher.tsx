/** On a phone one state is shown at a time: the chips above choose which. */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type BoardState, boardStates } from "../issue/steps.ts";
import type { BoardStore } from "../live/boardStore.ts";
import chipClasses from "../ui/chips.module.css";
import classes from "./board.module.css";
import { useList } from "./boardContext.ts";

type Props = { store: BoardStore; state: BoardState; onChange: (state: BoardState) => void };

export function StateSwitcher({ store, state, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.switcher} role="tablist" aria-label={t("board.phone.states")}>
      {boardStates.map((one) => (
        <StateTab key={one} store={store} state={one} on={one === state} onChange={onChange} />
      ))}
    </div>
  );
}

function StateTab({ store, state, on, onChange }: Props & { on: boolean }) {
  const { t } = useTranslation();
  const count = useList(store, state).length;
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (on) ref.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [on]);
  return (
    <button
      ref={ref}
      type="button"
      role="tab"
      aria-selected={on}
      className={chipClasses.chip}
      data-on={on || undefined}
      onClick={() => onChange(state)}
    >
      {t(`domain.state.${state}`)}
      <span className={chipClasses.count}>{count}</span>
    </button>
  );
}
