// The structure as the rules of a reorganisation see it, for whoever composes a plan: the browser runs the same rules.
import { StructureAnswer } from "../../contract/answers.ts";
import { StructureQuery } from "../../contract/queries.ts";
import type { StructureSnapshot } from "../../contract/reorganization.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { StructureState } from "../../domain/structure.ts";
import { everyIssue } from "../every.ts";
import { queryRoute } from "../route.ts";

const structure = queryRoute({
  path: "/api/structure",
  tag: "reorganizations",
  summary: {
    ko: "개편의 규칙이 보는 구조 전체와 미해결 애로사항. since가 있으면 그 뒤에 바뀐 것도",
    en: "The whole structure as the rules of a reorganisation see it, with all open difficulties; with `since`, what changed after that revision",
  },
  // Every open difficulty is in it.
  action: "PreviewReorganization",
  query: StructureQuery,
  answer: StructureAnswer,
  async read({ model, at, asOf, mayRead, structure }, { since }) {
    const programmeId = model.programme(at)?.id;
    if (programmeId === undefined) throw new Refusal("NOT_FOUND");
    const state = await structure(programmeId, asOf === null ? undefined : at.position + 1);
    const openIssues = everyIssue(model, at, mayRead, { open: true });
    return { structure: { programmeId, ...snapshotOf(state, since), openIssues: openIssues.map(heading) } };
  },
});

/** The state as an answer carries it: maps as lists, `touched` from the revision `since` on, else none. */
function snapshotOf(
  state: StructureState,
  since: string | undefined,
): Omit<StructureSnapshot, "programmeId" | "openIssues"> {
  const { miniClusters, groups, members, officers, reorganizations, touched } = state;
  return {
    revision: String(Math.max(0, state.revision)),
    miniClusters: [...miniClusters.values()],
    groups: [...groups.values()].map(({ members: all, ...group }) => ({ ...group, memberIds: [...all] })),
    members: [...members.values()].map(({ memberships, ...member }) => ({
      ...member,
      memberships: [...memberships].map(([miniClusterId, primary]) => ({ miniClusterId, primary })),
    })),
    officers,
    reorganizations: reorganizations.map(({ planId, effectiveOn, reason }) => ({ planId, effectiveOn, reason })),
    touched: since === undefined ? [] : touched.filter(({ revision }) => revision > Number(since)),
  };
}

type Heading = StructureSnapshot["openIssues"][number];
const heading = ({ id, number, title, category, organizationId, miniClusterId, groupId }: Heading): Heading => ({
  id,
  number,
  title,
  category,
  organizationId,
  miniClusterId,
  groupId,
});

export const structureRoutes = [structure];
