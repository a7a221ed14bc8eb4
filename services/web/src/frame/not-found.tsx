import type { Permission } from "@thidua/api/shared/permissions.ts";
import { type JSX, Show } from "solid-js";
import { t } from "../lib/i18n.ts";
import { usePageTitle } from "../lib/page-title.ts";
import { ButtonLink } from "../ui/index.ts";
import { useActing } from "./acting.tsx";

export function NotFound(): JSX.Element {
  usePageTitle(() => [t("frame.notFound.title")]);
  return (
    <div class="stack">
      <h1>{t("frame.notFound.title")}</h1>
      <p>{t("frame.notFound.hint")}</p>
      <div>
        <ButtonLink href="/">{t("frame.notFound.home")}</ButtonLink>
      </div>
    </div>
  );
}

export function UnitNotFound(): JSX.Element {
  usePageTitle(() => [t("frame.unitNotFound.title")]);
  return (
    <div class="stack">
      <h1>{t("frame.unitNotFound.title")}</h1>
      <p>{t("frame.unitNotFound.hint")}</p>
      <div>
        <ButtonLink href="/?chon=1">{t("frame.unitNotFound.choose")}</ButtonLink>
      </div>
    </div>
  );
}

/** Shows its children to those who hold one of the permissions, and says what is missing to the others. */
export function Allowed(props: {
  readonly to: readonly Permission[];
  readonly children: JSX.Element;
}): JSX.Element {
  const acting = useActing();
  return (
    <Show when={acting.can(...props.to)} fallback={<NotAllowed />}>
      {props.children}
    </Show>
  );
}

function NotAllowed(): JSX.Element {
  const acting = useActing();
  usePageTitle(() => [t("frame.notAllowed.title")]);
  return (
    <div class="stack">
      <h1>{t("frame.notAllowed.title")}</h1>
      <p>{t("frame.notAllowed.hint")}</p>
      <div>
        <ButtonLink href={acting.path()}>{t("frame.notAllowed.home")}</ButtonLink>
      </div>
    </div>
  );
}
