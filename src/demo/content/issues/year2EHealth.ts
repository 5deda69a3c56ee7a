/** Difficulties on the boards of N7, e-health and medical information, after the reorganisation: 15 texts. */
import type { IssueText } from "../issueText.ts";

export const year2EHealthIssues: readonly IssueText[] = [
  {
    ko: {
      title: "만성질환 원격관리 자료 표준화",
      body: "측정기마다 자료 형식이 달라 의사가 한 화면에서 볼 수 없습니다. 공통 메시지 규격을 함께 정하고 싶습니다.",
    },
    en: {
      title: "One format for remote care data",
      body: "Each meter has its own, and doctors need one screen. Let us agree on a message.",
    },
    category: "RESEARCH",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "HL7 검사명 코드 대응",
      body: "병원마다 같은 혈당 검사의 코드가 다릅니다. 대응표를 관리하고 변경을 알리는 방법이 필요합니다.",
    },
    en: {
      title: "Mapping test codes between hospitals",
      body: "Glucose has a code in each. We need to keep a table and tell of changes.",
    },
    category: "RESEARCH",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "손목형 심전도 무선 전송 전력",
      body: "하루 종일 보내면 전지가 9시간 만에 끝납니다. 이상 구간만 보내는 압축을 개발하려 합니다.",
    },
    en: { title: "Battery of a wrist ECG", body: "It ends in nine hours. We want to send abnormal parts only." },
    category: "RESEARCH",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "원격 판독 회선 끊김 후 이어받기",
      body: "큰 CT 파일이 80%에서 끊기면 처음부터 다시 받습니다. 조각 전송과 무결성 확인을 설계해야 합니다.",
    },
    en: { title: "Resuming a broken image transfer", body: "A CT cut at 80% starts anew. Design parts with checks." },
    category: "RESEARCH",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "휴대전화 건강 수첩 동기화 충돌",
      body: "집과 병원에서 같은 값을 고치면 나중 것이 덮어씁니다. 두 값을 모두 보여 주는 방식을 찾습니다.",
    },
    en: { title: "Conflicts in a mobile health diary", body: "The later value wins. We want both to be shown." },
    category: "RESEARCH",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "활동량계 걸음수 오차",
      body: "보행 보조기를 쓰는 어르신은 걸음이 절반만 세어집니다. 느린 보행 자료를 함께 모으고 싶습니다.",
    },
    en: {
      title: "Steps of slow walkers are missed",
      body: "With a walker half are counted. Let us gather slow gait data.",
    },
    category: "RESEARCH",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "응급 호출 위치 확인 정확도",
      body: "아파트 안에서 층을 구분하지 못합니다. 무선 표지와 전화 위치를 합치는 시험을 제안합니다.",
    },
    en: {
      title: "Finding the floor of an emergency call",
      body: "Within a block we cannot tell. We suggest a trial with beacons.",
    },
    category: "RESEARCH",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "개인 의료정보 암호화 요구",
      body: "병원이 저장 자료까지 암호화하라고 합니다. 성능을 지키면서 만족할 방법과 근거 법을 알고 싶습니다.",
    },
    en: {
      title: "Encrypting stored patient data",
      body: "The hospital requires it. How to keep speed and which law applies?",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
    standards: ["ISO/IEC 27001"],
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "DICOM 저장 확약 미지원 지적",
      body: "영상이 지워진 뒤 저장 실패가 드러났습니다. 확약 서비스를 구현하고 시험할 상대 시스템이 필요합니다.",
    },
    en: {
      title: "No storage commitment in our modality",
      body: "Images were erased before the failure showed. We need a partner to test with.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
    standards: ["DICOM PS 3.4"],
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "원격진료 소프트웨어 허가 범위",
      body: "조언 문구를 보여 주면 의료기기가 되는지 궁금합니다. 기능별로 나누어 질의서를 만들고 싶습니다.",
    },
    en: {
      title: "Which parts of telemedicine need approval",
      body: "Does advice make it a device? We would ask function by function.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
    standards: ["IEC 60601-1-4"],
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "의료정보와 간호를 아는 기획자",
      body: "개발자는 병동 용어를, 간호사는 자료 구조를 모릅니다. 두 분야를 잇는 교육생을 채용하고 싶습니다.",
    },
    en: {
      title: "A planner who knows wards and data",
      body: "Developers and nurses do not meet. We would hire a trainee of both.",
    },
    category: "HR_TRAINING",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "유비쿼터스 보건소 시범 사업비",
      body: "측정소 열 곳의 설치비와 통신비를 미리 내야 합니다. 시와 중앙 사업의 분담 비율을 알려 주세요.",
    },
    en: {
      title: "Funding a ubiquitous health pilot",
      body: "Ten stations are to be paid in advance. How do city and state share?",
    },
    category: "FUNDING",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "보험사 건강관리 서비스 제안",
      body: "보험사가 혈압 관리 고객 1만 명을 제안했습니다. 의료법과 수익 배분을 함께 검토해 주세요.",
    },
    en: { title: "A care service for an insurer", body: "It offers 10,000 customers. Please review law and revenue." },
    category: "MARKETING",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "서비스 장애 대응 체계",
      body: "밤에 서버가 멈춰도 아침까지 아무도 모릅니다. 작은 회사가 교대로 맡는 방법을 찾고 있습니다.",
    },
    en: {
      title: "Who answers when the service fails at night",
      body: "Nobody knows till morning. How can small firms share the watch?",
    },
    category: "MANAGEMENT",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "공동 전산실과 회선 이중화",
      body: "각 회사가 책상 밑에 서버를 두고 있습니다. 테크노타워의 전산실을 함께 쓰고 싶습니다.",
    },
    en: { title: "A shared server room", body: "Servers stand under desks. We would share a room in the tower." },
    category: "SITE",
    topic: "E_HEALTH",
  },
];
