// The OpenAPI 3.1 document, made from the very schemas that parse and answer: every command, every query.
import * as z from "zod";
import { commandNames } from "../commands/registry.ts";
import * as answers from "../contract/answers.ts";
import { CommandAnswer, commandSchemas } from "../contract/commands.ts";
import { Problem } from "../contract/problem.ts";
import { ChooseActor, CommonQuery } from "../contract/queries.ts";
import { ReorganizationPlan } from "../contract/reorganization.ts";
import { ReorganizationPreview } from "../contract/structure.ts";
import { Verification } from "../contract/verification.ts";
import type { AccountRoute } from "./accountRoute.ts";
import { exportRoutes } from "./exports/all.ts";
import type { ExportRoute } from "./exports/route.ts";
import type { QueryRoute, Told } from "./route.ts";
import { accountRoutes, queryRoutes } from "./routes/all.ts";

type Json = Record<string, unknown>;

let document: Json | undefined;

/** The document, made once. */
export function openApi(): Json {
  document ??= build();
  return document;
}

function build(): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Danji 단지",
      version: "1",
      description: [
        "원주 의료기기 혁신클러스터의 미니클러스터 협업 플랫폼. 모든 변경은 명령으로, 모든 조회는 시점(asOf)과 함께.",
        "",
        "The mini-clusters of Wonju's medical-device innovation cluster. Every change is a command; every query takes a",
        "moment (`asOf`). A command's answer carries a log `position`: pass it as `after` to read what was written.",
        "Refusals are problems (RFC 9457) with a closed `code` and a sentence in the language of Accept-Language.",
      ].join("\n"),
    },
    servers: [{ url: "/" }],
    security: [{ session: [] }, { accessToken: [] }],
    paths: {
      ...Object.fromEntries(commandNames.map((name) => [`/api/commands/${name}`, { post: command(name) }])),
      "/api/reorganizations/preview": { post: preview() },
      ...sessionPaths(),
      ...merged(accountRoutes.map((route) => [route.path, { [route.method]: account(route) }])),
      ...verifyPaths(),
      ...healthPaths(),
      ...merged(queryRoutes.map((route) => [route.path, { get: query(route) }])),
      ...Object.fromEntries(exportRoutes.map((route) => [route.path, { get: file(route) }])),
    },
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "danji" },
        accessToken: {
          type: "http",
          scheme: "bearer",
          description:
            "An access token, danji_…, made on the account's page. It is never enough for the routes of accounts.",
        },
      },
      schemas: { Problem: schemaOf(Problem, "output"), CommandAnswer: schemaOf(CommandAnswer, "output") },
    },
  };
}

/** A path may hold several methods. */
function merged(entries: [string, Json][]): Json {
  const paths: Record<string, Json> = {};
  for (const [path, item] of entries) paths[path] = { ...paths[path], ...item };
  return paths;
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io,
    unrepresentable: "any",
  }) as Json;
  return rest;
}

const body = (schema: Json, type = "application/json"): Json => ({ content: { [type]: { schema } } });
const problem: Json = {
  description: "A problem (RFC 9457) with `code` and a sentence in the reader's language.",
  ...body({ $ref: "#/components/schemas/Problem" }, "application/problem+json"),
};
const told = ({ ko, en }: Told): Json => ({ summary: en, description: ko });

function command(name: keyof typeof commandSchemas): Json {
  return {
    operationId: name,
    tags: ["commands"],
    summary: name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase(),
    parameters: [
      {
        name: "Idempotency-Key",
        in: "header",
        required: true,
        description: "The command's id. The same one again answers what the first one answered.",
        schema: { type: "string", format: "uuid" },
      },
      {
        name: "If-Match",
        in: "header",
        description: "The stream's revision the sender decided on; a newer one is refused with 412.",
        schema: { type: "string" },
      },
    ],
    requestBody: { required: true, ...body(schemaOf(commandSchemas[name], "input")) },
    responses: {
      200: {
        description: "Recorded. ETag is the stream's revision.",
        headers: { ETag: { schema: { type: "string" } } },
        ...body({ $ref: "#/components/schemas/CommandAnswer" }),
      },
      default: problem,
    },
  };
}

function preview(): Json {
  return {
    operationId: "previewReorganization",
    tags: ["reorganizations"],
    ...told({
      ko: "개편안의 결과를 미리 본다. 아무것도 기록하지 않는다",
      en: "What a plan would do; nothing is recorded",
    }),
    requestBody: { required: true, ...body(schemaOf(ReorganizationPlan, "input")) },
    responses: {
      200: { description: "The preview.", ...body(schemaOf(ReorganizationPreview, "output")) },
      default: problem,
    },
  };
}

