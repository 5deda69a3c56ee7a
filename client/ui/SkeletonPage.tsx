/** A page that is still loading: a grey title over grey blocks. */
import classes from "./page.module.css";
import { SkeletonLines, SkeletonTiles } from "./Skeletons.tsx";

export function SkeletonPage() {
  return (
    <div className={classes.page} aria-busy="true">
      <SkeletonLines count={1} height={32} />
      <SkeletonTiles count={4} />
      <SkeletonTiles count={2} height={260} />
    </div>
  );
}
