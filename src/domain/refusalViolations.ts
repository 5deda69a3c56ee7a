/** For every rule a reorganisation plan can break: a sentence that says what is wrong and what to do (domain.md §5). */
import type { ViolationCode } from "../contract/structure.ts";
import { given } from "./refusalEntry.ts";
import type { Bilingual } from "./refusalWords.ts";

export const violationTable: Readonly<Record<ViolationCode, Bilingual>> = {
  SUCCESSOR_MISSING: {
    ko: "닫히는 미니클러스터 {count}곳에 기본 승계처가 없습니다. 늦게 접수되는 것이 갈 곳을 정해 주십시오.",
    en: "{count} closing mini-cluster(s) have no default successor. Say where what arrives late goes.",
  },
  SUCCESSOR_UNKNOWN: {
    ko: "기본 승계처 {count}곳이 개편 뒤의 구조에 없습니다. 개편 뒤에 있는 미니클러스터를 골라 주십시오.",
    en: "{count} default successor(s) are not among the targets. Choose mini-clusters that exist afterwards.",
  },
  SUCCESSOR_TWICE: {
    ko: "미니클러스터 {count}곳의 기본 승계처가 두 번 적혀 있습니다. 하나만 남겨 주십시오.",
    en: "{count} mini-cluster(s) have two default successors. Keep one each.",
  },
  SUCCESSOR_OF_KEPT: {
    ko: "닫히지 않는 미니클러스터 {count}곳에 기본 승계처가 있습니다. 그 줄을 지워 주십시오.",
    en: "{count} mini-cluster(s) with a default successor do not close. Remove those rows.",
  },
  REASON_MISSING: {
    ko: given(
      "count",
      "해산하는 미니클러스터 {count}곳에 사유가 없습니다. 왜 해산하는지 적어 주십시오.",
      "개편하는 사유가 없습니다. 왜 개편하는지 적어 주십시오.",
    ),
    en: given(
      "count",
      "{count} mini-cluster(s) are dissolved without a reason. Say why.",
      "The plan has no reason. Say why the mini-clusters are reorganised.",
    ),
  },
  FATE_MISSING: {
    ko: "운영 중인 미니클러스터 {count}곳이 어떻게 되는지 정해지지 않았습니다. 연결하거나 해산을 정해 주십시오.",
    en: "{count} active mini-cluster(s) have no fate. Connect each to a target, or dissolve it.",
  },
  FATE_TWICE: {
    ko: "미니클러스터 {count}곳의 결말이 둘 이상입니다. 유지·개칭·통합·분할·승격·해산 가운데 하나만 남겨 주십시오.",
    en: "{count} mini-cluster(s) have more than one fate. Keep one of continue, rename, merge, split, promote or dissolve.",
  },
  EDGE_KEEPS_ID: {
    ko: "{kind}: 같은 미니클러스터로 이어져야 합니다. 연결을 자기 자신으로 고치거나 통합으로 바꾸어 주십시오.",
    en: "'{kind}' keeps the mini-cluster itself. Connect it to itself, or make it a merge.",
  },
  EDGE_LEAVES_ID: {
    ko: "{kind}: 다른 미니클러스터로 이어져야 합니다. 연결을 다른 곳으로 고치거나 유지로 바꾸어 주십시오.",
    en: "'{kind}' leads to another mini-cluster. Connect it elsewhere, or make it continue.",
  },
  SPLIT_NEEDS_PARTS: {
    ko: "분할된 곳이 하나뿐입니다. 둘 이상으로 나누거나 통합·개칭으로 바꾸어 주십시오.",
    en: "A split has one part only. Add another part, or make it a merge or a rename.",
  },
  SPLIT_PART_NOT_NEW: {
    ko: "분할로 생기는 {count}곳이 이미 있는 번호를 씁니다. 새 번호를 주십시오.",
    en: "{count} part(s) of a split use an id that exists. Give the parts new ids.",
  },
  PROMOTE_NEEDS_SUB: {
    ko: "승격은 서브 미니클러스터가 미니클러스터가 되는 것입니다. 연결의 종류나 단계를 고쳐 주십시오.",
    en: "Promoting makes a sub-mini-cluster a main one. Correct the kind of the edge or the tier.",
  },
  SOURCE_UNKNOWN: {
    ko: "운영 중이 아닌 미니클러스터 {count}곳이 개편 전으로 적혀 있습니다. 지우거나 바로잡아 주십시오.",
    en: "{count} source(s) are not active mini-clusters. Remove or correct them.",
  },
  TARGET_UNKNOWN: {
    ko: "개편 뒤의 구조에 없는 곳 {count}개가 쓰였습니다. 새 구조에 더하거나 다른 곳을 골라 주십시오.",
    en: "{count} destination(s) are not among the targets. Add them to the new structure or choose others.",
  },
  TARGET_TWICE: {
    ko: "새 구조에 같은 번호가 {count}번 겹칩니다. 하나만 남겨 주십시오.",
    en: "{count} target id(s) appear twice. Keep one each.",
  },
  TARGET_ID_CLOSED: {
    ko: "새 구조의 {count}곳이 닫힌 미니클러스터의 번호를 씁니다. 새 번호를 주십시오.",
    en: "{count} target(s) have the id of a closed mini-cluster. Give them new ids.",
  },
  NAME_TWICE: {
    ko: "'{name}' 이름을 {count}곳이 함께 씁니다. 서로 다른 이름을 정해 주십시오.",
    en: "{count} targets share the name '{name}'. Give each its own name.",
  },
  NAME_CHANGED: {
    ko: "유지하는 미니클러스터의 이름이 달라졌습니다. 이름을 되돌리거나 개칭으로 바꾸어 주십시오.",
    en: "A mini-cluster that continues has another name. Restore the name, or make it a rename.",
  },
  EDGE_TWICE: {
    ko: "같은 연결이 두 번 있습니다. 하나만 남겨 주십시오.",
    en: "The same edge appears twice. Keep one.",
  },
  DISSOLVED_TWICE: {
    ko: "해산이 두 번 적힌 미니클러스터가 {count}곳입니다. 하나만 남겨 주십시오.",
    en: "{count} mini-cluster(s) are dissolved twice. Keep one row each.",
  },
  MEMBERSHIP_UNKNOWN: {
    ko: "회원 {count}명은 적힌 곳의 회원이 아닙니다. 줄을 지우거나 지금의 소속으로 고쳐 주십시오.",
    en: "{count} member(s) do not belong where the row says. Remove the rows or correct the mini-cluster.",
  },
  GROUP_UNKNOWN: {
    ko: "연구회 {count}개가 없거나 이미 해산되었습니다. 그 줄을 지워 주십시오.",
    en: "{count} research group(s) do not exist or are dissolved. Remove those rows.",
  },
  PLAN_UNKNOWN: {
    ko: "되돌리려는 개편이 기록에 없습니다. 시행된 개편을 골라 주십시오.",
    en: "The reorganisation to be reversed is not on record. Choose one that was carried out.",
  },
  OFFICE_MISPLACED: {
    ko: "추진단의 직책이 미니클러스터에 적혀 있습니다. 회장·부회장·간사·감사 가운데에서 골라 주십시오.",
    en: "An office of the programme is given in a mini-cluster. Choose chair, vice-chair, secretary or auditor.",
  },
  CHAIR_TWICE: {
    ko: "미니클러스터 {count}곳의 회장이 둘 이상입니다. 한 사람만 남겨 주십시오.",
    en: "{count} mini-cluster(s) have more than one chair. Keep one each.",
  },
  OFFICER_NOT_IN_TARGET: {
    ko: "임원 {count}명이 개편 뒤 그 미니클러스터의 회원이 아닙니다. 회원을 고르거나 소속을 옮겨 주십시오.",
    en: "{count} officer(s) are not members of the mini-cluster afterwards. Choose members, or move them there.",
  },
  ISSUE_NOT_OPEN: {
    ko: "애로사항 {count}건은 이미 끝났거나 없습니다. 옮기지 않고 지금 자리에 남습니다.",
    en: "{count} difficulty(ies) are closed or do not exist. They are left where they are.",
  },
  PARENT_MISSING: {
    ko: "서브 미니클러스터 {count}곳에 상위 미니클러스터가 없습니다. 개편 뒤에 있는 상위를 정해 주십시오.",
    en: "{count} sub-mini-cluster(s) have no parent afterwards. Choose a main mini-cluster among the targets.",
  },
  PARENT_OF_MAIN: {
    ko: "미니클러스터 {count}곳에 상위가 적혀 있습니다. 상위를 지우거나 서브로 바꾸어 주십시오.",
    en: "{count} main mini-cluster(s) name a parent. Remove it, or make them sub-mini-clusters.",
  },
  TIER_CHANGED: {
    ko: "{before}에서 {after}(으)로 바뀌는데 승격이 아닙니다. 승격으로 연결하거나 단계를 되돌려 주십시오.",
    en: "The tier changes from {before} to {after} without a promotion. Make the edge a promotion, or restore the tier.",
  },
  MEMBER_WITHOUT_DESTINATION: {
    ko: "회원 {count}명의 갈 곳이 정해지지 않았습니다. 옮길 미니클러스터를 정하거나 탈퇴를 적어 주십시오.",
    en: "{count} member(s) have no destination. Choose a mini-cluster for each, or record that they leave.",
  },
  MEMBER_MOVED_TWICE: {
    ko: "회원 {count}명의 같은 소속이 두 번 옮겨집니다. 한 줄만 남겨 주십시오.",
    en: "{count} member(s) are moved twice from the same mini-cluster. Keep one row each.",
  },
  PRIMARY_MISSING: {
    ko: "회원 {count}명에게 개편 뒤 주 소속이 없습니다. 소속 가운데 하나를 주 소속으로 정해 주십시오.",
    en: "{count} member(s) have no primary membership afterwards. Make one of theirs the primary.",
  },
  PRIMARY_TWICE: {
    ko: "회원 {count}명의 주 소속이 둘 이상입니다. 하나만 주 소속으로 남겨 주십시오.",
    en: "{count} member(s) have more than one primary membership. Keep one primary each.",
  },
  GROUP_WITHOUT_DESTINATION: {
    ko: "연구회 {count}개의 갈 곳이 정해지지 않았습니다. 미니클러스터를 고르거나 해산을 정해 주십시오.",
    en: "{count} research group(s) have no destination. Choose a mini-cluster for each, or dissolve it.",
  },
  GROUP_MOVED_TWICE: {
    ko: "연구회 {count}개가 두 번 옮겨집니다. 한 줄만 남겨 주십시오.",
    en: "{count} research group(s) are moved twice. Keep one row each.",
  },
  ISSUE_WITHOUT_DESTINATION: {
    ko: "미해결 애로사항 {count}건의 갈 곳이 정해지지 않았습니다. 미니클러스터나 연구회를 정해 주십시오.",
    en: "{count} open difficulty(ies) have no destination. Choose a mini-cluster or a research group for each.",
  },
  ISSUE_MOVED_TWICE: {
    ko: "애로사항 {count}건이 두 번 옮겨집니다. 한 줄만 남겨 주십시오.",
    en: "{count} difficulty(ies) are moved twice. Keep one row each.",
  },
  LEADER_LEFT_BEHIND: {
    ko: "연구회 {count}개의 회장이 옮겨 갈 미니클러스터의 회원이 아닙니다. 회장의 소속도 함께 옮겨 주십시오.",
    en: "The leader(s) of {count} research group(s) do not go along with them. Move the leaders' memberships too.",
  },
  GROUP_NOT_IN_DESTINATION: {
    ko: "애로사항 {count}건의 연구회가 옮겨 갈 미니클러스터에 없습니다. 그곳의 연구회를 고르거나 비워 주십시오.",
    en: "The group of {count} difficulty(ies) is not in their destination. Choose a group there, or leave it out.",
  },
  FIRM_MISSING: {
    ko: "개편 뒤 {count}곳에 기업 회원이 없습니다. 기업을 옮기거나, 확인했다면 경고를 받아들이고 시행해 주십시오.",
    en: "{count} target(s) have no firm. Move one there, or accept the warning and carry the plan out.",
  },
  ACADEMIA_MISSING: {
    ko: "개편 뒤 {count}곳에 대학·연구소 회원이 없습니다. 옮기거나, 확인했다면 경고를 받아들이고 시행해 주십시오.",
    en: "{count} target(s) have no university or institute. Move one there, or accept the warning and carry the plan out.",
  },
  DATE_MISSING: {
    ko: "시행일이 정해지지 않았습니다. 시행할 날을 골라 주십시오.",
    en: "The plan has no effective day. Choose the day it takes effect.",
  },
  NOT_AFTER_PREVIOUS: {
    ko: "시행일 {effectiveOn}은 앞선 개편({previous})보다 뒤여야 합니다. 시행일을 늦추어 주십시오.",
    en: "The plan takes effect on {effectiveOn}, which is not after the previous one ({previous}). Choose a later day.",
  },
  BASE_STALE: {
    ko: "개편안을 만든 뒤 구조가 바뀌었습니다. 개편안을 지금 구조 위에 다시 얹고 달라진 것을 확인해 주십시오.",
    en: "The structure has changed since the plan was made. Lay the plan on it as it is now and look at what is different.",
  },
  TARGET_COUNT: {
    ko: given(
      "expected",
      "개편 뒤는 {expected}곳이라고 했지만 {count}곳입니다. 새 구조나 수를 바로잡아 주십시오.",
      "개편 뒤가 몇 곳인지 적지 않았습니다. 지금은 {count}곳이니 맞으면 그 수를 적어 주십시오.",
    ),
    en: given(
      "expected",
      "{expected} targets are declared, but there are {count}. Correct the structure or the number.",
      "The number of targets is not declared. There are {count}: if that is right, enter it.",
    ),
  },
};
