/** A history read page by page: its entries, and a button for the older ones. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { useHistoryPages } from "../api/queries.ts";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Entries } from "./Entries.tsx";

type Props = {
  history: ReturnType<typeof useHistoryPages>;
  /** What is said where nothing happened. */
  empty: string;
};

export function EntryPages({ history, empty }: Props) {
  const { t } = useTranslation();
  return (
    <Loaded query={history}>
      {({ pages }) =>
        pages[0]?.items.length === 0 ? (
          <Empty>{empty}</Empty>
        ) : (
          <>
            <Entries pages={pages} />
            {history.hasNextPage && (
              <Button
                variant="default"
                mt="md"
                loading={history.isFetchingNextPage}
                onClick={() => void history.fetchNextPage()}
              >
                {t("common.action.more")}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}
