/** Makes an element a place where a line may be let go. */
import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type RefObject, useEffect, useRef } from "react";
import { dragKind, type Place } from "./useLinking.ts";

export function useLinkPlace(place: Place): RefObject<HTMLLIElement | null> {
  const element = useRef<HTMLLIElement>(null);
  const told = useRef(place);
  told.current = place;
  useEffect(() => {
    if (element.current === null) return;
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => source.data.kind === dragKind,
      getData: () => ({ place: told.current }),
    });
  }, []);
  return element;
}
