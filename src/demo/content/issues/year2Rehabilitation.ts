/** Difficulties on the boards of N2, rehabilitation devices, after the reorganisation: 27 texts. */
import type { IssueText } from "../issueText.ts";

export const year2RehabilitationIssues: readonly IssueText[] = [
  {
    ko: {
      title: "전동휠체어 경사로 밀림",
      body: "8도 경사에서 정지하면 3cm 뒤로 밀립니다. 전자 브레이크 작동 시점과 모터 유지 토크를 맞춰야 합니다.",
    },
    en: {
      title: "Powered wheelchair rolls back",
      body: "On an 8° slope it slips by 3 cm. Brake timing and holding torque must agree.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "로봇 보행 보조기 관절 정렬",
      body: "착용자 무릎과 기구 축이 2cm 어긋나 허벅지가 쓸립니다. 자동 정렬 기구의 운동 해석을 부탁합니다.",
    },
    en: {
      title: "Joint alignment of a walking aid",
      body: "The axis is 2 cm off and chafes. Please analyse a self-aligning joint.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "기능적 전기자극 근피로",
      body: "보행 자극 10분 뒤 발목 들림이 절반으로 줄어듭니다. 자극 주파수를 바꿔 가는 방법을 시험하려 합니다.",
    },
    en: {
      title: "Muscle fatigue in functional stimulation",
      body: "After ten minutes the foot lift halves. We want to try changing frequency.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "저온 열가소성 보조기 재료 국산화",
      body: "수입 판재와 같은 연화 온도를 얻었으나 재성형 때 하얗게 변합니다. 배합 조건을 함께 찾아 주실 연구실이 필요합니다.",
    },
    en: {
      title: "A domestic splint material",
      body: "It softens as the import does but whitens when reshaped. We seek a laboratory for the recipe.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "좌석 압력 분포 센서 히스테리시스",
      body: "앉았다 일어난 뒤 값이 0으로 돌아오는 데 2분이 걸립니다. 필름 센서의 크리프 보정식이 필요합니다.",
    },
    en: {
      title: "Hysteresis of the seat pressure mat",
      body: "It takes two minutes to return to zero. We need a creep correction.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "고압산소 치료 챔버 도어 기밀",
      body: "2기압에서 도어 패킹이 밀려 소리가 납니다. 홈 치수와 경도를 바꿔 피로시험을 해야 합니다.",
    },
    en: {
      title: "Door seal of a hyperbaric chamber",
      body: "At two bar the gasket creeps. Groove and hardness need fatigue tests.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "안마의자 롤러 위치 인식 오차",
      body: "키가 작은 사용자에게 목 롤러가 머리에 닿습니다. 어깨 위치를 감지하는 압력 방식의 개선이 필요합니다.",
    },
    en: {
      title: "Massage chair misses the shoulder",
      body: "Short users are pressed on the head. Pressure sensing must improve.",
    },
    category: "RESEARCH",
    urgency: "LOW",
  },
  {
    ko: {
      title: "초음파 프로브 발열 억제",
      body: "공기 중에서 켜 두면 1분 안에 프로브가 50℃를 넘습니다. 접촉 감지로 출력을 끊는 회로를 만들고 있습니다.",
    },
    en: {
      title: "Ultrasound probe heats in air",
      body: "It passes 50 °C in a minute. We are building a contact sensor.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "낙상 예방 침대 이탈 감지",
      body: "뒤척임과 이탈을 구분하지 못해 간호사가 알람을 끕니다. 네 모서리 하중의 변화 양상을 학습시키고 싶습니다.",
    },
    en: {
      title: "Bed exit alarm rings for turning",
      body: "Nurses switch it off. We want it to learn from the four load cells.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "상지 재활 게임 지연",
      body: "센서 동작이 화면에 나오기까지 250ms가 걸려 환자가 흥미를 잃습니다. 통신 주기와 화면 처리를 나눠 분석해 주세요.",
    },
    en: {
      title: "Delay in an arm training game",
      body: "A movement shows after 250 ms. Please separate link from display.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "온열 매트 전자기장 저감",
      body: "2중 열선으로 바꿔도 자기장이 4mG 남습니다. 권선 배치를 해석으로 최적화하고 싶습니다.",
    },
    en: {
      title: "Magnetic field of a heating mat",
      body: "With double wire 4 mG remain. We want to optimise its layout.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "전동휠체어 정적 안정성 시험",
      body: "후방 안정 각도가 9도로 목표에 모자랍니다. 배터리 위치를 옮긴 뒤 다시 받을 시험 항목을 정해 주세요.",
    },
    en: {
      title: "Static stability of the wheelchair",
      body: "Rearward it holds to 9° only. After moving the battery, what must be tested?",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 1,
    standards: ["ISO 7176-1"],
  },
  {
    ko: {
      title: "전위 치료기 효능 표현 제한",
      body: "어깨 결림 문구가 심의에서 빠졌습니다. 허가 사항 안에서 쓸 수 있는 표현을 확인하고 싶습니다.",
    },
    en: {
      title: "Claims allowed for a potential therapy unit",
      body: "A phrase on stiff shoulders was struck out. What may be said within the approval?",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
  },
  {
    ko: {
      title: "수입 부품 변경과 허가 동등성",
      body: "단종된 액추에이터를 국산으로 바꾸려 합니다. 변경 허가 없이 기록만으로 되는 조건을 알려 주세요.",
    },
    en: {
      title: "A replaced actuator and our approval",
      body: "It is discontinued. When do records suffice without a changed approval?",
    },
    category: "QUALITY_STANDARDS",
    urgency: "HIGH",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
  },
  {
    ko: {
      title: "온열기 표면 온도 장시간 시험",
      body: "8시간 연속 시험에서 41℃ 제한을 0.6℃ 넘었습니다. 온도 제어 편차와 시험 위치를 협의하고 싶습니다.",
    },
    en: {
      title: "Eight-hour surface temperature test",
      body: "We exceed 41 °C by 0.6. We wish to discuss control spread and test points.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
    standards: ["IEC 60601-2-35"],
  },
  {
    ko: {
      title: "GMP 외주 공정 관리",
      body: "용접과 도장을 맡긴 업체의 기록을 심사에서 요구받았습니다. 외주 계약서에 넣을 품질 조항이 필요합니다.",
    },
    en: {
      title: "Outside processes under GMP",
      body: "The audit wants records of welding and paint. What clauses belong in the contract?",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "GMP",
    deviceClass: 1,
    standards: ["ISO 13485:2003"],
  },
  {
    ko: {
      title: "휠체어 충돌 시험 해외 의뢰",
      body: "차량 고정 시험을 할 곳이 국내에 없습니다. 시료 운송과 비용을 공동으로 준비하고 싶습니다.",
    },
    en: { title: "Crash test of a wheelchair abroad", body: "No place here does it. We would share freight and cost." },
    category: "QUALITY_STANDARDS",
    urgency: "LOW",
    market: "EU",
    scheme: "MDD",
    deviceClass: 1,
    standards: ["ISO 7176-19"],
  },
  {
    ko: {
      title: "재활공학 석사 인턴십",
      body: "한 학기 동안 환자 시험을 맡을 학생이 필요합니다. 병원 윤리 절차를 아는 사람이면 좋겠습니다.",
    },
    en: {
      title: "A rehabilitation engineering intern",
      body: "For a term of patient tests, best one who knows ethics review.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "용접 작업자 자격 관리",
      body: "침대 프레임 용접 불량이 늘었습니다. 자격 시험과 재교육 기준을 세우고 싶습니다.",
    },
    en: {
      title: "Qualification of welders",
      body: "Bed frames show more defects. We want rules for tests and retraining.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "보조공학 기기 개발 과제 신청",
      body: "장애인 단체와 함께 낼 과제의 사업계획서가 처음입니다. 예산 항목과 수요 조사 방법을 봐 주세요.",
    },
    en: {
      title: "Applying for an assistive technology project",
      body: "It is our first, with a disability association. Please look at budget and survey.",
    },
    category: "FUNDING",
  },
  {
    ko: {
      title: "리스 반납 기기 손실 처리",
      body: "반납된 치료기 40대의 가치가 절반으로 떨어졌습니다. 담보 평가와 대환 대출을 상담받고 싶습니다.",
    },
    en: {
      title: "Returned devices have lost value",
      body: "Forty came back at half. We ask about collateral and refinancing.",
    },
    category: "FUNDING",
    urgency: "LOW",
  },
  {
    ko: {
      title: "재활병원 신축 정보 공유",
      body: "새로 짓는 병원의 설계 단계에서 들어가야 팔립니다. 발주 정보를 함께 모으고 싶습니다.",
    },
    en: {
      title: "News of new rehabilitation hospitals",
      body: "One must be in at the design stage. Let us collect such news together.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "장애인 체육 행사 시연",
      body: "휠체어 체험을 통해 의견을 듣고 싶습니다. 행사 주최 측과 연결해 주시기 바랍니다.",
    },
    en: {
      title: "Showing at a disabled sports event",
      body: "We want riders' opinions. Please connect us with the organisers.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "중동 지역 침대 납품 규격",
      body: "사우디에서 난간 높이와 색을 다르게 요구합니다. 소량 변경 생산의 손익을 따져 보고 싶습니다.",
    },
    en: { title: "Beds for the Middle East", body: "Rails and colour must differ. Do small changed lots pay?" },
    category: "MARKETING",
  },
  {
    ko: {
      title: "공동 물류와 대형 화물 운송",
      body: "침대 한 대 운송비가 판매가의 7%입니다. 같은 방향 화물을 묶는 공동 배차를 제안합니다.",
    },
    en: { title: "Shared freight for large goods", body: "A bed costs 7% to send. We suggest sharing lorries." },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "고객 불만 접수 체계",
      body: "전화 불만이 기록되지 않아 같은 문제를 반복합니다. 한 장짜리 접수표와 처리 기한을 정하려 합니다.",
    },
    en: { title: "Recording customers' complaints", body: "Calls leave no trace. We want a form and a time limit." },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "재활 체험 평가실 공동 설치",
      body: "경사로와 욕실을 갖춘 평가실이 필요합니다. 단지 유휴 공간에 여러 회사가 함께 만들고 싶습니다.",
    },
    en: {
      title: "A shared room for trials",
      body: "It needs a ramp and a bathroom. Several firms would build it in empty space.",
    },
    category: "SITE",
  },
];
