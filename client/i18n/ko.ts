/** All Korean texts, by area: one chunk of the build. */
import { account } from "./ko/account.ts";
import { board } from "./ko/board.ts";
import { clusters } from "./ko/clusters.ts";
import { commands } from "./ko/commands.ts";
import { common } from "./ko/common.ts";
import { domain } from "./ko/domain.ts";
import { events } from "./ko/events.ts";
import { forms } from "./ko/forms.ts";
import { history } from "./ko/history.ts";
import { home } from "./ko/home.ts";
import { issues } from "./ko/issues.ts";
import { organizations } from "./ko/organizations.ts";
import { panel } from "./ko/panel.ts";
import { planMoves } from "./ko/planMoves.ts";
import { planOfficers } from "./ko/planOfficers.ts";
import { reorganizations } from "./ko/reorganizations.ts";
import { shell } from "./ko/shell.ts";
import { signIn } from "./ko/signIn.ts";
import { statistics } from "./ko/statistics.ts";
import { verify } from "./ko/verify.ts";
import { welcome } from "./ko/welcome.ts";
import { workbench } from "./ko/workbench.ts";

export const ko = {
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
