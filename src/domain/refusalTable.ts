/** For every refusal: a title, and a sentence that says what is wrong and what to do. */
import type { RefusalCode } from "../contract/problem.ts";
import type { Bilingual, Params } from "./refusalWords.ts";

type Entry = { title: Bilingual<string>; detail: Bilingual };

/** Chooses by whether the parameter is there. */
const given =
  (name: string, there: string, absent: string) =>
  (params: Params): string =>
    params[name] === undefined || params[name] === null ? absent : there;

const entry = (koTitle: string, ko: Bilingual["ko"], enTitle: string, en: Bilingual["en"]): Entry => ({
  title: { ko: koTitle, en: enTitle },
  detail: { ko, en },
});

export const refusalTable: Readonly<Record<RefusalCode, Entry>> = {
  INVALID: entry(
    "입력을 확인해 주십시오",
    "입력한 내용 가운데 맞지 않는 것이 있습니다. 표시된 항목을 고쳐 다시 보내 주십시오.",
    "Please check what you entered",
    "Something you entered does not fit. Correct the fields that are marked and send it again.",
  ),
  UNKNOWN_COMMAND: entry(
    "없는 명령입니다",
    "이 이름의 명령이 없습니다. /api/docs에서 명령 목록을 확인해 주십시오.",
    "No such command",
    "There is no command of that name. See /api/docs for the list of commands.",
  ),
  NOT_FOUND: entry(
    "찾을 수 없습니다",
    given(
      "kind",
      "찾는 {kind} 기록이 없거나 볼 권한이 없습니다. 주소나 선택을 확인해 주십시오.",
      "찾는 것이 없거나 볼 권한이 없습니다. 주소나 선택을 확인해 주십시오.",
    ),
    "Not found",
    given(
      "kind",
      "This {kind} does not exist, or you may not see it. Check the address or what you chose.",
      "It does not exist, or you may not see it. Check the address or what you chose.",
    ),
  ),
  NOT_SIGNED_IN: entry(
    "로그인이 필요합니다",
    "누구로 일하는지 알 수 없습니다. 로그인한 뒤 다시 시도해 주십시오.",
    "Please sign in",
    "We do not know who you are. Sign in and try again.",
  ),
  FORBIDDEN: entry(
    "권한이 없습니다",
    "이 일을 할 권한이 없습니다. 필요하면 미니클러스터 간사나 코디네이터에게 요청해 주십시오.",
    "You may not do this",
    "You have no right to do this. If it is needed, ask the mini-cluster's secretary or a coordinator.",
  ),
  STALE_REVISION: entry(
    "그사이 바뀌었습니다",
    "보고 있던 내용이 그사이 바뀌어 적용하지 않았습니다. 새 내용을 확인한 뒤 다시 해 주십시오.",
    "It has changed meanwhile",
    "What you were looking at has changed, so nothing was applied. Look at it as it is now and do it again.",
  ),
  CONFLICT: entry(
    "동시에 바뀌고 있습니다",
    "여러 사람이 같은 것을 동시에 바꾸고 있어 적용하지 못했습니다. 잠시 뒤 다시 해 주십시오.",
    "Several people are changing this",
    "Others are changing the same thing at this moment, so nothing was applied. Try again in a moment.",
  ),
  EDIT_CONFLICT: entry(
    "다른 사람이 같은 항목을 고쳤습니다",
    "{fields} 항목을 그사이 다른 사람이 고쳐 저장하지 않았습니다. 두 내용을 견주어 하나를 골라 주십시오.",
    "Somebody else edited the same field",
    "Somebody else has changed {fields} meanwhile, so nothing was saved. Compare both and choose one.",
  ),
  KEY_REUSED: entry(
    "이미 쓴 요청 번호입니다",
    "같은 Idempotency-Key로 다른 내용을 보냈습니다. 새 번호(uuid)로 다시 보내 주십시오.",
    "This key was used before",
    "The same Idempotency-Key came with another body. Send it again under a new uuid.",
  ),
  KEY_MISSING: entry(
    "요청 번호가 없습니다",
    "Idempotency-Key 머리글에 uuid를 넣어 다시 보내 주십시오.",
    "The key is missing",
    "Send it again with a uuid in the header Idempotency-Key.",
  ),
  LOG_UNAVAILABLE: entry(
    "기록 저장소에 닿지 않습니다",
    "지금은 저장할 수 없습니다. 아무것도 저장되지 않았다면 같은 요청을 그대로 다시 보내도 두 번 적용되지 않습니다.",
    "The log cannot be reached",
    "Nothing can be saved right now. Repeat the same request later: it will not be applied twice.",
  ),
  STORAGE_FULL: entry(
    "저장 공간이 가득 찼습니다",
    "저장하지 못했습니다. 관리자에게 저장 공간을 늘려 달라고 한 뒤 다시 보내 주십시오.",
    "Storage is full",
    "It was not saved. Ask the administrator for more space, then send it again.",
  ),
  TOO_LARGE: entry(
    "내용이 너무 큽니다",
    "한 번에 받을 수 있는 크기를 넘었습니다. 내용을 줄이거나 나누어 보내 주십시오.",
    "Too large",
    "This is more than is taken at once. Shorten it or send it in parts.",
  ),
  NOT_JSON: entry(
    "JSON이 아닙니다",
    "본문은 JSON이어야 합니다. Content-Type: application/json으로 보내 주십시오.",
    "Not JSON",
    "The body must be JSON. Send it with Content-Type: application/json.",
  ),
  BAD_TIME: entry(
    "볼 수 없는 시점입니다",
    ({ why }) =>
      why === "FUTURE"
        ? "아직 오지 않은 시점입니다. 지금이나 그 전의 시점을 골라 주십시오."
        : why === "BEFORE_LOG"
          ? "기록이 시작되기 전의 시점입니다. 더 나중의 시점을 골라 주십시오."
          : "시점을 알아볼 수 없습니다. 날짜(2006-05-01), 시각(2006-05-01T14:00:00+09:00) 또는 @위치로 적어 주십시오.",
    "This moment cannot be shown",
    ({ why }) =>
      why === "FUTURE"
        ? "This moment has not come yet. Choose the present or an earlier one."
        : why === "BEFORE_LOG"
          ? "The record begins after this moment. Choose a later one."
          : "The moment is not understood. Write a day (2006-05-01), a time (2006-05-01T14:00:00+09:00) or @position.",
  ),
  BAD_CURSOR: entry(
    "이어 볼 자리를 알 수 없습니다",
    "이어 보기 표시가 맞지 않습니다. 목록을 처음부터 다시 열어 주십시오.",
    "This cursor is not understood",
    "The cursor does not belong to this list. Read the list again from its beginning.",
  ),
  INTERNAL: entry(
    "문제가 생겼습니다",
    "서버에서 뜻하지 않은 문제가 생겼습니다. 잠시 뒤 다시 하고, 되풀이되면 요청 번호와 함께 관리자에게 알려 주십시오.",
    "Something went wrong",
    "An unexpected fault occurred on the server. Try again, and if it recurs tell the administrator the request id.",
  ),
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
  PLAN_BREAKS_RULES: entry(
    "개편안이 규칙에 맞지 않습니다",
    "개편안에 고칠 것이 있어 아무것도 시행하지 않았습니다. 아래 규칙을 하나씩 바로잡은 뒤 다시 검토해 주십시오.",
    "The plan breaks rules",
    "Nothing was carried out, because the plan breaks rules. Mend each of those below and preview again.",
  ),
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
    "까닭을 적어 주십시오",
    "까닭 없이 반려할 수 없습니다. 기업이 알 수 있도록 까닭을 적어 주십시오.",
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
    "이 회원은 연구회를 이끌고 있습니다. 연구회를 해산하거나 다른 회장이 있는 연구회로 바꾼 뒤 다시 해 주십시오.",
    "The group needs its leader",
    "This member leads a research group. Dissolve it, or replace it by one with another leader, and try again.",
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
  YEARS_OVERLAP: entry(
    "차연도 기간이 겹칩니다",
    "다른 차연도와 기간이 겹칩니다. 겹치지 않게 날짜를 고쳐 주십시오.",
    "Programme years overlap",
    "The period overlaps another programme year. Change the days so that they do not overlap.",
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
