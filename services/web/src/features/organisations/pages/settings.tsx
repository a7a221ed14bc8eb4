import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import ScrollText from "lucide-solid/icons/scroll-text";
import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { t } from "../../../lib/i18n.ts";
import {
  Badge,
  Banner,
  Button,
  ButtonLink,
  CheckboxGroup,
  ErrorPanel,
  Link,
  PageHeader,
  QueryBarrier,
  Switch,
  Table,
  toast,
} from "../../../ui/index.ts";
import { roleName } from "../../people/model.ts";
import { LevelDialog } from "../parts/level-dialog.tsx";
import { UnitForm } from "../parts/unit-form.tsx";
import {
  type Level,
  levelsQuery,
  type Settings,
  settingsKey,
  settingsQuery,
  unitQuery,
  updateSettings,
} from "../queries.ts";
import "./settings.css";

export function SettingsPage(): JSX.Element {
  const acting = useActing();
  return (
    <Allowed to={["settings.manage"]}>
      <div class="settings">
        <PageHeader
          title={t("settings.title")}
          more={
            <Show when={acting.can("events.read")}>
              <ButtonLink href={acting.path("nhat-ky")} icon={<ScrollText size={16} aria-hidden="true" />}>
                {t("settings.openLog")}
              </ButtonLink>
            </Show>
          }
        />
        <div class="stack-l">
          <Demands />
          <Show when={acting.can("units.manage")}>
            <OwnUnit />
          </Show>
          <Show when={acting.unit.parentName === null}>
            <Levels />
          </Show>
        </div>
      </div>
    </Allowed>
  );
}

function Demands(): JSX.Element {
  const acting = useActing();
  const settings = useQuery(() => settingsQuery(acting.unit.code));
  const levels = useQuery(() => levelsQuery(acting.unit.code));
  return (
    <section class="stack" aria-labelledby="demands">
      <div class="stack-s">
        <h2 id="demands">{t(acting.unit.level === "school" ? "settings.demandsOwn" : "settings.demands")}</h2>
        <p class="muted">
          {t(acting.unit.level === "school" ? "settings.demandsLeadOwn" : "settings.demandsLead", {
            unit: acting.unit.name,
          })}
        </p>
      </div>
      <QueryBarrier query={settings}>
        {(data) => (
          <QueryBarrier query={levels}>
            {(all) => (
              <Show when={data()} keyed>
                {(now) => <DemandsForm settings={now} levels={all()} />}
              </Show>
            )}
          </QueryBarrier>
        )}
      </QueryBarrier>
    </section>
  );
}

