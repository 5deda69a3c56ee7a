/** Who else composes this plan now, and at which step. */
import { useTranslation } from "react-i18next";
import { useEditors } from "../../live/editors.ts";
import { Initials } from "../../ui/Initials.tsx";
import { useWorkbench } from "./context.ts";
import classes from "./workbench.module.css";

/** So many are drawn; the rest is a number. */
const drawn = 4;

export function Editors() {
  const { t } = useTranslation();
  const { plan, step } = useWorkbench();
  const people = useEditors(plan?.planId ?? null, step);
  if (people.length === 0) return null;
  return (
    <ul className={classes.editors} aria-label={t("workbench.editors.title", { count: people.length })}>
      {people.slice(0, drawn).map((person) => {
        const told = t("workbench.editors.at", { name: person.name, step: t(`workbench.step.${person.step}`) });
        return (
          <li key={person.connection} title={told} data-editor={person.memberId}>
            <Initials name={person.name} id={person.memberId} size={32} />
            <span className={classes.hidden}>{told}</span>
          </li>
        );
      })}
      {people.length > drawn && <li>+{people.length - drawn}</li>}
    </ul>
  );
}
