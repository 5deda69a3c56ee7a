/** All English texts, by area: one chunk of the build. */
import { account } from "./en/account.ts";
import { board } from "./en/board.ts";
import { clusters } from "./en/clusters.ts";
import { commands } from "./en/commands.ts";
import { common } from "./en/common.ts";
import { domain } from "./en/domain.ts";
import { events } from "./en/events.ts";
import { forms } from "./en/forms.ts";
import { history } from "./en/history.ts";
import { home } from "./en/home.ts";
import { issues } from "./en/issues.ts";
import { organizations } from "./en/organizations.ts";
import { panel } from "./en/panel.ts";
import { planMoves } from "./en/planMoves.ts";
import { planOfficers } from "./en/planOfficers.ts";
import { reorganizations } from "./en/reorganizations.ts";
import { shell } from "./en/shell.ts";
import { signIn } from "./en/signIn.ts";
import { statistics } from "./en/statistics.ts";
import { verify } from "./en/verify.ts";
import { welcome } from "./en/welcome.ts";
import { workbench } from "./en/workbench.ts";

export const en = {
  account,
  commands,
  common,
  domain,
  events,
  shell,
  signIn,
  statistics,
  history,
  home,
  clusters,
  issues,
  organizations,
  planMoves,
  planOfficers,
  reorganizations,
  forms,
  verify,
  welcome,
  board,
  panel,
  workbench,
};
