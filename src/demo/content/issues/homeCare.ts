/** Year-1 difficulties of field B1, home care and silver devices: 18 texts. */
import type { IssueText } from "../issueText.ts";

export const homeCareIssues: readonly IssueText[] = [
  {
    ko: {
      title: "재가 혈압계 자동 전송 실패",
      body: "노인 댁 전화가 통화 중이면 측정값이 올라가지 않습니다. 재시도와 저장 용량을 다시 설계하고 누락을 알리는 기능이 필요합니다.",
    },
    en: {
      title: "Home pressure meter fails to send",
      body: "When the old person's line is busy the value is lost. Retries, memory and a warning must be designed.",
    },
    category: "RESEARCH",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "배뇨 감지 센서 오작동",
      body: "땀이나 음료에도 기저귀 센서가 울려 간병인이 꺼 둡니다. 전도도와 온도를 함께 보는 판별 방법을 연구하려 합니다.",
    },
    en: {
      title: "Wetness sensor rings for sweat",
      body: "Carers switch it off. We want to study conductivity together with temperature.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "낙상 감지기 미검출",
      body: "천천히 주저앉는 낙상을 절반밖에 찾지 못합니다. 가속도와 기압을 함께 쓰는 알고리즘의 자료 수집을 도와주세요.",
    },
    en: {
      title: "Fall detector misses slow falls",
      body: "Half of the slow ones are missed. Help us collect data for acceleration with air pressure.",
    },
    category: "RESEARCH",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "욕창 방지 매트리스 교대 부양 소음",
      body: "밤에 펌프 진동이 침대로 전해져 잠을 깨운다고 합니다. 압력 교대 주기를 유지하면서 펌프를 조용하게 해야 합니다.",
    },
    en: {
      title: "Noise of the alternating pressure mattress",
      body: "The pump shakes the bed at night. It must be quiet and keep its cycle.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "가정용 혈압계 임상 정확도 시험",
      body: "85명 시험을 하려는데 팔둘레 분포를 채우기 어렵습니다. 요양시설과 연계한 대상자 모집을 요청합니다.",
    },
    en: {
      title: "Clinical accuracy of a home pressure meter",
      body: "We need 85 subjects and lack large arms. We ask for recruitment with care homes.",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["EN 1060-4", "AAMI SP10"],
  },
  {
    ko: {
      title: "전동휠체어 배터리 충전기 안전",
      body: "충전 중 뚜껑이 연화된 사례가 있어 단자 온도 시험이 필요합니다. 충전기만 따로 인증할지 함께 할지도 정해야 합니다.",
    },
    en: {
      title: "Charger of the powered wheelchair",
      body: "A lid softened while charging. We need a test of terminal heat, and must decide whether to certify it alone.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
    standards: ["ISO 7176-14", "IEC 60335-2-29"],
  },
  {
    ko: {
      title: "복지용구 급여 등재 시험 항목",
      body: "장기요양 시범사업에 넣으려니 시험 항목이 품목마다 다릅니다. 안전 손잡이와 목욕 의자의 기준을 확인해 주세요.",
    },
    en: {
      title: "Tests for listing as a welfare aid",
      body: "Items differ in the long-term care pilot. Please check grab rails and bath chairs.",
    },
    category: "QUALITY_STANDARDS",
    urgency: "LOW",
    market: "KR",
    scheme: "NOTIFICATION",
    deviceClass: 1,
    standards: ["ISO 9999"],
  },
  {
    ko: {
      title: "혈당측정기 정확도 요구 미달",
      body: "저농도에서 기준 장비와 20mg/dL 차이 나는 값이 8% 있습니다. 스트립 로트 보정과 온도 보정 중 무엇이 급한지 알고 싶습니다.",
    },
    en: {
      title: "Glucose meter misses its accuracy",
      body: "Eight per cent of low values differ by 20 mg/dL. Lot code or temperature: which first?",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["ISO 15197"],
  },
  {
    ko: {
      title: "고령자 사용성 평가 인력",
      body: "어르신을 모셔 시험할 때 진행자가 없어 개발자가 답을 유도합니다. 간호나 복지 전공 평가자를 양성해 주세요.",
    },
    en: {
      title: "People to run tests with the elderly",
      body: "Our developers lead the answers. Please train assessors from nursing or welfare.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "콜센터 상담원 의료기기 교육",
      body: "상담원이 측정값을 병명으로 설명해 문제가 되었습니다. 해도 되는 말과 안 되는 말을 가르칠 자료가 필요합니다.",
    },
    en: {
      title: "Training call centre staff",
      body: "One explained readings as a disease. We need material on what may be said.",
    },
    category: "HR_TRAINING",
    urgency: "LOW",
  },
  {
    ko: {
      title: "홈케어 서비스 시범사업 자금",
      body: "기기 100대와 통신비를 반년간 부담하기 어렵습니다. 지자체 시범사업과 연결될 수 있는지 문의합니다.",
    },
    en: {
      title: "Money for a home-care pilot",
      body: "We cannot carry 100 devices and lines for half a year. Could a city pilot join?",
    },
    category: "FUNDING",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "렌탈 방식 판매 모형",
      body: "전동침대를 사기보다 빌리려는 가정이 많습니다. 소독과 회수 비용을 넣은 렌탈료 계산을 도와주십시오.",
    },
    en: {
      title: "Renting instead of selling",
      body: "Families would rather rent beds. Help us reckon fees with cleaning and return.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "실버 박람회 체험관 구성",
      body: "나열식 전시로는 어르신이 지나치십니다. 생활 동선에 따라 써 보게 하는 체험관을 꾸미고 싶습니다.",
    },
    en: {
      title: "A place to try things at the silver fair",
      body: "Old people walk past a row of goods. We want rooms where they can use them.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "보건소 방문간호 사업 납품",
      body: "보건소는 개인정보와 기록 연계를 먼저 묻습니다. 시스템을 갖춘 회사와 함께 제안하도록 소개해 주시기 바랍니다.",
    },
    en: {
      title: "Selling to visiting nurses",
      body: "Health centres first ask about privacy and records. Please introduce a firm that has such a system.",
    },
    category: "MARKETING",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "인터넷 쇼핑몰 의료기기 판매 신고",
      body: "온라인 판매를 시작하려는데 판매업 신고와 광고 심의 순서를 모릅니다. 이미 하고 있는 회사의 조언을 구합니다.",
    },
    en: {
      title: "Selling devices on the internet",
      body: "In what order come the sales notice and review of advertising? We seek advice from a firm that does it.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "보청기 청력 상담 판매 교육",
      body: "대리점마다 조절 수준이 달라 반품률이 18%입니다. 청각 전문가의 표준 상담 절차를 함께 만들고 싶습니다.",
    },
    en: {
      title: "Fitting advice at hearing-aid dealers",
      body: "Returns are 18% since dealers fit differently. We want a standard procedure with an audiologist.",
    },
    category: "MARKETING",
    urgency: "LOW",
  },
  {
    ko: {
      title: "렌탈 자산 회계 처리",
      body: "빌려준 기기를 재고로 둘지 자산으로 둘지 몰라 결산이 늦어집니다. 감가 기간과 세무 처리를 상담받고 싶습니다.",
    },
    en: {
      title: "Booking rented devices",
      body: "Stock or assets? Our accounts are late and we ask about depreciation and tax.",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "체험형 전시장 겸 물류 공간",
      body: "회수한 침대를 소독할 곳이 없어 마당에서 합니다. 전시장과 소독실을 함께 둘 1층 공간을 찾습니다.",
    },
    en: {
      title: "Space to show and to disinfect",
      body: "We clean returned beds in the yard. We look for a ground floor for both.",
    },
    category: "SITE",
  },
];
