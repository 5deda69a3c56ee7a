/** Why a task is held, and why an issue ends without being solved. */
import type { Disposal } from "../../contract/issue.ts";
import type { Phrase } from "./issueText.ts";

export type EndReason = Phrase & { readonly as: Disposal };

/** Fitting any category. */
export const holdReasons: readonly Phrase[] = [
  { ko: "수입 부품 입고가 6주 밀려 시험을 멈춥니다.", en: "Imported parts are six weeks late; tests stop." },
  { ko: "시험소 일정이 다음 달로 잡혀 그때까지 보류합니다.", en: "The laboratory's date is next month." },
  { ko: "담당 연구원이 병가라 돌아온 뒤 이어 갑니다.", en: "The engineer is on sick leave; we go on after it." },
  { ko: "인증기관의 회신을 기다리고 있습니다.", en: "We wait for the notified body's answer." },
  { ko: "자부담금 마련이 늦어져 잠시 멈춥니다.", en: "Our own share of the money is late." },
  { ko: "금형 수정이 끝나야 다음 시험을 할 수 있습니다.", en: "The mould must be changed before the next test." },
  { ko: "병원 윤리심의 승인이 나오지 않았습니다.", en: "The hospital's ethics board has not yet approved." },
  { ko: "장마철 습도로 측정을 미룹니다.", en: "Humidity in the rainy season postpones measuring." },
  { ko: "수출 물량 납기를 먼저 맞추기 위해 한 달 미룹니다.", en: "An export delivery comes first; a month's delay." },
  { ko: "공장 이전으로 설비를 풀어 놓았습니다.", en: "Machines are dismantled for the move." },
  { ko: "특허 조사 결과가 나온 뒤 설계를 정합니다.", en: "The design waits for the patent search." },
  { ko: "식약청 질의 회신 전까지 보류합니다.", en: "On hold until KFDA replies." },
  { ko: "공동 장비가 고장 나 수리 중입니다.", en: "The shared machine is under repair." },
  { ko: "임상 대상자 모집이 절반에 머물러 기다립니다.", en: "Only half the subjects are found." },
  { ko: "연구실 이사로 2주 동안 측정을 쉽니다.", en: "The laboratory moves; no measuring for two weeks." },
];

/** REJECTED suits a refusal at selection as well as one at intake. */
export const endReasons: readonly EndReason[] = [
  {
    ko: "같은 목적의 국가 과제를 이미 수행하고 있어 중복 지원이 됩니다.",
    en: "The firm already runs a state project for the same end.",
    as: "REJECTED",
  },
  {
    ko: "예상 효과에 비해 비용이 크고 대안 검토가 부족합니다.",
    en: "Cost exceeds the likely effect and alternatives were not weighed.",
    as: "REJECTED",
  },
  {
    ko: "의료기기와 직접 관련이 없어 지원 대상이 아닙니다.",
    en: "Not directly related to medical devices.",
    as: "REJECTED",
  },
  {
    ko: "자부담 계획이 없어 이번 심의에서 제외합니다. 보완하면 다시 신청할 수 있습니다.",
    en: "No plan for the firm's share; it may apply again.",
    as: "REJECTED",
  },
  {
    ko: "사업 기간 안에 끝낼 수 없는 일정입니다.",
    en: "It cannot be finished within the programme's term.",
    as: "REJECTED",
  },
  {
    ko: "장비 구입만을 위한 신청이라 공동 이용을 권합니다.",
    en: "Only a purchase; sharing is advised.",
    as: "REJECTED",
  },
  {
    ko: "기존 제품과의 차이가 분명하지 않아 다음 회차에 다시 심의합니다.",
    en: "The difference from existing products is unclear; to be reviewed next round.",
    as: "REJECTED",
  },
  {
    ko: "대출 조건은 보증 기관에서 직접 상담하도록 넘깁니다.",
    en: "Loan terms are for the guarantee office.",
    as: "REFERRED",
  },
  {
    ko: "허가 분류 질의는 인증지원 기관으로 이관합니다.",
    en: "The class question goes to the certification agency.",
    as: "REFERRED",
  },
  {
    ko: "전시 참가는 수출지원 기관의 공고로 신청하도록 안내했습니다.",
    en: "The fair is to be applied for with the export agency.",
    as: "REFERRED",
  },
  {
    ko: "건물 설비 문제라 단지 관리 사무소로 넘겼습니다.",
    en: "A matter of the building; passed to its manager.",
    as: "REFERRED",
  },
  {
    ko: "임상시험 계획은 병원 연구지원팀과 협의하도록 이관합니다.",
    en: "The trial plan goes to the hospital's research office.",
    as: "REFERRED",
  },
  {
    ko: "직업훈련 과정 개설은 훈련학교에 요청했습니다.",
    en: "The training school was asked for the course.",
    as: "REFERRED",
  },
  { ko: "외주로 해결하게 되어 신청을 거둡니다.", en: "Solved by a contractor; we withdraw.", as: "WITHDRAWN" },
  { ko: "제품을 단종하기로 하여 더 진행하지 않습니다.", en: "The product ends; no need to go on.", as: "WITHDRAWN" },
  { ko: "부품을 바꾸자 증상이 사라져 철회합니다.", en: "Another part cured it; withdrawn.", as: "WITHDRAWN" },
  {
    ko: "회사 사정으로 개발 일정을 내년으로 미룹니다.",
    en: "For reasons of our own development moves to next year.",
    as: "WITHDRAWN",
  },
  {
    ko: "담당자가 퇴사하여 추진할 수 없게 되었습니다.",
    en: "The person in charge left; we cannot go on.",
    as: "WITHDRAWN",
  },
  {
    ko: "다른 애로사항과 합쳐 다시 접수하겠습니다.",
    en: "We will log it again together with another.",
    as: "WITHDRAWN",
  },
  {
    ko: "이미 접수된 건과 같은 내용이라 하나로 합칩니다.",
    en: "The same as one already logged; joined to it.",
    as: "DUPLICATE",
  },
];
