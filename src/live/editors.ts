// [L5] Who has a reorganisation's plan open in the workbench, and at which step: told to the others who have; never an event.
import type * as z from "zod";
import { authorize } from "../access/authorize.ts";
import type { PlanEditing } from "../contract/live.ts";
import { permits } from "../domain/permissions.ts";
import { Refusal } from "../domain/refusal.ts";
import { createAttendance } from "./attendance.ts";
import type { Client } from "./client.ts";
import type { LiveParts } from "./parts.ts";

type Step = NonNullable<z.infer<typeof PlanEditing>["step"]>;
const subject = { kind: "programme" } as const;

export interface Editors {
  /** Refuses as the structure's route does whoever may not make plans. `step` null: they have left it. */
  set(client: Client, editing: z.infer<typeof PlanEditing>): void;
  leftAll(client: Client): void;
  close(): void;
}

export function createEditors({ io }: Pick<LiveParts, "io">): Editors {
  const attendance = createAttendance<Step>(tell, (a, b) => a === b);

  /** Rights are those of now: who has lost them is neither told nor told of. */
  function tell(planId: string): void {
    const present = attendance
      .at(planId)
      .filter(([{ actor }]) => actor !== null && permits(actor, "PreviewReorganization", subject).allowed);
    const people = present.flatMap(([{ actor, name, socket }, step]) =>
      actor === null ? [] : [{ connection: socket.id, memberId: actor.memberId, name, step }],
    );
    if (present.length > 0) io.to(present.map(([{ socket }]) => socket.id)).emit("plan:editors", { planId, people });
  }

  return {
    set(client, { planId, step }) {
      if (client.actor === null) throw new Refusal("NOT_SIGNED_IN");
      authorize(client.actor, "PreviewReorganization", subject);
      if (step === null) attendance.left(client, planId);
      else attendance.set(client, planId, step);
    },
    leftAll: attendance.leftAll,
    close: attendance.close,
  };
}
