/** Difficulties on the boards of N1, electronic medical devices, after the reorganisation: 38 texts. */
import type { IssueText } from "../issueText.ts";

export const year2ElectronicIssues: readonly IssueText[] = [
  {
    ko: {
      title: "환자감시장치 팬 정지 시 내부 온도",
      body: "팬이 멈추면 15분 만에 전원부가 105℃에 이릅니다. 알람과 출력 제한 순서를 정할 열시험이 필요합니다.",
    },
    en: {
      title: "Monitor overheats when its fan stops",
      body: "Without the fan the power unit reaches 105 °C in fifteen minutes. A thermal test should decide when to warn and when to limit.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "심전도 전극 탈락 검출 오류",
      body: "교류 탈락 검출 전류가 심전도에 30kHz 맥놀이를 남깁니다. 주파수를 바꾸면 호흡 측정과 겹칩니다.",
    },
    en: {
      title: "Lead-off detection disturbs the ECG",
      body: "Its AC current leaves a beat in the trace. Other frequencies collide with respiration.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "호기말 이산화탄소 센서 예열 시간",
      body: "적외선 광원이 안정되는 데 4분이 걸려 응급용으로 늦습니다. 초기 보상 곡선을 만들 자료가 필요합니다.",
    },
    en: {
      title: "CO2 sensor warms up too slowly",
      body: "The infrared source takes four minutes, too long in emergencies. We need data for a start-up curve.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "근적외선 뇌산소 측정 깊이",
      body: "이마 두께에 따라 두피 혈류가 섞여 값이 높게 나옵니다. 광원과 검출기 간격을 모의실험으로 정하려 합니다.",
    },
    en: {
      title: "Depth of a near-infrared brain oximeter",
      body: "Scalp flow mixes in with thick foreheads. Source spacing should be simulated.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "자동제세동기 리듬 판정 특이도",
      body: "흔들리는 구급차에서 정상 리듬을 제세동 대상으로 본 기록이 있습니다. 가속도 신호로 판정을 미루는 논리를 검증하고 싶습니다.",
    },
    en: {
      title: "AED advises a shock in a moving ambulance",
      body: "One normal rhythm was taken as shockable. We want to verify a delay based on acceleration.",
    },
    category: "RESEARCH",
    urgency: "HIGH",
  },
  {
    ko: {
      title: "수액펌프 배터리 교체형 구조",
      body: "충전지가 외함 안에 있어 교체 때마다 재조립 시험을 합니다. 방수를 지키는 외부 교체 구조를 설계하려 합니다.",
    },
    en: {
      title: "Replaceable battery in the infusion pump",
      body: "Each change means opening and testing the case. We want an outside battery that stays splash-proof.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "고주파 온열기 전극 접촉 불량 감지",
      body: "전극 일부가 들뜨면 그 자리에 열이 몰립니다. 분할 전극 임피던스로 알아내는 회로를 개발 중입니다.",
    },
    en: {
      title: "Finding poor contact of a diathermy electrode",
      body: "Heat gathers where the pad lifts. We develop a split electrode that senses it.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "레이저 핸드피스 광섬유 끝단 탄화",
      body: "조직 접촉 시술에서 팁이 다섯 번 만에 검게 탑니다. 냉각 공기 유량과 팁 재질을 시험하고자 합니다.",
    },
    en: {
      title: "Fibre tips char in contact surgery",
      body: "Tips blacken after five uses. We plan trials with cooling air and tip material.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "무정전 전원 전환 순간 리셋",
      body: "병원 비상발전 전환 때 감시장치가 다시 켜집니다. 20ms 유지에 필요한 콘덴서를 넣을 자리가 없습니다.",
    },
    en: {
      title: "Monitor restarts at mains change-over",
      body: "It does so when the hospital's generator starts. We have no room for a 20 ms capacitor.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "신생아 맥박산소 저관류 측정",
      body: "발목 관류지수가 0.3%일 때 값이 나오지 않습니다. 수광부 증폭기의 잡음 한계를 낮추는 설계를 찾습니다.",
    },
    en: {
      title: "Oximetry in neonates with weak perfusion",
      body: "At an index of 0.3% no value appears. We seek a quieter receiver.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "비접촉 체온 측정 거리 보정",
      body: "이마까지 거리가 2cm 달라지면 0.5℃ 차이가 납니다. 거리 센서를 더할지 광학계를 바꿀지 비교하려 합니다.",
    },
    en: {
      title: "Distance error of a forehead thermometer",
      body: "Two centimetres change the value by 0.5 °C. A distance sensor or other optics?",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "의료용 스위칭 전원 소음",
      body: "부하가 적을 때 트랜스에서 찍찍거리는 소리가 납니다. 버스트 주파수를 가청 밖으로 옮기면 대기전력이 늘어납니다.",
    },
    en: {
      title: "Power supply squeaks at light load",
      body: "The transformer is heard. Moving the burst frequency raises standby power.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "생체신호 보드 소형화와 누화",
      body: "기판을 반으로 줄이니 심전도에 맥파 LED 구동 잡음이 섞입니다. 층 구성과 접지 분할을 검토받고 싶습니다.",
    },
    en: {
      title: "Crosstalk on a smaller biosignal board",
      body: "On half the area LED pulses show in the ECG. Please review layers and grounds.",
    },
    category: "RESEARCH",
    urgency: "LOW",
  },
  {
    ko: {
      title: "초음파 빔포머 지연 오차",
      body: "근거리에서 집속이 어긋나 측방 해상도가 떨어집니다. 지연 계산의 양자화 오차를 줄일 구조를 논의하고 싶습니다.",
    },
    en: {
      title: "Delay error in the ultrasound beamformer",
      body: "Near-field focus is off. We want to discuss smaller quantisation of the delays.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "엑스선 고전압 발생기 리플",
      body: "관전압 120kV에서 리플이 6%로 커져 선량이 흔들립니다. 공진형 인버터의 제어 방법을 바꾸려 합니다.",
    },
    en: {
      title: "Ripple of the X-ray generator",
      body: "At 120 kV it reaches 6% and dose varies. We plan another control of the resonant inverter.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "의료용 모니터 밝기 경년 변화",
      body: "판독 모니터 휘도가 1년에 15% 떨어집니다. 내장 센서로 회색조 표시를 유지하는 기능을 개발하려 합니다.",
    },
    en: {
      title: "Brightness of reading monitors falls",
      body: "They lose 15% a year. We want a sensor that keeps the greyscale.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "RoHS 대응 무연 납땜 신뢰성",
      body: "유럽 고객이 무연 보드를 요구하나 열충격 300회에서 균열이 납니다. 의료기기 예외 적용 기간도 확인하고 싶습니다.",
    },
    en: {
      title: "Lead-free solder cracks in thermal shock",
      body: "Customers in Europe want it, yet joints crack at 300 cycles. How long are medical devices exempt?",
    },
    category: "QUALITY_STANDARDS",
    urgency: "HIGH",
    market: "EU",
    scheme: "MDD",
    standards: ["2002/95/EC"],
  },
  {
    ko: {
      title: "정전기 방전 8kV 접촉 오동작",
      body: "조작부에 방전하면 화면이 멈추고 알람이 울리지 않습니다. 필수 성능 판정 기준부터 정리해야 합니다.",
    },
    en: {
      title: "Discharge at 8 kV freezes the monitor",
      body: "The alarm stays silent. We must first define what performance is essential.",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["IEC 60601-1-2", "IEC 61000-4-2"],
  },
  {
    ko: {
      title: "위험관리 파일 갱신 주기",
      body: "출시 후 불만 자료가 위험분석에 반영되지 않는다는 지적을 받았습니다. 생산 후 정보 검토 절차가 필요합니다.",
    },
    en: {
      title: "Keeping the risk file up to date",
      body: "The audit found that complaints do not reach it. We need a review of post-production data.",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["ISO 14971"],
  },
  {
    ko: {
      title: "프로그램 가능 전기의료시스템 재평가",
      body: "실시간 운영체제를 바꾸면서 전체 재시험을 요구받았습니다. 변경 영향 분석으로 줄일 수 있는 범위를 알고 싶습니다.",
    },
    en: {
      title: "A new operating system and its re-evaluation",
      body: "All tests are asked again. How far can impact analysis reduce them?",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["IEC 60601-1-4", "IEC 62304"],
  },
  {
    ko: {
      title: "GMP 설비 적격성 기록 소급",
      body: "오래된 리플로 장비의 설치 기록이 없습니다. 현재 상태 확인만으로 인정되는지 심사 전에 묻고 싶습니다.",
    },
    en: {
      title: "Qualification of old equipment",
      body: "No papers remain for our reflow oven. Does a check of its present state suffice?",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "GMP",
    deviceClass: 2,
    standards: ["ISO 13485:2003"],
  },
  {
    ko: {
      title: "자동제세동기 미국 시판 전 승인 가능성",
      body: "510(k)인지 PMA인지 부속품마다 길이 다릅니다. 전극 패드만 먼저 신고하는 방법을 검토하고 있습니다.",
    },
    en: {
      title: "Route to the US market for AED parts",
      body: "Device and accessories take different roads. May the pads go first?",
    },
    category: "QUALITY_STANDARDS",
    market: "US",
    scheme: "FDA_510K",
    deviceClass: 3,
  },
  {
    ko: {
      title: "사용자 설명서 전자파 표 작성",
      body: "전자파 환경 안내표의 이격거리 계산이 틀려 반려되었습니다. 송신기 세기별 계산을 확인받고 싶습니다.",
    },
    en: {
      title: "EMC tables in the manual were wrong",
      body: "Distances were miscalculated. Please check them by transmitter power.",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["IEC 60601-1-2"],
  },
  {
    ko: {
      title: "체온계 검정 표준 흑체 확보",
      body: "비교 시험용 흑체의 방사율 증명이 만료되었습니다. 공동 장비로 쓸 곳을 찾습니다.",
    },
    en: {
      title: "A black body for checking thermometers",
      body: "Our certificate has run out. Where may we share one?",
    },
    category: "QUALITY_STANDARDS",
    urgency: "LOW",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["EN 12470-5"],
  },
  {
    ko: {
      title: "단일고장 안전 회로 독립성 입증",
      body: "과온 차단이 같은 마이컴을 쓴다는 이유로 불합격했습니다. 최소 변경으로 독립 회로를 넣고 싶습니다.",
    },
    en: {
      title: "Showing that the safety circuit is independent",
      body: "The cut-out uses the same controller and failed. We want the smallest change.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
    standards: ["IEC 60601-1"],
  },
  {
    ko: {
      title: "위험관리 교육 실습 과정",
      body: "연구원마다 위험 점수를 다르게 매깁니다. 자사 제품으로 연습하는 하루 과정을 원합니다.",
    },
    en: {
      title: "Practice in risk management",
      body: "Each engineer scores differently. We want a day on our own product.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "고주파 회로 전문가 자문",
      body: "은퇴한 방송 장비 기술자라도 좋으니 정합 회로를 봐 줄 분을 찾습니다. 한 달에 두 번 방문이면 충분합니다.",
    },
    en: {
      title: "Advice from a radio-frequency expert",
      body: "Someone should look at our matching network. Two visits a month suffice.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "생산 관리자 GMP 기록 교육",
      body: "기록을 퇴근 전에 한꺼번에 씁니다. 왜 즉시 써야 하는지 이해시키는 현장 교육이 필요합니다.",
    },
    en: {
      title: "Teaching shop-floor records",
      body: "Records are written at the end of the day. Teach on site why it must be at once.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "연구소 설립과 세액공제",
      body: "전담 인력이 네 명인데 기업부설연구소 인정을 받지 못했습니다. 공간 요건과 신청 절차를 알려 주세요.",
    },
    en: {
      title: "Recognition of a company laboratory",
      body: "We have four researchers but were not recognised. What are the rules on space?",
    },
    category: "FUNDING",
  },
  {
    ko: {
      title: "해외 임상 자료 구매 비용",
      body: "공개되지 않은 부정맥 자료를 사는 데 3만 달러가 듭니다. 공동 구매로 줄일 수 있는지 묻습니다.",
    },
    en: { title: "Buying clinical recordings", body: "They cost 30,000 dollars. Could several firms buy together?" },
    category: "FUNDING",
  },
  {
    ko: {
      title: "동남아 병원 설비 입찰 동행",
      body: "필리핀 공립병원 입찰에 감시장치 80대가 나왔습니다. 침대와 흡인기 회사와 함께 제안하고 싶습니다.",
    },
    en: {
      title: "A joint tender in South-East Asia",
      body: "Eighty monitors are asked. We would offer with makers of beds and suction units.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "의료진 학술대회 기기 전시",
      body: "마취과 학회에 소형 부스를 내려 합니다. 원주 기업 세 곳이 나누면 비용을 줄일 수 있습니다.",
    },
    en: { title: "A stand at the anaesthetists' congress", body: "Three Wonju firms could share its cost." },
    category: "MARKETING",
  },
  {
    ko: {
      title: "경쟁사 가격 인하 대응",
      body: "수입 감시장치가 25% 내려 병원들이 망설입니다. 유지비를 포함한 총비용 비교표가 필요합니다.",
    },
    en: {
      title: "Answering a competitor's price cut",
      body: "Imports fell by 25%. We need a comparison with running costs.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "미국 대리점 교육 자료",
      body: "대리점 직원이 설치에 하루를 씁니다. 설치 영상과 점검표를 영어로 만들고 싶습니다.",
    },
    en: {
      title: "Training material for US dealers",
      body: "Installing takes them a day. We want a film and checklist in English.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "수주 급증에 따른 납기 관리",
      body: "주문이 세 배가 되어 외주 조립을 시작했습니다. 품질을 지키며 물량을 나누는 방법을 묻습니다.",
    },
    en: { title: "Orders have tripled", body: "We began to assemble outside. How to share work and keep quality?" },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "사업부별 손익 구분",
      body: "감시장치와 치료기 손익이 섞여 투자 판단이 어렵습니다. 공통비 배분 기준을 정하고 싶습니다.",
    },
    en: { title: "Profit by product line", body: "Monitors and therapy are mixed. How to share common costs?" },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "전자 결재 도입",
      body: "도장 받으러 세 건물을 다닙니다. 품질 기록과 함께 쓸 수 있는 결재 프로그램을 추천받고 싶습니다.",
    },
    en: {
      title: "Approvals without paper",
      body: "We walk through three buildings. Which program also suits quality records?",
    },
    category: "MANAGEMENT",
    urgency: "LOW",
  },
  {
    ko: {
      title: "테크노타워에서 기술단지로 이전",
      body: "양산을 시작하려니 조립 공간 100평이 필요합니다. 이전 중 허가 소재지 변경도 함께 안내해 주세요.",
    },
    en: {
      title: "Moving from the tower to the complex",
      body: "Production needs 330 m². Please advise on changing the approved address too.",
    },
    category: "SITE",
  },
];
