/** Difficulties on the boards of N4, medical-device parts, after the reorganisation: 24 texts. */
import type { IssueText } from "../issueText.ts";

export const year2PartsIssues: readonly IssueText[] = [
  {
    ko: {
      title: "의료용 커넥터 몰딩 케이블 꺾임",
      body: "스트레인 릴리프 끝에서 도체가 만 번 굴곡에 끊어집니다. 경도 구배를 둔 부트 형상을 시험하려 합니다.",
    },
    en: {
      title: "Cable breaks at the moulded boot",
      body: "Conductors part after ten thousand bends. We want to try a boot of graded hardness.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "투명 ABS 이형 시 백화",
      body: "이젝터 핀 둘레가 하얗게 변해 불량이 6%입니다. 빼기 구배와 표면 조도 중 어디부터 고칠지 궁금합니다.",
    },
    en: {
      title: "Whitening round ejector pins",
      body: "Clear ABS rejects are 6%. Should draft or finish be changed first?",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "소형 기어 소음과 윤활",
      body: "POM 기어가 200시간 뒤 삐걱거립니다. 생체 접촉 가능성이 있어 쓸 수 있는 윤활제가 제한됩니다.",
    },
    en: {
      title: "Squeaking of small gears",
      body: "POM gears squeak after 200 hours. Few greases may be used near patients.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "압전 펌프 밸브 고착",
      body: "보름 동안 쓰지 않으면 실리콘 밸브가 붙어 열리지 않습니다. 표면 거칠기와 오일 성분을 바꿔 보려 합니다.",
    },
    en: {
      title: "Piezo pump valve sticks",
      body: "After two idle weeks it does not open. We plan other roughness and oil.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "다층 튜브 압출 층간 분리",
      body: "PU와 나일론 두 층이 구부리면 갈라집니다. 접착층 수지와 다이 온도를 찾는 시험이 필요합니다.",
    },
    en: {
      title: "Layers of an extruded tube part",
      body: "PU and nylon split when bent. We need the tie resin and die temperature.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "생분해 나사 사출 분자량 저하",
      body: "성형 후 분자량이 25% 떨어져 강도가 모자랍니다. 건조 수분과 체류 시간을 줄일 설비 조건을 찾습니다.",
    },
    en: {
      title: "Resorbable screw loses molecular weight",
      body: "It falls by 25% and strength lacks. Drying and residence must be improved.",
    },
    category: "RESEARCH",
    urgency: "HIGH",
  },
  {
    ko: {
      title: "박막 온도센서 응답 산포",
      body: "같은 배치에서 시정수가 0.8~1.6초로 흩어집니다. 접착제 두께가 원인인지 확인할 단면 분석을 부탁합니다.",
    },
    en: {
      title: "Time constants of film sensors scatter",
      body: "They run from 0.8 to 1.6 s. Please section some to see the glue.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "방사선 차폐 고무 균열",
      body: "납 고무 앞치마가 접힌 선에서 1년 만에 갈라집니다. 무연 충전재로 바꾸면 무게와 유연성이 문제입니다.",
    },
    en: {
      title: "Shielding rubber cracks",
      body: "Aprons crack on folds in a year. Lead-free filler is heavy or stiff.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "마이크로 필터 융착 강도 산포",
      body: "수액 필터 막이 용접부에서 찢어지는 비율이 2%입니다. 열판과 초음파 가운데 나은 방법을 비교하고 싶습니다.",
    },
    en: {
      title: "Weld strength of infusion filters",
      body: "Two per cent of membranes tear. Hot plate or ultrasonic?",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "금속 분말 사출 수축 제어",
      body: "소결 후 집게 구멍이 1.5% 크게 나옵니다. 바인더와 승온 곡선을 조절할 경험자가 필요합니다.",
    },
    en: {
      title: "Shrinkage of metal injection parts",
      body: "The holes are 1.5% large after sintering. We need experience with binder and heating.",
    },
    category: "RESEARCH",
    urgency: "LOW",
  },
  {
    ko: {
      title: "초소형 모터 축 정렬 지그",
      body: "조립 편심이 20µm를 넘으면 진동이 커집니다. 자동 정렬 지그를 함께 설계할 분을 찾습니다.",
    },
    en: {
      title: "Jig to align miniature motors",
      body: "Above 20 µm they shake. We look for help with an automatic jig.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "수지 등급 생체적합성 문서",
      body: "공급사는 식품용 성적서만 줍니다. 시험 없이 인정받을 수 있는 자료 조합을 알고 싶습니다.",
    },
    en: {
      title: "Biocompatibility papers of a resin",
      body: "The maker gives food-contact papers only. What else would be accepted?",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["ISO 10993-1"],
  },
  {
    ko: {
      title: "루어 커넥터 누설 시험",
      body: "6% 테이퍼 게이지 검사에서 5개 중 1개가 샙니다. 금형 수축 보정값을 다시 정해야 합니다.",
    },
    en: {
      title: "Luer connectors leak",
      body: "One in five fails the 6% taper gauge. Mould allowance must be set again.",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["ISO 594-1", "ISO 594-2"],
  },
  {
    ko: {
      title: "클린룸 입자 관리 기준",
      body: "10만 등급을 선언했으나 사출기 옆 계수가 넘습니다. 측정 위치와 주기를 규격대로 정하고 싶습니다.",
    },
    en: {
      title: "Particle limits in our clean room",
      body: "Counts by the machine exceed the class. We want positions and intervals by the standard.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "GMP",
    standards: ["ISO 14644-1"],
  },
  {
    ko: {
      title: "측정 시스템 분석 요구",
      body: "고객이 모든 게이지의 반복성 자료를 요구합니다. 중요 치수만으로 줄일 근거가 필요합니다.",
    },
    en: {
      title: "A customer asks for gauge studies",
      body: "He wants all of them. We need grounds for critical sizes only.",
    },
    category: "QUALITY_STANDARDS",
    urgency: "LOW",
    market: "KR",
    scheme: "GMP",
    standards: ["ISO 13485:2003"],
  },
  {
    ko: {
      title: "금형 사상 기능인 양성",
      body: "숙련공 두 명이 올해 은퇴합니다. 직업학교와 반년 과정을 만들어 네 명을 뽑고 싶습니다.",
    },
    en: {
      title: "Training mould finishers",
      body: "Two retire this year. We would train four with the vocational school.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "도면 공차 해석 교육",
      body: "설계자마다 공차를 감으로 넣습니다. 기하공차와 누적 계산 실습을 요청합니다.",
    },
    en: { title: "Training in tolerances", body: "They are set by feeling. We ask for practice in stack-ups." },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "클린룸 구축 자금",
      body: "항온 항습 공사에 1억 5천만 원이 듭니다. 부품 회사가 쓸 수 있는 GMP 시설자금을 찾습니다.",
    },
    en: { title: "Funds for a clean room", body: "It costs 150 million won. Is there GMP money for part makers?" },
    category: "FUNDING",
  },
  {
    ko: {
      title: "수출 부품 선적 전 금융",
      body: "첫 수출 주문의 자재비가 모자랍니다. 신용장을 담보로 미리 쓰는 방법을 알려 주세요.",
    },
    en: {
      title: "Finance before shipment",
      body: "We lack money for material of a first export. May the letter of credit serve?",
    },
    category: "FUNDING",
  },
  {
    ko: {
      title: "독일 부품 전시회 동시 참가",
      body: "메디카와 함께 열리는 부품관에 나가고 싶습니다. 샘플 세트와 단가표를 공동으로 준비하길 제안합니다.",
    },
    en: { title: "The parts fair beside MEDICA", body: "We want to go and suggest common samples and price lists." },
    category: "MARKETING",
  },
  {
    ko: {
      title: "완제품사 신제품 정보 공유",
      body: "개발 초기에 부품 의견을 내고 싶으나 기회가 없습니다. 비밀을 지키면서 만나는 자리가 필요합니다.",
    },
    en: { title: "Meeting device makers early", body: "We want to advise at the start, with secrecy kept." },
    category: "MARKETING",
  },
  {
    ko: {
      title: "단가 인하 요구 대응",
      body: "매년 5% 인하를 요구받아 품질 투자가 어렵습니다. 원가 자료를 근거로 협상하는 방법을 배우고 싶습니다.",
    },
    en: { title: "Answering demands for lower prices", body: "It is 5% each year. We want to argue from cost." },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "소량 시작품 주문 관리",
      body: "하루 서른 건의 시작품 문의를 엑셀로 놓칩니다. 견적부터 출하까지 잇는 프로그램을 찾습니다.",
    },
    en: {
      title: "Managing orders for prototypes",
      body: "Thirty enquiries a day get lost. We seek a program from quotation to dispatch.",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "멸균 부품 보관 창고",
      body: "온습도 기록이 되는 50평 창고가 필요합니다. 다른 회사와 나누어 쓸 수 있으면 좋겠습니다.",
    },
    en: { title: "A store for sterile parts", body: "It needs 165 m² with climate records. We could share." },
    category: "SITE",
  },
];
