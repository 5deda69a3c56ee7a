// Counts the cards React draws again, inside the page: React tells whoever stands where its developer tools would of each
// commit, and a component that ran in it is marked.

/** A node of React's tree, as far as it is looked at. */
type Fiber = {
  flags: number;
  child: Fiber | null;
  sibling: Fiber | null;
  return: Fiber | null;
  alternate: Fiber | null;
  memoizedProps: Record<string, unknown> | null;
};
type Watched = typeof globalThis & { drawnCards?: number };

/** React's mark of a component that ran. */
const RAN = 1;

/** To be run before the page's own scripts; `drawnCards` then counts. `ran` is RAN, handed over with the function. */
function watch(ran: number): void {
  const page = globalThis as Watched;
  page.drawnCards = 0;
  const visit = (fiber: Fiber): void => {
    // The card's element; what returned it is the component that draws it, and one without an alternate is new there.
    const again = fiber.return?.alternate != null && (fiber.return.flags & ran) !== 0;
    if (again && fiber.memoizedProps?.["data-card"] !== undefined) page.drawnCards = (page.drawnCards ?? 0) + 1;
    // Children that are the very same as before were not looked at in this commit.
    if (fiber.child === fiber.alternate?.child) return;
    for (let child = fiber.child; child !== null; child = child.sibling) visit(child);
  };
  Object.assign(page, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount() {},
      onCommitFiberRoot: (_: number, root: { current: Fiber }) => visit(root.current),
    },
  });
}

/** The script to add to a page before it loads. Functions compiled here may name others by a helper that is not there. */
export const countDrawnCards = `globalThis.__name ??= (named) => named; (${watch})(${RAN});`;

/** In the page: how many cards were drawn again since this was last asked. */
export function takeDrawn(): number {
  const page = globalThis as Watched;
  const drawn = page.drawnCards ?? Number.NaN;
  page.drawnCards = 0;
  return drawn;
}
