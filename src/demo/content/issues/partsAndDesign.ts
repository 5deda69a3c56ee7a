/** Year-1 difficulties of field D, medical-device parts and design: 40 texts. */
import type { IssueText } from "../issueText.ts";

export const partsAndDesignIssues: readonly IssueText[] = [
  {
    ko: {
      title: "PC 하우징 성형 수축 불균일",
      body: "두께 3mm 부위와 1.8mm 부위의 수축 차로 조립 틈이 0.4mm 벌어집니다. 보압 조건과 냉각 회로를 바꿔 사출 해석을 해 보고 싶습니다.",
    },
    en: {
      title: "Uneven mould shrinkage in a PC housing",
      body: "Wall changes from 3 to 1.8 mm open a gap of 0.4 mm. We would like mould-flow analysis with other packing and cooling.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "보스 뒷면 싱크마크",
      body: "전면 패널의 나사 보스 자리에 움푹한 자국이 보여 도장으로 가리고 있습니다. 리브 두께 비율과 게이트 위치를 다시 잡아야 합니다.",
    },
    en: {
      title: "Sink marks behind screw bosses",
      body: "Hollows show on the front panel and we hide them with paint. Rib ratio and gate position must be set again.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "게이트 위치에 따른 웰드라인 파손",
      body: "손잡이 구멍 둘레의 웰드라인이 낙하시험에서 갈라집니다. 게이트를 옮기면 외관에 자국이 남아 절충안이 필요합니다.",
    },
    en: {
      title: "Weld line cracks near the handle",
      body: "The weld line round the handle hole splits in the drop test. Moving the gate leaves a mark on the face, so we need a compromise.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "TPE 이중사출 접착 불량",
      body: "ABS 손잡이 위의 TPE가 알코올로 닦으면 두 달 만에 들뜹니다. 접착 등급 수지와 금형 온도 조건을 비교 시험해야 합니다.",
    },
    en: {
      title: "Overmoulded TPE comes off the ABS grip",
      body: "Wiped with alcohol the TPE lifts in two months. Bondable grades and mould temperatures must be compared.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "유량계 투명창 환경응력 균열",
      body: "PC 창이 소독제에 닿으면 나사 주변에서 금이 갑니다. 잔류응력을 줄이는 어닐링과 대체 수지를 검토해 주시기 바랍니다.",
    },
    en: {
      title: "Stress cracks in a clear flowmeter window",
      body: "The PC window cracks round the screws when disinfected. Please consider annealing and other resins.",
    },
    category: "RESEARCH",
    urgency: "HIGH",
  },
  {
    ko: {
      title: "다이캐스팅 하우징 기공",
      body: "알루미늄 하우징을 탭 가공하면 기공이 드러나 진공이 샙니다. 함침 처리 비용이 커 주조 방안을 바꾸고 싶습니다.",
    },
    en: {
      title: "Pores in a die-cast aluminium housing",
      body: "Tapping opens pores and the vacuum leaks. Impregnation is dear and we would rather change the casting.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "실리콘 튜브 커넥터 이탈",
      body: "인장 15N을 요구하는데 바브 커넥터가 11N에서 빠집니다. 바브 각도와 튜브 경도를 바꾼 시험 설계가 필요합니다.",
    },
    en: {
      title: "Silicone tube slips off its barb",
      body: "It must hold 15 N but comes off at 11 N. We need trials with barb angle and tube hardness.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "초음파 융착 버 발생",
      body: "필터 케이스를 융착하면 안쪽으로 실 모양 버가 떨어집니다. 에너지 디렉터 형상과 진폭을 조정할 경험자를 찾습니다.",
    },
    en: {
      title: "Flash inside an ultrasonic weld",
      body: "Threads of flash fall into the filter case. We look for experience with energy directors and amplitude.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "연성회로 굴곡 수명 부족",
      body: "프로브 힌지부 연성회로가 2만 회에서 끊어져 목표 10만 회에 못 미칩니다. 굽힘 반경과 동박 종류를 바꾼 시험을 하려 합니다.",
    },
    en: {
      title: "Flexible circuit breaks too early",
      body: "The hinge circuit breaks at 20,000 bends against a target of 100,000. We want to try other radius and copper.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "도금 접점 접촉저항 증가",
      body: "소독실 습기에서 니켈 도금 커넥터 저항이 열 배로 늘어납니다. 금도금 두께를 얼마로 해야 원가와 맞을지 판단이 어렵습니다.",
    },
    en: {
      title: "Contact resistance grows in a damp room",
      body: "Nickel contacts rise tenfold near disinfectant. How thick must gold be to be worth its cost?",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "도장면 내화학성 부족",
      body: "글루타르알데히드로 닦은 뒤 은색 도장이 얼룩집니다. 우레탄 도료와 전처리를 바꿔 비교하고 싶습니다.",
    },
    en: {
      title: "Paint stains under disinfectant",
      body: "Silver paint spots after glutaraldehyde. We want to compare urethane paints and pre-treatment.",
    },
    category: "RESEARCH",
    urgency: "LOW",
  },
  {
    ko: {
      title: "한 손 조작 체온계 손잡이 형상",
      body: "여성 간호사가 엄지로 버튼을 누를 때 손목이 꺾인다는 의견이 많습니다. 손 크기 자료로 형상 세 안을 평가하려 합니다.",
    },
    en: {
      title: "Grip of a thermometer used with one hand",
      body: "Nurses with small hands bend the wrist to reach the button. We want to judge three shapes with hand data.",
    },
    category: "RESEARCH",
    topic: "DESIGN",
  },
  {
    ko: {
      title: "수술실 기기 화면 시인성",
      body: "무영등 아래에서 청색 숫자가 보이지 않는다는 불만이 있습니다. 대비와 글자 크기를 실제 조도에서 평가하고 싶습니다.",
    },
    en: {
      title: "Reading our display under the surgical light",
      body: "Blue figures vanish under the lamp. Contrast and size should be judged at the real illuminance.",
    },
    category: "RESEARCH",
    topic: "DESIGN",
  },
  {
    ko: {
      title: "이동형 카트 전도 안정성",
      body: "모니터 암을 펴면 10도 경사에서 넘어집니다. 바퀴 폭을 넓히면 병실 문을 지나기 어려워 비례를 다시 설계해야 합니다.",
    },
    en: {
      title: "Mobile cart tips over",
      body: "With the arm out it falls at ten degrees. A wider base does not pass ward doors, so proportions must be redesigned.",
    },
    category: "RESEARCH",
    topic: "DESIGN",
  },
  {
    ko: {
      title: "제품군 통합 디자인 언어",
      body: "네 기종의 색과 버튼이 모두 달라 한 회사 제품으로 보이지 않습니다. 공통 형태 요소와 색상 기준을 세우고 싶습니다.",
    },
    en: {
      title: "One design language for the product family",
      body: "Four products differ in colour and keys and do not look like one maker's. We want common forms and colours.",
    },
    category: "RESEARCH",
    topic: "DESIGN",
  },
  {
    ko: {
      title: "방열판 없는 밀폐 케이스 발열",
      body: "방수를 위해 팬을 없앴더니 내부가 72℃까지 올라갑니다. 외함을 방열 경로로 쓰는 구조를 해석해 주셨으면 합니다.",
    },
    en: {
      title: "Heat in a sealed case without a fan",
      body: "Without the fan the inside reaches 72 °C. Please analyse using the case itself as heat path.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "스프링 피로 파단",
      body: "부항 펌프 손잡이 스프링이 3만 회에서 부러집니다. 열처리 이력과 표면 흠을 현미경으로 확인해 주시기 바랍니다.",
    },
    en: {
      title: "Fatigue fracture of a pump spring",
      body: "The handle spring breaks at 30,000 strokes. Please check heat treatment and surface flaws under the microscope.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "사출 부품 세포독성 시험 불합격",
      body: "마우스피스 용출액에서 세포 생존율이 62%로 나왔습니다. 이형제 잔류인지 착색제인지 원인을 나누어 시험해야 합니다.",
    },
    en: {
      title: "Moulded mouthpiece fails cytotoxicity",
      body: "Extract left 62% of the cells alive. Release agent and pigment must be tested apart.",
    },
    category: "QUALITY_STANDARDS",
    urgency: "HIGH",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["ISO 10993-5"],
  },
  {
    ko: {
      title: "부품 공급업체 심사 기준",
      body: "완제품사가 연 1회 심사를 요구하나 심사표가 서로 달라 준비가 힘듭니다. 단지 공통 심사표를 만들면 좋겠습니다.",
    },
    en: {
      title: "Supplier audits with a different list each time",
      body: "Each customer audits us once a year with his own list. A common list for the complex would help.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "GMP",
    standards: ["ISO 13485:2003"],
  },
  {
    ko: {
      title: "난연 등급 증빙과 유해물질 성적서",
      body: "수출 고객이 UL94 V-0와 RoHS 성적서를 부품마다 요구합니다. 수지 상표별로 묶어 대응할 수 있는지 알고 싶습니다.",
    },
    en: {
      title: "Flame rating and hazardous substance papers",
      body: "An export customer wants UL94 V-0 and RoHS papers for every part. May we group them by resin grade?",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    standards: ["UL 94", "2002/95/EC"],
  },
  {
    ko: {
      title: "금형 변경 시 재밸리데이션 범위",
      body: "게이트만 수정해도 공정 적격성을 다시 요구받습니다. 변경 등급별로 확인 항목을 정한 절차서를 만들고자 합니다.",
    },
    en: {
      title: "What to validate again after a mould change",
      body: "Even a new gate brings a demand for full requalification. We want a procedure with checks by grade of change.",
    },
    category: "QUALITY_STANDARDS",
    urgency: "LOW",
    market: "KR",
    scheme: "GMP",
    standards: ["ISO 13485:2003"],
  },
  {
    ko: {
      title: "사출 조건 설정 기술자 부족",
      body: "조건을 잡던 반장이 은퇴하면서 불량률이 두 배가 되었습니다. 단기 교육과 퇴직 기술자 자문을 함께 원합니다.",
    },
    en: {
      title: "Nobody left who can set the moulding machine",
      body: "Our foreman retired and rejects doubled. We want a short course and advice from a retired craftsman.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "디자인 전공 인턴 활용",
      body: "외형 설계를 외주에 맡기는데 수정마다 비용이 듭니다. 대학 디자인과와 학기제 인턴을 운영하고 싶습니다.",
    },
    en: {
      title: "Interns from the design department",
      body: "Every change by our outside designer costs money. We would like interns by the term.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "품질 통계 기초 교육",
      body: "고객이 공정능력지수를 달라는데 계산할 줄 아는 직원이 없습니다. 현장 자료로 실습하는 교육이 필요합니다.",
    },
    en: {
      title: "First course in quality statistics",
      body: "A customer asks for capability indices and nobody can calculate them. We need practice with our own data.",
    },
    category: "HR_TRAINING",
    urgency: "LOW",
  },
  {
    ko: {
      title: "도금 폐액 안전교육 강사",
      body: "취급자 교육을 해마다 해야 하나 소규모라 강사를 부르기 어렵습니다. 단지 입주사 합동 교육을 제안합니다.",
    },
    en: {
      title: "Safety teacher for plating waste",
      body: "Training is due each year but we are too small to hire a teacher. We suggest a joint course for the complex.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "이중사출기 구입 자금",
      body: "외주 물량이 늘어 180톤급 설비가 필요합니다. 시설자금 금리와 거치 기간을 비교해 주시기 바랍니다.",
    },
    en: {
      title: "Buying a two-shot moulding machine",
      body: "More orders call for a 180-ton machine. Please compare rates and grace periods.",
    },
    category: "FUNDING",
  },
  {
    ko: {
      title: "삼차원 측정기 공동 구매",
      body: "8천만 원짜리 측정기를 혼자 사기에는 가동률이 낮습니다. 세 회사가 나누어 쓰는 방식의 지원을 문의합니다.",
    },
    en: {
      title: "Buying a measuring machine together",
      body: "At 80 million won it would stand idle in one firm. Is support possible if three share it?",
    },
    category: "FUNDING",
  },
  {
    ko: {
      title: "원자재 가격 급등에 따른 자금난",
      body: "수지 값이 반년 사이 20% 올랐는데 납품 단가는 그대로입니다. 긴급 운전자금 신청 요건을 알려 주세요.",
    },
    en: {
      title: "Resin prices squeeze our cash",
      body: "Resin rose 20% in half a year while our prices stand. What are the terms of emergency funds?",
    },
    category: "FUNDING",
    urgency: "LOW",
  },
  {
    ko: {
      title: "부품 전시 상담회 개최",
      body: "단지 안 완제품 회사들도 우리가 무엇을 만드는지 모릅니다. 반나절 규모의 부품 상담회를 열어 주시면 좋겠습니다.",
    },
    en: {
      title: "A fair for part makers in the complex",
      body: "Even firms next door do not know what we make. Half a day of meetings would help.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "디자인 수상 실적 활용",
      body: "신제품으로 디자인상에 도전하려 하나 출품 요령을 모릅니다. 수상 후 해외 홍보로 이어진 사례를 알고 싶습니다.",
    },
    en: {
      title: "Entering a design award",
      body: "We want to enter our new product but do not know how. Which winners turned it into publicity abroad?",
    },
    category: "MARKETING",
    topic: "DESIGN",
  },
  {
    ko: {
      title: "자동차 부품사의 의료 분야 진입",
      body: "정밀 사출 능력은 있으나 의료기기 회사와 거래한 적이 없습니다. 요구 서류와 단가 수준을 먼저 알고 싶습니다.",
    },
    en: {
      title: "A car-part maker turns to medical parts",
      body: "We can mould precisely but have never sold to device makers. What papers and prices are usual?",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "불량 책임 분담 계약",
      body: "조립 후 발견된 불량을 모두 부품사가 물어 주고 있습니다. 검사 기준과 책임 한계를 담은 표준 계약서가 필요합니다.",
    },
    en: {
      title: "Who pays for rejects found after assembly",
      body: "We pay for all of them. We need a standard contract with inspection rules and limits.",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "금형 소유권 정리",
      body: "고객이 금형비의 절반만 내고 다른 곳으로 옮겨 달라고 합니다. 보관료와 소유권을 정한 문서가 없어 다툼이 있습니다.",
    },
    en: {
      title: "Who owns the mould",
      body: "A customer paid half and wants it moved elsewhere. With no paper on ownership and storage we are in dispute.",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "환율 변동과 수입 수지 대금",
      body: "달러로 사서 원화로 파는 구조라 손익이 흔들립니다. 작은 회사가 쓸 만한 환위험 관리 방법을 상담받고 싶습니다.",
    },
    en: {
      title: "Exchange risk on imported resin",
      body: "We buy in dollars and sell in won. How can a small firm hedge?",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "가업 승계 준비",
      body: "대표가 예순다섯이라 아들이 이어받을 준비를 해야 합니다. 세금과 지분 이전 순서를 설명해 줄 분을 찾습니다.",
    },
    en: {
      title: "Handing the firm to the next generation",
      body: "The owner is 65 and the son should follow. Please explain taxes and the order of transfers.",
    },
    category: "MANAGEMENT",
    urgency: "LOW",
  },
  {
    ko: {
      title: "디자인 외주 계약과 저작권",
      body: "외주 디자이너가 시안의 권리를 주장해 금형 제작을 멈췄습니다. 권리 귀속을 정리한 계약 문구가 필요합니다.",
    },
    en: {
      title: "Rights in a design made outside",
      body: "The designer claims his draft and tooling has stopped. We need wording on who owns what.",
    },
    category: "MANAGEMENT",
    topic: "DESIGN",
  },
  {
    ko: {
      title: "클린룸 사출 공간 확보",
      body: "10만 클래스 사출실을 만들려니 임대 공장의 층고가 모자랍니다. 전용단지에 공동 클린룸 계획이 있는지 알고 싶습니다.",
    },
    en: {
      title: "Space for moulding in a clean room",
      body: "The rental factory is too low for a class 100,000 room. Is a shared one planned in the dedicated complex?",
    },
    category: "SITE",
  },
  {
    ko: {
      title: "도금 공정 입주 제한",
      body: "폐수 배출 업종이라 단지 입주가 어렵다는 답을 들었습니다. 폐수 위탁 처리 조건이면 가능한지 재검토를 요청합니다.",
    },
    en: {
      title: "Plating is refused a place",
      body: "We were told that waste water bars us. Please look again if we have it taken away.",
    },
    category: "SITE",
  },
  {
    ko: {
      title: "전력 용량 증설",
      body: "사출기 한 대를 더 놓으면 계약전력 300kW를 넘습니다. 변압기 증설 비용을 단지와 나눌 수 있는지 궁금합니다.",
    },
    en: {
      title: "More electric power",
      body: "One more machine passes our 300 kW contract. Can the cost of a transformer be shared?",
    },
    category: "SITE",
  },
  {
    ko: {
      title: "원자재 창고 공동 사용",
      body: "수지를 복도에 쌓아 두다 소방 점검에서 지적받았습니다. 빈 창고를 여러 회사가 나누어 빌리고 싶습니다.",
    },
    en: {
      title: "A shared store for material",
      body: "Resin in our corridor was noted by the fire inspector. We would rent an empty store with others.",
    },
    category: "SITE",
    urgency: "LOW",
  },
];
