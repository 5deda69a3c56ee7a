/** The 14 research groups formed from 2006-05-15, two in each of the seven mini-clusters. */
import type { Phrase } from "./issueText.ts";
import type { SuccessorId } from "./miniClusters.ts";

export type GroupText = { readonly home: SuccessorId; readonly names: Phrase; readonly purpose: Phrase };

export const researchGroups: readonly GroupText[] = [
  {
    home: "N1",
    names: { ko: "생체신호계측 연구회", en: "Biosignal measurement group" },
    purpose: {
      ko: "심전도·산소포화도·혈압 측정 회로와 알고리즘의 현장 문제를 푼다.",
      en: "Solves circuit and algorithm problems of ECG, oximetry and blood pressure.",
    },
  },
  {
    home: "N1",
    names: { ko: "전기안전·전자파 연구회", en: "Electrical safety and EMC group" },
    purpose: {
      ko: "누설전류와 전자파 시험 불합격을 설계 단계에서 막는다.",
      en: "Prevents leakage and EMC failures at the design stage.",
    },
  },
  {
    home: "N2",
    names: { ko: "물리치료기 연구회", en: "Physiotherapy device group" },
    purpose: {
      ko: "자극기·초음파·온열기의 출력과 안전을 개선한다.",
      en: "Improves output and safety of stimulators, ultrasound and heat devices.",
    },
  },
  {
    home: "N2",
    names: { ko: "보행·이동보조 연구회", en: "Gait and mobility aid group" },
    purpose: {
      ko: "보행 훈련기와 휠체어, 침대의 기구와 제어를 다룬다.",
      en: "Works on mechanics and control of gait trainers, wheelchairs and beds.",
    },
  },
  {
    home: "N3",
    names: { ko: "침·뜸기기 연구회", en: "Acupuncture and moxibustion group" },
    purpose: {
      ko: "침, 전침기, 뜸기의 온도·출력·멸균 문제를 함께 푼다.",
      en: "Solves heat, output and sterility problems of needles and moxibustion.",
    },
  },
  {
    home: "N3",
    names: { ko: "한방진단기기 연구회", en: "Oriental diagnosis device group" },
    purpose: {
      ko: "맥진·설진·체열 측정의 재현성을 높인다.",
      en: "Makes pulse, tongue and thermal diagnosis repeatable.",
    },
  },
  {
    home: "N4",
    names: { ko: "사출·금형 연구회", en: "Moulding and tooling group" },
    purpose: {
      ko: "수축, 싱크마크, 이중사출 접착을 해석과 시험으로 해결한다.",
      en: "Solves shrinkage, sink marks and overmoulding by analysis and trials.",
    },
  },
  {
    home: "N4",
    names: { ko: "의료용 소재·센서 연구회", en: "Medical materials and sensors group" },
    purpose: {
      ko: "생체적합 소재와 소형 센서 부품의 국산화를 돕는다.",
      en: "Helps make biocompatible materials and small sensors at home.",
    },
  },
  {
    home: "N5",
    names: { ko: "사용성·인간공학 연구회", en: "Usability and ergonomics group" },
    purpose: {
      ko: "병동과 가정에서 실제 사용자를 대상으로 조작성을 평가한다.",
      en: "Evaluates handling with real users on wards and at home.",
    },
  },
  {
    home: "N5",
    names: { ko: "제품디자인 연구회", en: "Product design group" },
    purpose: {
      ko: "제품군의 형태와 색을 정리하고 디자인권을 지킨다.",
      en: "Gives product families one form and colour and protects design rights.",
    },
  },
  {
    home: "N6",
    names: { ko: "인증·품질 연구회", en: "Certification and quality group" },
    purpose: {
      ko: "GMP, CE, 510(k) 준비와 심사 지적을 함께 해결한다.",
      en: "Prepares GMP, CE and 510(k) and answers audit findings together.",
    },
  },
  {
    home: "N6",
    names: { ko: "수출·마케팅 연구회", en: "Export and marketing group" },
    purpose: {
      ko: "전시회, 대리점 계약, 해외 서비스를 공동으로 추진한다.",
      en: "Undertakes fairs, dealer contracts and service abroad in common.",
    },
  },
  {
    home: "N7",
    names: { ko: "원격의료·홈케어 연구회", en: "Telemedicine and home-care group" },
    purpose: {
      ko: "가정 측정기와 병원을 잇는 전송과 시범 사업을 다룬다.",
      en: "Links home meters with hospitals and runs pilots.",
    },
  },
  {
    home: "N7",
    names: { ko: "의료정보 표준 연구회", en: "Medical information standards group" },
    purpose: {
      ko: "HL7과 DICOM 연동, 개인정보 보호를 검토한다.",
      en: "Reviews HL7 and DICOM interfaces and the protection of personal data.",
    },
  },
];
