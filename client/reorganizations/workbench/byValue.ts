/** For rows of long lists: drawn again only where what they are given says something else. */
import { memo, type ReactNode } from "react";
import { sameValue } from "../../../src/domain/sameValue.ts";

/** A component that is drawn again only where one of its properties holds another value; functions are told by identity. */
export const byValue = <P extends object>(component: (props: P) => ReactNode) =>
  memo(component, (before, now) => sameValue(before, now));