function DemandsForm(props: { readonly settings: Settings; readonly levels: readonly Level[] }): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const { twoFactorRoles, separateVerifier, version } = props.settings;
  const [roles, setRoles] = createSignal<readonly string[]>(twoFactorRoles.own);
  const [separate, setSeparate] = createSignal(separateVerifier.own);
  const demandedAbove = (role: string): boolean =>
    twoFactorRoles.above.some((one) => one.value.includes(role));
  const offered = createMemo(() => {
    const rank = props.levels.find((level) => level.code === acting.unit.level)?.rank ?? 0;
    return [...new Set(props.levels.filter((level) => level.rank >= rank).flatMap((level) => level.roles))];
  });
  const isChanged = (): boolean =>
    separate() !== separateVerifier.own ||
    [...roles()].sort().join() !== [...twoFactorRoles.own].sort().join();
  const touchesMe = (): boolean =>
    !acting.person.twoFactorEnabled && acting.roles.some((role) => roles().includes(role));
  const save = useMutation(() => ({
    mutationFn: () =>
      updateSettings(acting.unit.code, version, {
        twoFactorRoles: [...roles()],
        separateVerifier: separate(),
      }),
    onSuccess: async (saved) => {
      queries.setQueryData(settingsKey(acting.unit.code), saved);
      await queries.invalidateQueries({ queryKey: ["me"] });
      toast({ text: t("settings.saved") });
    },
  }));
  return (
    <form
      class="sheet stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Show when={save.error}>
        <ErrorPanel error={save.error} />
      </Show>
      <CheckboxGroup
        inline
        label={t("settings.twoFactor")}
        hint={t("settings.twoFactorHint")}
        values={offered().filter((role) => roles().includes(role) || demandedAbove(role))}
        onChange={(chosen) =>
          setRoles(chosen.filter((role) => !demandedAbove(role) || twoFactorRoles.own.includes(role)))
        }
        choices={offered().map((role) => ({
          value: role,
          label: roleName(role),
          hint: demandedAbove(role) ? t("settings.fromAboveLocked") : undefined,
          disabled: demandedAbove(role),
        }))}
      />
      <Show when={touchesMe()}>
        <Banner tone="wait" action={<Link href="/tai-khoan">{t("settings.twoFactorOpen")}</Link>}>
          {t("settings.twoFactorSelf")}
        </Banner>
      </Show>
      <div class="stack-s">
        <Switch
          label={t("settings.separate")}
          hint={t("settings.separateHint")}
          checked={separate() || separateVerifier.above.length > 0}
          disabled={separateVerifier.above.length > 0}
          onChange={setSeparate}
        />
        <For each={separateVerifier.above}>
          {(one) => <p class="small muted">{t("settings.fromAbove", { unit: one.unitName })}</p>}
        </For>
      </div>
      <div class="row">
        <Button type="submit" tone="main" busy={save.isPending} disabled={!isChanged()}>
          {t("settings.save")}
        </Button>
        <Show when={!isChanged()}>
          <span class="small muted">{t("settings.unchanged")}</span>
        </Show>
      </div>
    </form>
  );
}

function OwnUnit(): JSX.Element {
  const acting = useActing();
  const id = createUniqueId();
  const unit = useQuery(() => unitQuery(acting.unit.code, acting.unit.code));
  return (
    <section class="stack" aria-labelledby={`${id}-title`}>
      <div class="stack-s">
        <h2 id={`${id}-title`}>{t("settings.unit")}</h2>
        <p class="muted">{t("settings.unitLead")}</p>
      </div>
      <QueryBarrier query={unit}>
        {(data) => (
          <div class="sheet">
            <Show when={data()} keyed>
              {(now) => <UnitForm id={id} unit={now} ownButton onDone={() => undefined} />}
            </Show>
          </div>
        )}
      </QueryBarrier>
    </section>
  );
}

/** Only where the tree begins: everybody beneath uses these names. */
function Levels(): JSX.Element {
  const acting = useActing();
  const levels = useQuery(() => levelsQuery(acting.unit.code));
  const [editing, setEditing] = createSignal<Level>();
  return (
    <section class="stack" aria-labelledby="levels">
      <div class="stack-s">
        <h2 id="levels">{t("settings.levels")}</h2>
        <p class="muted">{t("settings.levelsLead")}</p>
      </div>
      <QueryBarrier query={levels}>
        {(items) => (
          <Table
            caption={t("settings.levels")}
            hideCaption
            columns={[
              {
                key: "vi",
                header: t("settings.levelVi"),
                rowHeader: true,
                cell: (level) => (
                  <span class="row">
                    {level.nameVi}
                    <Show when={level.isReporting}>
                      <Badge>{t("settings.reporting")}</Badge>
                    </Show>
                  </span>
                ),
              },
              {
                key: "en",
                header: t("settings.levelEn"),
                cell: (level) => <span lang="en">{level.nameEn}</span>,
              },
              {
                key: "edit",
                header: t("common.action"),
                hideHeader: true,
                noLabel: true,
                tight: true,
                cell: (level) => (
                  <Button
                    size="s"
                    aria-label={t("settings.levelOf", { level: level.name })}
                    onClick={() => setEditing(level)}
                  >
                    {t("settings.rename")}
                  </Button>
                ),
              },
            ]}
            rows={items()}
          />
        )}
      </QueryBarrier>
      <Show when={editing()} keyed>
        {(level) => <LevelDialog level={level} onClose={() => setEditing(undefined)} />}
      </Show>
    </section>
  );
}
