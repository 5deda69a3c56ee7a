/** Year-1 difficulties of field A1, biosignal and imaging: 27 texts. */
import type { IssueText } from "../issueText.ts";

export const biosignalImagingIssues: readonly IssueText[] = [
  {
    ko: {
      title: "초음파 진단 프로브 채널 감도 편차",
      body: "128채널 중 열두 채널이 6dB 이상 낮아 영상에 세로줄이 생깁니다. 다이싱 공정과 연성회로 접합 가운데 원인을 찾아야 합니다.",
    },
    en: {
      title: "Uneven channels in an imaging probe",
      body: "Twelve of 128 channels are 6 dB down and stripes appear. Is dicing or bonding of the flexible circuit the cause?",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "도플러 벽 필터 저속 혈류 손실",
      body: "필터 차단을 낮추면 혈관벽 신호가 남고 높이면 저속 혈류가 사라집니다. 회귀형 필터를 실시간으로 돌릴 방법을 찾습니다.",
    },
    en: {
      title: "Doppler wall filter removes slow flow",
      body: "A low cut-off leaves the wall, a high one loses slow flow. We look for a regression filter that runs in real time.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "디지털 엑스선 검출기 잔상",
      body: "앞 영상의 자취가 다음 촬영에 2% 남습니다. 리셋 광 조사 시간을 늘리면 촬영 간격이 길어져 보정 알고리즘이 필요합니다.",
    },
    en: {
      title: "Lag in the digital X-ray detector",
      body: "Two per cent of one image stays in the next. A longer reset slows the work, so correction is needed.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "치과 파노라마 영상 초점층 이탈",
      body: "악궁이 좁은 환자에서 앞니가 흐리게 나옵니다. 회전 궤적을 환자별로 바꾸는 구동 프로그램을 개발하려 합니다.",
    },
    en: {
      title: "Panoramic image misses the front teeth",
      body: "In narrow jaws the incisors blur. We want to adapt the rotation path to the patient.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "홀터 심전도 부정맥 분류 오류",
      body: "심실조기수축을 잡음으로 버려 검출률이 86%에 머뭅니다. 공개 자료로 특징값을 다시 고르고 싶습니다.",
    },
    en: {
      title: "Holter software misses ventricular beats",
      body: "PVCs are dropped as noise and we detect 86%. We want to choose features anew on open records.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "뇌파 증폭기 기저선 표류",
      body: "전극을 붙이고 20분이 지나면 기저선이 화면 밖으로 나갑니다. 직류 서보 시정수와 전극 재질의 영향을 나눠 봐야 합니다.",
    },
    en: {
      title: "EEG baseline drifts off the screen",
      body: "Twenty minutes after application it is gone. The servo's time constant and electrode material must be told apart.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "근전도 신호의 60Hz 잡음",
      body: "전동침대 옆에서 측정하면 전원 잡음이 신호보다 커집니다. 구동우측다리 회로의 이득을 올리면 발진합니다.",
    },
    en: {
      title: "Mains noise in EMG next to electric beds",
      body: "Noise exceeds the signal. More gain in the driven-right-leg circuit oscillates.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "심음 전자청진기 주변 소음",
      body: "외래 진료실 대화 소리가 섞여 심잡음이 묻힙니다. 마이크 두 개로 소음을 빼는 방법의 위상 오차를 줄여야 합니다.",
    },
    en: {
      title: "Room noise in the electronic stethoscope",
      body: "Talk in the clinic hides murmurs. The phase error of our two-microphone method must be smaller.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "내시경 카메라 영상 왜곡 보정",
      body: "광각 렌즈 가장자리에서 병변 크기가 30% 작게 보입니다. 보정을 하면 초당 30장을 유지하지 못합니다.",
    },
    en: {
      title: "Correcting distortion of an endoscope camera",
      body: "At the rim lesions look 30% smaller. With correction we cannot keep thirty frames a second.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "발뒤꿈치 초음파 골밀도 재현성",
      body: "발뒤꿈치 초음파 골밀도값이 재측정 때 4% 흔들립니다. 수온과 발 위치의 영향을 보정하는 실험이 필요합니다.",
    },
    en: {
      title: "Repeatability of heel bone density",
      body: "The ultrasound value varies by 4%. Experiments should correct for water temperature and foot position.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "의료영상 압축과 판독 품질",
      body: "원격 판독용 압축률을 높이면 미세 석회화가 흐려진다는 의견이 있습니다. 부위별 허용 압축률을 판독 실험으로 정하고 싶습니다.",
    },
    en: {
      title: "Compression and reading quality",
      body: "Fine calcification blurs when images are squeezed for remote reading. A reading study should set limits by region.",
    },
    category: "RESEARCH",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "광용적맥파 혈관나이 지표 신뢰도",
      body: "가속도맥파 지표가 손 온도에 따라 열 살까지 달라집니다. 온도를 통제한 대상자 자료를 함께 모을 기관을 찾습니다.",
    },
    en: {
      title: "Reliability of a vascular age from the pulse wave",
      body: "The index shifts by ten years with hand temperature. We look for a partner to collect controlled data.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "안저카메라 반사 줄무늬",
      body: "동공이 작은 고령자 영상에 고리 모양 반사가 남습니다. 조명 링과 편광판 배치를 광학 해석으로 확인하고 싶습니다.",
    },
    en: {
      title: "Reflections in the fundus camera",
      body: "Small pupils leave a ring of light. We want optical analysis of the light ring and polarisers.",
    },
    category: "RESEARCH",
    urgency: "LOW",
  },
  {
    ko: {
      title: "DICOM 적합성 선언서 작성",
      body: "병원 세 곳에서 적합성 선언서를 요구하나 지원 범위를 정확히 쓰지 못했습니다. 저장과 작업목록 서비스의 시험 방법을 배우고 싶습니다.",
    },
    en: {
      title: "Writing a DICOM conformance statement",
      body: "Three hospitals ask for it and we cannot state our scope. How are storage and worklist tested?",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
    standards: ["DICOM PS 3.2"],
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "진단용 초음파 출력 표시 요건",
      body: "MI와 TI를 화면에 표시하지 않으면 미국 심사에서 출력 한도가 낮아집니다. 하이드로폰 측정 절차 검토를 요청합니다.",
    },
    en: {
      title: "Showing MI and TI on the ultrasound screen",
      body: "Without them our US output limit is lower. Please review the hydrophone procedure.",
    },
    category: "QUALITY_STANDARDS",
    market: "US",
    scheme: "FDA_510K",
    deviceClass: 2,
    standards: ["IEC 60601-2-37"],
  },
  {
    ko: {
      title: "진단용 엑스선 누설선량 시험",
      body: "관구 하우징 이음매에서 누설이 기준의 1.3배로 측정되었습니다. 납판 두께를 늘리면 암이 처져 다른 방법이 필요합니다.",
    },
    en: {
      title: "Leakage radiation from the X-ray tube housing",
      body: "The seam leaks 1.3 times the limit. Thicker lead makes the arm sag.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 3,
    standards: ["IEC 60601-1-3"],
  },
  {
    ko: {
      title: "영상 소프트웨어 의료기기 허가",
      body: "판독 보조 기능을 넣은 프로그램이 허가 대상인지 회신이 엇갈립니다. 병원 납품 전까지 방향을 정해야 합니다.",
    },
    en: {
      title: "Does imaging software need approval",
      body: "Replies differ on a program that aids reading. We must decide before delivery to the hospital.",
    },
    category: "QUALITY_STANDARDS",
    urgency: "HIGH",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
    standards: ["IEC 60601-1-4"],
  },
  {
    ko: {
      title: "다기능 감시 규격의 심전도 요구",
      body: "감시용과 진단용 규격이 겹쳐 어느 시험을 할지 모르겠습니다. 표시 문구를 바꾸면 한쪽만으로 되는지 확인하고 싶습니다.",
    },
    en: {
      title: "Monitoring or diagnostic ECG standard",
      body: "Both seem to apply. Would other wording let us test for one only?",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["IEC 60601-2-27", "IEC 60601-2-25"],
  },
  {
    ko: {
      title: "뇌파계 입력 잡음 시험 방법",
      body: "6µVpp 요건을 확인할 차폐 환경이 없어 값이 흔들립니다. 간이 차폐함으로 인정받을 수 있는지 문의합니다.",
    },
    en: {
      title: "Testing EEG input noise",
      body: "We lack the shielding to prove 6 µVpp. Would a small shielded box be accepted?",
    },
    category: "QUALITY_STANDARDS",
    urgency: "LOW",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
    standards: ["IEC 60601-2-26"],
  },
  {
    ko: {
      title: "영상처리 석사급 연구원 채용",
      body: "두 번 공고를 냈지만 지원자가 없었습니다. 산학 장학생 제도로 미리 약정하는 방법을 논의하고 싶습니다.",
    },
    en: {
      title: "Hiring an engineer for image processing",
      body: "Two advertisements drew nobody. We would discuss scholarships that bind graduates to us.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "FPGA 설계 단기 교육",
      body: "빔포머를 FPGA로 옮겨야 하나 회로 담당자가 독학 중입니다. 실습 장비가 있는 2주 과정을 요청합니다.",
    },
    en: {
      title: "Short course in FPGA design",
      body: "The beamformer must move to an FPGA and our engineer teaches himself. We ask for two weeks with equipment.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "고가 계측 장비 임차 비용",
      body: "하이드로폰 스캐너 임차료가 한 달 1천2백만 원입니다. 대학 장비 사용료를 과제비로 낼 수 있는지 알고 싶습니다.",
    },
    en: {
      title: "Renting a hydrophone scanner",
      body: "Rent is 12 million won a month. May the university's fee be paid from a task?",
    },
    category: "FUNDING",
  },
  {
    ko: {
      title: "차세대 초음파 개발 연구비",
      body: "핵심 칩 설계에 3억 원이 필요하나 매출이 적어 대출이 어렵습니다. 정부 연구비와 투자를 병행할 방법을 찾습니다.",
    },
    en: {
      title: "Research money for new ultrasound",
      body: "The chip needs 300 million won and our sales are too small for a loan. How to combine grants and investment?",
    },
    category: "FUNDING",
    urgency: "HIGH",
  },
  {
    ko: {
      title: "병원 영상장비 입찰 자격",
      body: "납품 실적 3년 조건 때문에 번번이 탈락합니다. 공동 수급으로 참가할 길이 있는지 검토해 주십시오.",
    },
    en: {
      title: "Qualifying for hospital imaging tenders",
      body: "We fail for lack of three years of deliveries. Could we bid jointly?",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "러시아 이동 검진 차량 수요",
      body: "현지 대리점이 버스형 검진차에 넣을 소형 엑스선을 찾습니다. 규격 등록과 추위 조건을 먼저 확인하고 싶습니다.",
    },
    en: {
      title: "Mobile screening vans in Russia",
      body: "A dealer wants small X-ray units for buses. We should first check registration and cold.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "오픈소스 코드 사용 범위",
      body: "뷰어에 가져다 쓴 공개 코드의 사용 허락 조건을 확인하지 않았습니다. 판매 전에 교체해야 할 부분을 가려야 합니다.",
    },
    en: {
      title: "Open-source code in our viewer",
      body: "We never read the licences. What must be replaced before sale?",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "연구노트와 직무발명 규정",
      body: "퇴사자가 낸 특허가 재직 중 연구와 겹칩니다. 연구노트 양식과 보상 규정을 갖추고 싶습니다.",
    },
    en: {
      title: "Laboratory notebooks and employee inventions",
      body: "A former employee's patent overlaps with his work here. We want notebooks and rules on reward.",
    },
    category: "MANAGEMENT",
  },
];
