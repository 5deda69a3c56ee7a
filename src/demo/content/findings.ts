/** What experts find, advise and report at the steps of a task: diagnoses, prescriptions, resolutions. */
import type { Category } from "../../contract/issue.ts";
import type { Phrase } from "./issueText.ts";

export type Finding = Phrase & { readonly category: Category };

/** What is wrong. */
export const diagnoses: readonly Finding[] = [
  {
    ko: "절연 전원의 결합용량이 120pF로 커서 누설이 생깁니다. 회로가 아니라 부품 선정 문제입니다.",
    en: "The isolated supply couples 120 pF and leaks. It is a choice of part, not of circuit.",
    category: "RESEARCH",
  },
  {
    ko: "접지 경로가 두 갈래라 유도 잡음이 신호에 더해집니다.",
    en: "Two ground paths add induced noise to the signal.",
    category: "RESEARCH",
  },
  {
    ko: "온도에 따른 기준 전압 변화가 오차의 70%를 설명합니다.",
    en: "Drift of the reference explains 70% of the error.",
    category: "RESEARCH",
  },
  {
    ko: "접착면 전처리가 없어 습기가 계면을 따라 들어갑니다.",
    en: "Without pre-treatment moisture creeps along the bond.",
    category: "RESEARCH",
  },
  {
    ko: "금형 냉각이 한쪽만 빨라 수축이 비대칭입니다.",
    en: "One side of the mould cools faster, so shrinkage is uneven.",
    category: "RESEARCH",
  },
  {
    ko: "보압이 게이트 동결 전에 끝나 두꺼운 곳이 꺼집니다.",
    en: "Packing ends before the gate freezes and thick places sink.",
    category: "RESEARCH",
  },
  {
    ko: "제어 주기보다 센서 응답이 느려 과승이 생깁니다.",
    en: "The sensor is slower than the loop, hence the overshoot.",
    category: "RESEARCH",
  },
  {
    ko: "구조 고유진동수가 모터 회전수와 겹칩니다.",
    en: "The frame resonates at the motor's speed.",
    category: "RESEARCH",
  },
  {
    ko: "표본화 주파수가 낮아 고주파 성분이 접혀 들어옵니다.",
    en: "Sampling is too slow and high frequencies fold back.",
    category: "RESEARCH",
  },
  {
    ko: "소재가 소독제와 맞지 않아 응력 균열이 생겼습니다.",
    en: "The material does not bear the disinfectant under stress.",
    category: "RESEARCH",
  },
  {
    ko: "확인 응답 없이 연결을 닫아 전송이 사라집니다.",
    en: "The link is closed before acknowledgement, so messages vanish.",
    category: "RESEARCH",
  },
  {
    ko: "부품 산포가 크고 조립 후 보정 단계가 없습니다.",
    en: "Parts vary and there is no trimming after assembly.",
    category: "RESEARCH",
  },
  {
    ko: "전극 접촉 임피던스의 차이가 공통모드 잡음을 신호로 바꿉니다.",
    en: "Unequal electrodes turn common-mode noise into signal.",
    category: "RESEARCH",
  },
  {
    ko: "열이 빠질 길이 없어 내부 공기가 갇혀 있습니다.",
    en: "Heat has no way out; the air inside is trapped.",
    category: "RESEARCH",
  },
  {
    ko: "체크밸브 재질이 오일에 부풀어 밀착이 나빠집니다.",
    en: "The valve swells in oil and no longer seats.",
    category: "RESEARCH",
  },
  {
    ko: "알고리즘이 정상인 자료만으로 맞추어져 극단값에서 틀립니다.",
    en: "The algorithm was tuned on normal data and fails at extremes.",
    category: "RESEARCH",
  },
  {
    ko: "시험 지그의 정렬이 0.2mm 틀어져 제품 탓으로 보였습니다.",
    en: "The jig is 0.2 mm out; the product seemed to blame.",
    category: "RESEARCH",
  },
  {
    ko: "윤활제가 마른 뒤 마찰이 늘어 소음이 납니다.",
    en: "The grease has dried and friction makes the noise.",
    category: "RESEARCH",
  },
  {
    ko: "시험 항목은 맞으나 배치 사진과 조건 기록이 없어 재현되지 않습니다.",
    en: "The test is right but without set-up records it cannot be repeated.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "위험분석과 설계 출력이 번호로 연결되어 있지 않습니다.",
    en: "Risk analysis and design outputs are not linked by number.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "변경 관리 절차가 없어 허가 변경 대상 여부를 판단하지 않았습니다.",
    en: "With no change control nobody asked whether approval was affected.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "비교제품의 사용 목적이 달라 동등성 논리가 성립하지 않습니다.",
    en: "The predicate's intended use differs, so equivalence fails.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "복사 방출의 주원인은 실드가 끊긴 표시부 케이블입니다.",
    en: "The display cable's broken shield is the main radiator.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "표본 수의 근거가 없어 밸리데이션 결과를 인정받기 어렵습니다.",
    en: "Without grounds for the sample size the validation will not stand.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "멸균 로트와 포장 로트가 따로 관리되어 추적이 끊깁니다.",
    en: "Sterile and pouch lots are kept apart and the trace breaks.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "용출 조건이 실제 사용 온도보다 가혹해 불합격했습니다.",
    en: "Extraction was harsher than use and so it failed.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "CAPA가 시정으로 끝나고 원인과 효과 확인이 비어 있습니다.",
    en: "The CAPA stops at correction; cause and effect are blank.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "표시 문구가 허가 사항보다 넓은 효능을 뜻합니다.",
    en: "The label claims more than the approval.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "규격의 구판을 적용해 시험 항목 두 개가 빠졌습니다.",
    en: "The old edition was used and two tests are missing.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "품질책임자의 권한이 문서와 실제가 다릅니다.",
    en: "The quality manager's powers differ between paper and practice.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "소프트웨어 요구사항과 시험이 서로 이어지지 않습니다.",
    en: "Requirements and tests of the software are not joined.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "교정 성적서가 국가 표준까지 소급되지 않습니다.",
    en: "The calibration does not trace to the national standard.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "직무가 한 사람에게 몰려 있어 교육보다 인력 배분이 먼저입니다.",
    en: "All rests on one person; share the work before training.",
    category: "HR_TRAINING",
  },
  {
    ko: "작업 표준서에 사진이 없어 숙련자 감각에 의존합니다.",
    en: "Without pictures the work rests on the feel of old hands.",
    category: "HR_TRAINING",
  },
  {
    ko: "채용 조건에 비해 요구 경력이 높습니다. 신입과 자문의 조합이 맞습니다.",
    en: "The experience asked exceeds the offer. A beginner with an adviser fits.",
    category: "HR_TRAINING",
  },
  {
    ko: "기초 이론보다 자사 불량 사례 실습이 필요합니다.",
    en: "Practice on your own rejects matters more than theory.",
    category: "HR_TRAINING",
  },
  {
    ko: "교육 후 평가가 없어 효과를 알 수 없습니다.",
    en: "Without a test the effect is unknown.",
    category: "HR_TRAINING",
  },
  {
    ko: "현금 흐름 부족은 일시적이며 매출채권 회수가 핵심입니다.",
    en: "The shortage is temporary; collection is the key.",
    category: "FUNDING",
  },
  {
    ko: "기술은 좋으나 매출 근거가 약해 보증 한도가 낮습니다.",
    en: "The technology is good but proof of sales is weak.",
    category: "FUNDING",
  },
  {
    ko: "사업비 중 장비비 비중이 높아 심의에서 깎일 수 있습니다.",
    en: "Equipment weighs too much and may be cut.",
    category: "FUNDING",
  },
  {
    ko: "단계별 인증으로 나누면 한 번에 드는 돈을 줄일 수 있습니다.",
    en: "By stages the certificates need less at once.",
    category: "FUNDING",
  },
  { ko: "재무 자료와 사업계획의 수치가 서로 다릅니다.", en: "Accounts and plan differ.", category: "FUNDING" },
  {
    ko: "제품의 강점이 사양표 안에 묻혀 있습니다.",
    en: "The strengths are buried in the data sheet.",
    category: "MARKETING",
  },
  {
    ko: "표적 국가가 너무 많아 인증과 영업이 분산됩니다.",
    en: "Too many countries scatter certificates and sales.",
    category: "MARKETING",
  },
  {
    ko: "대리점 계약에 판매 목표와 해지 조건이 없습니다.",
    en: "The dealer contract lacks targets and an end.",
    category: "MARKETING",
  },
  {
    ko: "사용 실적이 없어 가격을 내려도 입찰에서 떨어집니다.",
    en: "Without references even a low price loses.",
    category: "MARKETING",
  },
  {
    ko: "바이어 문의에 평균 닷새 뒤 답하고 있습니다.",
    en: "Enquiries are answered after five days on average.",
    category: "MARKETING",
  },
  {
    ko: "사후 서비스 계획이 없어 재주문이 이어지지 않습니다.",
    en: "Without service plans orders are not repeated.",
    category: "MARKETING",
  },
  {
    ko: "전시 후 상담 기록이 남지 않아 후속 연락이 없습니다.",
    en: "After the fair no notes remain, so nobody follows up.",
    category: "MARKETING",
  },
  {
    ko: "모델별 원가가 없어 손해 품목을 구분하지 못합니다.",
    en: "Without cost by model losses cannot be seen.",
    category: "MANAGEMENT",
  },
  {
    ko: "계약서에 권리 귀속과 검사 기준이 빠져 있습니다.",
    en: "The contract is silent on rights and inspection.",
    category: "MANAGEMENT",
  },
  { ko: "재고 기록과 실물이 15% 차이 납니다.", en: "Stock and records differ by 15%.", category: "MANAGEMENT" },
  {
    ko: "특허 청구항을 보면 현재 구조는 침해 가능성이 낮습니다.",
    en: "By the claims, infringement is unlikely.",
    category: "MANAGEMENT",
  },
  {
    ko: "결재 단계가 많아 납기 지연의 절반을 차지합니다.",
    en: "Approvals cause half of the delay.",
    category: "MANAGEMENT",
  },
  {
    ko: "생산 계획이 영업 요청에 따라 매일 바뀝니다.",
    en: "The plan changes daily with sales.",
    category: "MANAGEMENT",
  },
  { ko: "바닥 허용 하중이 설비 무게에 모자랍니다.", en: "The floor does not bear the machine.", category: "SITE" },
  {
    ko: "전력 여유는 있으나 분전반이 낡아 교체해야 합니다.",
    en: "There is power, but the board is old.",
    category: "SITE",
  },
  {
    ko: "공간 부족보다 배치가 문제입니다. 통로가 절반을 차지합니다.",
    en: "Layout is the trouble, not size: aisles take half.",
    category: "SITE",
  },
  {
    ko: "배기 설비를 추가하려면 건물 소유자 동의가 필요합니다.",
    en: "An exhaust needs the owner's consent.",
    category: "SITE",
  },
  {
    ko: "이전하면 허가 소재지 변경과 GMP 재심사가 따라옵니다.",
    en: "A move brings a changed address and another GMP audit.",
    category: "SITE",
  },
];

