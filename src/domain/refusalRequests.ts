/** What is said where a request is refused before or beside the domain's rules: its shape, its sender, its moment. */
import { entry, given } from "./refusalEntry.ts";

export const requestRefusals = {
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
  TOO_MANY_REQUESTS: entry(
    "요청이 너무 잦습니다",
    ({ seconds }) => `짧은 시간에 요청이 너무 많아 잠시 멈추었습니다. ${seconds ?? "몇 "}초 뒤에 다시 해 주십시오.`,
    "Too many requests",
    ({ seconds }) => `There were too many requests in a short time. Try again in ${seconds ?? "some"} seconds.`,
  ),
  TOO_MANY_SOCKETS: entry(
    "열어 둔 화면이 너무 많습니다",
    "한 계정으로 열어 둘 수 있는 화면 수를 넘어 실시간 연결을 맺지 못했습니다. 쓰지 않는 창을 닫고 새로 고쳐 주십시오.",
    "Too many pages are open",
    "This account has as many live pages open as one may have. Close those you do not need, then reload this one.",
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
    "지금은 저장할 수 없습니다. 잠시 뒤 같은 요청을 그대로 다시 보내 주십시오. 두 번 적용되지 않습니다.",
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
};
