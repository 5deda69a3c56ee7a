/** All mini-clusters, as a tree with numbers or as a map. */
import { Button, SegmentedControl, Switch } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../api/allowed.ts";
import { useMiniClusters } from "../api/queries.ts";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { SectorLegend } from "../ui/SectorBar.tsx";
import { ClusterMap } from "./ClusterMap.tsx";
import { ClusterTree } from "./ClusterTree.tsx";
import { FoundForm } from "./forms/FoundForm.tsx";

const route = getRouteApi("/mini-clusters");

export function ClustersPage() {
  const { t } = useTranslation();
  const { view = "tree", closed } = route.useSearch();
  const navigate = route.useNavigate();
  const clusters = useMiniClusters(closed === true);
  const may = useMay();
  const [founding, setFounding] = useState(false);
  const change = (next: { view?: "tree" | "map"; closed?: true | undefined }) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  const mayFound = may("FoundMiniCluster", { kind: "programme" });
  return (
    <Page
      title={t("clusters.title")}
      lead={t("clusters.text")}
      action={
        mayFound && (
          <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setFounding(true)}>
            {t("forms.found.action")}
          </Button>
        )
      }
    >
      <Loaded query={clusters}>
        {({ items }) => {
          const active = items.filter((cluster) => cluster.active);
          return (
            <Section
              title={t("clusters.summary", {
                clusters: active.length,
                members: active.reduce((sum, cluster) => sum + cluster.total, 0),
                open: active.reduce((sum, cluster) => sum + cluster.openIssues, 0),
              })}
              aside={<SectorLegend />}
            >
              <div style={{ display: "flex", flexWrap: "wrap", gap: 16, alignItems: "center", marginBottom: 16 }}>
                <SegmentedControl
                  aria-label={t("clusters.view.label")}
                  value={view}
                  onChange={(next) => change({ view: next === "map" ? "map" : "tree" })}
                  data={[
                    { value: "tree", label: t("clusters.view.tree") },
                    { value: "map", label: t("clusters.view.map") },
                  ]}
                />
                {view === "tree" && (
                  <Switch
                    label={t("clusters.showClosed")}
                    checked={closed === true}
                    onChange={(event) => change({ closed: event.currentTarget.checked || undefined })}
                  />
                )}
              </div>
              {items.length === 0 ? (
                <Empty>{t("clusters.empty")}</Empty>
              ) : view === "map" ? (
                <ClusterMap clusters={active} height={600} />
              ) : (
                <ClusterTree clusters={items} />
              )}
            </Section>
          );
        }}
      </Loaded>
      {founding && <FoundForm subject={null} onClose={() => setFounding(false)} />}
    </Page>
  );
}
