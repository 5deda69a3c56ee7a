/** The places of the rail and of the bottom bar, in their order. */
import {
  IconBuilding,
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
  // Five places fit a phone: from there the mini-clusters' page leads to the reorganisations.
  { key: "reorganizations", to: "/reorganizations", icon: IconSitemap, bottom: false },
  { key: "organizations", to: "/organizations", icon: IconBuilding, bottom: false },
  { key: "history", to: "/history", icon: IconHistory, bottom: true },
] as const;