function query(route: QueryRoute): Json {
  return {
    operationId: operationId(route.path),
    tags: [route.tag],
    ...told(route.summary),
    parameters: [
      ...(route.path.includes("{id}") ? [{ name: "id", in: "path", required: true, schema: { type: "string" } }] : []),
      ...parameters(route.query),
      ...parameters(CommonQuery),
    ],
    responses: {
      200: { description: "The answer at its `position`.", ...body(schemaOf(route.answer, "output")) },
      202: { description: "`after` was not reached in about three seconds: the answer is older; see its `position`." },
      default: problem,
    },
  };
}

function file(route: ExportRoute): Json {
  return {
    operationId: operationId(route.path),
    tags: [route.tag],
    ...told(route.summary),
    parameters: [...parameters(route.query), ...parameters(CommonQuery)],
    responses: {
      200: {
        description: "The file, as an attachment; its words are in the language of Accept-Language.",
        ...body({ type: "string" }, route.as === "csv" ? "text/csv" : "application/json"),
      },
      default: problem,
    },
  };
}

function account(route: AccountRoute): Json {
  const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
  const asks = route.method === "get";
  return {
    tags: ["accounts"],
    security: route.open ? [] : [{ session: [] }],
    ...told(route.summary),
    ...(route.path.includes("{id}") ? { parameters: [id] } : {}),
    ...(asks && route.body !== null ? { parameters: parameters(route.body as z.ZodObject) } : {}),
    ...(asks || route.body === null ? {} : { requestBody: { required: true, ...body(schemaOf(route.body, "input")) } }),
    responses: {
      ...(route.answer === "REDIRECT"
        ? { 302: { description: "Where the browser goes." } }
        : route.answer === null
          ? { 204: { description: "Done." } }
          : { 200: { description: "The answer.", ...body(schemaOf(route.answer, "output")) } }),
      default: problem,
    },
  };
}

const operationId = (path: string): string =>
  path
    .replace("/api/", "")
    .replaceAll(/[{}]/g, "")
    .replaceAll(/[/.-]([a-z])/g, (_, letter: string) => letter.toUpperCase());

function parameters(schema: z.ZodObject): Json[] {
  const { properties = {} } = schemaOf(schema, "input") as { properties?: Record<string, Json> };
  return Object.entries(properties).map(([name, one]) => ({ name, in: "query", schema: one }));
}

function sessionPaths(): Json {
  const nothing: Json = { 204: { description: "Done." }, default: problem };
  const get = (summary: Told, answer: z.ZodType): Json => ({
    tags: ["session"],
    ...told(summary),
    responses: { 200: { description: "The answer.", ...body(schemaOf(answer, "output")) }, default: problem },
  });
  return {
    "/api/me": { get: { security: [], ...get({ ko: "나는 누구인가", en: "Who the reader is" }, answers.MeAnswer) } },
    "/api/session": {
      post: {
        tags: ["session"],
        security: [],
        ...told({ ko: "시연: 누구의 눈으로 볼지 고른다", en: "Demonstration only: choose whose eyes to borrow" }),
        requestBody: { required: true, ...body(schemaOf(ChooseActor, "input")) },
        responses: nothing,
      },
      delete: { tags: ["session"], ...told({ ko: "마친다", en: "End the session" }), responses: nothing },
    },
    "/api/demo/people": {
      get: {
        security: [],
        ...get({ ko: "시연의 사람들", en: "The people of the demonstration" }, answers.DemoPeopleAnswer),
      },
    },
  };
}

function verifyPaths(): Json {
  const answer = (summary: Told, status: number): Json => ({
    tags: ["history"],
    ...told(summary),
    responses: {
      [status]: { description: "How far it is, or how it ended.", ...body(schemaOf(Verification, "output")) },
      default: problem,
    },
  });
  return {
    "/api/verify": {
      get: answer({ ko: "검증의 진행과 결과", en: "How a verification goes, or what the last one found" }, 200),
      post: answer(
        {
          ko: "검증 시작: 기록의 해시 사슬, 읽기 모형, 개편마다의 수. 진행 중이면 그것을 답한다",
          en: "Verify the log's chain, the read model and each reorganisation's numbers; one that runs is answered",
        },
        202,
      ),
    },
    "/api/verify/result": { get: answer({ ko: "마지막 검증 결과를 파일로", en: "The last result, as a file" }, 200) },
  };
}

function healthPaths(): Json {
  const get = (summary: string, responses: Json): Json => ({
    get: { tags: ["health"], security: [], summary, responses },
  });
  return {
    "/api/health": get("The process lives", { 200: { description: "It does." } }),
    "/api/ready": get("Whether commands can be taken", {
      200: { description: "Ready." },
      503: { description: "The log is away: queries answer, commands do not." },
    }),
    "/api/metrics": get("Measures in Prometheus' text format", { 200: { description: "The measures." } }),
  };
}
