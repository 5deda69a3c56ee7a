// Whether the process lives, whether it can do its work, and its measures in Prometheus' text format.
import type { Response, Router } from "express";
import type { Parts } from "./parts.ts";

/** Mounts /api/health, /api/ready and /api/metrics. They tell no one's data and need no session. */
export function mountHealth(router: Router, parts: Parts): void {
  const counts = new Map<string, number>();
  router.use((request, response: Response, next) => {
    response.on("finish", () => {
      const key = `method="${request.method}",status="${response.statusCode}"`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
    next();
  });

  router.get("/api/health", (_request, response) => {
    response.set("Cache-Control", "no-store").json({ status: "ok" });
  });

  router.get("/api/ready", (_request, response) => {
    const { connected, position, head, lagSeconds } = parts.freshness();
    const poisoned = parts.model.poisoned().length;
    response
      .status(connected ? 200 : 503)
      .set("Cache-Control", "no-store")
      .json({ ready: connected, log: { connected, head }, readModel: { position, lagSeconds, poisoned } });
  });

  router.get("/api/metrics", (_request, response) => {
    response.set({ "Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store" });
    response.send(metrics(parts, counts));
  });
}

function metrics({ freshness, model, sockets }: Parts, counts: Map<string, number>): string {
  const { connected, position, head, lagSeconds } = freshness();
  const memory = process.memoryUsage();
  const lines: string[] = [];
  const add = (name: string, type: "gauge" | "counter", help: string, values: [labels: string, value: number][]) => {
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
    for (const [labels, value] of values) lines.push(`${name}${labels === "" ? "" : `{${labels}}`} ${value}`);
  };
  const gauge = (name: string, help: string, value: number) => add(name, "gauge", help, [["", value]]);
  gauge("danji_log_connected", "1 while the log answers.", connected ? 1 : 0);
  gauge("danji_log_head_position", "Newest log position known to exist.", head ?? position);
  gauge("danji_read_model_position", "Log position the read model has reached.", position);
  gauge("danji_read_model_lag_seconds", "Seconds since the read model was last level with the log.", lagSeconds);
  gauge(
    "danji_read_model_poisoned_events",
    "Events set aside because they could not be applied.",
    model.poisoned().length,
  );
  gauge("danji_sockets", "Open sockets.", sockets());
  gauge("process_resident_memory_bytes", "Resident memory.", memory.rss);
  gauge("process_uptime_seconds", "Seconds since the start.", process.uptime());
  add("danji_http_requests_total", "counter", "Answered HTTP requests.", [...counts]);
  return `${lines.join("\n")}\n`;
}
