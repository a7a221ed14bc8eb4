import { useNavigate } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import ChartNoAxesColumn from "lucide-solid/icons/chart-no-axes-column";
import ChevronsUpDown from "lucide-solid/icons/chevrons-up-down";
import CircleUser from "lucide-solid/icons/circle-user";
import Keyboard from "lucide-solid/icons/keyboard";
import LogOut from "lucide-solid/icons/log-out";
import Moon from "lucide-solid/icons/moon";
import Settings2 from "lucide-solid/icons/settings-2";
import Sun from "lucide-solid/icons/sun";
import { createSignal, For, type JSX, Show } from "solid-js";
import type { Me, Membership } from "../features/people/me.ts";
import { t } from "../lib/i18n.ts";
import { online } from "../lib/online.ts";
import { language, setLanguage, setTheme, theme } from "../lib/preferences.ts";
import { activeShortcuts, useShortcuts } from "../lib/shortcuts.ts";
import { Banner, Button, ButtonLink, Dialog, KeyHint, Link, Menu, type MenuItem } from "../ui/index.ts";
import { unitPath } from "./acting.tsx";

const MENU_LONG = 8;

/** VI or EN, kept on the device. */
export function LanguageSwitch(): JSX.Element {
  return (
    <Button
      tone="quiet"
      size="s"
      lang={language() === "vi" ? "en" : "vi"}
      title={t("common.otherLanguage")}
      onClick={() => setLanguage(language() === "vi" ? "en" : "vi")}
    >
      {language() === "vi" ? "EN" : "VI"}
      <span class="visually-hidden"> {t("common.otherLanguage")}</span>
    </Button>
  );
}

function isDark(): boolean {
  return (
    theme() === "dark" || (theme() === "system" && window.matchMedia("(prefers-color-scheme: dark)").matches)
  );
}

function UnitSwitch(props: { readonly me: Me; readonly current: Membership | null }): JSX.Element {
  const items = (): MenuItem[] => [
    ...props.me.memberships.slice(0, MENU_LONG).map((membership) => ({
      label: membership.unit.name,
      hint: [membership.unit.levelName, membership.unit.parentName].filter(Boolean).join(" · "),
      href: unitPath(membership.unit.code),
      current: membership.unit.code === props.current?.unit.code,
    })),
    ...(props.me.memberships.length > 1 ? (["line"] as const) : []),
    ...(props.me.memberships.length > 1 ? [{ label: t("frame.allUnits"), href: "/?chon=1" }] : []),
  ];
  const words = (unit: Membership["unit"]): JSX.Element => (
    <span class="head-unit-words">
      <span class="head-unit-name only-wide">{unit.name}</span>
      <span class="head-unit-name only-narrow">{unit.shortName}</span>
      <span class="head-unit-level">{[unit.levelName, unit.parentName].filter(Boolean).join(" · ")}</span>
    </span>
  );
  return (
    <Show when={props.current}>
      {(current) => (
        <Show
          when={props.me.memberships.length > 1}
          fallback={<div class="head-unit head-unit-only">{words(current().unit)}</div>}
        >
          <Menu
            triggerClass="head-unit"
            edge="start"
            trigger={
              <>
                <span class="visually-hidden">{t("frame.switchUnit")}</span>
                {words(current().unit)}
                <ChevronsUpDown size={16} aria-hidden="true" />
              </>
            }
            items={items()}
          />
        </Show>
      )}
    </Show>
  );
}

export interface HeaderProps {
  readonly me: Me;
  readonly current: Membership | null;
}

export function Header(props: HeaderProps): JSX.Element {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [shortcutsShown, setShortcutsShown] = createSignal(false);
  useShortcuts([{ keys: "?", label: t("common.shortcuts.open"), run: () => setShortcutsShown(true) }]);

  const leave = async (): Promise<void> => {
    const auth = await import("../api/auth.ts");
    await auth.signOut();
    queries.clear();
    navigate("/dang-nhap");
  };

  return (
    <header class="head">
      <div class="head-line">
        <Link href={props.current ? unitPath(props.current.unit.code) : "/"} class="head-brand">
          <ChartNoAxesColumn size={22} aria-hidden="true" color="var(--accent)" />
          <span class="head-brand-word">{t("common.product")}</span>
        </Link>
        <UnitSwitch me={props.me} current={props.current} />
        <div class="head-end">
          <LanguageSwitch />
          <Menu
            triggerClass="button button-quiet head-person"
            label={t("frame.userMenu", { name: props.me.person.name })}
            trigger={
              <>
                <CircleUser size={20} aria-hidden="true" />
                <span>{props.me.person.name}</span>
              </>
            }
            heading={props.me.person.email}
            items={[
              {
                label: t("frame.account"),
                icon: <Settings2 size={18} aria-hidden="true" />,
                href: "/tai-khoan",
              },
              {
                label: t(isDark() ? "frame.toLight" : "frame.toDark"),
                icon: isDark() ? <Sun size={18} aria-hidden="true" /> : <Moon size={18} aria-hidden="true" />,
                onSelect: () => setTheme(isDark() ? "light" : "dark"),
              },
              {
                label: t("common.shortcuts.title"),
                icon: <Keyboard size={18} aria-hidden="true" />,
                onSelect: () => setShortcutsShown(true),
              },
              "line",
              {
                label: t("frame.signOut"),
                icon: <LogOut size={18} aria-hidden="true" />,
                onSelect: () => void leave(),
              },
            ]}
          />
        </div>
      </div>
      <div class="head-banners">
        <Show when={!online()}>
          <Banner tone="offline">{t("frame.offline")}</Banner>
        </Show>
        <Show when={props.me.mustEnrollTwoFactor}>
          <Banner
            tone="wait"
            action={
              <ButtonLink size="s" href="/tai-khoan#hai-buoc">
                {t("frame.twoFactorNow")}
              </ButtonLink>
            }
          >
            {t("frame.twoFactorNeeded")}
          </Banner>
        </Show>
      </div>
      <Dialog
        open={shortcutsShown()}
        onOpenChange={setShortcutsShown}
        title={t("common.shortcuts.title")}
        size="s"
      >
        <Show when={activeShortcuts().length > 1} fallback={<p>{t("common.shortcuts.none")}</p>}>
          <dl class="facts">
            <For each={activeShortcuts()}>
              {(shortcut) => (
                <>
                  <dt>
                    <KeyHint keys={shortcut.keys} />
                  </dt>
                  <dd>{shortcut.label}</dd>
                </>
              )}
            </For>
          </dl>
        </Show>
      </Dialog>
    </header>
  );
}
