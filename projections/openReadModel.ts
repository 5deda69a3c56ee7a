// The read model as the server asks it: a read-only connection of the main thread, told of commits by the projector.
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import type { HistoryKind } from "../src/contract/historyKinds.ts";
import { board, boardChanges, issues } from "./board.ts";
import { group, groups, miniCluster, miniClusters, organization, organizations } from "./clusters.ts";
import { compare } from "./comparison.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { DAY_MS } from "./density.ts";
import { figures } from "./figures.ts";
import { flowsSeen } from "./flowsSeen.ts";
import { issueAt } from "./issueTexts.ts";
import { member, members, memberships, officers } from "./members.ts";
import type { PlanRow } from "./plans.ts";
import { pointedFile } from "./pointer.ts";
import { type MayRead, type ReaderRights, type ReadModel, readsAll } from "./readModel.ts";
import { openForReading, progressOf } from "./store.ts";
import { openTables } from "./tables.ts";
import { underStructure } from "./underStructure.ts";
import { View } from "./view.ts";

/** A read model that can be told of commits and moved to another file. */
export type OpenReadModel = ReadModel & {
  /** Rows up to `position` are committed: wakes those who wait for it. */
  announce(position: number): void;
  /** Goes over to another file, as after a rebuild; queries in between see one or the other, never a mix. */
  reopen(file: string): void;
};

