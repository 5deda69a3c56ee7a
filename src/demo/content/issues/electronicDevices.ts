/** Year-1 difficulties of field A, electronic medical devices: 62 texts. */
import type { IssueText } from "../issueText.ts";

export const electronicDevicesIssues: readonly IssueText[] = [
  {
    ko: {
      title: "환자감시장치 CF형 누설전류 초과",
      body: "심전도 장착부의 환자 누설전류가 단일고장 조건에서 62µA까지 측정되어 CF형 허용치를 넘습니다. 절연 DC-DC 컨버터의 1·2차 간 결합용량이 원인으로 보이나 대체 부품을 찾지 못했습니다.",
    },
    en: {
      title: "Patient leakage over the CF limit on our monitor",
      body: "The ECG applied part shows 62 µA patient leakage in single fault condition, above the CF limit. We suspect the coupling capacitance of the isolated DC-DC converter but have found no replacement part.",
    },
    category: "RESEARCH",
    urgency: "HIGH",
  },
  {
    ko: {
      title: "제세동 보호형 심전도 입력단 파손",
      body: "5kV 제세동 시험 펄스를 세 번 가하면 입력 보호용 방전관 뒤의 증폭기가 손상됩니다. 저항값을 올리면 잡음이 커져 파형 품질이 떨어집니다.",
    },
    en: {
      title: "Defibrillation-proof ECG input fails after three shocks",
      body: "After three 5 kV test pulses the amplifier behind the spark gap is damaged. Raising the series resistors protects it but the noise spoils the trace.",
    },
    category: "RESEARCH",
    urgency: "HIGH",
  },
  {
    ko: {
      title: "SpO2 프로브 LED 파장 편차에 따른 오차",
      body: "수입 LED의 660nm 파장이 로트마다 ±8nm 흔들려 80% 이하 구간에서 3% 이상 차이가 납니다. 프로브에 보정 저항을 넣는 방식과 선별 방식 중 어느 쪽이 나은지 검토가 필요합니다.",
    },
    en: {
      title: "SpO2 error from LED wavelength spread",
      body: "The 660 nm LEDs vary by ±8 nm between lots and readings below 80% differ by more than 3%. We must choose between coding resistors in the probe and sorting the LEDs.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "체동 시 맥박산소 수치 급변",
      body: "환자가 손을 움직이면 산소포화도가 97%에서 80%대로 떨어졌다가 돌아옵니다. 적응필터를 적용해 보았으나 8비트 MCU로는 연산량이 부족합니다.",
    },
    en: {
      title: "Pulse oximeter reading collapses on hand motion",
      body: "When the patient moves a hand the value drops from 97% into the eighties and comes back. An adaptive filter helps in simulation but our 8-bit MCU cannot carry it.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "자동혈압계 저혈압 구간 오차",
      body: "수축기 80mmHg 이하에서 청진법보다 평균 7mmHg 높게 나옵니다. 진동 포락선의 특성비를 고정값으로 쓰고 있어 알고리즘 개선 자문을 바랍니다.",
    },
    en: {
      title: "NIBP reads high in the hypotensive range",
      body: "Below 80 mmHg systolic we read 7 mmHg above auscultation on average. The envelope ratio is a fixed constant in our algorithm and we need advice on improving it.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "귀 체온계 첫 측정값 낮음",
      body: "차가운 방에 두었다가 바로 재면 첫 값이 0.4℃ 낮고 두 번째부터 맞습니다. 서모파일 주변의 열 평형을 펌웨어로 보정할 수 있는지 알고 싶습니다.",
    },
    en: {
      title: "Ear thermometer's first reading is low",
      body: "After standing in a cold room the first value is 0.4 °C low and the second is right. Can firmware compensate the thermal drift around the thermopile?",
    },
    category: "RESEARCH",
    urgency: "LOW",
  },
  {
    ko: {
      title: "전기수술기 출력의 부하 의존성",
      body: "50Ω 부근에서는 설정값이 나오나 1kΩ 이상 조직에서 출력이 절반으로 떨어집니다. 임피던스 피드백 회로를 설계해 본 전문가가 필요합니다.",
    },
    en: {
      title: "Electrosurgical output sags at high impedance",
      body: "Power is right near 50 Ω but halves in tissue above 1 kΩ. We need someone who has designed impedance feedback for an RF generator.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "수액펌프 미량 주입 정밀도 저하",
      body: "1mL/h에서 맥동이 심해 두 시간 평균 오차가 12%에 이릅니다. 캠 형상과 스텝모터 구동 프로파일을 함께 손봐야 할 것 같습니다.",
    },
    en: {
      title: "Infusion pump inaccurate at micro rates",
      body: "At 1 mL/h the flow pulsates and the two-hour error reaches 12%. The cam shape and the stepper's drive profile probably have to change together.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "수액라인 기포 감지 오경보",
      body: "초음파 기포 센서가 튜브 재질에 따라 신호 크기가 달라 하루 몇 번씩 헛경보가 울립니다. 튜브별 문턱값을 자동으로 잡는 방법을 찾고 있습니다.",
    },
    en: {
      title: "False air-in-line alarms on the infusion pump",
      body: "The ultrasonic bubble sensor's signal differs with tube material and rings falsely several times a day. We look for a way to set the threshold per tube by itself.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "인큐베이터 내부 온도 편차",
      body: "매트리스 네 모서리와 중앙의 온도 차가 1.2℃로 규격 0.8℃를 넘습니다. 송풍구 위치를 바꿀 때마다 시제품을 만들어야 해 유동해석 지원을 요청합니다.",
    },
    en: {
      title: "Uneven temperature inside the infant incubator",
      body: "Corner and centre of the mattress differ by 1.2 °C against the 0.8 °C allowed. Each change of the air outlets costs us a prototype, so we ask for flow simulation.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "의료용 흡인기 진공펌프 소음",
      body: "최대 진공에서 소음이 62dB라 병실에서 쓰기 어렵다는 지적을 받습니다. 배기 머플러와 방진 마운트 설계를 검토해 주시기 바랍니다.",
    },
    en: {
      title: "Noise of the suction unit's vacuum pump",
      body: "At full vacuum the unit makes 62 dB and wards complain. Please review the exhaust muffler and the vibration mounts.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "배터리 잔량 표시와 실제 사용 시간 차이",
      body: "휴대형 모니터가 30% 남았다고 표시한 뒤 4분 만에 꺼진 사례가 두 번 있었습니다. 노후 니켈수소 전지에서 전압만으로 잔량을 추정하는 것이 한계입니다.",
    },
    en: {
      title: "Battery gauge disagrees with real run time",
      body: "Twice the portable monitor showed 30% and switched off four minutes later. Estimating charge from voltage alone fails with aged NiMH packs.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "제세동기 충전 시간 초과",
      body: "저온 0℃에서 200J 충전에 14초가 걸려 목표 10초를 넘깁니다. 승압 트랜스 포화와 전지 내부저항 중 어느 쪽을 먼저 잡아야 할지 판단이 서지 않습니다.",
    },
    en: {
      title: "Defibrillator charges too slowly in the cold",
      body: "At 0 °C charging to 200 J takes 14 s against a target of 10 s. We cannot tell whether transformer saturation or battery resistance should be attacked first.",
    },
    category: "RESEARCH",
    urgency: "HIGH",
  },
  {
    ko: {
      title: "피부치료 레이저 다이오드 수명 부족",
      body: "808nm 다이오드 바의 출력이 600시간 만에 20% 떨어집니다. 냉각수 유로와 솔더 접합의 열저항 평가를 부탁드립니다.",
    },
    en: {
      title: "Short life of the skin laser's diode bar",
      body: "Output of the 808 nm bar falls by 20% within 600 hours. We ask for an evaluation of the coolant path and the solder joint's thermal resistance.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "광선치료기 LED 어레이 조도 불균일",
      body: "신생아 황달용 청색 LED 조사면의 중심과 가장자리 조도비가 0.35입니다. 확산판을 쓰면 총 광량이 모자라 렌즈 배열을 다시 계산해야 합니다.",
    },
    en: {
      title: "Uneven irradiance of the phototherapy LED array",
      body: "Edge to centre ratio of the blue LED field is only 0.35. A diffuser costs too much light, so the lens array must be calculated again.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "터치 패널 젖은 장갑 오동작",
      body: "응급실에서 혈액이나 젤이 묻은 장갑으로 누르면 옆 버튼이 눌립니다. 저항막 보정 주기와 버튼 간격 기준을 정하고 싶습니다.",
    },
    en: {
      title: "Touch panel misreads wet gloves",
      body: "In emergency rooms gloves with gel press the neighbouring key. We want a rule for recalibrating the resistive panel and for key spacing.",
    },
    category: "RESEARCH",
    urgency: "LOW",
  },
  {
    ko: {
      title: "네뷸라이저 진동자 미스트량 산포",
      body: "같은 조건에서 분무량이 0.25~0.45mL/분으로 흩어져 전수 선별하고 있습니다. 압전소자 접착 공정과 구동 주파수 추종 회로의 개선이 필요합니다.",
    },
    en: {
      title: "Spread of mist output in the ultrasonic nebuliser",
      body: "Under equal conditions output varies from 0.25 to 0.45 mL/min and we sort every piece. Bonding of the piezo and frequency tracking both need work.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "인공호흡기 유량센서 응결수 영향",
      body: "가습기를 쓰면 열선식 유량센서에 물이 맺혀 일회호흡량이 15% 작게 표시됩니다. 차압식으로 바꿀지 히터를 추가할지 비교 시험이 필요합니다.",
    },
    en: {
      title: "Condensation on the ventilator's flow sensor",
      body: "With the humidifier on, water on the hot wire makes tidal volume read 15% low. We need a comparison of a differential sensor and a heated one.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "심박 검출 시 조율기 펄스 오인",
      body: "심박조율기 환자의 페이싱 스파이크를 R파로 세어 심박수가 두 배로 나옵니다. 스파이크 검출 회로의 대역폭을 어떻게 정할지 조언을 구합니다.",
    },
    en: {
      title: "Pacemaker spikes counted as heart beats",
      body: "In paced patients the spike is taken for an R wave and the rate doubles. What bandwidth should the pacer detection circuit have?",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "환자 모니터 HL7 결과 전송 누락",
      body: "병원정보시스템에 ORU 메시지를 보낼 때 하루 수십 건이 유실됩니다. 수신확인을 기다리지 않고 소켓을 닫는 구조여서 전송 큐를 다시 설계해야 합니다.",
    },
    en: {
      title: "HL7 results lost between monitor and hospital system",
      body: "Dozens of ORU messages a day never arrive. We close the socket without waiting for the acknowledgement, so the send queue must be designed anew.",
    },
    category: "RESEARCH",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "가정용 측정기 원격전송 게이트웨이 불안정",
      body: "혈압·혈당 데이터를 전화 모뎀으로 올리는 게이트웨이가 사흘에 한 번 멈춥니다. 감시 타이머를 넣었으나 재접속 중 자료가 중복 저장됩니다.",
    },
    en: {
      title: "Telemedicine gateway for home meters hangs",
      body: "The gateway that sends pressure and glucose over a modem stops every third day. A watchdog restarts it, but data are then stored twice.",
    },
    category: "RESEARCH",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "무선 센서노드 병동 내 통신 두절",
      body: "지그비 심전도 노드가 복도 방화문 뒤에서 끊기고 무선랜과 간섭도 있습니다. 중계 노드 배치와 채널 선정 기준이 필요합니다.",
    },
    en: {
      title: "Wireless ECG nodes drop out on the ward",
      body: "Our ZigBee nodes lose contact behind fire doors and suffer from WLAN. We need rules for placing relays and choosing channels.",
    },
    category: "RESEARCH",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "중앙감시장치 16병상 화면 지연",
      body: "열여섯 병상을 동시에 띄우면 파형이 2초 늦게 그려집니다. 화면 갱신 방식과 네트워크 버퍼를 나누어 분석해 줄 분을 찾습니다.",
    },
    en: {
      title: "Central station lags with sixteen beds",
      body: "With sixteen beds shown the traces are drawn two seconds late. We look for someone to separate drawing cost from network buffering.",
    },
    category: "RESEARCH",
    topic: "E_HEALTH",
  },
  {
    ko: {
      title: "치과용 근관장 측정기 측정점 흔들림",
      body: "근관 안에 차아염소산나트륨이 남으면 근첨 위치가 0.5mm 이상 흔들립니다. 두 주파수 임피던스 비율법의 보정식을 함께 연구하고 싶습니다.",
    },
    en: {
      title: "Apex locator drifts with irrigant in the canal",
      body: "With hypochlorite left in the canal the apex reading moves by more than 0.5 mm. We want to study the correction of the two-frequency ratio method.",
    },
    category: "RESEARCH",
  },
  {
    ko: {
      title: "환자감시장치 복사성 방출 시험 불합격",
      body: "180MHz와 360MHz에서 한계치를 4dB 넘어 재시험을 앞두고 있습니다. LCD 케이블 실드와 클록 분산을 해 보았으나 제 환경에서는 재현이 어렵습니다.",
    },
    en: {
      title: "Patient monitor fails radiated emission",
      body: "At 180 and 360 MHz we are 4 dB above the limit and the retest is near. Shielding the LCD cable and spreading the clock helped little, and we cannot reproduce it here.",
    },
    category: "QUALITY_STANDARDS",
    urgency: "HIGH",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
    standards: ["IEC 60601-1-2", "CISPR 11"],
  },
  {
    ko: {
      title: "전기수술기 개별규격 시험 항목 해석",
      body: "고주파 누설전류 측정 배치 중 접지형과 절연형 구분이 모호합니다. 우리 기기가 어느 조항을 따라야 하는지 시험 전에 확인이 필요합니다.",
    },
    en: {
      title: "Which clause applies to our electrosurgical unit",
      body: "The HF leakage set-ups for earthed and isolated outputs are unclear to us. We need to know before the test which one our unit follows.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 3,
    standards: ["IEC 60601-1", "IEC 60601-2-2"],
  },
  {
    ko: {
      title: "유럽 수출용 기술문서 보완 요구",
      body: "인증기관이 위험분석과 임상평가의 연결이 없다고 부적합 두 건을 냈습니다. 60일 안에 회신하지 못하면 심사가 처음부터 다시 진행됩니다.",
    },
    en: {
      title: "Notified body asks us to complete the technical file",
      body: "Two nonconformities say that risk analysis and clinical evaluation are not linked. If we do not answer within 60 days the review starts over.",
    },
    category: "QUALITY_STANDARDS",
    urgency: "CRITICAL",
    market: "EU",
    scheme: "MDD",
    deviceClass: 3,
    standards: ["93/42/EEC", "ISO 14971"],
  },
  {
    ko: {
      title: "맥박산소측정기 510(k) 비교제품 선정",
      body: "후보 세 제품의 측정 부위와 알고리즘이 서로 달라 동등성 표를 만들기 어렵습니다. 임상 저산소 시험이 꼭 필요한지도 알고 싶습니다.",
    },
    en: {
      title: "Choosing a 510(k) predicate for our pulse oximeter",
      body: "The three candidates differ in site and algorithm and the comparison table does not close. Is a desaturation study really required?",
    },
    category: "QUALITY_STANDARDS",
    market: "US",
    scheme: "FDA_510K",
    deviceClass: 2,
    standards: ["ISO 9919"],
  },
  {
    ko: {
      title: "GMP 전면 시행 대비 공정 밸리데이션",
      body: "2007년 5월까지 GMP를 갖춰야 하나 납땜과 접착 공정의 밸리데이션 기록이 없습니다. 표본 수와 합격 기준을 정하는 방법부터 배워야 합니다.",
    },
    en: {
      title: "Process validation before GMP becomes a duty",
      body: "GMP is required of us by May 2007, yet soldering and bonding have no validation records. We must first learn how to set sample sizes and acceptance limits.",
    },
    category: "QUALITY_STANDARDS",
    urgency: "HIGH",
    market: "KR",
    scheme: "GMP",
    deviceClass: 2,
    standards: ["ISO 13485:2003"],
  },
  {
    ko: {
      title: "경보음 우선순위 규격 적용",
      body: "고·중·저 순위 경보의 음형과 색상을 새 규격에 맞춰야 하나 기존 부저로는 구현이 안 됩니다. 스피커 교체 시 재시험 범위를 알고 싶습니다.",
    },
    en: {
      title: "Alarm priorities under the new alarm standard",
      body: "High, medium and low tones cannot be made with our old buzzer. If we fit a speaker, how much must be tested again?",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["IEC 60601-1-8"],
  },
  {
    ko: {
      title: "펌웨어 수명주기 문서 부재",
      body: "프로그램은 한 명이 작성했고 요구사항서나 시험기록이 남아 있지 않습니다. 심사 전까지 어느 수준까지 소급 작성해야 하는지 안내가 필요합니다.",
    },
    en: {
      title: "No life-cycle documents for our firmware",
      body: "One person wrote the program and left neither requirements nor test records. How much must be written after the fact before the audit?",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["IEC 60601-1-4"],
  },
  {
    ko: {
      title: "전원 코드 접지 저항 시험 편차",
      body: "생산 라인 접지 연속성 시험기와 시험소 결과가 0.05Ω 차이 납니다. 25A 인가 방식과 프로브 위치를 표준화하고 싶습니다.",
    },
    en: {
      title: "Earth resistance differs between line and laboratory",
      body: "Our line tester and the laboratory differ by 0.05 Ω. We want one procedure for the 25 A method and the probe points.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
    standards: ["IEC 60601-1"],
  },
  {
    ko: {
      title: "라벨 기호와 다국어 설명서",
      body: "제조일자, 일회용, 주의 기호를 EN 980에 맞춰 새로 그려야 합니다. 독일어와 프랑스어 설명서의 번역 검증 절차도 없습니다.",
    },
    en: {
      title: "Label symbols and manuals in many languages",
      body: "Date, single-use and caution symbols must follow EN 980. We also have no procedure to check the German and French manuals.",
    },
    category: "QUALITY_STANDARDS",
    urgency: "LOW",
    market: "EU",
    scheme: "MDD",
    deviceClass: 2,
    standards: ["EN 980", "EN 1041"],
  },
  {
    ko: {
      title: "KFDA 품목 등급 재분류 대응",
      body: "주력 품목이 2등급에서 3등급으로 바뀐다는 예고를 받았습니다. 기존 허가의 변경 절차와 추가 제출 자료를 확인해 주세요.",
    },
    en: {
      title: "Our product's KFDA class is to change",
      body: "We are told the main product will move from class 2 to class 3. Please check the procedure for the existing approval and what must be added.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 3,
  },
  {
    ko: {
      title: "심전계 정현파 응답 성능 미달",
      body: "150Hz에서 진폭이 규격보다 12% 낮게 나와 성능시험에서 보류되었습니다. 디지털 필터를 바꾸면 기존 파형과의 동등성도 다시 보여야 합니다.",
    },
    en: {
      title: "ECG amplitude at 150 Hz below the requirement",
      body: "The trace is 12% low at 150 Hz and the performance test is suspended. If we change the filter we must show equivalence with earlier recordings.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
    standards: ["IEC 60601-2-25"],
  },
  {
    ko: {
      title: "시정예방조치 기록 형식화 지적",
      body: "사후심사에서 CAPA가 원인 분석 없이 재교육으로만 끝난다는 지적을 받았습니다. 유효성 확인까지 이어지는 양식과 사례가 필요합니다.",
    },
    en: {
      title: "CAPA records found to be a formality",
      body: "The surveillance audit noted that every CAPA ends in retraining without a root cause. We need forms and examples that go on to checking effect.",
    },
    category: "QUALITY_STANDARDS",
    market: "EU",
    scheme: "MDD",
    standards: ["ISO 13485:2003"],
  },
  {
    ko: {
      title: "흡인기 외함 방수 등급 시험",
      body: "세척 시 물이 스며 누전차단기가 동작했습니다. IPX4 등급을 확보하려면 패킹 구조를 어떻게 바꿔야 하는지 사전 시험을 원합니다.",
    },
    en: {
      title: "Ingress protection of the suction unit's case",
      body: "Water entered during cleaning and tripped the breaker. We want a pre-test to learn how the gasket must change for IPX4.",
    },
    category: "QUALITY_STANDARDS",
    market: "KR",
    scheme: "APPROVAL",
    deviceClass: 2,
    standards: ["IEC 60529"],
  },
  {
    ko: {
      title: "미국 수출용 레이저 제품 신고",
      body: "치료용 레이저의 제품보고서와 연간보고 의무를 이번에 알았습니다. 키 스위치와 방출 표시등 요건도 함께 점검받고 싶습니다.",
    },
    en: {
      title: "Reporting duties for a laser sold in the US",
      body: "We have only now learned of the product report and annual reports. Please check the key switch and emission indicator too.",
    },
    category: "QUALITY_STANDARDS",
    market: "US",
    scheme: "FDA_510K",
    deviceClass: 2,
    standards: ["IEC 60601-2-22", "IEC 60825-1"],
  },
  {
    ko: {
      title: "인증 담당자 퇴사에 따른 공백",
      body: "CE와 허가를 혼자 맡던 과장이 서울로 이직했습니다. 원주로 올 경력자를 석 달째 찾지 못해 대학의 추천을 부탁드립니다.",
    },
    en: {
      title: "Our only regulatory person has left",
      body: "The manager who handled CE and approvals alone moved to Seoul. For three months we have found nobody willing to come to Wonju and ask the universities for names.",
    },
    category: "HR_TRAINING",
    urgency: "HIGH",
  },
  {
    ko: {
      title: "아날로그 회로 설계 인력 부족",
      body: "졸업생 대부분이 프로그램 쪽을 원해 증폭기와 필터를 설계할 사람이 없습니다. 현장 실습과 연계한 채용을 희망합니다.",
    },
    en: {
      title: "No engineers for analogue design",
      body: "Graduates want software and nobody designs amplifiers and filters. We would like to hire through field placements.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "생산직 납땜 숙련도 편차",
      body: "신입 작업자의 냉납 불량이 3%에 달합니다. 실기 위주의 이틀짜리 교육과 자격 평가 기준이 있으면 좋겠습니다.",
    },
    en: {
      title: "Soldering skill differs widely among operators",
      body: "New operators make 3% cold joints. A two-day practical course with a qualification would help.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "GMP 내부심사원 양성",
      body: "내부심사를 외부에 맡기고 있어 비용과 일정 부담이 큽니다. 사원 두 명을 심사원으로 키울 교육 과정을 찾고 있습니다.",
    },
    en: {
      title: "Training our own GMP internal auditors",
      body: "We buy internal audits and both cost and dates are a burden. We look for a course to make auditors of two employees.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "연구원 전자파 설계 교육",
      body: "시험소에 갈 때마다 불합격하는데 기초 설계 규칙을 배운 사람이 없습니다. 접지와 배선 위주의 실습 교육을 요청합니다.",
    },
    en: {
      title: "Training in EMC design for our engineers",
      body: "We fail at every visit to the laboratory and nobody has learned the basic rules. We ask for practice in grounding and layout.",
    },
    category: "HR_TRAINING",
    urgency: "LOW",
  },
  {
    ko: {
      title: "신제품 시연용 임상간호 자문 인력",
      body: "병동 경험이 있는 자문 인력이 없어 화면 흐름을 개발자 생각대로 정하고 있습니다. 병원 간호사의 시간제 자문을 연결해 주십시오.",
    },
    en: {
      title: "A ward nurse to advise on the new product",
      body: "Without ward experience our developers decide the screens by guess. Please connect us with a nurse who could advise part time.",
    },
    category: "HR_TRAINING",
  },
  {
    ko: {
      title: "임상시험 비용 조달",
      body: "자동제세동기 임상에 1억 8천만 원이 필요하나 자체 자금은 6천만 원뿐입니다. 지원 사업과 매칭 조건을 알려 주시기 바랍니다.",
    },
    en: {
      title: "Paying for the clinical trial",
      body: "The AED trial costs 180 million won and we have 60 million. Please tell us which programmes match funds and on what terms.",
    },
    category: "FUNDING",
    urgency: "HIGH",
  },
  {
    ko: {
      title: "시작품 금형비 부담",
      body: "외함 금형 네 벌에 7천만 원이 들어 양산 결정을 미루고 있습니다. 기술담보 대출이 가능한지 상담을 원합니다.",
    },
    en: {
      title: "Tooling cost delays the start of production",
      body: "Four moulds for the case cost 70 million won and we keep putting production off. We want advice on a loan secured by technology.",
    },
    category: "FUNDING",
  },
  {
    ko: {
      title: "CE 인증 비용 지원 신청",
      body: "심사비와 시험비를 합쳐 2천4백만 원 견적을 받았습니다. 올해 지원 공고가 마감되어 다른 재원이 있는지 문의합니다.",
    },
    en: {
      title: "Support for the cost of CE certification",
      body: "Audit and tests are quoted at 24 million won. This year's call has closed; is there another source?",
    },
    category: "FUNDING",
  },
  {
    ko: {
      title: "정부과제 민간부담금 현금 마련",
      body: "선정된 기술개발 과제의 현금 부담금 납부 기한이 다음 달입니다. 수출 대금 입금이 늦어져 단기 자금이 필요합니다.",
    },
    en: {
      title: "Cash share of a government project",
      body: "The cash share of our selected project is due next month. Export money comes late and we need short-term funds.",
    },
    category: "FUNDING",
  },
  {
    ko: {
      title: "기술가치 평가 의뢰",
      body: "투자 협의 중인 창업투자사가 특허 두 건의 평가서를 요구합니다. 공신력 있는 평가 기관과 비용을 알고 싶습니다.",
    },
    en: {
      title: "Valuation of our technology",
      body: "A venture investor asks for a valuation of two patents. Which body is trusted and what does it cost?",
    },
    category: "FUNDING",
    urgency: "LOW",
  },
  {
    ko: {
      title: "메디카 전시회 공동관 참가",
      body: "단독 부스는 비용이 커서 원주 공동관이 있으면 참가하려 합니다. 시연 장비의 통관과 전원 규격도 안내가 필요합니다.",
    },
    en: {
      title: "Joining a common stand at MEDICA",
      body: "A stand of our own is too dear, but we would join a Wonju one. We also need guidance on customs and mains plugs for the demo units.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "국내 종합병원 납품 실적 부족",
      body: "입찰 때마다 대학병원 사용 실적을 요구받습니다. 지역 병원에서 시범 사용 후 확인서를 받을 수 있는지 문의합니다.",
    },
    en: {
      title: "No reference among general hospitals",
      body: "Every tender asks for use at a university hospital. Could a hospital in the region try our device and certify its use?",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "중남미 대리점 신용 조사",
      body: "브라질 업체가 독점 판매권을 요구하는데 재무 상태를 알 수 없습니다. 계약 조건과 최소 구매량의 관례도 알고 싶습니다.",
    },
    en: {
      title: "Credit check of a distributor in Latin America",
      body: "A Brazilian firm wants exclusivity and we know nothing of its finances. What minimum purchase is customary?",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "키메스 출품용 영문 카탈로그",
      body: "제품 사진과 사양표가 제각각이라 바이어 상담 때 신뢰를 주지 못합니다. 디자인과 감수를 함께 받을 곳을 소개해 주세요.",
    },
    en: {
      title: "English catalogue for KIMES",
      body: "Photos and data sheets are of every style and make a poor impression. Please name someone for both design and proofreading.",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "수출 가격 책정 기준",
      body: "동남아 바이어마다 다른 가격을 제시하다 서로 알려져 곤란했습니다. 거래 조건별 가격표를 만드는 방법을 배우고 싶습니다.",
    },
    en: {
      title: "How to set export prices",
      body: "Buyers in South-East Asia compared the different prices we gave them. We want to learn to build a price list by terms of trade.",
    },
    category: "MARKETING",
    urgency: "LOW",
  },
  {
    ko: {
      title: "경쟁 제품 시장 조사 자료",
      body: "수액펌프의 국가별 시장 규모와 점유율 자료가 없어 사업계획서가 부실합니다. 공동 구매한 보고서를 볼 수 있으면 합니다.",
    },
    en: {
      title: "Market data on competing infusion pumps",
      body: "Our plan is weak for want of market size and shares by country. May we read a report bought in common?",
    },
    category: "MARKETING",
  },
  {
    ko: {
      title: "특허 침해 경고장 대응",
      body: "해외 업체로부터 프로브 커넥터 구조가 자사 특허를 침해한다는 서신을 받았습니다. 회피 설계 여부를 변리사와 상의하고 싶습니다.",
    },
    en: {
      title: "A letter claims that our connector infringes a patent",
      body: "A foreign maker says our probe connector uses its patent. We wish to discuss designing around it with a patent attorney.",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "부품 단종에 따른 재고 관리",
      body: "주력 기종의 AD 변환기가 단종되어 2년 치를 사야 할지 결정해야 합니다. 수요 예측과 재설계 비용을 비교할 틀이 필요합니다.",
    },
    en: {
      title: "A part is discontinued: how much to stock",
      body: "The converter in our main product ends and we must decide on two years' stock. We need a way to weigh forecast against redesign.",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "사내 설계 자료 버전 관리",
      body: "도면과 펌웨어가 개인 컴퓨터에 흩어져 출하품이 어느 버전인지 알기 어렵습니다. 작은 회사에 맞는 관리 방법을 알려 주세요.",
    },
    en: {
      title: "Keeping versions of drawings and firmware",
      body: "Files lie on private computers and we cannot tell which version was shipped. What suits a small firm?",
    },
    category: "MANAGEMENT",
    urgency: "LOW",
  },
  {
    ko: {
      title: "원가 계산 체계 정비",
      body: "모델별 실제 원가를 몰라 할인 폭을 감으로 정합니다. 공정 시간과 간접비를 나누는 기본 양식을 만들고 싶습니다.",
    },
    en: {
      title: "We do not know the true cost of each model",
      body: "Discounts are given by feeling. We want a basic form that assigns process time and overhead.",
    },
    category: "MANAGEMENT",
  },
  {
    ko: {
      title: "테크노타워 입주 공간 확장",
      body: "연구원이 열두 명으로 늘어 현재 호실이 좁습니다. 같은 층의 빈 호실을 터서 쓸 수 있는지 문의합니다.",
    },
    en: {
      title: "More room in the Techno Tower",
      body: "We are now twelve researchers and the unit is too small. Could we open a wall to the empty unit on our floor?",
    },
    category: "SITE",
  },
  {
    ko: {
      title: "임대 공장 접지 설비 보강",
      body: "시험실 접지저항이 20Ω을 넘어 누설전류 측정값이 흔들립니다. 건물 차원의 접지 공사가 가능한지 확인 바랍니다.",
    },
    en: {
      title: "Better earthing in the rental factory",
      body: "Earth resistance in our test room is over 20 Ω and leakage readings wander. Can the building's earthing be improved?",
    },
    category: "SITE",
  },
  {
    ko: {
      title: "전자파 사전시험용 차폐실 공동 이용",
      body: "단지 안에 차폐실이 없어 수원까지 장비를 싣고 다닙니다. 공동 이용 시설 계획이 있는지 알고 싶습니다.",
    },
    en: {
      title: "A shared shielded room for EMC pre-tests",
      body: "There is no shielded room in the complex and we drive as far as Suwon. Is a shared one planned?",
    },
    category: "SITE",
    urgency: "LOW",
  },
];
