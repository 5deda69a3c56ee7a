// Stored shapes are promises: a shape that changes without a new version and an upcaster would break old logs.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import * as z from "zod";
import { type EventType, eventSchemas } from "../../src/contract/events.ts";
import { versionOf } from "../../src/log/codec.ts";
import { upcasters } from "../../src/log/upcasters.ts";

/** `{type}.v{n}` → a hash of the shape. Lines are added (GOLDEN=add npm test), never edited. */
const file = fileURLToPath(new URL("./golden/shapes.json", import.meta.url));
const golden: Record<string, string> = JSON.parse(readFileSync(file, "utf8"));

const shapeOf = (type: EventType) =>
  createHash("sha256")
    .update(JSON.stringify(z.toJSONSchema(eventSchemas[type], { io: "output" })))
    .digest("hex")
    .slice(0, 16);

describe("stored event shapes", () => {
  const types = Object.keys(eventSchemas) as EventType[];

  it("change only with a new version", () => {
    const added: Record<string, string> = {};
    for (const type of types) {
      const key = `${type}.v${versionOf(type)}`;
      if (!(key in golden)) added[key] = shapeOf(type);
      else expect(shapeOf(type), `${key} changed: raise its version and add an upcaster`).to.equal(golden[key]);
    }
    if (process.env.GOLDEN === "add" && Object.keys(added).length > 0) {
      const all = Object.entries({ ...golden, ...added }).sort(([a], [b]) => (a < b ? -1 : 1));
      writeFileSync(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
    } else expect(added, "new shapes: record them with GOLDEN=add npm test").to.deep.equal({});
  });

  it("have an upcaster for every older version", () => {
    for (const key of Object.keys(golden)) {
      const [type, v] = key.split(".v") as [EventType, string];
      expect(types, `${type} was stored once and must stay readable`).to.include(type);
      for (let from = Number(v); from < versionOf(type); from++)
        expect(upcasters[type]?.[from], key).to.be.a("function");
    }
  });
});
