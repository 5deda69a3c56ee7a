// The Express application: what every request passes through, in order, and the routes.
import express, { type Express } from "express";
import { Refusal } from "../domain/refusal.ts";
import { mountAccountRoute } from "./accountRoute.ts";
import { mountCommands } from "./commands.ts";
import { mountDocs } from "./docs.ts";
import { exportRoutes } from "./exports/all.ts";
import { mountExport } from "./exports/route.ts";
import { mountHealth } from "./health.ts";
import { mountLimits } from "./limits.ts";
import type { Parts } from "./parts.ts";
import { answerProblems } from "./problems.ts";
import { mountQuery } from "./queries.ts";
import { nameAndLog } from "./requests.ts";
import { accountRoutes, queryRoutes } from "./routes/all.ts";
import { mountSession } from "./routes/session.ts";
import { ownOriginOnly, securityHeaders } from "./security.ts";
import { mountClient } from "./static.ts";
import { mountVerify } from "./verify.ts";

/** What serves somebody who is not signed in: ways in, or, in the demonstration, the choice of one's eyes. */
const waysIn = [...accountRoutes.filter(({ open }) => open), { method: "post", path: "/api/session" } as const];

/** Makes the application over the parts. It keeps nothing of its own. */
export function createApp(parts: Parts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", parts.trustProxy);
  // A repeated parameter becomes a list, which no schema takes; nothing is nested.
  app.set("query parser", "simple");
  app.set("etag", "weak");

  app.use(nameAndLog(parts.logger));
  app.use(securityHeaders({ https: parts.origin?.startsWith("https:") === true }));
  app.use(ownOriginOnly(parts.origin));
  mountHealth(app, parts);
  mountLimits(app, waysIn, parts);
  mountDocs(app);
  mountSession(app, parts);
  for (const route of accountRoutes) mountAccountRoute(app, route, parts);
  mountCommands(app, parts);
  for (const route of queryRoutes) mountQuery(app, route, parts);
  for (const route of exportRoutes) mountExport(app, route, parts);
  mountVerify(app, parts);
  if (parts.clientDir !== null) mountClient(app, parts.clientDir);
  app.use(() => {
    throw new Refusal("NOT_FOUND");
  });
  app.use(answerProblems(parts.logger));
  return app;
}
