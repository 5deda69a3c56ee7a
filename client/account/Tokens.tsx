/** Access tokens for scripts and reports: made with a scope and an end, shown once, removed at any time. */
import { Button, Modal, Select, TextInput } from "@mantine/core";
import { IconKey, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccessToken, AccessTokenMade, TokenScope } from "../../src/contract/accounts.ts";
import { makeToken, removeToken, useAccessTokens } from "../api/account.ts";
import { notify } from "../shell/notify.ts";
import { AttemptForm } from "../ui/AttemptForm.tsx";
import { Copy } from "../ui/Copy.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Tag } from "../ui/marks.tsx";
import { Section } from "../ui/Section.tsx";
import { useAttempt } from "../ui/useAttempt.ts";
import { useReturnFocus } from "../ui/useReturnFocus.ts";
import classes from "./account.module.css";

export function Tokens() {
  const { t } = useTranslation();
  const tokens = useAccessTokens();
  const [making, setMaking] = useState(false);
  const [removing, setRemoving] = useState<AccessToken | null>(null);
  return (
    <Section
      title={t("account.tokens.title")}
      aside={
        <a href="/api/docs" target="_blank" rel="noreferrer">
          {t("account.tokens.docs")}
        </a>
      }
    >
      <div className={classes.part}>
        <p className={classes.dim}>{t("account.tokens.text")}</p>
        <Loaded query={tokens}>
          {({ items }) =>
            items.length === 0 ? (
              <p className={classes.dim}>{t("account.tokens.none")}</p>
            ) : (
              <ul className={classes.list}>
                {items.map((token) => (
                  <Token key={token.id} token={token} onRemove={() => setRemoving(token)} />
                ))}
              </ul>
            )
          }
        </Loaded>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          onClick={() => setMaking(true)}
        >
          {t("account.tokens.make")}
        </Button>
      </div>
      {making && <MakeToken onClose={() => setMaking(false)} />}
      {removing && <RemoveToken token={removing} onClose={() => setRemoving(null)} />}
    </Section>
  );
}

function Token({ token, onRemove }: { token: AccessToken; onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <li className={classes.item}>
      <IconKey size={22} stroke={1.6} aria-hidden="true" />
      <div>
        <span>
          {token.name} <Tag>{t(`account.tokens.scopes.${token.scope}`)}</Tag>
        </span>
        <small>
          {t("account.tokens.expires")} <Moment at={token.expiresAt} relative={false} /> ·{" "}
          {token.lastUsedAt === null ? (
            t("account.tokens.never")
          ) : (
            <>
              {t("account.tokens.used")} <Moment at={token.lastUsedAt} />
            </>
          )}
        </small>
      </div>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t("account.tokens.removeOf", { name: token.name })}
        onClick={onRemove}
      >
        {t("account.tokens.remove")}
      </Button>
    </li>
  );
}

const scopes: readonly TokenScope[] = ["READ", "WRITE"];
const lasting = [7, 30, 90, 365];

function MakeToken({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  const { t } = useTranslation();
  const trying = useAttempt();
  const [name, setName] = useState("");
  const [scope, setScope] = useState<TokenScope>("READ");
  const [days, setDays] = useState("90");
  const [made, setMade] = useState<AccessTokenMade | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(made === null ? "account.tokens.make" : "account.tokens.madeTitle")}
      size={480}
      closeOnClickOutside={false}
    >
      {made !== null ? (
        <div className={classes.part}>
          <p className={classes.dim}>{t("account.tokens.madeText")}</p>
          <div className={classes.secret}>
            <code title={t("account.tokens.token")}>{made.token}</code>
            <Copy value={made.token} primary />
          </div>
          <Button variant="default" style={{ justifySelf: "end" }} onClick={onClose}>
            {t("common.action.close")}
          </Button>
        </div>
      ) : (
        <AttemptForm
          trying={trying}
          submit={t("account.tokens.submit")}
          onCancel={onClose}
          onSubmit={async () => setMade(await makeToken({ name, scope, days: Number(days) }))}
        >
          <TextInput
            label={t("account.tokens.name")}
            placeholder={t("account.tokens.nameHint")}
            maxLength={80}
            required
            withAsterisk={false}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t("account.tokens.scope")}
            data={scopes.map((value) => ({ value, label: t(`account.tokens.scopes.${value}`) }))}
            value={scope}
            allowDeselect={false}
            onChange={(next) => setScope(scopes.find((one) => one === next) ?? "READ")}
          />
          <Select
            label={t("account.tokens.days")}
            data={lasting.map((count) => ({ value: String(count), label: t("account.tokens.forDays", { count }) }))}
            value={days}
            allowDeselect={false}
            onChange={(next) => setDays(next ?? "90")}
          />
        </AttemptForm>
      )}
    </Modal>
  );
}

function RemoveToken({ token, onClose }: { token: AccessToken; onClose: () => void }) {
  useReturnFocus();
  const { t } = useTranslation();
  const trying = useAttempt();
  return (
    <Modal opened onClose={onClose} title={t("account.tokens.removeOf", { name: token.name })} size={480}>
      <AttemptForm
        trying={trying}
        submit={t("account.tokens.remove")}
        danger
        onCancel={onClose}
        onSubmit={async () => {
          await removeToken(token.id);
          onClose();
          await notify({ message: t("account.tokens.removed") });
        }}
      >
        <p>{t("account.tokens.removeSure", { name: token.name })}</p>
      </AttemptForm>
    </Modal>
  );
}
