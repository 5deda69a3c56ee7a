/** The places of the rail, in their order; a phone's bottom bar has room for four and a sheet with the others. */
import {
  IconBuilding,
  IconChartBar,
  IconHistory,
  IconHome,
  IconLayoutKanban,
  IconListDetails,
  IconSitemap,
  IconTopologyStar3,
} from "@tabler/icons-react";

export const places = [
  { key: "home", to: "/", icon: IconHome, bottom: true },
  { key: "boards", to: "/boards", icon: IconLayoutKanban, bottom: true },
  { key: "issues", to: "/issues", icon: IconListDetails, bottom: true },
  { key: "clusters", to: "/mini-clusters", icon: IconTopologyStar3, bottom: true },
  { key: "reorganizations", to: "/reorganizations", icon: IconSitemap, bottom: false },
  { key: "organizations", to: "/organizations", icon: IconBuilding, bottom: false },
  { key: "statistics", to: "/statistics", icon: IconChartBar, bottom: false },
  { key: "history", to: "/history", icon: IconHistory, bottom: false },
] as const;

export type Place = (typeof places)[number];
