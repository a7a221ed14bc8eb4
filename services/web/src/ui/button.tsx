import { A } from "@solidjs/router";
import { type JSX, Show, splitProps } from "solid-js";
import { t } from "../lib/i18n.ts";
import "./button.css";

export type ButtonTone = "main" | "plain" | "quiet" | "danger";

interface Looks {
  /** One "main" a page. */
  readonly tone?: ButtonTone | undefined;
  readonly size?: "m" | "s" | undefined;
  readonly icon?: JSX.Element;
}

export interface ButtonProps extends Looks, JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  /** Shows that it is working and takes no second press; the focus stays. */
  readonly busy?: boolean | undefined;
}

const classOf = (tone: ButtonTone | undefined, size: string | undefined): string =>
  `button button-${tone ?? "plain"}${size === "s" ? " button-s" : ""}`;

export function Button(props: ButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, [
    "tone",
    "size",
    "icon",
    "busy",
    "children",
    "class",
    "onClick",
    "type",
  ]);
  const press: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    if (own.busy) {
      event.preventDefault();
      return;
    }
    if (typeof own.onClick === "function") own.onClick(event);
    else if (own.onClick) own.onClick[0](own.onClick[1], event);
  };
  return (
    <button
      {...rest}
      type={own.type ?? "button"}
      class={`${classOf(own.tone, own.size)} ${own.class ?? ""}`}
      aria-disabled={own.busy ? "true" : rest["aria-disabled"]}
      onClick={press}
    >
      <Show when={own.busy} fallback={own.icon}>
        <span class="spinner" aria-hidden="true" />
      </Show>
      {own.children}
    </button>
  );
}

export interface ButtonLinkProps extends Looks {
  readonly href: string;
  readonly children: JSX.Element;
  readonly download?: boolean | string | undefined;
  /** Leaves the application: an API download, another site. */
  readonly external?: boolean | undefined;
}

/** A link that looks like a button: it goes somewhere, it does not do anything. */
export function ButtonLink(props: ButtonLinkProps): JSX.Element {
  return (
    <Show
      when={props.external || props.download !== undefined}
      fallback={
        <A href={props.href} class={classOf(props.tone, props.size)}>
          {props.icon}
          {props.children}
        </A>
      }
    >
      <a
        href={props.href}
        class={classOf(props.tone, props.size)}
        download={props.download === true ? "" : props.download || undefined}
        rel="external"
      >
        {props.icon}
        {props.children}
      </a>
    </Show>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, "children" | "icon"> {
  /** Its name, read aloud and shown on hover. */
  readonly label: string;
  readonly icon: JSX.Element;
}

export function IconButton(props: IconButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, ["label", "icon", "class", "tone"]);
  return (
    <Button
      {...rest}
      tone={own.tone ?? "quiet"}
      class={`icon-button ${own.class ?? ""}`}
      aria-label={own.label}
      title={own.label}
      icon={own.icon}
    />
  );
}

export interface LinkProps {
  readonly href: string;
  readonly children: JSX.Element;
  /** Takes the colour of the text around it; for links that fill a table's column. */
  readonly plain?: boolean | undefined;
  readonly external?: boolean | undefined;
  readonly class?: string | undefined;
}

export function Link(props: LinkProps): JSX.Element {
  const look = () => `${props.plain ? "link-plain " : ""}${props.class ?? ""}`;
  return (
    <Show
      when={props.external}
      fallback={
        <A href={props.href} class={look()}>
          {props.children}
        </A>
      }
    >
      <a href={props.href} class={look()} target="_blank" rel="noreferrer external">
        {props.children}
      </a>
    </Show>
  );
}

/** A small "working" sign for places without a button. */
export function Spinner(): JSX.Element {
  return <span class="spinner" role="img" aria-label={t("common.working")} />;
}
