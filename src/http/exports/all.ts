// Every export there is: what the server mounts and the OpenAPI document tells.
import { auditExports } from "./audit.ts";
import { changesExports } from "./changes.ts";
import { lineageExports } from "./lineage.ts";
import type { ExportRoute } from "./route.ts";

export const exportRoutes: readonly ExportRoute[] = [...lineageExports, ...changesExports, ...auditExports];
