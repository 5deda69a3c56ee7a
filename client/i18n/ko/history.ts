/** Texts of the history's page: slider, replay, comparison, lineage. */
export const history = {
  lead: "기록 전체를 앞뒤로 오가며, 미니클러스터가 그때 어떤 모습이었고 무슨 일이 있었는지 봅니다.",
  read: "이 시점으로 단지 보기",
  unknown: "볼 수 없는 시점",
  slider: {
    handle: "보는 시점",
    first: "비교의 앞 시점",
    second: "비교의 뒤 시점",
    flags: "개편",
    flag: "{{day}} 개편: {{reason}}",
    flagShort: "개편 {{day}}",
    quiet: "일어난 일이 없습니다",
  },
  controls: {
    title: "다시 보기",
    begin: "처음으로 (Home)",
    back: "앞의 일로 (←)",
    play: "재생",
    pause: "멈춤",
    on: "다음 일로 (→)",
    end: "지금으로 (End)",
    speed: "재생 빠르기",
    perSecond: "1초에 {{count}}건",
    day: "날짜로 가기",
  },
  narration: {
    present: "지금",
    when: "{{when}}.",
    change: "{{from}} → {{to}}",
    totals: "미니클러스터 {{clusters}}개, 회원 {{members}}명, 진행 중 애로사항 {{open}}건.",
  },
  map: {
    title: "그때의 미니클러스터",
    empty: "이때는 아직 미니클러스터가 없었습니다.",
  },
  list: {
    title: "이 시점 앞뒤의 일",
    go: "이때로 가기",
    open: "그때 모습 열기: {{what}}",
    openShort: "그때 모습 열기",
    between: "이 시점에 바로 일어난 일은 없습니다. 표시된 것이 그 전의 마지막 일입니다.",
    recorded: "기록된 때 {{at}}",
  },
  compare: {
    action: "두 시점 비교",
    stop: "비교 끝내기",
  },
};
