/** Difficulties on the boards of N6, management support, after the reorganisation: 15 texts. */
import type { IssueText } from "../issueText.ts";

export const year2SupportIssues: readonly IssueText[] = [
  {
    ko: {
      title: "GMP 의무화 대비 합동 모의심사",
      body: "2007년 5월 전에 심사를 신청하려는 회사가 열두 곳입니다. 서로의 공장을 돌며 모의심사를 하고 싶습니다.",
    },
    en: {
      title: "Joint mock audits before GMP",
      body: "Twelve firms will apply before May 2007. We would audit one another.",
    },
    category: "QUALITY_STANDARDS",
    urgency: "HIGH",
    market: "KR",
    scheme: "GMP",
    standards: ["ISO 13485:2003"],
  },
  {
    ko: {
      title: "CE 사후심사 지적사항 공유",
      body: "같은 지적을 회사마다 되풀이해 받습니다. 이름을 지운 사례집을 만들기를 제안합니다.",
    },
    en: {
      title: "Sharing findings of CE audits",
      body: "All of us get the same ones. We suggest a book of cases without names.",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    standards: ["93/42/EEC"],
  },
  {
    ko: {
      title: "중국 등록 시험과 서류 절차",
      body: "시험 표준을 중국 규격으로 바꿔 써야 한다고 합니다. 등록 대행사 선정 기준이 필요합니다.",
    },
    en: { title: "Registering in China", body: "Tests must follow Chinese standards. How should an agent be chosen?" },
    category: "QUALITY_STANDARDS",
  },
  {
    ko: {
      title: "사용 중지 규격 개정 알림",
      body: "폐지된 규격으로 시험해 다시 낸 일이 있습니다. 개정 소식을 정리해 매달 받아 보고 싶습니다.",
    },
    en: { title: "News of revised standards", body: "We tested to a withdrawn one. We want a monthly note." },
    category: "QUALITY_STANDARDS",
    urgency: "LOW",
  },
  {
    ko: {
      title: "인증 전문가 자격 과정",
      body: "담당자가 혼자 배워 오래 버티지 못합니다. 석 달 야간 과정과 수료증이 있으면 합니다.",
    },
    en: {
      title: "A course for regulatory staff",
      body: "They learn alone and leave. We want three months of evenings with a certificate.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "영업 인력 공동 채용 박람회",
      body: "작은 회사는 지원자를 만나기 어렵습니다. 네 대학과 함께하는 채용 행사를 제안합니다.",
    },
    en: { title: "A joint job fair", body: "Small firms meet no applicants. We suggest one with four universities." },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "기술보증 한도 증액",
      body: "매출이 늘었지만 보증 한도가 그대로입니다. 특허와 인증을 평가에 반영받는 방법을 묻습니다.",
    },
    en: { title: "A higher guarantee limit", body: "Sales grew but it stays. How do patents and certificates count?" },
    category: "FUNDING",
  },
  {
    ko: {
      title: "수출 보험료 지원",
      body: "신흥국 거래처의 보험료가 높아 이익이 남지 않습니다. 단체 보험과 지자체 지원 여부를 알려 주세요.",
    },
    en: { title: "Help with export insurance", body: "For new countries it eats the profit. Is there a group policy?" },
    category: "FUNDING",
  },
  {
    ko: {
      title: "공동 서비스 센터 해외 설립",
      body: "베트남에 세 회사가 함께 쓰는 수리점을 두고 싶습니다. 부품 통관과 인건비 분담을 설계해 주세요.",
    },
    en: {
      title: "A common service centre abroad",
      body: "Three firms would share one in Vietnam. Help us plan parts and wages.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "국내 조달 등록 절차",
      body: "나라장터에 올리려니 분류번호부터 막힙니다. 먼저 등록한 회사의 경험을 듣고 싶습니다.",
    },
    en: {
      title: "Registering for public procurement",
      body: "We stop at the code. We would hear from one who has done it.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "인터넷 무역 문의 사기 구별",
      body: "선급금 없이 대량 견본을 요구하는 메일이 늘었습니다. 확인 절차와 거래 조건 예시가 필요합니다.",
    },
    en: { title: "Telling false enquiries", body: "Mails ask for many samples unpaid. We need checks and terms." },
    category: "MARKETING",
  },
  {
    ko: {
      title: "중소기업 회계 감사 준비",
      body: "투자 유치 조건으로 외부감사를 받게 되었습니다. 재고 실사와 연구비 처리부터 도움을 청합니다.",
    },
    en: {
      title: "Preparing for a first audit",
      body: "An investor requires it. Help us with stock and research cost.",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "노무 규정과 시간외 수당",
      body: "생산 증가로 야근이 잦아졌으나 규정이 없습니다. 표준 취업규칙을 우리 형편에 맞게 고치고 싶습니다.",
    },
    en: { title: "Rules on overtime", body: "Nights are frequent and we have none. We would adapt the model rules." },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "업무 분장과 승진 기준",
      body: "열다섯 명이 되니 대표가 모든 일을 결정할 수 없습니다. 직급과 권한을 나누는 진단을 원합니다.",
    },
    en: {
      title: "Duties and promotion",
      body: "With fifteen people the owner cannot decide all. We want advice on ranks.",
    },
    category: "MANAGEMENT",
    urgency: "LOW",
  },
  {
    ko: {
      title: "공동 회의실과 화상 상담실",
      body: "해외 바이어와 통화할 조용한 방이 없습니다. 예약해 쓰는 화상 회의실을 요청합니다.",
    },
    en: { title: "A room for calls with buyers", body: "There is no quiet one. We ask for a video room by booking." },
    category: "SITE",
  },
];
