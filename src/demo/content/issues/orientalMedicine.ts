/** Year-1 difficulties of field C, oriental-medicine devices: 28 texts. */
import type { IssueText } from "../issueText.ts";

export const orientalMedicineIssues: readonly IssueText[] = [
  {
    ko: {
      title: "레이저 침 출력 교정 불안정",
      body: "650nm 레이저 침의 끝단 출력이 예열 10분 동안 15% 변합니다. 광섬유 결합부 온도와 구동전류 중 어느 쪽을 제어해야 하는지 확인하고 싶습니다.",
    },
    en: {
      title: "Output calibration of our laser acupuncture is unstable",
      body: "Tip power at 650 nm changes by 15% during ten minutes of warm-up. Should we control the fibre coupling's temperature or the drive current?",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "전자뜸 온도 균일성",
      body: "쑥 성분 패드의 중심 48℃일 때 가장자리는 39℃에 그칩니다. 필름 히터 배선 간격과 열전도 시트를 바꿔 시험하려 합니다.",
    },
    en: {
      title: "Uneven temperature of the electric moxibustion pad",
      body: "At 48 °C in the middle the rim has only 39 °C. We plan trials with other heater spacing and a spreading sheet.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "온구기 저온 화상 사례",
      body: "40분 사용 후 물집이 생긴 사례가 두 건 접수되었습니다. 피부 온도와 접촉 시간에 따른 안전 한계를 의공학적으로 정해야 합니다.",
    },
    en: {
      title: "Low-temperature burns from the warming device",
      body: "Two patients had blisters after forty minutes. We must set safe limits of skin temperature and contact time on good grounds.",
    },
    category: "RESEARCH",
    urgency: "HIGH",
  },
  {
    ko: {
      title: "맥진기 압력센서 재현성",
      body: "같은 사람을 다시 재면 촌관척 파형 크기가 30%까지 달라집니다. 손목 고정 기구와 가압 속도를 표준화하는 연구가 필요합니다.",
    },
    en: {
      title: "Repeatability of the pulse diagnosis sensor",
      body: "Measured again, the same wrist differs by up to 30%. We need a study to fix the wrist rest and the pressing speed.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "경락 전기저항 측정의 습도 영향",
      body: "장마철에 측정값이 절반으로 떨어져 판정 기준을 쓸 수 없습니다. 전극 압력과 습도를 보정하는 식을 만들고 싶습니다.",
    },
    en: {
      title: "Humidity upsets skin resistance at acupoints",
      body: "In the rainy season readings halve and our criteria fail. We want a correction for electrode pressure and humidity.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "부항기 음압 유지 불량",
      body: "전동 부항의 체크밸브가 오일 미스트로 늘어나 5분 만에 음압이 절반이 됩니다. 실리콘 대신 쓸 재질을 시험하고 있습니다.",
    },
    en: {
      title: "Cupping unit does not hold its vacuum",
      body: "Oil mist swells the check valve and half the vacuum is lost in five minutes. We are testing other materials than silicone.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "설진 카메라 색 재현 편차",
      body: "조명 수명이 지나면 혀 색이 누렇게 찍혀 진단이 달라집니다. 색상표를 이용한 자동 보정 방법을 함께 개발하길 원합니다.",
    },
    en: {
      title: "Colour of the tongue camera drifts",
      body: "As the lamps age the tongue looks yellow and the finding changes. We want to develop correction with a colour chart.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "전침기 파형의 직류 성분",
      body: "비대칭 펄스를 오래 쓰면 침 끝이 변색되어 전기분해가 의심됩니다. 출력단에 직류 차단을 넣으면 파형이 왜곡되어 고민입니다.",
    },
    en: {
      title: "Direct current in the electro-acupuncture waveform",
      body: "Needles discolour after long asymmetric pulses, which suggests electrolysis. A blocking capacitor distorts the waveform.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "훈증 좌훈기 증기 온도 제어",
      body: "물이 줄면 증기 온도가 갑자기 8℃ 올라 뜨겁다는 불만이 있습니다. 수위를 고려한 히터 제어와 안전 차단을 설계해야 합니다.",
    },
    en: {
      title: "Steam temperature of the herbal sitz unit",
      body: "As the water falls the steam is suddenly 8 °C hotter. Heater control must take account of the level and cut off safely.",
    },
    category: "RESEARCH",
    urgency: "LOW",
  },
  {
    ko: {
      title: "한약 추출기 농도 측정",
      body: "굴절계 값이 부유물 때문에 흔들려 추출 종료 시점을 잡지 못합니다. 근적외선으로 농도를 재는 방법의 타당성을 알고 싶습니다.",
    },
    en: {
      title: "Measuring strength in the herbal extractor",
      body: "Floating matter upsets the refractometer and we cannot tell the end of extraction. Is near infrared workable?",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "일회용 침 EO 가스 잔류량",
      body: "멸균 후 하루가 지나도 잔류량이 기준의 1.5배입니다. 통기 시간과 포장 다공도 중 무엇을 바꿔야 할지 시험 설계가 필요합니다.",
    },
    en: {
      title: "EtO residues in disposable needles",
      body: "A day after sterilisation residues are 1.5 times the limit. We need a test plan for aeration time and pouch porosity.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
    standards: ["ISO 10993-7", "ISO 11135"],
  },
  {
    ko: {
      title: "전자뜸 표면온도 안전 규격",
      body: "접촉부 온도 제한을 일반규격으로 볼지 개별 기준으로 볼지 시험소마다 해석이 다릅니다. 식약청 질의 전에 근거를 정리하고 싶습니다.",
    },
    en: {
      title: "Which rule limits the moxibustion surface",
      body: "Laboratories differ on whether the general limit applies. We want to set out our grounds before asking KFDA.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
    standards: ["IEC 60601-1"],
  },
  {
    ko: {
      title: "레이저 침 등급 분류",
      body: "출력 5mW 제품이 레이저 3R급인지 3B급인지에 따라 보호안경과 인터록이 달라집니다. 파장별 계산을 검토받고 싶습니다.",
    },
    en: {
      title: "Laser class of a 5 mW acupuncture device",
      body: "Goggles and interlock depend on class 3R or 3B. Please check our calculation by wavelength.",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["IEC 60825-1", "IEC 60601-2-22"],
  },
  {
    ko: {
      title: "맥진기 미국 수출 분류",
      body: "미국에 같은 원리의 제품이 없어 510(k)로 가능한지 모르겠습니다. 사전 문의서 초안을 함께 작성해 주실 분을 찾습니다.",
    },
    en: {
      title: "How the US would classify a pulse diagnosis device",
      body: "No like product exists there and we doubt that a 510(k) will do. We look for help in drafting a question to FDA.",
    },
    category: "QUALITY_STANDARDS",
    market: "US",
    scheme: "FDA_510K",
    deviceClass: 2,
  },
  {
    ko: {
      title: "침 포장 무균 유지 시험",
      body: "가속 노화 후 포장 접합부가 벌어져 염료 침투 시험에서 떨어졌습니다. 접착 온도와 압력 조건의 밸리데이션을 다시 해야 합니다.",
    },
    en: {
      title: "Needle pouch fails after accelerated ageing",
      body: "The seal opened and failed dye penetration. Sealing temperature and pressure must be validated again.",
    },
    category: "QUALITY_STANDARDS",
    urgency: "HIGH",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["ISO 11607"],
  },
  {
    ko: {
      title: "한방기기 임상평가 자료 부족",
      body: "유럽 심사에서 한의학 논문을 근거로 인정하지 않습니다. 영문 문헌 조사와 임상 계획을 어떻게 짤지 조언을 구합니다.",
    },
    en: {
      title: "Too little clinical evidence for Europe",
      body: "Papers in oriental medicine are not accepted as grounds. We ask how to plan a literature review and a trial.",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["93/42/EEC"],
  },
  {
    ko: {
      title: "적외선 체열 진단기 검교정",
      body: "온도 기준원의 교정 주기와 성적서 양식이 심사 때마다 문제 됩니다. 국가 표준에 소급되는 교정 방법을 정하고 싶습니다.",
    },
    en: {
      title: "Calibrating the infrared thermography unit",
      body: "Each audit questions the reference's interval and certificate. We want a method traceable to the national standard.",
    },
    category: "QUALITY_STANDARDS",
    urgency: "LOW",
    market: "KR",
    scheme: "GMP",
    deviceClass: 2,
    standards: ["ISO 13485:2003"],
  },
  {
    ko: {
      title: "한의학과 공학을 아는 연구원",
      body: "한의사의 설명을 회로 사양으로 옮길 사람이 없어 개발이 늦어집니다. 두 분야를 함께 가르치는 과정 졸업생을 찾습니다.",
    },
    en: {
      title: "A researcher who knows both medicine and circuits",
      body: "Nobody can turn the doctors' words into a specification. We look for graduates of a joint course.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "멸균 공정 책임자 교육",
      body: "외주 멸균소에 모든 것을 맡겨 성적서도 제대로 읽지 못합니다. 멸균 밸리데이션 기초 교육에 두 명을 보내고 싶습니다.",
    },
    en: {
      title: "Training a person for sterilisation",
      body: "We leave all to the contractor and cannot read his reports. Two people would attend a basic course.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "한방병원 사용 교육 강사",
      body: "신제품 사용 교육을 개발자가 직접 다니느라 개발이 멈춥니다. 한의사 강사를 위촉할 수 있도록 도와주세요.",
    },
    en: {
      title: "A teacher for users in oriental hospitals",
      body: "Our developer travels to teach and development stops. Help us appoint a doctor as teacher.",
    },
    category: "HR_TRAINING",
    urgency: "LOW",
  },
  {
    ko: {
      title: "전통의학 기기 임상연구비",
      body: "맥진기 재현성 연구에 대상자 60명분 사례비와 검사비가 필요합니다. 한방병원과 공동으로 신청할 사업을 찾고 있습니다.",
    },
    en: {
      title: "Funds for a study of the pulse device",
      body: "A study with sixty subjects needs fees and tests. We look for a programme to apply to with the hospital.",
    },
    category: "FUNDING",
  },
  {
    ko: {
      title: "침 자동 포장기 도입 자금",
      body: "수작업 포장으로는 주문량의 절반밖에 대지 못합니다. 1억 2천만 원짜리 설비를 리스로 들일 수 있는지 상담을 원합니다.",
    },
    en: {
      title: "Money for a needle packing machine",
      body: "By hand we pack half of what is ordered. May a machine for 120 million won be leased?",
    },
    category: "FUNDING",
  },
  {
    ko: {
      title: "유럽 침구사 협회 접촉",
      body: "독일 침구사 협회 학술대회에 시연하고 싶으나 연락 창구가 없습니다. 대학의 교류 인맥으로 소개받을 수 있을까요.",
    },
    en: {
      title: "Contact with acupuncture societies in Europe",
      body: "We want to show at a German congress but know nobody. Could the university introduce us?",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "중국산 저가 침과의 경쟁",
      body: "같은 규격의 중국산이 절반 값에 들어와 재계약이 끊겼습니다. 품질 차이를 보여 줄 비교 시험과 홍보가 필요합니다.",
    },
    en: {
      title: "Competing with cheap imported needles",
      body: "Imports at half our price have cost us a contract. We need comparison tests and publicity that show the difference.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "한의원 체험단 운영",
      body: "신제품을 써 볼 한의원 열 곳을 모집하고 싶으나 기준과 보상 방식을 모릅니다. 운영 사례를 공유받기를 희망합니다.",
    },
    en: {
      title: "Trial users among oriental clinics",
      body: "We want ten clinics to try the product but know no terms or rewards. Please share experience.",
    },
    category: "MARKETING",
    urgency: "LOW",
  },
  {
    ko: {
      title: "쑥 추출물 패드 특허 공동 소유",
      body: "대학과 공동 출원한 특허의 실시료 비율을 정하지 못해 생산이 늦어집니다. 비슷한 계약의 관례를 알려 주십시오.",
    },
    en: {
      title: "A patent held jointly with the university",
      body: "Royalty terms are not agreed and production waits. What is usual in such contracts?",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "소량 다품종 생산 계획",
      body: "좌훈기 일곱 종을 매달 조금씩 만들다 보니 납기를 못 맞춥니다. 품목을 줄일 기준과 생산 묶음을 진단받고 싶습니다.",
    },
    en: {
      title: "Planning small lots of many products",
      body: "We make seven sitz units in small numbers and miss dates. Which to drop and how to group production?",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "쑥 냄새 배기 설비",
      body: "시험 때 나는 연기와 냄새로 옆 호실에서 민원을 냈습니다. 배기 덕트를 따로 낼 수 있는 호실로 옮기고 싶습니다.",
    },
    en: {
      title: "Exhaust for mugwort smoke",
      body: "Neighbours complain of smoke and smell from our tests. We want a unit that allows a duct of its own.",
    },
    category: "SITE",
  },
];