/** What is to be done. */
export const prescriptions: readonly Finding[] = [
  {
    ko: "결합용량 20pF 이하의 절연 전원으로 바꾸고 배치를 다시 한 뒤 누설전류를 재측정한다.",
    en: "Fit a supply below 20 pF, change the layout and measure leakage again.",
    category: "RESEARCH",
  },
  {
    ko: "접지를 한 점으로 모으고 신호선을 차폐해 잡음을 비교한다.",
    en: "Join grounds at one point, shield the lines and compare noise.",
    category: "RESEARCH",
  },
  {
    ko: "온도 보정표를 만들어 펌웨어에 넣고 다섯 온도에서 확인한다.",
    en: "Put a temperature table into firmware and check at five points.",
    category: "RESEARCH",
  },
  {
    ko: "플라즈마 처리 뒤 접착하고 열충격 200회로 검증한다.",
    en: "Bond after plasma and verify by 200 thermal shocks.",
    category: "RESEARCH",
  },
  {
    ko: "냉각 회로를 양쪽 대칭으로 고치고 사출 해석으로 확인한다.",
    en: "Make cooling symmetrical and check by mould-flow analysis.",
    category: "RESEARCH",
  },
  {
    ko: "리브 두께를 살의 절반으로 줄이고 게이트를 두꺼운 쪽으로 옮긴다.",
    en: "Halve the ribs and move the gate to the thick side.",
    category: "RESEARCH",
  },
  {
    ko: "응답이 빠른 센서로 바꾸고 제어 이득을 다시 맞춘다.",
    en: "Fit a faster sensor and tune the loop again.",
    category: "RESEARCH",
  },
  {
    ko: "방진 마운트를 더하고 공진 회전수를 피하도록 구동을 바꾼다.",
    en: "Add mounts and keep the drive off resonance.",
    category: "RESEARCH",
  },
  {
    ko: "입력 필터를 추가하고 표본화를 네 배로 올린다.",
    en: "Add an input filter and sample four times faster.",
    category: "RESEARCH",
  },
  {
    ko: "내화학성 수지 세 종을 소독제 침지로 비교해 하나를 고른다.",
    en: "Soak three resins in disinfectant and choose one.",
    category: "RESEARCH",
  },
  {
    ko: "확인 응답을 기다리는 전송 큐와 재시도를 구현한다.",
    en: "Build a queue that waits for acknowledgement and retries.",
    category: "RESEARCH",
  },
  {
    ko: "조립 뒤 2점 보정을 공정에 넣고 치구를 만든다.",
    en: "Add two-point trimming after assembly with a jig.",
    category: "RESEARCH",
  },
  {
    ko: "대상자 30명의 자료를 병원과 함께 모아 알고리즘을 다시 맞춘다.",
    en: "Collect thirty subjects with the hospital and tune anew.",
    category: "RESEARCH",
  },
  {
    ko: "외함 바닥을 열 경로로 쓰고 열전달 시트를 붙인다.",
    en: "Use the case's floor for heat with a pad.",
    category: "RESEARCH",
  },
  {
    ko: "밸브를 불소고무로 바꾸고 3만 회 내구 시험을 한다.",
    en: "Change the valve to fluoro rubber and test 30,000 cycles.",
    category: "RESEARCH",
  },
  {
    ko: "대학 장비로 음장을 측정하고 선별 기준을 정한다.",
    en: "Measure the field at the university and set limits.",
    category: "RESEARCH",
  },
  {
    ko: "특허를 피한 구조 두 가지를 설계해 시작품으로 비교한다.",
    en: "Design two structures outside the patent and compare prototypes.",
    category: "RESEARCH",
  },
  {
    ko: "배터리 관리 칩을 적용하고 노화 시험으로 잔량 오차를 확인한다.",
    en: "Use a gauge chip and verify with aged cells.",
    category: "RESEARCH",
  },
  {
    ko: "시험 전 사전 점검을 하루 잡아 케이블과 접지를 고친다.",
    en: "Spend a day of pre-test on cables and earthing.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "위험분석표에 설계 문서와 시험 번호를 잇는 열을 추가한다.",
    en: "Add a column linking risks with design and test numbers.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "변경 관리 절차서를 만들고 지난 변경을 소급 평가한다.",
    en: "Write change control and assess past changes.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "사용 목적이 같은 비교제품을 다시 고르고 동등성 표를 쓴다.",
    en: "Choose a predicate with equal use and write the table.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "실드 양끝 접지와 클록 저항을 적용해 재시험한다.",
    en: "Earth the shield at both ends, damp the clock, test again.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "공정 능력 자료로 표본 수를 계산해 밸리데이션을 다시 한다.",
    en: "Calculate sample size from capability and validate again.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "로트 번호 체계를 하나로 합치고 두 달 시범 운영한다.",
    en: "Use one lot number and try it for two months.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "사용 조건에 맞춘 용출로 재시험하고 세척 공정을 추가한다.",
    en: "Extract as in use, add cleaning, test again.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "원인 분석 양식과 90일 뒤 효과 확인을 CAPA에 넣는다.",
    en: "Add root cause and a 90-day check to the CAPA.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "광고와 설명서를 허가 사항에 맞게 고친다.",
    en: "Bring advertising and manual into line with the approval.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "개정 규격 차이 분석표를 만들고 빠진 두 시험을 의뢰한다.",
    en: "Make a gap table and order the two tests.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "모의심사를 한 번 하고 지적 사항을 두 주 안에 고친다.",
    en: "Hold a mock audit and correct within two weeks.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "요구사항과 시험을 잇는 추적표를 만들고 핵심 기능부터 채운다.",
    en: "Make a trace table and fill in essential functions first.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "공인 교정 기관에 의뢰해 소급성을 확보한다.",
    en: "Send it to an accredited laboratory for traceability.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "대학 실습생 두 명을 한 학기 배치하고 담당 교수를 둔다.",
    en: "Place two students for a term with a professor in charge.",
    category: "HR_TRAINING",
  },
  {
    ko: "사진 작업 표준서를 만들고 이틀 실기 교육을 한다.",
    en: "Write picture standards and train for two days.",
    category: "HR_TRAINING",
  },
  {
    ko: "신입 채용과 월 2회 전문가 자문을 함께 지원한다.",
    en: "Support a beginner together with two visits a month.",
    category: "HR_TRAINING",
  },
  {
    ko: "자사 불량 사례로 교재를 만들어 네 번 나누어 교육한다.",
    en: "Teach in four parts with your own rejects.",
    category: "HR_TRAINING",
  },
  {
    ko: "교육 뒤 실기 평가와 석 달 후 현장 점검을 한다.",
    en: "Test at the end and check on site after three months.",
    category: "HR_TRAINING",
  },
  {
    ko: "매출채권 보험과 단기 운전자금을 함께 신청한다.",
    en: "Apply for credit insurance and short-term funds together.",
    category: "FUNDING",
  },
  {
    ko: "기술평가서를 받아 보증 한도 심사를 다시 요청한다.",
    en: "Obtain an appraisal and ask for the limit again.",
    category: "FUNDING",
  },
  {
    ko: "장비는 공동 이용으로 바꾸고 사업비를 다시 짠다.",
    en: "Share the equipment and redo the budget.",
    category: "FUNDING",
  },
  {
    ko: "인증을 두 단계로 나누어 올해는 유럽만 신청한다.",
    en: "Do certification in two steps, Europe this year.",
    category: "FUNDING",
  },
  {
    ko: "가결산과 계획서 수치를 맞추고 회계사 확인을 받는다.",
    en: "Bring accounts and plan together with an accountant's note.",
    category: "FUNDING",
  },
  {
    ko: "한 쪽짜리 영문 소개서를 만들고 병원 사용 사례를 넣는다.",
    en: "Make one English page with a case from a hospital.",
    category: "MARKETING",
  },
  {
    ko: "우선 두 나라로 좁히고 대리점 조사를 의뢰한다.",
    en: "Narrow to two countries and check dealers.",
    category: "MARKETING",
  },
  {
    ko: "계약 수정안을 만들어 변호사 검토 후 보낸다.",
    en: "Draft a change and send it after legal review.",
    category: "MARKETING",
  },
  {
    ko: "지역 병원 두 곳에서 석 달 시범 사용을 진행한다.",
    en: "Run a three-month trial in two hospitals nearby.",
    category: "MARKETING",
  },
  {
    ko: "문의 응답 양식을 만들고 하루 안에 답하는 당번을 정한다.",
    en: "Make a reply form and a duty to answer in a day.",
    category: "MARKETING",
  },
  {
    ko: "공동관에 참가하고 상담 기록지를 함께 쓴다.",
    en: "Join the common stand and share a record sheet.",
    category: "MARKETING",
  },
  {
    ko: "부품 보관과 수리를 맡을 현지 업체와 계약한다.",
    en: "Contract a local firm for parts and repairs.",
    category: "MARKETING",
  },
  {
    ko: "공정 시간을 한 달 재고 모델별 원가표를 만든다.",
    en: "Measure times for a month and make a cost table.",
    category: "MANAGEMENT",
  },
  { ko: "표준 계약서를 회사에 맞게 고쳐 적용한다.", en: "Adapt the standard contract.", category: "MANAGEMENT" },
  {
    ko: "재고 실사를 하고 바코드로 입출고를 기록한다.",
    en: "Count stock and record moves by barcode.",
    category: "MANAGEMENT",
  },
  {
    ko: "변리사 의견서를 받아 회신하고 우회안을 준비한다.",
    en: "Reply with an attorney's opinion and prepare an alternative.",
    category: "MANAGEMENT",
  },
  {
    ko: "결재를 두 단계로 줄이고 전결 규정을 만든다.",
    en: "Cut approval to two steps and delegate.",
    category: "MANAGEMENT",
  },
  {
    ko: "주간 생산 회의로 계획 변경을 하루 한 번으로 묶는다.",
    en: "Bundle changes once a day in a production meeting.",
    category: "MANAGEMENT",
  },
  {
    ko: "1층 빈 호실로 교환을 신청하고 하중 계산서를 받는다.",
    en: "Apply to exchange for the ground floor with a load sheet.",
    category: "SITE",
  },
  {
    ko: "분전반 교체 비용을 단지와 절반씩 부담한다.",
    en: "Share the new board's cost with the complex.",
    category: "SITE",
  },
  {
    ko: "배치도를 다시 그리고 통로를 합쳐 공간을 확보한다.",
    en: "Draw the layout again and join aisles.",
    category: "SITE",
  },
  { ko: "배기 덕트 설치 동의를 받아 공사를 진행한다.", en: "Obtain consent and build the duct.", category: "SITE" },
  {
    ko: "이전 일정에 맞춰 소재지 변경과 심사를 미리 신청한다.",
    en: "Apply for the new address and audit before the move.",
    category: "SITE",
  },
];

