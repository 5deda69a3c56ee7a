/** Dragging by pointer: cards are lifted, states and cards are where they may land. The look follows from Lift. */

import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import type { IssueState } from "../../src/contract/issue.ts";
import type { Board } from "./boardContext.ts";
import type { Place } from "./lift.ts";

const kind = "danji.card";

/** Makes a card something to lift and a place to land before or after. */
export function dragCard(element: HTMLElement, id: string, board: Board): () => void {
  const { store, lift, selection } = board;
  return combine(
    draggable({
      element,
      canDrag: () => !board.readOnly && store.card(id)?.card.number !== 0,
      getInitialData: () => ({ kind, id }),
      onDragStart: () => {
        const chosen = selection.has(id) ? selection.ids() : [id];
        const from = store.card(id)?.card.state;
        if (from === undefined) return;
        lift.lift({ ids: chosen, by: "pointer", from, verdicts: board.moves.verdicts(chosen), over: null });
      },
    }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.kind === kind,
      getData: ({ input }) => attachClosestEdge({ card: id }, { element, input, allowedEdges: ["top", "bottom"] }),
    }),
  );
}

/** Makes a state's section a place to land, and scrolls its list while something hovers near its ends. */
export function dropOnState(section: HTMLElement, list: HTMLElement, state: IssueState): () => void {
  return combine(
    dropTargetForElements({
      element: section,
      canDrop: ({ source }) => source.data.kind === kind,
      getData: () => ({ state }),
    }),
    autoScrollForElements({ element: list, canScroll: ({ source }) => source.data.kind === kind }),
  );
}

/** Scrolls the board itself sideways while a card is near its edge. */
export function scrollBoard(element: HTMLElement): () => void {
  return autoScrollForElements({ element, canScroll: ({ source }) => source.data.kind === kind });
}

type Targets = readonly { data: Record<string | symbol, unknown>; element: Element }[];

/** Watches every drag of a card on this board and carries its drop out. */
export function watchDrags(board: Board): () => void {
  const { store, lift } = board;
  const placeOf = (targets: Targets): { place: Place; element: Element } | null => {
    const section = targets.find(({ data }) => data.state !== undefined);
    if (section === undefined) return null;
    const state = section.data.state as IssueState;
    const card = targets.find(({ data }) => typeof data.card === "string");
    const lifted = lift.now();
    // Several cards keep their own order: only the state counts.
    if (card === undefined || (lifted?.ids.length ?? 0) > 1) {
      const below = card === undefined && lifted?.from === state && (lifted?.ids.length ?? 0) === 1;
      return { place: { state, before: below ? null : undefined }, element: section.element };
    }
    const id = card.data.card as string;
    const list = store.list(state);
    const edge = extractClosestEdge(card.data);
    const before = edge === "bottom" ? (list[list.indexOf(id) + 1] ?? null) : id;
    return { place: { state, before }, element: section.element };
  };
  return monitorForElements({
    canMonitor: ({ source }) => source.data.kind === kind,
    onDropTargetChange: ({ location }) => lift.over(placeOf(location.current.dropTargets)?.place ?? null),
    onDrag: ({ location }) => lift.over(placeOf(location.current.dropTargets)?.place ?? null),
    onDrop: ({ location }) => {
      const landed = placeOf(location.current.dropTargets);
      const lifted = lift.drop();
      if (lifted === null || landed === null) return;
      board.moves.request(lifted.ids, landed.place, landed.element.getBoundingClientRect());
    },
  });
}
