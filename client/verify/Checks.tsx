/** The three checks of a verification: what each looks at, how far it is, what it found. */
import { Progress } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CheckState, Checks, Conserved } from "../../src/contract/verification.ts";
import { Day } from "../ui/Moment.tsx";
import { Section } from "../ui/Section.tsx";
import classes from "./verify.module.css";

type Check = { state: CheckState; done: number; total: number };

function CheckSection({ of, check, children }: { of: keyof Checks; check: Check; children: ReactNode }) {
  const { t } = useTranslation();
  const { state, done, total } = check;
  const title = t(`verify.${of}.title`);
  return (
    <Section
      title={title}
      aside={
        <span className={classes.state} data-state={state}>
          {t(`verify.state.${state}`)}
        </span>
      }
    >
      <p className={classes.dim}>{t(`verify.${of}.lead`)}</p>
      {state === "RUNNING" && (
        <Progress
          value={total === 0 ? 0 : (100 * done) / total}
          aria-label={title}
          size="lg"
          my="sm"
          transitionDuration={150}
        />
      )}
      {children}
    </Section>
  );
}

export function ChainCheck({ check }: { check: Checks["chain"] }) {
  const { t } = useTranslation();
  const { state, done, head, damagedAt } = check;
  return (
    <CheckSection of="chain" check={check}>
      {state === "HELD" && <p>{t("verify.chain.held", { count: done })}</p>}
      {head !== null && (
        <>
          <p className={classes.hash}>{head}</p>
          <p className={classes.dim}>{t("verify.chain.head")}</p>
        </>
      )}
      {state === "BROKEN" && (
        <p>{damagedAt === null ? t("verify.chain.file") : t("verify.chain.damaged", { position: damagedAt })}</p>
      )}
      {state === "NOT_KEPT" && <p>{t("verify.chain.notKept")}</p>}
    </CheckSection>
  );
}

export function ModelCheck({ check }: { check: Checks["model"] }) {
  const { t } = useTranslation();
  const { state, position, differences, poisoned } = check;
  return (
    <CheckSection of="model" check={check}>
      {state === "HELD" && position !== null && <p>{t("verify.model.held", { position })}</p>}
      {differences.length > 0 && (
        <>
          <ul className={classes.list}>
            {differences.map(({ table, key }) => (
              <li key={table}>{t("verify.model.differs", { table, key })}</li>
            ))}
          </ul>
          <p>{t("verify.model.rebuild")}</p>
        </>
      )}
      {poisoned > 0 && <p>{t("verify.model.poisoned", { count: poisoned })}</p>}
    </CheckSection>
  );
}

export function ReorganizationsCheck({ check }: { check: Checks["reorganizations"] }) {
  const { t } = useTranslation();
  const { state, items } = check;
  return (
    <CheckSection of="reorganizations" check={check}>
      {items.length === 0 && state === "HELD" && <p>{t("verify.reorganizations.none")}</p>}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((item) => (
            <Numbers key={item.position} item={item} />
          ))}
        </ul>
      )}
    </CheckSection>
  );
}

const sumOf = (counts: Conserved["members"]["before"]) => Object.values(counts).reduce((sum, n) => sum + n, 0);

function Numbers({ item }: { item: Conserved }) {
  const { t } = useTranslation();
  const { planId, effectiveOn, held, members, openIssues, groups, stranded } = item;
  const left = sumOf(members.left);
  return (
    <li className={classes.numbers}>
      <Link to="/reorganizations/$planId" params={{ planId }}>
        <Day on={effectiveOn} />
      </Link>
      <Passage name={t("verify.reorganizations.members")} before={sumOf(members.before)} after={sumOf(members.after)}>
        {left > 0 && t("verify.reorganizations.left", { count: left })}
      </Passage>
      <Passage name={t("verify.reorganizations.issues")} before={openIssues.before} after={openIssues.after} />
      <Passage name={t("verify.reorganizations.groups")} before={groups.before} after={groups.after}>
        {groups.dissolved > 0 && t("verify.reorganizations.dissolved", { count: groups.dissolved })}
      </Passage>
      {stranded > 0 && <span>{t("verify.reorganizations.stranded", { count: stranded })}</span>}
      <span className={classes.state} data-state={held ? "HELD" : "BROKEN"}>
        {t(held ? "verify.state.HELD" : "verify.state.BROKEN")}
      </span>
    </li>
  );
}

type PassageProps = { name: string; before: number; after: number; children?: ReactNode };

function Passage({ name, before, after, children }: PassageProps) {
  return (
    <span>
      <span className={classes.dim}>{name}</span> {before.toLocaleString()} → {after.toLocaleString()}
      {children ? <span className={classes.dim}> ({children})</span> : null}
    </span>
  );
}
