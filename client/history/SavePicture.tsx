/** Buttons that save a drawing as SVG and as PNG, stamped with the moment it is of. */
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { ReactNode, RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useServerNow } from "../api/clock.ts";
import { formatInstant } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { tellAsOf } from "../shell/moment.ts";
import { notify } from "../shell/notify.ts";
import { pngOf, save, standalone } from "./picture.ts";
import classes from "./replay.module.css";

type Props = {
  svg: RefObject<SVGSVGElement | null>;
  /** The file's name without its ending. */
  name: string;
  title: string;
  /** The moment it is of, as `asOf` takes it; without it the present. */
  asOf?: string | undefined;
  /** Other files of the same. */
  children?: ReactNode;
};

export function SavePicture({ svg, name, title, asOf, children }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useServerNow();
  const at = asOf === undefined ? formatInstant(now, language) : tellAsOf(asOf, language);
  const drawing = () => (svg.current === null ? null : standalone(svg.current, t("history.save.stamp", { title, at })));
  const asSvg = (): void => {
    const drawn = drawing();
    if (drawn !== null) save(new Blob([drawn.text], { type: "image/svg+xml" }), `${name}.svg`);
  };
  const asPng = async (): Promise<void> => {
    const drawn = drawing();
    if (drawn === null) return;
    try {
      save(await pngOf(drawn), `${name}.png`);
    } catch {
      notify({ message: t("history.save.failed") });
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend around two buttons
    <div role="group" aria-label={t("history.save.title")} className={classes.save}>
      <IconDownload size={17} aria-hidden="true" />
      <Button size="compact-sm" variant="default" onClick={asSvg}>
        SVG
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => void asPng()}>
        PNG
      </Button>
      {children}
    </div>
  );
}
