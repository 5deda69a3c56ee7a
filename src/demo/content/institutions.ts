/**
 * The organisations that are not firms. Real are only the public institutions of the article (`real: true`); the other
 * institutes and agencies are plainly fictitious.
 */
import type { OrganizationKind } from "../../contract/base.ts";
import type { Phrase } from "./issueText.ts";

/** `key` is a stable id part. `seats` is how many members it has; hospitals and the city stand outside the three buckets. */
export type InstitutionText = {
  readonly key: string;
  readonly names: Phrase;
  readonly kind: Exclude<OrganizationKind, "FIRM">;
  readonly real: boolean;
  readonly seats: number;
  readonly business: Phrase;
};

/** Seats: universities 126 and institutes 30 make 156, agencies 25. */
export const institutions: readonly InstitutionText[] = [
  {
    key: "yonsei",
    names: { ko: "연세대학교 원주캠퍼스", en: "Yonsei University, Wonju" },
    kind: "UNIVERSITY",
    real: true,
    seats: 44,
    business: { ko: "의공학 교육과 연구, 창업보육", en: "Biomedical engineering, research and incubation" },
  },
  {
    key: "sangji",
    names: { ko: "상지대학교", en: "Sangji University" },
    kind: "UNIVERSITY",
    real: true,
    seats: 28,
    business: { ko: "한의학과 의료기기 임상 연구", en: "Oriental medicine and clinical device research" },
  },
  {
    key: "halla",
    names: { ko: "한라대학교", en: "Halla University" },
    kind: "UNIVERSITY",
    real: true,
    seats: 22,
    business: { ko: "기계·제어·정보통신 교육", en: "Mechanical, control and information engineering" },
  },
  {
    key: "wonju-univ",
    names: { ko: "원주대학", en: "Wonju University" },
    kind: "UNIVERSITY",
    real: true,
    seats: 16,
    business: { ko: "전자와 간호, 디자인 교육", en: "Electronics, nursing and design" },
  },
  {
    key: "youngseo",
    names: { ko: "상지영서대학", en: "Sangji Youngseo College" },
    kind: "UNIVERSITY",
    real: true,
    seats: 12,
    business: { ko: "실무 기술 인력 교육", en: "Practical technical education" },
  },
  {
    key: "vocational",
    names: { ko: "원주직업훈련학교", en: "Wonju Vocational Training School" },
    kind: "UNIVERSITY",
    real: true,
    seats: 4,
    business: { ko: "가공·용접·납땜 직업훈련", en: "Training in machining, welding and soldering" },
  },
  {
    key: "inst-biosignal",
    names: { ko: "가온생체신호연구소", en: "Gaon Biosignal Institute" },
    kind: "INSTITUTE",
    real: false,
    seats: 8,
    business: { ko: "생체신호 알고리즘 연구", en: "Biosignal algorithms" },
  },
  {
    key: "inst-materials",
    names: { ko: "나온의료소재연구소", en: "Naon Medical Materials Institute" },
    kind: "INSTITUTE",
    real: false,
    seats: 7,
    business: { ko: "의료용 고분자와 금속 소재", en: "Medical polymers and metals" },
  },
  {
    key: "inst-safety",
    names: { ko: "다온전기안전연구소", en: "Daon Electrical Safety Institute" },
    kind: "INSTITUTE",
    real: false,
    seats: 6,
    business: { ko: "전기안전과 전자파 시험 연구", en: "Electrical safety and EMC" },
  },
  {
    key: "inst-ergonomics",
    names: { ko: "라온인간공학연구소", en: "Raon Ergonomics Institute" },
    kind: "INSTITUTE",
    real: false,
    seats: 5,
    business: { ko: "사용성과 제품디자인 연구", en: "Usability and product design" },
  },
  {
    key: "inst-ehealth",
    names: { ko: "마온의료정보연구소", en: "Maon Medical Information Institute" },
    kind: "INSTITUTE",
    real: false,
    seats: 4,
    business: { ko: "의료정보 표준과 원격의료 연구", en: "Medical information standards and telemedicine" },
  },
  {
    key: "agency-technology",
    names: { ko: "가람기술지원센터", en: "Garam Technology Support Centre" },
    kind: "AGENCY",
    real: false,
    seats: 6,
    business: { ko: "기술 지도와 장비 공동 이용", en: "Technical guidance and shared equipment" },
  },
  {
    key: "agency-sme",
    names: { ko: "나람중소기업지원단", en: "Naram SME Support Office" },
    kind: "AGENCY",
    real: false,
    seats: 5,
    business: { ko: "중소기업 경영·자금 상담", en: "Management and funding advice for small firms" },
  },
  {
    key: "agency-certification",
    names: { ko: "다람인증지원원", en: "Daram Certification Support" },
    kind: "AGENCY",
    real: false,
    seats: 5,
    business: { ko: "국내외 인증 상담", en: "Advice on approvals at home and abroad" },
  },
  {
    key: "agency-export",
    names: { ko: "라람수출지원센터", en: "Raram Export Support Centre" },
    kind: "AGENCY",
    real: false,
    seats: 4,
    business: { ko: "전시회와 해외 시장 개척", en: "Exhibitions and foreign markets" },
  },
  {
    key: "agency-guarantee",
    names: { ko: "마람기술보증센터", en: "Maram Technology Guarantee Centre" },
    kind: "AGENCY",
    real: false,
    seats: 3,
    business: { ko: "기술평가와 보증", en: "Technology appraisal and guarantees" },
  },
  {
    key: "agency-design",
    names: { ko: "바람디자인지원센터", en: "Baram Design Support Centre" },
    kind: "AGENCY",
    real: false,
    seats: 2,
    business: { ko: "제품디자인과 특허 상담", en: "Design and patent advice" },
  },
  {
    key: "christian-hospital",
    names: { ko: "원주기독병원", en: "Wonju Christian Hospital" },
    kind: "HOSPITAL",
    real: true,
    seats: 0,
    business: { ko: "임상시험과 의료진 자문", en: "Clinical trials and advice by medical staff" },
  },
  {
    key: "medical-center",
    names: { ko: "원주의료원", en: "Wonju Medical Center" },
    kind: "HOSPITAL",
    real: true,
    seats: 0,
    business: { ko: "공공 진료와 시범 사용", en: "Public care and trial use" },
  },
  {
    key: "oriental-hospital",
    names: { ko: "상지대학교 부속한방병원", en: "Sangji University Oriental Medicine Hospital" },
    kind: "HOSPITAL",
    real: true,
    seats: 0,
    business: { ko: "한방기기 임상 연구", en: "Clinical research on oriental-medicine devices" },
  },
  {
    key: "wonju-city",
    names: { ko: "원주시", en: "Wonju City" },
    kind: "GOVERNMENT",
    real: true,
    seats: 0,
    business: { ko: "단지 조성과 기업 지원", en: "Building the complexes and supporting firms" },
  },
];

/** The university that is succeeded on 2007-03-01, and its plainly fictitious successor. */
export const universitySuccession: { readonly from: string; readonly successor: InstitutionText } = {
  from: "wonju-univ",
  successor: {
    key: "hanbit-univ",
    names: { ko: "한빛통합대학교(가상)", en: "Hanbit United University (fictitious)" },
    kind: "UNIVERSITY",
    real: false,
    seats: 16,
    business: { ko: "전자와 간호, 디자인 교육", en: "Electronics, nursing and design" },
  },
};
