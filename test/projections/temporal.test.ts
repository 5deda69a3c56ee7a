// The temporal table against a model that keeps everything in memory: as-of, get, changes, at random positions.

import Sqlite from "better-sqlite3";
import { expect } from "chai";
import fc from "fast-check";
import { Keys } from "../../projections/keys.ts";
import { OPEN, type TemporalSpec, TemporalTable } from "../../projections/temporal.ts";

type Row = { scopes: string[]; value: number };
const spec: TemporalSpec<Row> = { name: "things", columns: ["scopes", "value"], scopes: (row) => row.scopes };

function open(file = ":memory:") {
  const db = new Sqlite(file);
  db.exec(Keys.ddl);
  for (const statement of TemporalTable.ddl(spec)) db.exec(statement);
  return { db, keys: new Keys(db), table: new TemporalTable(db, new Keys(db), spec) };
}

/** What the table must answer, by going through all that was ever written. */
class Naive {
  readonly states = new Map<number, Map<string, Row>>();
  #last = new Map<string, Row>();

  write(id: string, row: Row | null, position: number) {
    const next = new Map(this.states.get(position) ?? this.#last);
    if (row) next.set(id, row);
    else next.delete(id);
    this.states.set(position, next);
    this.#last = next;
  }
  at(position: number): Map<string, Row> {
    let found = new Map<string, Row>();
    for (const [p, state] of this.states) if (p <= position) found = state;
    return found;
  }
  asOf(scope: string, position: number) {
    return [...this.at(position)]
      .filter(([, row]) => row.scopes.includes(scope))
      .map(([id, row]) => `${id}=${row.value}`);
  }
}

const operation = fc.record({
  id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  step: fc.constantFrom(0, 0, 1, 1, 1, 2, 1000),
  row: fc.option(
    fc.record({ scopes: fc.uniqueArray(fc.constantFrom("x", "y", "z"), { maxLength: 3 }), value: fc.nat(3) }),
    { freq: 4 },
  ),
});

describe("temporal rows", function () {
  this.timeout(20_000);

  it("answer as-of, get and changes as a model that remembers everything does", () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 500, size: "max" }), fc.boolean(), (operations, forgetful) => {
        const { table, db } = open();
        const naive = new Naive();
        let position = 1;
        for (const { id, step, row } of operations) {
          position += step;
          if (row) table.put(id, row, position);
          else table.remove(id, position);
          naive.write(id, row, position);
          if (forgetful && step === 2) table.forget();
        }
        const edges = [...naive.states.keys()].flatMap((p) => [p - 1, p]);
        const asked = edges.filter((_, i) => i % Math.ceil(edges.length / 30) === 0);
        for (const p of asked) {
          for (const scope of ["x", "y", "z"]) {
            const rows = table.versionsAsOf(scope, p).map(({ id, row }) => `${id}=${row.value}`);
            expect(rows.sort()).to.deep.equal(naive.asOf(scope, p).sort());
          }
          for (const id of ["a", "b", "f"]) expect(table.get(id, p)).to.deep.equal(naive.at(p).get(id) ?? null);
        }
        for (const from of asked.slice(0, 6))
          for (const to of asked.filter((p) => p >= from).slice(-6))
            for (const scope of ["x", "y"]) {
              const inScope = (p: number, id: string) => {
                const row = naive.at(p).get(id);
                return row?.scopes.includes(scope) ? row : null;
              };
              const expected = ["a", "b", "c", "d", "e", "f"]
                .map((id) => ({ id, before: inScope(from, id), after: inScope(to, id) }))
                .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
              const got = table.changes(scope, from, to).map(({ id, before, after }) => ({ id, before, after }));
              expect(got.sort((a, b) => (a.id < b.id ? -1 : 1))).to.deep.equal(expected);
            }
        // What is remembered never decides what is written.
        const dump = db.prepare("SELECT * FROM things_snapshots").all();
        const again = open();
        position = 1;
        for (const { id, step, row } of operations) {
          position += step;
          again.table.forget();
          if (row) again.table.put(id, row, position);
          else again.table.remove(id, position);
        }
        expect(again.db.prepare("SELECT * FROM things_snapshots").all()).to.deep.equal(dump);
        db.close();
        again.db.close();
      }),
      { numRuns: 25 },
    );
  });

  it("holds a row from a position up to, not including, the next", () => {
    const { table, db } = open();
    table.put("a", { scopes: ["x"], value: 1 }, 10);
    table.put("a", { scopes: ["x"], value: 2 }, 20);
    table.remove("a", 30);
    expect(table.get("a", 9)).to.equal(null);
    expect(table.get("a", 19)?.value).to.equal(1);
    expect(table.get("a", 20)?.value).to.equal(2);
    expect(table.get("a", 30)).to.equal(null);
    expect(db.prepare("SELECT start, stop FROM things ORDER BY start").raw().all()).to.deep.equal([
      [10, 20],
      [20, 30],
    ]);
  });

  it("makes one version of several puts at one position, and none of a put that changes nothing", () => {
    const { table, db } = open();
    table.put("a", { scopes: ["x"], value: 1 }, 10);
    table.put("a", { scopes: ["y"], value: 2 }, 10);
    table.put("a", { scopes: ["y"], value: 2 }, 20);
    expect(db.prepare("SELECT start, stop FROM things").raw().all()).to.deep.equal([[10, OPEN]]);
    expect(table.asOf("x", 10)).to.deep.equal([]);
    expect(table.changes("y", 9, 30)).to.have.length(1);
  });

  it("takes snapshots, and few of them", () => {
    const { table, db } = open();
    for (let i = 0; i < 10_000; i++) table.put(`id${i % 50}`, { scopes: ["x"], value: i }, i + 1);
    const { n, bytes } = db.prepare("SELECT count(*) AS n, sum(length(held)) AS bytes FROM things_snapshots").get() as {
      n: number;
      bytes: number;
    };
    expect(n).to.be.within(10_000 / 64 - 2, 10_000 / 64 + 1);
    expect(bytes / 10_000).to.be.below(8);
    expect(table.asOf("x", 5_000).map((row) => row.value)).to.deep.equal([...Array(50).keys()].map((i) => 4_950 + i));
  });

  it("hands out rows that cannot be changed", () => {
    const { table } = open();
    table.put("a", { scopes: ["x"], value: 1 }, 10);
    expect(Object.isFrozen(table.asOf("x", 10)[0])).to.equal(true);
  });
});
