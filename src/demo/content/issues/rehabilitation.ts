/** Year-1 difficulties of field B, rehabilitation and physiotherapy devices: 36 texts. */
import type { IssueText } from "../issueText.ts";

export const rehabilitationIssues: readonly IssueText[] = [
  {
    ko: {
      title: "저주파 자극기 전극 젤 건조",
      body: "TENS 전극을 열 번쯤 쓰면 가장자리 젤이 말라 따끔거린다는 불만이 들어옵니다. 하이드로젤의 보습제 비율과 포장 투습도를 함께 시험하고 싶습니다.",
    },
    en: {
      title: "TENS electrode gel dries out",
      body: "After some ten uses the gel dries at the edge and stings. We want to test humectant content and the pouch's vapour barrier together.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "견인 테이블 모터 소음",
      body: "경추 견인 중 모터음이 58dB까지 올라 환자가 긴장합니다. 웜기어 백래시와 프레임 공진 가운데 어느 쪽이 원인인지 측정해 주셨으면 합니다.",
    },
    en: {
      title: "Motor noise of the traction table",
      body: "During neck traction the motor reaches 58 dB and patients tense up. Please measure whether worm-gear backlash or frame resonance is to blame.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "견인력 설정값 초과",
      body: "유연한 스트랩을 쓰면 목표 12kgf에서 순간적으로 15kgf까지 올라갑니다. 로드셀 응답이 느려 제어 주기를 바꿔도 잡히지 않습니다.",
    },
    en: {
      title: "Traction force overshoots its setting",
      body: "With soft straps a 12 kgf target peaks at 15 kgf. The load cell is slow and a faster control loop does not cure it.",
    },
    category: "RESEARCH",
    urgency: "HIGH",
  },
  {
    ko: {
      title: "초음파 치료기 프로브 정합층 박리",
      body: "하루 여덟 시간 쓰는 병원에서 석 달 만에 알루미늄 캡과 정합층이 벌어집니다. 에폭시 경화 조건과 표면 처리를 바꿔 열충격 시험을 하려 합니다.",
    },
    en: {
      title: "Matching layer peels in our ultrasound probe",
      body: "In clinics that use it eight hours a day, cap and matching layer part after three months. We plan thermal shock tests with other epoxy curing and surface treatment.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "초음파 치료기 유효방사면적 편차",
      body: "같은 도면의 진동자인데 유효방사면적이 3.1~4.6cm²로 흩어집니다. 수조 스캔 장비가 없어 원인을 추적하지 못하고 있습니다.",
    },
    en: {
      title: "Effective radiating area varies between probes",
      body: "Transducers of one drawing measure 3.1 to 4.6 cm². Without a scanning tank we cannot find the reason.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "간섭전류 치료기 출력 불균형",
      body: "두 채널의 반송파 진폭이 5% 이상 차이 나 맥동 위치가 한쪽으로 치우칩니다. 트랜스 권선 편차를 회로로 보상할 수 있는지 궁금합니다.",
    },
    en: {
      title: "Unbalanced channels in interferential therapy",
      body: "The carriers differ by over 5% and the beat moves to one side. Can the circuit make up for the spread of the transformer windings?",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "공기압 마사지기 압력 누설",
      body: "다리 커프 네 번째 챔버 압력이 10분 동안 20mmHg 떨어집니다. 나일론 코팅 원단의 고주파 융착 조건을 찾는 실험이 필요합니다.",
    },
    en: {
      title: "Leg compression sleeve loses pressure",
      body: "The fourth chamber loses 20 mmHg in ten minutes. We need trials for welding the coated nylon.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "전동침대 액추에이터 과부하 정지",
      body: "170kg 하중에서 상체를 올리면 35도에서 멈춥니다. 링크 비율을 바꾸면 틈이 좁아져 손 끼임 위험이 생깁니다.",
    },
    en: {
      title: "Electric bed stops under heavy load",
      body: "With 170 kg the back rest stops at 35°. Another link ratio narrows the gap and could trap fingers.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "적외선 조사기 표면 온도 과열",
      body: "40cm 거리에서 60분 조사하면 보호망이 85℃까지 올라갑니다. 반사판 곡률과 통풍구를 바꾼 열해석 결과를 받아 보고 싶습니다.",
    },
    en: {
      title: "Infrared lamp's guard gets too hot",
      body: "After an hour the guard reaches 85 °C. We would like a thermal study with another reflector and vents.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "등속성 운동장비 토크 리플",
      body: "저속 30도/초에서 토크 파형에 주기적인 맥동이 보여 재활 평가에 쓰기 어렵습니다. 감속기 편심과 서보 이득을 나누어 분석해야 합니다.",
    },
    en: {
      title: "Torque ripple in the isokinetic trainer",
      body: "At 30°/s the torque curve pulsates and is no use for assessment. Gear eccentricity and servo gain must be told apart.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "파라핀욕 온도 과승",
      body: "가열 초기에 설정 52℃를 지나 58℃까지 올라갑니다. 파라핀이 녹는 구간의 열용량을 고려한 제어 방법을 찾고 있습니다.",
    },
    en: {
      title: "Paraffin bath overshoots its temperature",
      body: "On heating up it passes 52 °C and reaches 58 °C. We look for control that allows for the melting range.",
    },
    category: "RESEARCH",
    urgency: "LOW",
  },
  {
    ko: {
      title: "근전도 유발 자극기 트리거 지연",
      body: "근전도를 감지해 자극이 나가기까지 180ms가 걸려 환자가 어색하다고 합니다. 자극 잡음을 지우는 시간 창을 줄일 방법이 필요합니다.",
    },
    en: {
      title: "Late trigger in the EMG-triggered stimulator",
      body: "From EMG to stimulus takes 180 ms and feels odd to patients. We must shorten the window that blanks the artefact.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "보행 훈련기 하네스 하중 측정 오차",
      body: "체중 지지량이 흔들림에 따라 ±6kg 변합니다. 스프링식 지지부의 동적 모델을 세워 필터를 설계하고 싶습니다.",
    },
    en: {
      title: "Harness load of the gait trainer is inaccurate",
      body: "Supported weight swings by ±6 kg. We want a dynamic model of the spring support to design the filter.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "체외충격파 치료기 전극 수명",
      body: "방전 전극이 3천 회를 넘으면 초점 압력이 30% 줄어듭니다. 전극 재질과 간극 자동 조정 기구를 검토하고 있습니다.",
    },
    en: {
      title: "Electrode life of the shock-wave unit",
      body: "Past 3,000 discharges the focal pressure falls by 30%. We consider another alloy and automatic gap adjustment.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "저주파 치료기 개별규격 출력 표시",
      body: "500Ω 부하에서 펄스 에너지 제한과 출력 표시 오차 요건을 동시에 맞추기 어렵습니다. 시험 전 회로도 검토를 원합니다.",
    },
    en: {
      title: "Stimulator output under the particular standard",
      body: "We cannot meet both the pulse energy limit and the indication error at 500 Ω. Please review the circuit before the test.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
    standards: ["IEC 60601-2-10"],
  },
  {
    ko: {
      title: "초음파 치료기 시간평균강도 시험",
      body: "3W/cm² 제한과 빔 불균일비 8 이하를 입증할 수조 시험 설비가 국내에 드뭅니다. 의뢰 가능한 곳과 시료 준비 방법을 알려 주세요.",
    },
    en: {
      title: "Where to test ultrasound intensity and beam ratio",
      body: "Few tanks here can prove 3 W/cm² and a beam ratio below 8. Who takes samples and how should we prepare them?",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["IEC 60601-2-5"],
  },
  {
    ko: {
      title: "전극 패드 피부 자극 시험 실패",
      body: "점착제를 바꾼 뒤 토끼 피부 자극 시험에서 중등도 반응이 나왔습니다. 잔류 단량체 때문인지 원인을 찾아 재시험을 해야 합니다.",
    },
    en: {
      title: "Electrode pads fail skin irritation",
      body: "After a change of adhesive the rabbit test showed moderate reaction. We must learn whether residual monomer is the cause and test again.",
    },
    category: "QUALITY_STANDARDS",
    urgency: "HIGH",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["ISO 10993-10"],
  },
  {
    ko: {
      title: "전동침대 끼임 위험 평가",
      body: "난간 간격과 레버 주변의 끼임 치수가 개별규격과 맞지 않는다는 예비 의견을 받았습니다. 구조 변경 없이 설명서 경고로 가능한지 확인이 필요합니다.",
    },
    en: {
      title: "Entrapment risk of our electric bed",
      body: "A first opinion says rail gaps and lever clearances do not meet the standard. Would a warning do without changing the structure?",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 1,
    standards: ["IEC 60601-2-38"],
  },
  {
    ko: {
      title: "1등급 신고 품목의 2등급 변경",
      body: "온열 기능을 추가하면서 품목군이 바뀌어 허가 대상이 되었습니다. 이미 신고한 제품의 판매를 계속할 수 있는지 질의하려 합니다.",
    },
    en: {
      title: "A notified class 1 product becomes class 2",
      body: "Adding heat moved it into another group that needs approval. We want to ask whether the notified version may still be sold.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "NOTIFICATION",
    deviceClass: 1,
  },
  {
    ko: {
      title: "GMP 원자재 수입검사 기준",
      body: "원단과 벨크로처럼 치수가 없는 자재의 합격 기준을 정하지 못했습니다. 한도 견본을 쓰는 절차를 심사원이 인정하는지 궁금합니다.",
    },
    en: {
      title: "Incoming inspection rules for soft materials",
      body: "We have no limits for fabric and hook tape. Do auditors accept a procedure with limit samples?",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "GMP",
    deviceClass: 2,
    standards: ["ISO 13485:2003"],
  },
  {
    ko: {
      title: "마사지기 의료기기 해당 여부",
      body: "근육 피로 회복용 제품을 공산품으로 팔다가 광고 문구 때문에 지적을 받았습니다. 의료기기로 신고할지 문구를 바꿀지 판단이 필요합니다.",
    },
    en: {
      title: "Is our massager a medical device",
      body: "We sold it as a household product until our advertising was questioned. Should we notify it or change the words?",
    },
    category: "QUALITY_STANDARDS",
    urgency: "LOW",
    market: "KR",
    scheme: "NOTIFICATION",
    deviceClass: 1,
  },
  {
    ko: {
      title: "물리치료사 출신 기술영업 채용",
      body: "병원에서 사용법을 설명할 사람이 없어 반품이 늘고 있습니다. 물리치료 전공 졸업 예정자를 소개받고 싶습니다.",
    },
    en: {
      title: "Hiring a physiotherapist for technical sales",
      body: "Nobody can explain the device in hospitals and returns grow. We would like to meet graduates in physiotherapy.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "기구설계 3차원 캐드 교육",
      body: "2차원 도면만 그리던 직원들이라 간섭 확인을 시제품에서 합니다. 주말에 여는 3차원 설계 교육이 있으면 네 명을 보내겠습니다.",
    },
    en: {
      title: "Training in 3D mechanical design",
      body: "Our staff draw in 2D and find collisions in the prototype. We would send four people to a weekend course.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "방문 수리 기사 서비스 교육",
      body: "수리 기사가 증상을 기록하지 않아 같은 고장이 반복됩니다. 의료기기 서비스 보고서 작성 교육을 요청합니다.",
    },
    en: {
      title: "Training field technicians to write reports",
      body: "Technicians do not record symptoms and the same faults return. We ask for training in service reports.",
    },
    category: "HR_TRAINING",
    urgency: "LOW",
  },
  {
    ko: {
      title: "보행 재활기 시제품 제작비",
      body: "서보 모터와 트레드밀 프레임에 4천만 원이 들어 두 번째 시제품을 미루고 있습니다. 부품 장비 공동 구매나 대여가 가능한지 문의합니다.",
    },
    en: {
      title: "Money for the second gait trainer prototype",
      body: "Servos and frame cost 40 million won and we wait. Could parts be bought or lent in common?",
    },
    category: "FUNDING",
  },
  {
    ko: {
      title: "해외 규격 시험 재시험 비용",
      body: "규격 불합격으로 두 번째 시험비 9백만 원이 예산에 없습니다. 소액 과제로 일부라도 지원받기를 바랍니다.",
    },
    en: {
      title: "Cost of a repeated standards test",
      body: "The second test at 9 million won is not in our budget. We hope a small task can bear part of it.",
    },
    category: "FUNDING",
  },
  {
    ko: {
      title: "외상 매출 증가와 운전자금",
      body: "병원 결제가 여섯 달로 늘어 원자재 대금을 치르기 어렵습니다. 매출채권을 담보로 한 자금을 알아보고 있습니다.",
    },
    en: {
      title: "Working capital while hospitals pay late",
      body: "Hospitals now pay after six months and we can hardly pay for materials. We look for money against receivables.",
    },
    category: "FUNDING",
    urgency: "HIGH",
  },
  {
    ko: {
      title: "요양시설 대상 판로 개척",
      body: "병원 영업만 해 와서 노인요양시설 구매 경로를 모릅니다. 시설 협회와 연결되는 설명회가 열리면 참여하겠습니다.",
    },
    en: {
      title: "Reaching nursing homes",
      body: "We have sold to hospitals only and do not know how homes buy. We would join a briefing with their association.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "일본 물리치료기 시장 진입",
      body: "대리점이 약사법 인증을 먼저 받아 오라고 하나 비용과 기간을 모릅니다. 먼저 진출한 회사의 경험을 듣고 싶습니다.",
    },
    en: {
      title: "Entering the Japanese physiotherapy market",
      body: "The dealer wants us certified first, but we know neither cost nor time. We would like to hear from a firm that has done it.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "초음파 치료기 임상 홍보 자료",
      body: "제품 설명이 사양 나열뿐이라 치료사들이 효과를 묻습니다. 논문을 요약한 홍보물을 대학과 함께 만들기를 희망합니다.",
    },
    en: {
      title: "Clinical leaflet for the ultrasound unit",
      body: "Our leaflet lists data and therapists ask for effect. We hope to write one from papers with the university.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "홈쇼핑 판매 제안 검토",
      body: "개인용 저주파 자극기를 홈쇼핑에서 팔자는 제안을 받았습니다. 광고 사전심의와 반품 조건이 걱정됩니다.",
    },
    en: {
      title: "An offer to sell by television",
      body: "A shopping channel wants our personal stimulator. We worry about advertising review and the terms for returns.",
    },
    category: "MARKETING",
    urgency: "LOW",
  },
  {
    ko: {
      title: "공동 창업자 간 지분 분쟁 예방",
      body: "퇴사하는 이사가 특허 지분을 요구해 투자 유치에 지장이 있습니다. 계약서를 어떻게 정리할지 법률 자문을 구합니다.",
    },
    en: {
      title: "Shares of a founder who leaves",
      body: "A director who leaves claims part of the patent and investors hesitate. We seek legal advice on the papers.",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "불량 반품 처리 절차",
      body: "반품이 영업 창고에 쌓여 원인 분석 없이 교환만 합니다. 품질팀으로 이어지는 간단한 절차를 만들고 싶습니다.",
    },
    en: {
      title: "What to do with returned goods",
      body: "Returns pile up in sales and are simply replaced. We want a short procedure that leads to quality control.",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "전산 재고 프로그램 선정",
      body: "부품 2천 종을 엑셀로 관리하다 결품이 잦습니다. 의료기기 추적 요건까지 되는 저렴한 프로그램을 추천받고 싶습니다.",
    },
    en: {
      title: "Choosing a stock program",
      body: "We keep 2,000 parts in a spreadsheet and often run out. Which cheap program also covers traceability?",
    },
    category: "MANAGEMENT",
    urgency: "LOW",
  },
  {
    ko: {
      title: "동화단지 이전 시기 상담",
      body: "임대 공장이 좁아 침대 조립을 복도에서 하고 있습니다. 전용단지 분양 일정과 분할 납부 조건을 알려 주세요.",
    },
    en: {
      title: "When to move to the Donghwa complex",
      body: "We assemble beds in the corridor of the rental factory. Please tell us dates and instalments for a plot.",
    },
    category: "SITE",
  },
  {
    ko: {
      title: "화물 승강기 하중 부족",
      body: "견인 테이블 완제품이 320kg이라 3층에서 내릴 때 분해해야 합니다. 1층 호실로 교환할 수 있는지 문의합니다.",
    },
    en: {
      title: "The goods lift cannot carry our tables",
      body: "A finished table weighs 320 kg and must be taken apart on the third floor. May we exchange for a ground-floor unit?",
    },
    category: "SITE",
  },
];
