/** The reader's menu: their account, what their office looks after, signing out. Around the button that opens it. */
import { Menu } from "@mantine/core";
import { IconLogout } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../api/queries.ts";
import { useSignOut } from "../signIn/useSignOut.ts";
import { ownPages } from "./ownPages.ts";
import { closePanels, usePanels } from "./panels.ts";

export function ActorMenu({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const actor = useMe().data?.actor ?? null;
  const { actor: opened } = usePanels();
  const signOut = useSignOut();
  return (
    <Menu opened={opened} onClose={closePanels} position="bottom-end" shadow="md" width={240}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {ownPages
          .filter(({ may }) => may(actor))
          .map(({ key, title, to, icon: Icon }) => (
            <Menu.Item
              key={key}
              component={Link}
              to={to}
              leftSection={<Icon size={18} stroke={1.7} aria-hidden="true" />}
            >
              {t(title)}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={18} stroke={1.7} aria-hidden="true" />}
          onClick={() => void signOut()}
        >
          {t("account.menu.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
