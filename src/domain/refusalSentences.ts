/** The sentence for every way to be refused, in the reader's language: what is wrong and what to do. Pure; no names. */
import type { Language } from "../contract/base.ts";
import type { RefusalCode } from "../contract/problem.ts";
import type { ViolationCode } from "../contract/structure.ts";
import type { Denial } from "./permissionsSubject.ts";
import { type FieldCode, fieldTable } from "./refusalFields.ts";
import { refusalTable } from "./refusalTable.ts";
import { violationTable } from "./refusalViolations.ts";
import { type Bilingual, fill, type Params } from "./refusalWords.ts";

/** Why somebody may not: one sentence each. */
const denialTable: Readonly<Record<Denial, Bilingual>> = {
  NOT_SIGNED_IN: refusalTable.NOT_SIGNED_IN.detail,
  NOT_VISIBLE: refusalTable.NOT_FOUND.detail,
  READS_ONLY: {
    ko: "보기만 할 수 있는 자격입니다. 바꾸어야 하면 미니클러스터 간사나 코디네이터에게 요청해 주십시오.",
    en: "You may read only. If something must change, ask the mini-cluster's secretary or a coordinator.",
  },
  SYSTEM_ONLY: {
    ko: "사람이 직접 하는 일이 아닙니다. 관리자에게 문의해 주십시오.",
    en: "No person does this directly. Ask the administrator.",
  },
  ROLE_LACKS: {
    ko: "맡은 자격으로는 이 일을 할 수 없습니다. 추진단 사무국이나 코디네이터에게 요청해 주십시오.",
    en: "Your role does not include this. Ask the promotion office or a coordinator.",
  },
  NOT_OWN_FIRM: {
    ko: "자기 기업의 것만 할 수 있습니다. 그 기업의 회원이나 코디네이터에게 요청해 주십시오.",
    en: "You may do this for your own firm only. Ask a member of that firm or a coordinator.",
  },
  NOT_OWN_MINI_CLUSTER: {
    ko: "자기 미니클러스터에서만 할 수 있습니다. 그 미니클러스터의 간사나 사무국에 요청해 주십시오.",
    en: "You may do this in your own mini-cluster only. Ask that mini-cluster's secretary or the staff.",
  },
  NOT_OWN_GROUP: {
    ko: "그 연구회의 회장과 전문가, 담당자만 할 수 있습니다. 연구회장에게 요청해 주십시오.",
    en: "Only the group's leader, its experts and whoever has charge may do this. Ask the leader of the group.",
  },
  NOT_OWN_STEP: {
    ko: "자기가 한 단계만 되돌릴 수 있습니다. 그 일을 한 사람이나 사무국에 요청해 주십시오.",
    en: "You may take back your own step only. Ask whoever made it, or the staff.",
  },
  VISIBILITY_NOT_YOURS: {
    ko: "공개 범위는 그 기업과 추진단만 바꿀 수 있습니다. 다른 항목만 고치거나 기업에 요청해 주십시오.",
    en: "Only the firm and the promotion office change who may see it. Edit the other fields, or ask the firm.",
  },
  ONLY_WITHDRAW: {
    ko: "기업은 자기 애로사항을 철회만 할 수 있습니다. 다른 처리는 코디네이터에게 요청해 주십시오.",
    en: "A firm may only withdraw its difficulty. For another end, ask a coordinator.",
  },
  NOT_WITHDRAW: {
    ko: "철회는 그 기업이나 추진단이 합니다. 기업에 요청해 주십시오.",
    en: "Withdrawing is for the firm or the promotion office. Ask the firm.",
  },
  DIRECTOR_APPOINTS: {
    ko: "추진단의 직책은 추진단장이 정합니다. 추진단장에게 요청해 주십시오.",
    en: "The director fills the offices of the programme. Ask the director.",
  },
  OWN_PLAN: {
    ko: "자기가 만들거나 고친 개편안은 승인하거나 반려할 수 없습니다. 추진단장이나 다른 회장에게 요청해 주십시오.",
    en: "You drafted or revised this plan, so you cannot judge it. Ask the director or another chair.",
  },
  NOT_YOURSELF: {
    ko: "자기 자신은 초대할 수 없습니다. 비밀번호는 내 계정에서 바꾸어 주십시오.",
    en: "You cannot invite yourself. Change your password on your account's page.",
  },
  DIRECTOR_INVITES: {
    ko: "추진단장과 추진단 감사, 자기 자신의 초대 링크는 만들 수 없습니다. 추진단장에게 요청해 주십시오.",
    en: "You cannot make a link for the director, the programme's auditor or yourself. Ask the director.",
  },
  OFFICE_INVITES: {
    ko: "직책이 있는 사람은 추진단장이나 사무국이 초대합니다. 사무국에 요청해 주십시오.",
    en: "Those who hold an office are invited by the director or the staff. Ask the staff.",
  },
};

/** Title and sentence of a refusal. FORBIDDEN says why where `params.why` is a denial's code. */
export function refusalSentence(
  code: RefusalCode,
  params: Params,
  language: Language,
): { title: string; detail: string } {
  const { title, detail } = refusalTable[code];
  const why = code === "FORBIDDEN" ? String(params.why ?? "") : "";
  return {
    title: title[language],
    detail: isDenial(why) ? denialSentence(why, language) : fill(detail, params, language),
  };
}

const isDenial = (code: string): code is Denial => Object.hasOwn(denialTable, code);

/** Why a person may not, for a button that is dimmed as for an answer. */
export function denialSentence(why: Denial, language: Language): string {
  return fill(denialTable[why], {}, language);
}

/** The sentence of one broken rule of a plan; the rule's number is its sender's to show. */
export function violationSentence(code: ViolationCode, params: Params, language: Language): string {
  return fill(violationTable[code], params, language);
}

/** The sentence for one wrong field. `params`: what zod's issue holds (`maximum`, `origin`, …); an unknown code is told as custom. */
export function fieldSentence(code: string, params: Params, language: Language): string {
  const known = Object.hasOwn(fieldTable, code) ? (code as FieldCode) : "custom";
  return fill(fieldTable[known], params, language);
}
