/** Names by id for what is drawn here; whoever shows an answer provides its refs. */
import { createContext, useContext } from "react";
import type { Refs } from "../../src/contract/answers.ts";
import { noRefs } from "../live/refs.ts";

export const NamesContext = createContext<Refs>(noRefs);
export const useNames = (): Refs => useContext(NamesContext);
