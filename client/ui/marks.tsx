/** Small marks that look the same everywhere: a state, a category, a tag. Never colour alone. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Category, IssueState } from "../../src/contract/issue.ts";
import { CategoryIcon } from "../theme/categoryIcon.tsx";
import { stateColour } from "../theme/marks.ts";
import classes from "./marks.module.css";

export function StateMark({ state }: { state: IssueState }) {
  const { t } = useTranslation();
  return (
    <span className={classes.mark}>
      <span className={classes.dot} style={{ background: stateColour[state] }} aria-hidden="true" />
      {t(`domain.state.${state}`)}
    </span>
  );
}

export function CategoryMark({ category }: { category: Category }) {
  const { t } = useTranslation();
  return (
    <span className={classes.mark}>
      <CategoryIcon category={category} />
      {t(`domain.category.${category}`)}
    </span>
  );
}

/** A word in a thin frame; `tone="warning"` for what needs a second look. */
export function Tag({ children, tone, title }: { children: ReactNode; tone?: "warning"; title?: string }) {
  return (
    <span className={classes.tag} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
