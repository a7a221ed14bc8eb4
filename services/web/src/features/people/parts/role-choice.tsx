import type { JSX } from "solid-js";
import { t, textIfAny } from "../../../lib/i18n.ts";
import { CheckboxGroup } from "../../../ui/index.ts";
import { roleName } from "../model.ts";

/** Roles to hold, each with what it lets do in plain words. */
export function RoleChoice(props: {
  readonly roles: readonly string[];
  readonly values: readonly string[];
  readonly onChange: (roles: string[]) => void;
  readonly error?: string | undefined;
}): JSX.Element {
  return (
    <CheckboxGroup
      label={t("people.rolesTitle")}
      hint={t("people.rolesLead")}
      pointer="/roles"
      error={props.error}
      values={props.values}
      onChange={props.onChange}
      choices={props.roles.map((role) => ({
        value: role,
        label: roleName(role),
        hint: textIfAny(`people.roleHints.${role}`) ?? undefined,
      }))}
    />
  );
}
