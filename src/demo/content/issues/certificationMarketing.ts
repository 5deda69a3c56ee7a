/** Year-1 difficulties of field A2, certification and marketing: 21 texts. */
import type { IssueText } from "../issueText.ts";

export const certificationMarketingIssues: readonly IssueText[] = [
  {
    ko: {
      title: "허가 변경 신고 누락 발견",
      body: "전원부를 바꾸고도 변경 허가를 받지 않은 채 반년을 팔았습니다. 자진 신고와 회수 범위를 어떻게 정할지 조언이 필요합니다.",
    },
    en: {
      title: "We missed a change to our approval",
      body: "The power unit was changed and sold for half a year without it. How should we report and what must be recalled?",
    },
    category: "QUALITY_STANDARDS",
    urgency: "HIGH",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
  },
  {
    ko: {
      title: "CE 기술문서 필수요구사항 점검표",
      body: "부속서 1의 항목마다 적용 규격을 적었으나 근거 문서 번호가 비어 있습니다. 잘 된 예시를 보고 고치고 싶습니다.",
    },
    en: {
      title: "Essential requirements checklist for CE",
      body: "Standards are listed but the evidence column is empty. We would like to see a good example.",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["93/42/EEC"],
  },
  {
    ko: {
      title: "유럽 대리인 지정과 사고 보고",
      body: "대리점이 대리인을 겸하겠다고 하나 책임 범위가 불분명합니다. 사고 보고 기한과 계약 문구를 확인하고 싶습니다.",
    },
    en: {
      title: "Choosing an authorised representative",
      body: "Our dealer offers to act, but duties are unclear. We want to check vigilance deadlines and wording.",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["MEDDEV 2.12-1"],
  },
  {
    ko: {
      title: "FDA 시설 등록과 미국 대리인",
      body: "등록 갱신 시기를 놓쳐 통관이 보류되었습니다. 목록 등록과 대리인 변경을 한꺼번에 처리하는 순서를 알려 주세요.",
    },
    en: {
      title: "FDA registration lapsed",
      body: "Our goods are held at customs. In what order are listing and US agent to be changed?",
    },
    category: "QUALITY_STANDARDS",
    market: "US",
    scheme: "FDA_510K",
    deviceClass: 2,
    standards: ["21 CFR 807"],
  },
  {
    ko: {
      title: "510(k) 추가 자료 요청 회신",
      body: "성능 자료와 소프트웨어 설명이 부족하다는 질문 열네 개를 받았습니다. 기한 안에 답할 우선순위를 함께 정해 주십시오.",
    },
    en: {
      title: "Fourteen questions on our 510(k)",
      body: "FDA finds performance and software papers wanting. Help us decide what to answer first.",
    },
    category: "QUALITY_STANDARDS",
    market: "US",
    scheme: "FDA_510K",
    deviceClass: 2,
    standards: ["21 CFR 807"],
  },
  {
    ko: {
      title: "ISO 13485 전환 심사 준비",
      body: "2003년판으로 바꾸려니 위험관리와 설계 이관 절차가 없습니다. 심사가 열 주 뒤여서 문서 틀을 급히 구합니다.",
    },
    en: {
      title: "Moving to ISO 13485:2003",
      body: "We have no risk management or design transfer. The audit is in ten weeks.",
    },
    category: "QUALITY_STANDARDS",
    urgency: "HIGH",
    market: "EU",
    scheme: "MDD",
    standards: ["ISO 13485:2003"],
  },
  {
    ko: {
      title: "GMP 품질책임자 지정 요건",
      body: "대표가 품질책임자를 겸해도 되는지 해석이 다릅니다. 다섯 명 규모 회사의 조직도 사례를 보고 싶습니다.",
    },
    en: {
      title: "Who may be quality manager under GMP",
      body: "Views differ on whether the owner may be. We want to see how a firm of five does it.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "GMP",
  },
  {
    ko: {
      title: "시험성적서 상호 인정 범위",
      body: "국내에서 받은 시험성적서를 유럽 심사에서 다시 요구받았습니다. 처음부터 국제 인정 성적서로 받는 방법을 알고 싶습니다.",
    },
    en: {
      title: "Will our test reports be accepted abroad",
      body: "Europe asks for tests again. How do we get reports that are accepted from the start?",
    },
    category: "QUALITY_STANDARDS",
    urgency: "LOW",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["IEC 60601-1"],
  },
  {
    ko: {
      title: "인증 실무 단기 과정 개설",
      body: "시험 신청서 작성부터 틀려 반려됩니다. 실제 서류로 연습하는 사흘 과정을 원주에서 열어 주시기 바랍니다.",
    },
    en: {
      title: "A short course in certification practice",
      body: "Even our applications are sent back. Please hold three days of practice in Wonju.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "영어 기술문서 작성 교육",
      body: "번역 업체에 맡긴 위험분석서가 심사원에게 통하지 않았습니다. 담당자가 직접 쓰는 영어 작문 교육을 원합니다.",
    },
    en: {
      title: "Writing technical English",
      body: "The auditor could not follow our translated risk analysis. Our staff should learn to write it.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "해외 인증 비용 분할 지원",
      body: "세 나라 인증을 동시에 진행하니 한꺼번에 5천만 원이 듭니다. 단계별로 나누어 받는 지원이 있는지 문의합니다.",
    },
    en: {
      title: "Paying for three certificates at once",
      body: "Together they cost 50 million won. Is support by stages possible?",
    },
    category: "FUNDING",
  },
  {
    ko: {
      title: "전시회 참가비 정산 지연",
      body: "지난 전시회 지원금이 석 달째 들어오지 않아 다음 참가를 결정하지 못합니다. 정산 서류에 빠진 것이 있는지 확인 부탁드립니다.",
    },
    en: {
      title: "Exhibition support not yet paid",
      body: "Three months on we have nothing and cannot decide on the next fair. Is a paper missing?",
    },
    category: "FUNDING",
    urgency: "LOW",
  },
  {
    ko: {
      title: "공동 브랜드 수출 카탈로그",
      body: "개별 회사 이름으로는 해외에서 알려지지 않습니다. 원주 의료기기 공동 상표와 목록집을 만들면 참여하겠습니다.",
    },
    en: {
      title: "A common export brand",
      body: "Our single names are unknown abroad. We would join a Wonju brand and catalogue.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "아랍보건전시회 통역과 상담 주선",
      body: "두바이 전시에 처음 나가는데 바이어 약속이 하나도 없습니다. 사전 상담 주선과 통역을 도와주시기 바랍니다.",
    },
    en: {
      title: "Interpreters and meetings at Arab Health",
      body: "It is our first time in Dubai and we have no appointment. Please help with both.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "바이어 독점 계약서 검토",
      body: "독점 기간 5년에 해지 조항이 없습니다. 중재지와 판매 목표를 넣은 수정안을 검토받고 싶습니다.",
    },
    en: {
      title: "Review of an exclusive contract",
      body: "Five years and no way out. We want arbitration and sales targets in it.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "수출 대금 신용장 조건 불일치",
      body: "선적 서류의 제품명이 신용장과 달라 은행이 지급을 거절했습니다. 앞으로 막을 서류 점검표를 만들고 싶습니다.",
    },
    en: {
      title: "Letter of credit does not match",
      body: "The product name differed and the bank refused. We want a checklist to prevent it.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "입찰 정보 공동 수집",
      body: "해외 공공 입찰을 찾을 인력이 없습니다. 사무국에서 분야별로 골라 보내 주시면 응찰해 보겠습니다.",
    },
    en: {
      title: "Collecting tender notices together",
      body: "We have nobody to look for tenders abroad. If the office sent them by field we would bid.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "사후 서비스망 없는 수출국 대응",
      body: "인도네시아에서 수리할 곳이 없어 재주문이 끊겼습니다. 현지 정비 회사와 부품 보관 계약을 맺고 싶습니다.",
    },
    en: {
      title: "No service where we export",
      body: "Without repairs in Indonesia orders ended. We want a local workshop with a stock of parts.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "영문 홈페이지 문의 응답 관리",
      body: "월 30건의 문의가 담당자 한 사람 메일에 쌓입니다. 응답 기한과 견적 양식을 정하는 데 도움이 필요합니다.",
    },
    en: {
      title: "Answering enquiries from our English site",
      body: "Thirty a month wait in one mailbox. Help us set times and a quotation form.",
    },
    category: "MARKETING",
    urgency: "LOW",
  },
  {
    ko: {
      title: "제조물책임 보험 가입",
      body: "미국 바이어가 200만 달러 보험 증서를 요구합니다. 매출 규모에 비해 보험료가 커 공동 가입을 제안합니다.",
    },
    en: {
      title: "Product liability insurance",
      body: "A US buyer asks for two million dollars of cover. It is dear for our size; could we insure together?",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "수출 상표권 선점 피해",
      body: "중국 대리점이 우리 상표를 먼저 출원했습니다. 되찾을 절차와 다른 나라 출원 순서를 상담받고 싶습니다.",
    },
    en: {
      title: "Our trade mark was taken abroad",
      body: "A Chinese dealer filed it first. How to win it back and where to file next?",
    },
    category: "MANAGEMENT",
  },
];
