import ChartNoAxesColumn from "lucide-solid/icons/chart-no-axes-column";
import type { JSX } from "solid-js";
import { t } from "../lib/i18n.ts";
import { LanguageSwitch } from "./header.tsx";
import "./frame.css";

/** The frame of pages before one is in: sign-in, an invitation. */
export function Door(props: { readonly children: JSX.Element; readonly wide?: boolean }): JSX.Element {
  return (
    <div class="door">
      <header class="head">
        <div class="head-line">
          <span class="head-brand">
            <ChartNoAxesColumn size={22} aria-hidden="true" color="var(--accent)" />
            {t("common.product")}
          </span>
          <div class="head-end">
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <main class="door-main" id="noi-dung">
        <div class={`door-sheet ${props.wide ? "door-sheet-wide" : ""}`}>{props.children}</div>
      </main>
    </div>
  );
}
