/** Difficulties on the boards of N3, oriental-medicine devices, after the reorganisation: 19 texts. */
import type { IssueText } from "../issueText.ts";

export const year2OrientalIssues: readonly IssueText[] = [
  {
    ko: {
      title: "복합 자극 침의 절연 코팅 벗겨짐",
      body: "침체 중간 코팅이 30회 삽입 시험에서 벗겨집니다. 파릴렌과 테플론의 두께별 접착력을 비교하려 합니다.",
    },
    en: {
      title: "Insulating coat peels off needles",
      body: "It comes off in thirty insertions. We want to compare parylene and PTFE.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "뜸 연기 없는 발열체 개발",
      body: "탄소 발열체가 10분 뒤 온도가 불규칙하게 내려갑니다. 산소 공급 구멍과 밀도를 바꾼 실험이 필요합니다.",
    },
    en: {
      title: "A smokeless heat source for moxibustion",
      body: "Carbon cools unevenly after ten minutes. Air holes and density need trials.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "안면 색 진단 조명 표준",
      body: "진료실 창빛에 따라 얼굴색 지수가 달라집니다. 차광 상자의 크기와 광원 색온도를 정하고 싶습니다.",
    },
    en: {
      title: "Light for facial colour diagnosis",
      body: "Window light changes the index. Which box and colour temperature?",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "음성 분석 체질 판별 재현성",
      body: "감기에 걸리면 체질 판정이 바뀝니다. 변하지 않는 음성 특징을 골라내는 연구를 제안합니다.",
    },
    en: {
      title: "Voice analysis changes with a cold",
      body: "So does the constitution found. We propose a study of stable features.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "전동 부항 소음과 맥동",
      body: "막펌프 맥동이 컵에 전해져 피부가 떨립니다. 작은 완충 탱크를 넣을 공간을 찾고 있습니다.",
    },
    en: {
      title: "Pulsation in an electric cupping unit",
      body: "The skin trembles. We look for room for a small buffer tank.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "경혈 자극용 미세전류 정밀도",
      body: "10µA 설정에서 온도에 따라 3µA가 변합니다. 기준 전압 회로를 바꿔 보려 합니다.",
    },
    en: {
      title: "Precision of microcurrent stimulation",
      body: "At 10 µA it varies by 3 with temperature. We plan another reference.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "한방 파스 부착형 히터 굴곡",
      body: "무릎에 붙이면 은 잉크 배선이 하루 만에 끊어집니다. 물결 모양 배선과 신축 기판을 시험하고 있습니다.",
    },
    en: {
      title: "Printed heater breaks on the knee",
      body: "Silver ink lasts a day. We are testing wavy lines on stretch film.",
    },
    category: "RESEARCH",
    urgency: "LOW",
  },
  {
    ko: {
      title: "복진기 가압 깊이 측정",
      body: "배의 두께에 따라 같은 힘에도 깊이가 다릅니다. 힘과 변위를 함께 재는 손잡이를 만들고자 합니다.",
    },
    en: {
      title: "Depth in abdominal palpation",
      body: "Equal force sinks differently. We want a handle that measures both.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "레이저 침 다채널 출력 편차",
      body: "열 채널의 출력이 서로 20% 다릅니다. 광섬유 연마 품질과 구동 전류를 따로 맞춰야 합니다.",
    },
    en: {
      title: "Ten laser channels differ in power",
      body: "By 20%. Fibre polish and current must be matched apart.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "전침기 개별규격 적용 시험",
      body: "수출국 시험소가 신경근 자극기 규격을 요구합니다. 침을 전극으로 볼 때 허용 전류를 확인하고 싶습니다.",
    },
    en: {
      title: "Which standard for electro-acupuncture",
      body: "The laboratory asks for the stimulator standard. What current if needles are electrodes?",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["IEC 60601-2-10"],
  },
  {
    ko: {
      title: "침 니켈 용출 시험",
      body: "인공 땀에서 니켈이 기준 가까이 나왔습니다. 연마액과 코팅 변경 후 재시험이 필요합니다.",
    },
    en: {
      title: "Nickel release from needles",
      body: "It is near the limit in artificial sweat. After another polish we test again.",
    },
    category: "QUALITY_STANDARDS",
    urgency: "HIGH",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["EN 1811"],
  },
  {
    ko: {
      title: "온구기 사용성 평가 자료",
      body: "고령 사용자가 시간을 잘못 맞춘 사례를 위험관리에 넣으라 합니다. 평가 방법과 인원수를 정해 주세요.",
    },
    en: {
      title: "Usability evidence for the warming device",
      body: "Old users set the time wrongly. Which method and how many people?",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["IEC 60601-1-6"],
  },
  {
    ko: {
      title: "GMP 멸균 공정 위탁 관리",
      body: "멸균소 변경 시 새 밸리데이션을 처음부터 해야 하는지 궁금합니다. 두 멸균소를 함께 쓰는 조건도 묻습니다.",
    },
    en: {
      title: "Changing the sterilisation contractor",
      body: "Must validation begin anew? On what terms may two be used?",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "GMP",
    deviceClass: 2,
    standards: ["ISO 11135"],
  },
  {
    ko: {
      title: "한방기기 임상 코디네이터",
      body: "시험 기록을 챙길 사람이 없어 자료가 빠집니다. 한방병원과 나누어 고용하는 방안을 논의하고 싶습니다.",
    },
    en: {
      title: "A trial coordinator for oriental devices",
      body: "Records are missed. We would share one with the hospital.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "전통 의료 세계화 사업 참여",
      body: "해외 진료소에 기기 20대를 보내는 사업에 신청하려 합니다. 자부담과 물류비 기준을 알려 주세요.",
    },
    en: {
      title: "Joining a programme for medicine abroad",
      body: "Twenty devices would go to clinics. What is our share and who pays freight?",
    },
    category: "FUNDING",
  },
  {
    ko: {
      title: "미국 침구대학 실습 납품",
      body: "교육용 전침기 100대 견적을 요청받았습니다. 교육 목적일 때 인증이 필요한지부터 알고 싶습니다.",
    },
    en: {
      title: "Training units for US acupuncture schools",
      body: "A hundred are asked. Is clearance needed for teaching?",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "한방 의료관광 연계 홍보",
      body: "관광객 체험 진료에 우리 맥진기를 쓰고 싶습니다. 병원과 시의 행사 일정에 맞춰 준비하겠습니다.",
    },
    en: {
      title: "Our pulse device for visiting tourists",
      body: "We would prepare it for the city's and hospital's events.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "전통 지식 특허 조사",
      body: "오래된 의서에 나오는 방식이라 등록이 될지 모르겠습니다. 출원 전에 선행 문헌을 조사하고 싶습니다.",
    },
    en: {
      title: "Patents on traditional knowledge",
      body: "Old books describe the method. We want a search before filing.",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "한방 복합 체험관 입주",
      body: "제품을 써 볼 공간과 상담실이 함께 필요합니다. 병원 가까운 곳의 빈 점포를 알아보고 있습니다.",
    },
    en: {
      title: "A place near the oriental hospital",
      body: "We need room for trying and advice, perhaps an empty shop.",
    },
    category: "SITE",
  },
];
