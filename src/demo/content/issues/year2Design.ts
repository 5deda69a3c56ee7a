/** Difficulties on the boards of N5, medical-device design, after the reorganisation: 12 texts. */
import type { IssueText } from "../issueText.ts";

export const year2DesignIssues: readonly IssueText[] = [
  {
    ko: {
      title: "감성 조명 알람 표시 인지 시험",
      body: "은은한 조명이 예쁘지만 3m 밖에서 알람을 놓칩니다. 밝기와 점멸을 바꿔 간호사 반응을 재고 싶습니다.",
    },
    en: {
      title: "Can a soft alarm light be seen",
      body: "At three metres it is missed. We want to measure nurses with other brightness.",
    },
    category: "RESEARCH",
    topic: "DESIGN",
  },
  {
    ko: {
      title: "노안 사용자 버튼 글자 크기",
      body: "일흔 살 사용자의 절반이 모드 글씨를 읽지 못합니다. 크기와 대비 기준을 실험으로 정하려 합니다.",
    },
    en: {
      title: "Letters on keys for old eyes",
      body: "Half of the seventy-year-olds cannot read them. We set size by experiment.",
    },
    category: "RESEARCH",
    topic: "DESIGN",
  },
  {
    ko: {
      title: "주사 보조기 그립 근피로 평가",
      body: "왼손잡이와 관절염 환자가 밀기 힘들어합니다. 손 힘과 근전도를 재어 형상을 비교하려 합니다.",
    },
    en: {
      title: "Grip of an injection aid",
      body: "Left-handers and arthritics find it hard. We compare shapes by force and EMG.",
    },
    category: "RESEARCH",
    topic: "DESIGN",
  },
  {
    ko: {
      title: "의료기기 색채와 오염 표시",
      body: "밝은 회색 외장에서 혈액 자국이 보이지 않습니다. 청소 확인이 쉬운 색을 임상에서 평가하고 싶습니다.",
    },
    en: { title: "Colours that show soiling", body: "Blood is not seen on light grey. We want a trial of colours." },
    category: "RESEARCH",
    topic: "DESIGN",
  },
  {
    ko: {
      title: "아동용 네뷸라이저 마스크 형상",
      body: "아이들이 마스크를 무서워해 얼굴에서 떼어 냅니다. 얼굴 치수와 캐릭터 형상을 함께 설계하고자 합니다.",
    },
    en: { title: "A mask that children accept", body: "They pull it off. We design for face sizes and for play." },
    category: "RESEARCH",
    topic: "DESIGN",
  },
  {
    ko: {
      title: "사용성 공학 파일 구성",
      body: "개발이 끝난 뒤에 사용성 자료를 만들려니 근거가 없습니다. 소급 평가로 인정받는 범위를 알고 싶습니다.",
    },
    en: {
      title: "Usability file after the fact",
      body: "Design is done and proof is missing. What may be evaluated later?",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["IEC 60601-1-6"],
    topic: "DESIGN",
  },
  {
    ko: {
      title: "조작부 기호 국제 표준 적용",
      body: "자체 그림이 뜻을 달리 읽힌다는 지적입니다. 표준 기호 목록에서 바꿀 것을 검토해 주세요.",
    },
    en: { title: "Standard symbols on the panel", body: "Our own are misread. Please say which to replace." },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["ISO 7000", "IEC 60878"],
    topic: "DESIGN",
  },
  {
    ko: {
      title: "제품디자인과 기구설계 협업 교육",
      body: "외형 안이 사출에서 다 바뀌어 버립니다. 두 직무가 함께 듣는 설계 교육을 원합니다.",
    },
    en: {
      title: "Designers and engineers should train together",
      body: "Shapes change in moulding. We want one course for both.",
    },
    category: "HR_TRAINING",
    topic: "DESIGN",
  },
  {
    ko: {
      title: "디자인 목업 제작비 지원",
      body: "실물 크기 목업 세 안에 1천2백만 원이 듭니다. 품평 전에 받을 수 있는 지원을 찾습니다.",
    },
    en: {
      title: "Support for design mock-ups",
      body: "Three cost 12 million won before the review. Is there support?",
    },
    category: "FUNDING",
    topic: "DESIGN",
  },
  {
    ko: {
      title: "제품 사진과 동영상 공동 촬영",
      body: "회사마다 따로 찍어 비용이 두 배입니다. 병실 세트를 빌려 하루에 함께 찍기를 제안합니다.",
    },
    en: { title: "Shooting product pictures together", body: "Alone it costs double. We suggest a day in a ward set." },
    category: "MARKETING",
    topic: "DESIGN",
  },
  {
    ko: {
      title: "해외 디자인상 공동 출품",
      body: "개별 심사비가 부담되어 망설입니다. 단지 이름으로 다섯 제품을 함께 내고 싶습니다.",
    },
    en: {
      title: "Joint entry for a foreign design award",
      body: "Fees deter us. Five products could go under one name.",
    },
    category: "MARKETING",
    topic: "DESIGN",
  },
  {
    ko: {
      title: "의장등록과 모방품 대응",
      body: "거의 같은 체온계가 인터넷에 나왔습니다. 의장권 범위와 경고장 문구를 확인해 주십시오.",
    },
    en: {
      title: "A copy of our thermometer appeared",
      body: "It is nearly the same. Please check our design right and a letter.",
    },
    category: "MANAGEMENT",
    topic: "DESIGN",
  },
];
