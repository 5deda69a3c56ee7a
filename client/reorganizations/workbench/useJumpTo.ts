/** Brings what a jump leads to into view and puts the focus on it: whatever has `data-jump` with that id. */
import { useJump, useWorkbench } from "./context.ts";

export function useJumpTo(): void {
  const { step } = useWorkbench();
  useJump(step, (id) => {
    // After this render: a step that was just opened, or a row that was just added, is there then.
    requestAnimationFrame(() => {
      const place = document.querySelector<HTMLElement>(`[data-jump="${CSS.escape(id)}"]`);
      place?.scrollIntoView({ block: "center" });
      (place?.matches("input, textarea, button, a, [tabindex]")
        ? place
        : place?.querySelector<HTMLElement>("input, textarea, button, a")
      )?.focus({ preventScroll: true });
    });
  });
}
