/** Year-1 difficulties of field D1, moulds and precision machining: 17 texts. */
import type { IssueText } from "../issueText.ts";

export const mouldsMachiningIssues: readonly IssueText[] = [
  {
    ko: {
      title: "미세 노즐 금형 코어핀 휨",
      body: "직경 0.6mm 핀이 사출압에 0.05mm 휘어 구멍이 편심됩니다. 핀 지지 구조와 충전 균형을 해석으로 확인해야 합니다.",
    },
    en: {
      title: "Core pin of a nozzle mould bends",
      body: "A 0.6 mm pin bends by 0.05 mm and the bore is off centre. Support and filling should be analysed.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "티타늄 나사 절삭 공구 마모",
      body: "치과 임플란트 나사 40개마다 공구를 갈아야 합니다. 코팅과 절삭유 압력을 바꾼 조건 시험을 원합니다.",
    },
    en: {
      title: "Tool wear in turning titanium screws",
      body: "Tools last forty dental screws. We want trials with coating and coolant pressure.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "방전가공면 미세 균열",
      body: "금형 코어 표면의 백층에서 균열이 자라 5만 숏에 깨졌습니다. 마무리 조건과 후처리를 정하고 싶습니다.",
    },
    en: {
      title: "Cracks from spark erosion",
      body: "Cracks in the white layer broke the core at 50,000 shots. We want finishing conditions and after-treatment.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "실리콘 LSR 금형 버 발생",
      body: "호흡 마스크 파팅면의 버를 손으로 떼느라 인건비가 큽니다. 진공 배기와 파팅면 정밀도를 어디까지 올려야 하는지 알고 싶습니다.",
    },
    en: {
      title: "Flash in a liquid silicone mould",
      body: "We trim masks by hand at great cost. How far must venting and the parting face be improved?",
    },
    category: "RESEARCH",
    urgency: "HIGH",
  },
  {
    ko: {
      title: "수술기구 스테인리스 열처리 변형",
      body: "420 계열 집게 끝이 담금질 후 0.3mm 어긋납니다. 진공 열처리 치구와 냉각 속도를 함께 검토해 주십시오.",
    },
    en: {
      title: "Forceps warp in heat treatment",
      body: "Tips of grade 420 shift by 0.3 mm after quenching. Please review fixture and cooling.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "고광택 금형 연마 얼룩",
      body: "거울면에 물결 모양이 남아 렌즈 커버를 다시 닦습니다. 강종과 연마 순서를 표준으로 만들고 싶습니다.",
    },
    en: {
      title: "Ripples on a mirror-polished mould",
      body: "Lens covers must be polished again. We want a standard for steel and sequence.",
    },
    category: "RESEARCH",
    urgency: "LOW",
  },
  {
    ko: {
      title: "임플란트 가공품 세척 밸리데이션",
      body: "절삭유 잔류를 육안으로만 확인해 심사에서 지적을 받았습니다. 잔류물 한도와 시험 방법을 정해야 합니다.",
    },
    en: {
      title: "Validating the cleaning of machined implants",
      body: "The audit found that we only look for oil. A limit and a method are needed.",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 3,
    standards: ["ISO 13485:2003", "ISO 10993-1"],
  },
  {
    ko: {
      title: "수술기구 재질 성적서 추적성",
      body: "자투리 소재를 섞어 쓰다 보니 로트 추적이 끊깁니다. 각인과 작업지시서로 잇는 간단한 방법을 찾습니다.",
    },
    en: {
      title: "Tracing steel lots of surgical instruments",
      body: "Off-cuts break the trace. We look for a simple link by marking and job sheet.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "GMP",
    deviceClass: 1,
    standards: ["ISO 7153-1"],
  },
  {
    ko: {
      title: "다축 가공 프로그램 인력",
      body: "5축 가공기를 들여놓고도 3축으로만 쓰고 있습니다. 직업학교와 함께 석 달 과정을 만들고 싶습니다.",
    },
    en: {
      title: "Nobody can program our five-axis mill",
      body: "We use it with three. We want a three-month course with the vocational school.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "금형 설계 도제식 교육",
      body: "설계자 두 명이 모두 쉰을 넘었습니다. 졸업생을 뽑아 함께 일하며 배우게 할 지원 제도를 문의합니다.",
    },
    en: {
      title: "Apprentices in mould design",
      body: "Both designers are over fifty. Is there support for graduates who learn at work?",
    },
    category: "HR_TRAINING",
    urgency: "LOW",
  },
  {
    ko: {
      title: "고속 가공기 리스 부담",
      body: "매달 8백만 원의 리스료가 매출의 15%입니다. 낮은 금리로 갈아탈 수 있는 자금을 찾고 있습니다.",
    },
    en: {
      title: "The lease of our high-speed mill",
      body: "Eight million won a month is 15% of sales. We look for cheaper money.",
    },
    category: "FUNDING",
  },
  {
    ko: {
      title: "일본 금형 발주처 상담",
      body: "시제품 금형 값은 맞지만 납기 증명을 요구합니다. 품질 관리 자료를 일본어로 만드는 일을 도와주세요.",
    },
    en: {
      title: "Orders from Japanese buyers of moulds",
      body: "Price suits but they want proof of delivery times. Help us write quality papers in Japanese.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "시간당 가공 단가 산정",
      body: "견적마다 기준이 달라 손해 보는 주문을 받습니다. 설비별 시간 단가를 계산하는 표를 만들고 싶습니다.",
    },
    en: {
      title: "An hourly rate for each machine",
      body: "Quotes differ and some orders lose money. We want a table of rates.",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "외주 가공 도면 유출",
      body: "고객 도면이 경쟁사에서 발견되어 해명을 요구받았습니다. 비밀유지 계약과 도면 배포 기록이 필요합니다.",
    },
    en: {
      title: "A customer's drawing leaked",
      body: "It was seen at a rival and we must explain. We need secrecy agreements and a record of copies.",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "소규모 공장 안전관리 진단",
      body: "프레스 작업 중 손가락 사고가 있었습니다. 방호장치와 작업 절차를 무료로 진단받을 수 있는지 문의합니다.",
    },
    en: {
      title: "Safety in a small workshop",
      body: "There was a finger accident at the press. Is a free check of guards and procedure available?",
    },
    category: "MANAGEMENT",
    urgency: "LOW",
  },
  {
    ko: {
      title: "정밀 가공실 항온 설비",
      body: "낮과 밤 온도가 6도 차이 나 치수가 흔들립니다. 임대 공장에 항온실을 만들어도 되는지 확인 바랍니다.",
    },
    en: {
      title: "A room at constant temperature",
      body: "Day and night differ by six degrees and sizes wander. May we build one in the rental factory?",
    },
    category: "SITE",
  },
  {
    ko: {
      title: "중량 설비 바닥 보강",
      body: "15톤 가공 센터를 놓으려면 바닥 하중을 높여야 합니다. 1층 호실 배정이나 보강 허가를 요청합니다.",
    },
    en: {
      title: "A floor for a heavy machine",
      body: "A 15-ton machining centre needs a stronger floor. We ask for a ground-floor unit or leave to reinforce.",
    },
    category: "SITE",
  },
];
