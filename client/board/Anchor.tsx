/** An invisible place on the screen that a menu or a form opens beside. */
import { forwardRef, type HTMLAttributes } from "react";
import classes from "./board.module.css";

type Props = HTMLAttributes<HTMLSpanElement> & { rect: DOMRect | null };

/** Tall places count as their upper part only: what opens beside a long column stays near its head. */
export const Anchor = forwardRef<HTMLSpanElement, Props>(function Anchor({ rect, ...rest }, ref) {
  const { left, top, width, height } = rect ?? {
    left: innerWidth / 2 - 100,
    top: innerHeight / 3,
    width: 200,
    height: 0,
  };
  return (
    <span {...rest} ref={ref} className={classes.anchor} style={{ left, top, width, height: Math.min(height, 44) }} />
  );
});
