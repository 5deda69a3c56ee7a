/** Sentences for one wrong field of a body: zod's codes and the domain's own. */
import type { Bilingual, Params } from "./refusalWords.ts";

/** Codes of the domain and of schemas that name their own, beside those of zod. */
export type FieldCode =
  | "invalid_type"
  | "too_big"
  | "too_small"
  | "invalid_format"
  | "not_multiple_of"
  | "unrecognized_keys"
  | "invalid_union"
  | "invalid_key"
  | "invalid_element"
  | "invalid_value"
  | "custom"
  | "NEEDED"
  | "EMPTY_CHANGES"
  | "REGULATION_MISPLACED"
  | "PARENT_OF_MAIN"
  | "NOBODY_NAMED"
  | "SUCCEEDS_ITSELF";

const isText = ({ origin }: Params) => origin === "string";
const bound =
  (name: "maximum" | "minimum", text: string, number: string, unknown: string) =>
  (params: Params): string =>
    params[name] === undefined || params[name] === null ? unknown : isText(params) ? text : number;

export const fieldTable: Readonly<Record<FieldCode, Bilingual>> = {
  invalid_type: {
    ko: "값이 없거나 종류가 다릅니다. 값을 확인해 주십시오.",
    en: "This is missing or of another kind. Check the value.",
  },
  too_big: {
    ko: bound(
      "maximum",
      "너무 깁니다. {maximum}자 안으로 줄여 주십시오.",
      "너무 큽니다. {maximum} 이하로 적어 주십시오.",
      "너무 길거나 큽니다. 줄여 주십시오.",
    ),
    en: bound(
      "maximum",
      "This is too long. Keep it within {maximum} characters.",
      "This is too much. Enter at most {maximum}.",
      "This is too long or too much. Make it less.",
    ),
  },
  too_small: {
    ko: bound(
      "minimum",
      "비어 있거나 너무 짧습니다. {minimum}자 이상 적어 주십시오.",
      "너무 작습니다. {minimum} 이상으로 적어 주십시오.",
      "비어 있거나 너무 작습니다. 채워 주십시오.",
    ),
    en: bound(
      "minimum",
      "This is empty or too short. Enter at least {minimum} character(s).",
      "This is too little. Enter at least {minimum}.",
      "This is empty or too little. Fill it in.",
    ),
  },
  invalid_format: {
    ko: "적는 꼴이 다릅니다. 보기를 따라 고쳐 주십시오.",
    en: "This is not written as expected. Follow the example.",
  },
  not_multiple_of: { ko: "단위에 맞지 않습니다. 단위에 맞추어 주십시오.", en: "This does not fit the step. Round it." },
  unrecognized_keys: {
    ko: "모르는 항목이 있습니다. 지워 주십시오.",
    en: "There is a field we do not know. Remove it.",
  },
  invalid_union: {
    ko: "받을 수 있는 꼴이 아닙니다. 값을 확인해 주십시오.",
    en: "This has none of the shapes that are taken. Check the value.",
  },
  invalid_key: { ko: "항목 이름이 맞지 않습니다. 고쳐 주십시오.", en: "A key is not valid. Correct it." },
  invalid_element: { ko: "목록에 맞지 않는 것이 있습니다. 고쳐 주십시오.", en: "An element is not valid. Correct it." },
  invalid_value: {
    ko: "고를 수 있는 값이 아닙니다. 목록에서 골라 주십시오.",
    en: "This is not one of the choices. Choose one of them.",
  },
  custom: { ko: "맞지 않는 값입니다. 확인해 주십시오.", en: "This value is not valid. Check it." },
  NEEDED: { ko: "꼭 필요합니다. 채워 주십시오.", en: "This is needed here. Fill it in." },
  EMPTY_CHANGES: {
    ko: "바뀌는 것이 없습니다. 고칠 항목을 하나 이상 보내 주십시오.",
    en: "Nothing is changed. Send at least one field.",
  },
  REGULATION_MISPLACED: {
    ko: "규격 정보는 품질·규격 분야에만 적습니다. 분야를 바꾸거나 규격 정보를 비워 주십시오.",
    en: "Only quality and standards have a regulation. Change the category, or clear the regulation.",
  },
  PARENT_OF_MAIN: {
    ko: "상위는 서브 미니클러스터에만 있습니다. 상위를 비우거나 서브로 만들어 주십시오.",
    en: "Only a sub-mini-cluster has a parent. Clear it, or make this a sub-mini-cluster.",
  },
  NOBODY_NAMED: {
    ko: "선임할 사람이나 물러날 사람을 골라 주십시오.",
    en: "Choose who is appointed, or who steps down.",
  },
  SUCCEEDS_ITSELF: {
    ko: "자기 자신이 뒤를 이을 수 없습니다. 다른 곳을 골라 주십시오.",
    en: "Nothing succeeds itself. Choose another one.",
  },
};