/** Opens the read model of a data folder, or a given file. Throws where there is none that this program can read. */
export function openReadModel(where: { dataDir: string } | { file: string }): OpenReadModel {
  let { db, view } = open("file" in where ? where.file : currentFile(where.dataDir));
  const waiting = new Set<{ position: number; done: (reached: boolean) => void }>();
  let seen: number | undefined;

  /**
   * Read once a turn: a query, which is synchronous, speaks of one position throughout. All of the turn's reads are one
   * transaction, since each by itself would lock the file and look at its log anew, which costs more than a small read.
   */
  function committed(): number {
    if (seen === undefined) {
      db.exec("BEGIN");
      seen = progressOf(db).position ?? -1;
      queueMicrotask(look);
    }
    return seen;
  }

  /** Ends the turn's transaction: the next read sees what was committed since. */
  function look() {
    seen = undefined;
    if (db.open && db.inTransaction) db.exec("COMMIT");
  }

  function open(file: string): { db: Database; view: View } {
    const db = openForReading(file);
    return { db, view: new View(openTables(db), committed) };
  }

  function announce(position: number) {
    look();
    for (const waiter of waiting) if (waiter.position <= position) waiter.done(true);
  }

  /** The scope that every told event is in. */
  const everything = () => view.tables.keys.find("all") ?? 0;

  /** Who asks this of rows as they come begins the turn here: no transaction can begin while a statement runs. */
  function mayReadPlans(mayReadPlan: ReaderRights["mayReadPlan"]) {
    const now = committed();
    return (id: string) => {
      const today = view.tables.plans.get(id, now);
      return today !== null && mayReadPlan?.(today.state) === true;
    };
  }

  /** Whether the reader may see what is of an issue, by the number of its id, or of a plan, below nought; null: all. */
  function mayReadKeys(mayRead: MayRead, mayReadPlan: ReaderRights["mayReadPlan"]) {
    if (mayRead === readsAll) return null;
    const [mayReadIssue, mayPlan] = [view.mayReadMany(mayRead), mayReadPlans(mayReadPlan)];
    const name = (n: number) => view.tables.keys.name(n);
    return (key: number) => (key > 0 ? mayReadIssue(name(key)) : mayPlan(name(-key)));
  }

  function hiddenEvents(mayRead: MayRead, mayReadPlan: ReaderRights["mayReadPlan"], kind: HistoryKind | undefined) {
    const may = mayReadKeys(mayRead, mayReadPlan);
    return may === null ? 0 : view.tables.density.hidden(everything(), may, kind);
  }

  return {
    announce,
    reopen(file) {
      const next = open(file);
      look();
      db.close();
      ({ db, view } = next);
      announce(committed());
    },
    position() {
      look();
      return Math.max(0, committed());
    },
    waitFor(position, ms) {
      look();
      if (committed() >= position) return Promise.resolve(true);
      return new Promise((resolve) => {
        const timer = setTimeout(() => waiter.done(committed() >= position), ms);
        const waiter = {
          position,
          done: (reached: boolean) => {
            clearTimeout(timer);
            waiting.delete(waiter);
            resolve(reached);
          },
        };
        waiting.add(waiter);
      });
    },
    positionAt: (instant) => view.tables.clock.positionAt(instant),
    instantAt: (position) => view.tables.clock.instantAt(position),

    programme: (at) => view.rows(view.tables.programmes, "all", at)[0] ?? null,
    figures: (at, mayRead) => figures(view, at, mayRead),
    underStructure: (at, mayRead, under) => underStructure(view, at, mayRead, under),
    miniClusters: (at, mayRead, filter) => miniClusters(view, at, mayRead, filter),
    miniCluster: (at, mayRead, id) => miniCluster(view, at, mayRead, id),
    officers: (at, miniClusterId) => officers(view, at, miniClusterId),
    memberships: (at, filter) => memberships(view, at, filter),
    member: (at, id) => member(view, at, id),
    organizationOf: (at, memberId) => view.tables.members.get(memberId, view.position(at))?.organizationId ?? null,
    members: (at, filter) => members(view, at, filter),
    organization: (at, mayRead, id) => organization(view, at, mayRead, id),
    organizations: (at, mayRead, filter) => organizations(view, at, mayRead, filter),
    groups: (at, mayRead, filter) => groups(view, at, mayRead, filter),
    group: (at, mayRead, id) => group(view, at, mayRead, id),

    board: (at, mayRead, groupId) => board(view, at, mayRead, groupId),
    issues: (at, mayRead, filter) => issues(view, at, mayRead, filter),
    issue(at, mayRead, id) {
      const issue = issueAt(id, view.position(at), view.tables);
      if (issue === null || !view.mayReadId(id, mayRead)) return null;
      const { disposal } = issue;
      const names =
        disposal !== null && disposal.duplicateOf !== null && !view.mayReadId(disposal.duplicateOf, mayRead);
      // [R7] What it repeats is not named to a reader who may not see that.
      return names ? { ...issue, disposal: { ...disposal, duplicateOf: null } } : issue;
    },
    openIssues: (at) =>
      view
        .rows(view.tables.cards, "open", at)
        .map(({ id, miniClusterId, groupId }) => ({ id, miniClusterId, groupId })),

    plans: (at) => [...view.rows(view.tables.plans, "all", at)].sort(byNewestDraft),
    planContent: (at, planId) => view.tables.planContents.at(planId, view.position(at)),

    boardChanges: (from, to, mayRead, groupId) => boardChanges(view, from, to, mayRead, groupId),
    compare: (from, to, mayRead) => compare(view, from, to, mayRead),
    cause: (position) => view.tables.timeline.cause(position),

    history(at, mayRead, filter) {
      const {
        subject,
        miniCluster: cluster,
        group: inGroup,
        types,
        kinds,
        from,
        to,
        direction,
        limit,
        cursor,
        mayReadPlan,
      } = filter;
      const scopes = [
        ...(subject ? [`${subject.kind}:${subject.id}`] : []),
        ...(inGroup === undefined ? [] : [`group:${inGroup}`]),
        ...(cluster === undefined ? [] : [`miniCluster:${cluster}`]),
      ];
      const after = cursor === undefined ? null : Number(decodeCursor(cursor));
      const page = view.tables.timeline.page({
        scopes,
        types: types ?? null,
        kinds: kinds ?? null,
        direction,
        after: after === null || Number.isNaN(after) ? null : after,
        limit,
        since: from ?? -1,
        upTo: Math.min(to ?? Number.MAX_SAFE_INTEGER, view.position(at)),
        // On one page there are few; who counts them all asks for all.
        mayReadIssue: (id) => view.mayReadId(id, mayRead),
        mayReadPlan: mayReadPlans(mayReadPlan),
        hidden: (kind) => hiddenEvents(mayRead, mayReadPlan, kind),
      });
      const next = page.more && page.last !== null ? encodeCursor(String(page.last)) : null;
      return { items: page.items, total: page.total, next };
    },
    step: (position, { mayRead, mayReadPlan }, kinds) =>
      view.tables.timeline.step(position, kinds, {
        mayReadIssue: (id) => view.mayReadId(id, mayRead),
        mayReadPlan: mayReadPlans(mayReadPlan),
      }),
    density: (from, to, most, { mayRead, mayReadPlan }) =>
      view.tables.density.bars({ from, to, most, all: everything() }, mayReadKeys(mayRead, mayReadPlan)),
    extent() {
      const { clock, density } = view.tables;
      const [ends, first] = [clock.extent(), density.firstDay()];
      // What was recorded with an earlier date than the first event's.
      return ends === null || first === null
        ? null
        : { ...ends, first: ends.first - first < DAY_MS && ends.first >= first ? ends.first : first };
    },
    lineage: (at, mayRead) =>
      view.tables.lineage
        .upTo(view.position(at))
        .map(({ dissolved, ...reorganized }) =>
          mayRead === readsAll
            ? reorganized
            : { ...reorganized, flows: flowsSeen(view, { dissolved, ...reorganized }, at, mayRead) },
        ),

    names(at, mayRead, ids) {
      const position = view.position(at);
      const { members, organizations, miniClusters, groups, cards, plans } = view.tables;
      return {
        members: named(
          ids.members,
          (id) => members.get(id, position),
          ({ organizationId, sector, forgotten }) => ({ organizationId, sector, forgotten }),
        ),
        organizations: named(
          ids.organizations,
          (id) => organizations.get(id, position),
          ({ names, kind }) => ({ names, kind }),
        ),
        miniClusters: named(
          ids.miniClusters,
          (id) => miniClusters.get(id, position),
          ({ names, active }) => ({ names, active }),
        ),
        groups: named(
          ids.groups,
          (id) => groups.get(id, position),
          ({ names, miniClusterId, active }) => ({ names, miniClusterId, active }),
        ),
        issues: named(
          ids.issues,
          (id) => {
            const card = cards.get(id, position);
            return card && view.mayReadNow(card, at, mayRead) ? card : null;
          },
          ({ number, title }) => ({ number, title }),
        ),
        plans: named(
          ids.plans,
          (id) => plans.get(id, position),
          ({ title }) => ({ title }),
        ),
      };
    },
    poisoned: () =>
      db
        .prepare<[], { position: number; type: string; stream: string; error: string }>(
          "SELECT position, type, stream, error FROM poisoned ORDER BY position",
        )
        .all(),
    close() {
      for (const waiter of waiting) waiter.done(false);
      db.close();
    },
  };
}

const byNewestDraft = (a: PlanRow, b: PlanRow): number =>
  Date.parse(b.drafted.at) - Date.parse(a.drafted.at) || (a.planId < b.planId ? -1 : 1);

function currentFile(dataDir: string): string {
  const file = pointedFile(dataDir);
  if (file === null) throw new Error(`${dataDir} has no read model yet`);
  return join(dataDir, file);
}

function named<Row, Name>(ids: Set<string>, find: (id: string) => Row | null, nameOf: (row: Row) => Name) {
  const found = new Map<string, Name>();
  for (const id of ids) {
    const row = find(id);
    if (row !== null) found.set(id, nameOf(row));
  }
  return found;
}
