/** An issue's panel over a page that has no live board: the list of issues. */
import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useAsOf } from "../api/asOf.ts";
import { useMe } from "../api/queries.ts";
import { direct } from "./commander.ts";
import { IssuePanel } from "./IssuePanel.tsx";
import { wishOf } from "./steps.ts";

export function IssueBeside({ issueId, onClose }: { issueId: string; onClose: () => void }) {
  const actor = useMe().data?.actor ?? null;
  const past = useAsOf() !== undefined;
  const narrow = useMediaQuery("(max-width: 47.99em)") ?? false;
  return (
    <Drawer.Root opened onClose={onClose} position="right" size={narrow ? "100%" : 580} closeOnEscape={false}>
      <Drawer.Overlay backgroundOpacity={0.2} />
      <Drawer.Content style={{ overflow: "hidden" }}>
        <IssuePanel
          issueId={issueId}
          store={null}
          actor={actor}
          readOnly={past || actor === null}
          command={direct}
          onStep={async (step, facts) => {
            const wish = wishOf(step.command, issueId, step.to, facts);
            if (wish !== null) await direct(wish);
          }}
          onClose={onClose}
          fullScreen
        />
      </Drawer.Content>
    </Drawer.Root>
  );
}
