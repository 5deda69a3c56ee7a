// Values made of a zod schema for fast-check: what it takes, and the same with one thing in it broken.
import fc from "fast-check";
import * as z from "zod";
import { formulas, others, scripts } from "./hostileTexts.ts";

/** What makes values meaningful: ids that there are, and how properties of a name are made instead. */
type Hints = { ids: readonly string[]; named?: Readonly<Record<string, fc.Arbitrary<unknown>>> };
type Json = Record<string, unknown>;

const days = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const hostile = fc.constantFrom(...scripts, ...formulas, ...others);

/** Values that the schema takes. Throws on a schema it does not know how to meet: it is to be taught. */
export function arbitraryOf(schema: z.ZodType, hints: Hints): fc.Arbitrary<unknown> {
  return of(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json, hints);
}

function of(node: Json, hints: Hints): fc.Arbitrary<unknown> {
  if ("const" in node) return fc.constant(node.const);
  if (Array.isArray(node.enum)) return fc.constantFrom(...(node.enum as unknown[]));
  if (Array.isArray(node.anyOf)) return fc.oneof(...(node.anyOf as Json[]).map((one) => of(one, hints)));
  switch (node.type) {
    case "object":
      return objectOf(node, hints);
    case "array": {
      const { minItems = 0, maxItems = 100 } = node as { minItems?: number; maxItems?: number };
      const length = { minLength: minItems, maxLength: Math.min(maxItems, minItems + 4) };
      return fc.array(of(node.items as Json, hints), length);
    }
    case "string":
      return stringOf(node, hints);
    case "integer":
    case "number": {
      const { minimum = -1e9, maximum = 1e9 } = node as { minimum?: number; maximum?: number };
      return fc.oneof(fc.constantFrom(minimum, maximum), fc.integer({ min: minimum, max: Math.min(maximum, 2 ** 53) }));
    }
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case undefined:
      return fc.jsonValue({ maxDepth: 2 });
    default:
      throw new Error(`values of ${JSON.stringify(node)} are not known how to be made`);
  }
}

function objectOf(node: Json, hints: Hints): fc.Arbitrary<unknown> {
  const entries = Object.entries((node.properties ?? {}) as Record<string, Json>);
  const model = Object.fromEntries(entries.map(([name, one]) => [name, hints.named?.[name] ?? of(one, hints)]));
  const requiredKeys = ((node.required ?? []) as string[]).filter((name) => name in model);
  const known = fc.record(model, { requiredKeys });
  if (typeof node.additionalProperties !== "object" || node.additionalProperties === null) return known;
  const keys = of((node.propertyNames ?? { type: "string", maxLength: 20 }) as Json, hints) as fc.Arbitrary<string>;
  const rest = fc.dictionary(keys, of(node.additionalProperties as Json, hints), { maxKeys: 4, noNullPrototype: true });
  return fc.tuple(known, rest).map(([own, more]) => ({ ...more, ...own }));
}

function stringOf(node: Json, { ids }: Hints): fc.Arbitrary<string> {
  const {
    pattern,
    format,
    minLength = 0,
    maxLength = 200,
  } = node as Record<string, never> & {
    pattern?: string;
    format?: string;
  };
  if (format === "date") return days;
  if (format === "date-time") return days.map((day) => `${day}T09:30:00+09:00`);
  if (format === "uuid") return fc.uuid();
  if (format === "email") return fc.emailAddress({ size: "small" }).map((address) => address.slice(-200));
  const fits = (text: string) =>
    text.length >= minLength && text.length <= maxLength && (pattern === undefined || new RegExp(pattern).test(text));
  const long = fc.constantFrom("가", "x", "👩‍🔬").map((one) => one.repeat(Math.floor(maxLength / one.length)));
  const texts = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, 40) }) },
    { weight: 1, arbitrary: hostile },
    { weight: 1, arbitrary: long },
  );
  const there = ids.filter(fits);
  if (pattern === undefined || fits("누설 전류")) return texts.filter(fits);
  const matching = fc.stringMatching(new RegExp(pattern), { size: "small" }).filter(fits);
  if (there.length === 0) return matching;
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...there) }, { weight: 1, arbitrary: matching });
}

/** An own property of that name, as JSON.parse makes it: assigning it would set a prototype instead. */
const own = (name: string, value: unknown): Json => Object.fromEntries([[name, value]]);
const nested = (depth: number): unknown => {
  let value: unknown = [];
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
};
const pollution = { struck: true, constructor: { prototype: { struck: true } } };
const intruders: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  "",
  " ",
  "\u0000",
  "\ud800",
  "x".repeat(90_000),
  "9".repeat(400),
  [],
  [[]],
  {},
  nested(900),
  own("__proto__", pollution),
  own("constructor", { prototype: pollution }),
  { toString: null, valueOf: 1, hasOwnProperty: 1 },
  { length: 1e9 },
  Array.from({ length: 3_000 }, () => "group"),
];

/** A value with one thing in it exchanged, left out or added, at any depth. */
export const broken = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(values, fc.infiniteStream(fc.nat(2 ** 20)), fc.constantFrom(...intruders))
    .map(([value, choices, intruder]) => {
      const next = (below: number) => Number(choices.next().value) % below;
      return breakOne(value, next, intruder);
    });

function breakOne(value: unknown, next: (below: number) => number, intruder: unknown): unknown {
  if (typeof value !== "object" || value === null || next(4) === 0) return intruder;
  if (Array.isArray(value)) {
    if (value.length === 0) return [intruder];
    const at = next(value.length);
    return value.map((one, i) => (i === at ? breakOne(one, next, intruder) : one));
  }
  const keys = Object.keys(value);
  const key = keys[next(keys.length || 1)];
  const extra = ["__proto__", "constructor", "prototype", "extra"][next(8)];
  if (extra !== undefined || key === undefined) return { ...value, ...own(extra ?? "extra", intruder) };
  if (next(4) === 0) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  return { ...value, [key]: breakOne((value as Json)[key], next, intruder) };
}
