/** Every address and the page it opens; a page's code is loaded when it is first visited. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  retainSearchParams,
} from "@tanstack/react-router";
import {
  auditSearch,
  boardSearch,
  clusterSearch,
  clustersSearch,
  historySearch,
  homeSearch,
  issuesSearch,
  organizationsSearch,
  parseSearch,
  problemSearch,
  reorganizationsSearch,
  rootSearch,
  statisticsSearch,
  stringifySearch,
  workbenchSearch,
} from "./search.ts";
import { Crashed } from "./shell/Crashed.tsx";
import { NotFound } from "./shell/NotFound.tsx";
import { Shell } from "./shell/Shell.tsx";
import { SkeletonPage } from "./ui/SkeletonPage.tsx";

const rootRoute = createRootRoute({
  component: Shell,
  validateSearch: rootSearch,
  // The moment shown goes with the reader from page to page.
  search: { middlewares: [retainSearchParams(["asOf"])] },
  notFoundComponent: NotFound,
});
const getParentRoute = () => rootRoute;

const home = createRoute({
  getParentRoute,
  path: "/",
  validateSearch: homeSearch,
  component: lazyRouteComponent(() => import("./home/HomePage.tsx"), "HomePage"),
});
const boards = createRoute({
  getParentRoute,
  path: "/boards",
  component: lazyRouteComponent(() => import("./boards/BoardsPage.tsx"), "BoardsPage"),
});
const board = createRoute({
  getParentRoute,
  path: "/boards/$groupId",
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import("./board/BoardPage.tsx"), "BoardPage"),
});
const issues = createRoute({
  getParentRoute,
  path: "/issues",
  validateSearch: issuesSearch,
  component: lazyRouteComponent(() => import("./issues/IssuesPage.tsx"), "IssuesPage"),
});
const issue = createRoute({
  getParentRoute,
  path: "/issues/$issueId",
  component: lazyRouteComponent(() => import("./issues/IssueAddress.tsx"), "IssueAddress"),
});
const miniClusters = createRoute({
  getParentRoute,
  path: "/mini-clusters",
  validateSearch: clustersSearch,
  component: lazyRouteComponent(() => import("./clusters/ClustersPage.tsx"), "ClustersPage"),
});
const miniCluster = createRoute({
  getParentRoute,
  path: "/mini-clusters/$id",
  validateSearch: clusterSearch,
  component: lazyRouteComponent(() => import("./clusters/ClusterPage.tsx"), "ClusterPage"),
});
const reorganizations = createRoute({
  getParentRoute,
  path: "/reorganizations",
  validateSearch: reorganizationsSearch,
  component: lazyRouteComponent(() => import("./reorganizations/PlansPage.tsx"), "PlansPage"),
});
const reorganization = createRoute({
  getParentRoute,
  path: "/reorganizations/$planId",
  component: lazyRouteComponent(() => import("./reorganizations/PlanPage.tsx"), "PlanPage"),
});
const reorganizationEdit = createRoute({
  getParentRoute,
  path: "/reorganizations/$planId/edit",
  validateSearch: workbenchSearch,
  component: lazyRouteComponent(() => import("./reorganizations/workbench/WorkbenchPage.tsx"), "WorkbenchPage"),
});
const rehearsal = createRoute({
  getParentRoute,
  path: "/reorganizations/rehearsal",
  validateSearch: workbenchSearch,
  component: lazyRouteComponent(() => import("./reorganizations/workbench/RehearsalPage.tsx"), "RehearsalPage"),
});
const reorganizationPrint = createRoute({
  getParentRoute,
  path: "/reorganizations/$planId/print",
  component: lazyRouteComponent(() => import("./reorganizations/PrintPage.tsx"), "PrintPage"),
});
const organizations = createRoute({
  getParentRoute,
  path: "/organizations",
  validateSearch: organizationsSearch,
  component: lazyRouteComponent(() => import("./organizations/OrganizationsPage.tsx"), "OrganizationsPage"),
});
const organization = createRoute({
  getParentRoute,
  path: "/organizations/$id",
  component: lazyRouteComponent(() => import("./organizations/OrganizationPage.tsx"), "OrganizationPage"),
});
const statistics = createRoute({
  getParentRoute,
  path: "/statistics",
  validateSearch: statisticsSearch,
  component: lazyRouteComponent(() => import("./statistics/StatisticsPage.tsx"), "StatisticsPage"),
});
const history = createRoute({
  getParentRoute,
  path: "/history",
  validateSearch: historySearch,
  component: lazyRouteComponent(() => import("./history/HistoryPage.tsx"), "HistoryPage"),
});
const verify = createRoute({
  getParentRoute,
  path: "/verify",
  component: lazyRouteComponent(() => import("./verify/VerifyPage.tsx"), "VerifyPage"),
});

const signIn = createRoute({
  getParentRoute,
  path: "/sign-in",
  validateSearch: problemSearch,
  // The shell asks nobody to sign in wherever they are; whoever is in already goes on.
  component: () => <Navigate to="/" replace />,
});
const invitation = createRoute({
  getParentRoute,
  path: "/invitation",
  component: lazyRouteComponent(() => import("./signIn/InvitationPage.tsx"), "InvitationPage"),
});
const account = createRoute({
  getParentRoute,
  path: "/account",
  validateSearch: problemSearch,
  component: lazyRouteComponent(() => import("./account/AccountPage.tsx"), "AccountPage"),
});
const audit = createRoute({
  getParentRoute,
  path: "/audit",
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import("./audit/AuditPage.tsx"), "AuditPage"),
});
const invitations = createRoute({
  getParentRoute,
  path: "/invitations",
  component: lazyRouteComponent(() => import("./invitations/InvitationsPage.tsx"), "InvitationsPage"),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    home,
    boards,
    board,
    issues,
    issue,
    miniClusters,
    miniCluster,
    reorganizations,
    reorganization,
    reorganizationEdit,
    rehearsal,
    reorganizationPrint,
    organizations,
    organization,
    statistics,
    history,
    verify,
    signIn,
    invitation,
    account,
    invitations,
    audit,
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  defaultPendingMs: 200,
  defaultPendingComponent: SkeletonPage,
  defaultErrorComponent: Crashed,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
