/** The 13 year-1 difficulties that ended before discovery: 7 duplicates, 4 out of scope, 2 withdrawn. */

import type { IssueText, Phrase } from "../issueText.ts";
import type { FieldId } from "../miniClusters.ts";

/** `duplicateOf` is the English title of the text it repeats, in the same field. */
export type DisposedText = IssueText & {
  readonly field: FieldId;
  readonly as: "DUPLICATE" | "REJECTED" | "WITHDRAWN";
  readonly reason: Phrase;
  readonly duplicateOf?: string;
};

export const disposedIssues: readonly DisposedText[] = [
  {
    field: "A",
    as: "DUPLICATE",
    category: "RESEARCH",
    ko: {
      title: "심전도 모니터 누설전류 문제",
      body: "새로 만든 감시장치에서 환자 누설전류가 허용치를 넘었습니다. 절연 전원을 바꾸려는데 방법을 모르겠습니다.",
    },
    en: {
      title: "Leakage current of the ECG monitor",
      body: "Patient leakage of our new monitor is above the limit. We want to change the isolated supply and do not know how.",
    },
    reason: {
      ko: "같은 회사가 두 달 전에 접수한 누설전류 건과 같은 제품, 같은 증상입니다.",
      en: "The same firm logged the same symptom of the same product two months ago.",
    },
    duplicateOf: "Patient leakage over the CF limit on our monitor",
  },
  {
    field: "A",
    as: "DUPLICATE",
    category: "MARKETING",
    ko: {
      title: "메디카 공동 부스 문의",
      body: "올해 메디카에 다른 원주 회사와 같이 나갈 수 있는지 궁금합니다. 부스 비용도 알려 주세요.",
    },
    en: {
      title: "Question on a shared MEDICA booth",
      body: "Can we go to MEDICA with other Wonju firms this year? What does a booth cost?",
    },
    reason: {
      ko: "공동관 참가 건으로 이미 모으고 있어 그 과제에 회사를 추가했습니다.",
      en: "The common stand is already being arranged; the firm has been added to that task.",
    },
    duplicateOf: "Joining a common stand at MEDICA",
  },
  {
    field: "B",
    as: "DUPLICATE",
    category: "RESEARCH",
    ko: {
      title: "저주파 패드가 금방 마름",
      body: "자극기 패드의 젤이 며칠 만에 말라 붙지 않습니다. 보습이 오래가는 재료를 알려 주세요.",
    },
    en: {
      title: "Stimulator pads dry in days",
      body: "The gel of our pads dries and no longer sticks. Which material stays moist?",
    },
    reason: {
      ko: "전극 젤 건조 건과 원인이 같아 하나로 묶습니다.",
      en: "The cause is that of the electrode gel already logged; joined to it.",
    },
    duplicateOf: "TENS electrode gel dries out",
  },
  {
    field: "C",
    as: "DUPLICATE",
    category: "RESEARCH",
    ko: {
      title: "전자뜸 가장자리가 차가움",
      body: "패드 가운데만 뜨겁고 둘레는 미지근합니다. 열선 배치를 봐 주실 분이 필요합니다.",
    },
    en: {
      title: "Moxibustion pad is cold at the rim",
      body: "Only the middle is hot. Someone should look at the heater layout.",
    },
    reason: {
      ko: "온도 균일성 건으로 이미 진단이 진행 중입니다.",
      en: "Already under diagnosis as uneven temperature.",
    },
    duplicateOf: "Uneven temperature of the electric moxibustion pad",
  },
  {
    field: "D",
    as: "DUPLICATE",
    category: "RESEARCH",
    ko: {
      title: "전면 패널 나사 자리 함몰",
      body: "사출 패널 앞면에 나사 위치마다 눌린 자국이 생깁니다. 도장 없이 없애고 싶습니다.",
    },
    en: {
      title: "Hollows at the screws of a front panel",
      body: "Each screw shows on the face of the moulding. We want them gone without paint.",
    },
    reason: { ko: "싱크마크 건의 제품과 금형이 같습니다.", en: "Product and mould are those of the sink mark issue." },
    duplicateOf: "Sink marks behind screw bosses",
  },
  {
    field: "A1",
    as: "DUPLICATE",
    category: "QUALITY_STANDARDS",
    ko: {
      title: "영상장비 DICOM 문서 요청",
      body: "병원에서 DICOM 적합성 문서를 달라고 합니다. 양식이 있으면 보내 주세요.",
    },
    en: { title: "Hospital asks for a DICOM document", body: "It wants a conformance paper. Is there a form?" },
    reason: { ko: "적합성 선언서 작성 건과 같은 요청입니다.", en: "The same request as the conformance statement." },
    duplicateOf: "Writing a DICOM conformance statement",
  },
  {
    field: "B1",
    as: "DUPLICATE",
    category: "RESEARCH",
    ko: {
      title: "혈압 자료가 센터로 안 올라감",
      body: "노인 댁 혈압계가 전화선으로 값을 못 보낼 때가 많습니다. 원인을 찾아 주십시오.",
    },
    en: {
      title: "Pressure values do not reach the centre",
      body: "Meters at old people's homes often fail to send over the line. Please find out why.",
    },
    reason: {
      ko: "같은 기종의 자동 전송 실패 건으로 처리합니다.",
      en: "Handled with the same model's failure to send.",
    },
    duplicateOf: "Home pressure meter fails to send",
  },
  {
    field: "A",
    as: "REJECTED",
    category: "MANAGEMENT",
    ko: {
      title: "대표 개인 주택 대출 상담",
      body: "원주로 이사하면서 아파트 대출을 알아보고 있습니다. 낮은 금리의 은행을 소개해 주세요.",
    },
    en: {
      title: "Advice on the owner's home loan",
      body: "The owner moves to Wonju and wants a flat. Which bank is cheap?",
    },
    reason: {
      ko: "개인 용무로 사업 지원 범위가 아닙니다.",
      en: "A private matter, outside what the programme supports.",
    },
  },
  {
    field: "C",
    as: "REJECTED",
    category: "RESEARCH",
    ko: {
      title: "건강식품 효능 시험 의뢰",
      body: "쑥 음료의 피로 회복 효과를 시험하고 싶습니다. 의료기기는 아니지만 검토를 바랍니다.",
    },
    en: {
      title: "Testing the effect of a health drink",
      body: "We want to test a mugwort drink against fatigue. It is no device, but please consider it.",
    },
    reason: {
      ko: "식품은 의료기기 사업의 대상이 아닙니다. 관련 기관을 안내했습니다.",
      en: "Food is outside a medical-device programme; the firm was told whom to ask.",
    },
  },
  {
    field: "D",
    as: "REJECTED",
    category: "MARKETING",
    ko: {
      title: "자동차 내장재 판로 소개",
      body: "남는 설비로 자동차 내장 부품을 만들고자 합니다. 완성차 협력사를 연결해 주세요.",
    },
    en: {
      title: "Buyers for car interior parts",
      body: "We would use spare machines for car trim. Please connect us with car makers.",
    },
    reason: { ko: "의료기기와 관련이 없어 접수 대상이 아닙니다.", en: "Unrelated to medical devices." },
  },
  {
    field: "D1",
    as: "REJECTED",
    category: "SITE",
    ko: {
      title: "직원 통근버스 단독 운행",
      body: "우리 회사 앞까지 통근버스를 따로 보내 주시기 바랍니다. 직원 네 명이 탑니다.",
    },
    en: { title: "A commuter bus for our firm alone", body: "Please send a bus to our door for four people." },
    reason: {
      ko: "한 회사만을 위한 운행은 할 수 없습니다. 공동 노선 조사 때 의견을 냈습니다.",
      en: "No service for one firm is possible; the wish was passed to the survey of common routes.",
    },
  },
  {
    field: "A2",
    as: "WITHDRAWN",
    category: "MARKETING",
    ko: {
      title: "중국 전시회 단독 참가 지원",
      body: "상하이 전시회 단독 부스를 신청하려고 했습니다. 참가 확정 전이라 조건만 먼저 묻습니다.",
    },
    en: {
      title: "A stand of our own in Shanghai",
      body: "We meant to apply for a stand. It is not sure yet and we only ask for terms.",
    },
    reason: { ko: "회사에서 참가를 취소하여 철회합니다.", en: "The firm gave up the fair and withdraws." },
  },
  {
    field: "A",
    as: "WITHDRAWN",
    category: "RESEARCH",
    ko: {
      title: "구형 체온계 표시창 깨짐",
      body: "예전 체온계의 액정이 낮은 온도에서 깨졌습니다. 대체 부품을 찾고 있습니다.",
    },
    en: {
      title: "Display of an old thermometer cracks",
      body: "The LCD of an earlier model cracks in the cold. We look for another part.",
    },
    reason: {
      ko: "해당 기종의 생산을 끝내기로 하여 철회합니다.",
      en: "The model is being discontinued, so the firm withdraws.",
    },
  },
];