/** What came of it. */
export const resolutions: readonly Finding[] = [
  {
    ko: "누설전류가 8µA로 내려가 CF형 기준을 만족했습니다.",
    en: "Leakage fell to 8 µA and meets type CF.",
    category: "RESEARCH",
  },
  {
    ko: "잡음이 14dB 줄어 시험에서 파형 판독이 가능해졌습니다.",
    en: "Noise fell by 14 dB and the trace can be read.",
    category: "RESEARCH",
  },
  {
    ko: "온도 보정 뒤 전 구간 오차가 1% 안에 들었습니다.",
    en: "With correction the error is within 1% throughout.",
    category: "RESEARCH",
  },
  { ko: "열충격 200회 뒤에도 박리가 없었습니다.", en: "No peeling after 200 thermal shocks.", category: "RESEARCH" },
  { ko: "조립 틈이 0.4mm에서 0.1mm로 줄었습니다.", en: "The gap shrank from 0.4 to 0.1 mm.", category: "RESEARCH" },
  {
    ko: "싱크마크가 보이지 않아 도장을 생략했습니다.",
    en: "The marks are gone and paint is no longer needed.",
    category: "RESEARCH",
  },
  {
    ko: "과승이 1℃ 안으로 줄어 현장 시험을 통과했습니다.",
    en: "Overshoot is within 1 °C and the field trial passed.",
    category: "RESEARCH",
  },
  {
    ko: "소음이 47dB로 낮아져 병원이 납품을 승인했습니다.",
    en: "Noise is 47 dB and the hospital accepted delivery.",
    category: "RESEARCH",
  },
  {
    ko: "재전송을 적용한 뒤 한 달 동안 유실이 없었습니다.",
    en: "A month with retries and nothing was lost.",
    category: "RESEARCH",
  },
  {
    ko: "수율이 82%에서 96%로 올라 전수 선별을 끝냈습니다.",
    en: "Yield rose from 82 to 96% and sorting ended.",
    category: "RESEARCH",
  },
  { ko: "내구 시험 10만 회를 통과했습니다.", en: "It passed 100,000 cycles.", category: "RESEARCH" },
  {
    ko: "알고리즘 개선으로 저혈압 구간 오차가 3mmHg로 줄었습니다.",
    en: "The low-range error is down to 3 mmHg.",
    category: "RESEARCH",
  },
  {
    ko: "재시험에서 3dB 여유로 합격하고 성적서를 받았습니다.",
    en: "The retest passed with 3 dB to spare.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "인증기관이 보완을 수용해 CE 인증서를 발급했습니다.",
    en: "The notified body accepted it and issued the certificate.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "변경 허가가 승인되어 출하를 다시 시작했습니다.",
    en: "The change was approved and shipping resumed.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "모의심사 지적 11건을 모두 고치고 본심사에 통과했습니다.",
    en: "All eleven findings were corrected and the audit passed.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "세포 생존율 91%로 재시험에 합격했습니다.",
    en: "The retest passed with 91% of cells alive.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "510(k) 추가 자료를 기한 안에 제출했습니다.",
    en: "The additional 510(k) data went in on time.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "포장 접합 조건을 확정해 가속 노화 시험을 통과했습니다.",
    en: "Sealing was fixed and passed accelerated ageing.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "식약청 회신에 따라 분류를 확정했습니다.",
    en: "KFDA's answer settled the class.",
    category: "QUALITY_STANDARDS",
  },
  {
    ko: "추적표를 완성해 리콜 모의훈련을 두 시간 안에 끝냈습니다.",
    en: "With the trace table a mock recall took two hours.",
    category: "QUALITY_STANDARDS",
  },
  { ko: "추천받은 졸업생 한 명이 입사했습니다.", en: "One recommended graduate joined us.", category: "HR_TRAINING" },
  {
    ko: "교육 뒤 냉납 불량이 0.6%로 줄었습니다.",
    en: "Cold joints fell to 0.6% after the course.",
    category: "HR_TRAINING",
  },
  {
    ko: "내부심사원 두 명이 수료해 첫 심사를 마쳤습니다.",
    en: "Two internal auditors finished and held a first audit.",
    category: "HR_TRAINING",
  },
  {
    ko: "월 두 번 자문 계약을 맺고 과제가 진행 중입니다.",
    en: "An advisory contract for two visits a month is in place.",
    category: "HR_TRAINING",
  },
  {
    ko: "보증서가 발급되어 운전자금 8천만 원을 받았습니다.",
    en: "With the guarantee 80 million won were lent.",
    category: "FUNDING",
  },
  {
    ko: "공동 이용으로 바꾸어 장비비를 60% 줄였습니다.",
    en: "Sharing cut equipment cost by 60%.",
    category: "FUNDING",
  },
  {
    ko: "수정 예산으로 과제에 선정되었습니다.",
    en: "The project was selected with the new budget.",
    category: "FUNDING",
  },
  {
    ko: "공동관에서 상담 34건과 견본 주문 5건을 얻었습니다.",
    en: "The stand brought 34 meetings and five sample orders.",
    category: "MARKETING",
  },
  {
    ko: "수정 계약에 서명하고 첫 물량 120대를 실었습니다.",
    en: "The new contract is signed and 120 units shipped.",
    category: "MARKETING",
  },
  {
    ko: "시범 사용 확인서를 받아 입찰에 참가했습니다.",
    en: "With the certificate of use we could bid.",
    category: "MARKETING",
  },
  {
    ko: "응답 시간이 하루로 줄어 재문의가 늘었습니다.",
    en: "Replies take a day and more people come back.",
    category: "MARKETING",
  },
  {
    ko: "현지 수리점이 문을 열어 재주문이 들어왔습니다.",
    en: "The local workshop opened and orders returned.",
    category: "MARKETING",
  },
  {
    ko: "모델별 원가표로 손해 품목 두 개를 정리했습니다.",
    en: "The table let us drop two losing models.",
    category: "MANAGEMENT",
  },
  {
    ko: "표준 계약서를 맺어 불량 비용 분담이 정해졌습니다.",
    en: "The standard contract settles who pays.",
    category: "MANAGEMENT",
  },
  {
    ko: "변리사 의견서로 상대가 주장을 거두었습니다.",
    en: "The attorney's opinion made the other side withdraw.",
    category: "MANAGEMENT",
  },
  { ko: "재고 차이가 2% 안으로 줄었습니다.", en: "Stock now agrees within 2%.", category: "MANAGEMENT" },
  {
    ko: "1층으로 옮겨 설비를 설치했습니다.",
    en: "We moved to the ground floor and installed the machine.",
    category: "SITE",
  },
  { ko: "분전반을 교체해 증설이 끝났습니다.", en: "The board is replaced and the extension done.", category: "SITE" },
  { ko: "통로를 합쳐 20평을 더 쓰게 되었습니다.", en: "Joining aisles freed 66 m².", category: "SITE" },
];
