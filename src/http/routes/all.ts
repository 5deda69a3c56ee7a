// Every query and every route of accounts there is: what the server mounts and the OpenAPI document tells.
import type { AccountRoute } from "../accountRoute.ts";
import type { QueryRoute } from "../route.ts";
import { ownAccountRoutes } from "./account.ts";
import { auditRoutes } from "./audit.ts";
import { groupRoutes } from "./groups.ts";
import { historyRoutes } from "./history.ts";
import { homeRoutes } from "./home.ts";
import { invitationRoutes } from "./invitations.ts";
import { issueRoutes } from "./issues.ts";
import { miniClusterRoutes } from "./miniClusters.ts";
import { oidcRoutes } from "./oidc.ts";
import { peopleRoutes } from "./people.ts";
import { personalRoutes } from "./personal.ts";
import { reorganizationRoutes } from "./reorganizations.ts";
import { statisticsRoutes } from "./statistics.ts";
import { structureRoutes } from "./structure.ts";
import { waitingRoutes } from "./waiting.ts";

export const queryRoutes: readonly QueryRoute[] = [
  ...homeRoutes,
  ...waitingRoutes,
  ...miniClusterRoutes,
  ...groupRoutes,
  ...issueRoutes,
  ...peopleRoutes,
  ...historyRoutes,
  ...reorganizationRoutes,
  ...statisticsRoutes,
  ...structureRoutes,
  ...auditRoutes,
];

export const accountRoutes: readonly AccountRoute[] = [
  ...ownAccountRoutes,
  ...invitationRoutes,
  ...oidcRoutes,
  ...personalRoutes,
];
