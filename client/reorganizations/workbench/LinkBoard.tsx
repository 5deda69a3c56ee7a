/** The drawing: mini-clusters before on the left, after on the right, between them a band for each way as wide as its members. */
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { originsOf } from "../review/reckoning.ts";
import { Bands } from "./Bands.tsx";
import { useContent, useNames, useNews, useReckoning, useWorkbench } from "./context.ts";
import { type Choice, FateForm } from "./FateForm.tsx";
import type { Source } from "./fates.ts";
import { LinkPlace } from "./LinkPlace.tsx";
import classes from "./links.module.css";
import { rowKey } from "./planEdits.ts";
import { SourceCard } from "./SourceCard.tsx";
import { TargetCard } from "./TargetCard.tsx";
import { useCardActs } from "./useCardActs.ts";
import { type Place, samePlace, useLinking } from "./useLinking.ts";
import { useSourceCards } from "./useSourceCards.ts";
import { useSources, useTargets } from "./useTargets.ts";

export function LinkBoard() {
  const { t } = useTranslation();
  const { jump } = useWorkbench();
  const names = useNames();
  const content = useContent();
  const news = useNews();
  const sources = useSources();
  const targets = useTargets();
  const after = useReckoning()?.preview.after;
  const nodes = useMemo(() => new Map(after?.map((node) => [node.id, node])), [after]);
  const [form, setForm] = useState<{ source: Source; choice?: Choice } | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const ground = useRef<HTMLDivElement>(null);
  const onForm = useCallback((source: Source, choice?: Choice) => setForm({ source, choice }), []);
  const { linking, onKey, cancel, meaning, offered } = useLinking({ sources, targets, onForm });
  const acts = useCardActs({ targets, onKey, onLeave: cancel, onForm, onShow: setShown });
  const cards = useSourceCards(sources);
  const onOpen = useCallback((id: string) => jump("structure", id), [jump]);
  const over = (place: Place): string | null =>
    linking !== null && samePlace(linking.over, place) ? t(`domain.edge.${meaning(linking.source, place)}`) : null;
  return (
    <div ref={ground} className={classes.board} data-linking={linking?.by}>
      <ul className={classes.side} aria-label={t("workbench.sources.title", { count: sources.length })}>
        {cards.map((card) => (
          <SourceCard key={card.source.id} {...card} lifted={linking?.source.id === card.source.id} acts={acts} />
        ))}
      </ul>
      <Bands
        ground={ground}
        layout={[...sources, ...targets].map(({ id }) => id).join()}
        shown={shown}
        pale={linking !== null}
      />
      <ul className={classes.side} aria-label={t("workbench.targets.title", { count: targets.length })}>
        {targets.map(({ id, tier }) => (
          <TargetCard
            key={id}
            id={id}
            name={names.cluster(id)}
            sub={tier === "SUB"}
            node={nodes.get(id)}
            isNew={originsOf(content, id).some(({ kind }) => kind === "NEW")}
            remote={news?.keys.has(rowKey("targets", id)) === true}
            over={over({ kind: "target", id })}
            onOpen={onOpen}
            onShow={setShown}
          />
        ))}
        {linking !== null &&
          offered(linking.source).map((place) =>
            place.kind === "target" ? null : (
              <LinkPlace key={place.kind} kind={place.kind} over={samePlace(linking.over, place)} />
            ),
          )}
      </ul>
      {form !== null && <FateForm source={form.source} choice={form.choice} onClose={() => setForm(null)} />}
    </div>
  );
}
