/** What is said where a rule of the domain refuses. */
import { entry, given } from "./refusalEntry.ts";
import { planRefusals } from "./refusalPlans.ts";

export const ruleRefusals = {
  ALREADY_EXISTS: entry(
    "이미 있습니다",
    given(
      "kind",
      "같은 번호의 {kind} 기록이 이미 있습니다. 새 번호로 등록하거나 있는 것을 열어 주십시오.",
      "같은 것이 다른 내용으로 이미 있습니다. 있는 것을 열어 확인해 주십시오.",
    ),
    "It exists already",
    given(
      "kind",
      "There is already a {kind} under this id. Use a new id, or open the one there is.",
      "It is there already with other content. Open the one there is.",
    ),
  ),
  NAME_TAKEN: entry(
    "이미 쓰는 이름입니다",
    "이 이름은 다른 곳에서 쓰고 있습니다. 다른 이름을 정해 주십시오.",
    "The name is taken",
    "Another one has this name. Choose a different name.",
  ),
  ...planRefusals,
  STATE_FORBIDS: entry(
    "지금 상태에서는 할 수 없습니다",
    given(
      "at",
      "이 애로사항은 {at}부터 '{state}' 상태여서 {command} 처리를 할 수 없습니다. 지금 상태에서 할 수 있는 일을 골라 주십시오.",
      "이 애로사항은 '{state}' 상태여서 {command} 처리를 할 수 없습니다. 지금 상태에서 할 수 있는 일을 골라 주십시오.",
    ),
    "Not possible in this state",
    given(
      "at",
      "This difficulty has been in the state '{state}' since {at}, so you cannot {command}. Choose a step that state allows.",
      "This difficulty is in the state '{state}', so you cannot {command}. Choose a step that state allows.",
    ),
  ),
  STEP_GONE: entry(
    "되돌릴 단계가 아닙니다",
    given(
      "at",
      "그 뒤 {at}에 다른 처리가 있어 되돌리지 않았습니다. 지금은 '{state}' 상태이니 이력을 확인하고 필요한 상태로 옮겨 주십시오.",
      "되돌릴 단계가 없습니다. 지금은 '{state}' 상태이니 이력을 확인해 주십시오.",
    ),
    "This step can no longer be taken back",
    given(
      "at",
      "It was moved again at {at}, so nothing was taken back. It is in the state '{state}' now: look at its history and move it on from there.",
      "There is no such step to take back. It is in the state '{state}': look at its history.",
    ),
  ),
  REOPEN_TOO_LATE: entry(
    "다시 열 수 있는 기한이 지났습니다",
    "{closedAt}에 종결되어 {days}일이 지났습니다. 새 애로사항으로 접수해 주십시오.",
    "Too late to reopen",
    "It was closed at {closedAt}, more than {days} days ago. Log a new difficulty instead.",
  ),
  REASON_NEEDED: entry(
    "사유를 적어 주십시오",
    "사유 없이 반려할 수 없습니다. 기업이 알 수 있도록 사유를 적어 주십시오.",
    "A reason is needed",
    "This cannot be turned down without a reason. Write one, so that the firm knows.",
  ),
  AMOUNT_NEEDED: entry(
    "금액을 적어 주십시오",
    "선정에는 1원 이상의 지원 금액이 필요합니다. 금액을 원 단위로 적어 주십시오.",
    "An amount is needed",
    "Selecting takes an amount of at least 1 won. Enter it in whole won.",
  ),
  NOT_A_FIRM: entry(
    "기업이 아닙니다",
    "애로사항은 기업의 것만 접수합니다. 기업을 골라 주십시오.",
    "Not a firm",
    "Difficulties are logged for firms only. Choose a firm.",
  ),
  NOT_A_MEMBER: entry(
    "활동하는 회원이 아닙니다",
    "고른 사람은 등록된 회원이 아니거나 탈퇴했습니다. 활동하는 회원을 골라 주십시오.",
    "Not an active member",
    "The person you chose is not registered or has left. Choose an active member.",
  ),
  NOT_AN_EXPERT: entry(
    "담당할 수 없는 사람입니다",
    "애로사항은 그 기업 사람이나 지원기관·지자체 회원이 담당할 수 없습니다. 다른 전문가를 골라 주십시오.",
    "This person cannot take charge",
    "People of the firm itself, of agencies and of the government cannot take charge. Choose another expert.",
  ),
  NOT_IN_MINI_CLUSTER: entry(
    "미니클러스터 회원이 아닙니다",
    "고른 사람은 이 미니클러스터의 회원이 아닙니다. 회원을 고르거나 먼저 가입시켜 주십시오.",
    "Not a member of the mini-cluster",
    "The person you chose does not belong to this mini-cluster. Choose one of its members, or let the person join first.",
  ),
  ALREADY_MEMBER: entry(
    "이미 회원입니다",
    "이미 이 미니클러스터의 회원입니다. 주 소속을 바꾸려면 소속 변경을 써 주십시오.",
    "A member already",
    "This person belongs to the mini-cluster already. To change the primary membership, transfer it.",
  ),
  HAS_PRIMARY: entry(
    "주 소속이 이미 있습니다",
    "한 회원의 주 소속은 하나입니다. 부 소속으로 가입시키거나 소속을 옮겨 주십시오.",
    "There is a primary membership already",
    "A member has one primary membership. Let them join as secondary, or transfer the primary one.",
  ),
  NEEDS_PRIMARY: entry(
    "주 소속이 있어야 합니다",
    "활동하는 회원에게는 주 소속이 하나 있어야 합니다. 먼저 주 소속을 정하거나 옮겨 주십시오.",
    "A primary membership is needed",
    "An active member has exactly one primary membership. Set or transfer it first.",
  ),
  LEADER_NEEDED: entry(
    "연구회장이 필요합니다",
    "이 회원은 연구회를 이끌고 있습니다. 먼저 연구회장을 다른 회원으로 바꾸거나 연구회를 해산한 뒤 다시 해 주십시오.",
    "The group needs its leader",
    "This member leads a research group. Appoint another leader first, or dissolve the group, and try again.",
  ),
  SUB_NEEDS_MAIN: entry(
    "상위 미니클러스터가 필요합니다",
    "서브 미니클러스터는 운영 중인 미니클러스터에 속해야 합니다. 상위 미니클러스터를 골라 주십시오.",
    "A parent is needed",
    "A sub-mini-cluster belongs to an active mini-cluster. Choose its parent.",
  ),
  CLOSED_ALREADY: entry(
    "이미 닫혔습니다",
    given(
      "successorId",
      "이 {kind} 기록은 닫혔고 뒤를 이은 곳이 있습니다. 뒤를 이은 곳을 골라 주십시오.",
      "이 {kind} 기록은 이미 닫혔습니다. 운영 중인 것을 골라 주십시오.",
    ),
    "Closed already",
    given(
      "successorId",
      "This {kind} is closed and another one took its place. Choose its successor.",
      "This {kind} is closed. Choose one that is active.",
    ),
  ),
  OFFICE_MISPLACED: entry(
    "맞지 않는 직책입니다",
    "{office} 직책은 여기에 둘 수 없습니다. 추진단의 직책인지 미니클러스터의 직책인지 확인해 주십시오.",
    "This office does not belong here",
    "The office '{office}' cannot be held here. Check whether it is one of the programme or of a mini-cluster.",
  ),
  OFFICE_TAKEN: entry(
    "이미 맡은 사람이 있습니다",
    "{office} 직책을 맡은 사람이 이미 있습니다. 바꿀 사람을 함께 지정해 주십시오.",
    "The office is held already",
    "Somebody holds the office '{office}' already. Say whom the new one replaces.",
  ),
  GROUP_ELSEWHERE: entry(
    "다른 미니클러스터의 연구회입니다",
    "고른 연구회는 다른 미니클러스터에 속해 있습니다. 같은 미니클러스터의 연구회를 골라 주십시오.",
    "The group belongs elsewhere",
    "The research group you chose belongs to another mini-cluster. Choose a group of the same one.",
  ),
  DUPLICATE_OF_ITSELF: entry(
    "자기 자신과 중복일 수 없습니다",
    "중복으로 처리하려면 먼저 접수된 다른 애로사항을 골라 주십시오.",
    "Not a duplicate of itself",
    "To end it as a duplicate, choose the other difficulty that it repeats.",
  ),
  PHASES_OVERLAP: entry(
    "단계 기간이 겹칩니다",
    "{other}단계와 기간이 겹칩니다. 겹치지 않게 날짜를 고쳐 주십시오.",
    "Phases overlap",
    "The period overlaps phase {other}. Change the days so that they do not overlap.",
  ),
  YEARS_OVERLAP: entry(
    "차연도 기간이 겹칩니다",
    "{other}차연도와 기간이 겹칩니다. 겹치지 않게 날짜를 고쳐 주십시오.",
    "Programme years overlap",
    "The period overlaps programme year {other}. Change the days so that they do not overlap.",
  ),
  YEARS_GAP: entry(
    "차연도 사이가 비어 있습니다",
    "앞뒤 차연도와 이어지지 않습니다. 하루도 비지 않게 날짜를 고쳐 주십시오.",
    "There is a gap between programme years",
    "The period does not join the year before or after it. Change the days so that none is left out.",
  ),
  ENDS_BEFORE_START: entry(
    "끝나는 날이 시작하는 날보다 앞섭니다",
    "끝나는 날을 시작하는 날과 같거나 뒤로 고쳐 주십시오.",
    "It ends before it starts",
    "Set the last day on or after the first.",
  ),
};
