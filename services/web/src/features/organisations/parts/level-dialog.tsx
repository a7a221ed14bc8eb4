import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createSignal, type JSX } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { t } from "../../../lib/i18n.ts";
import { TextField, toast } from "../../../ui/index.ts";
import { errorAt, FormDialog } from "../../people/parts/form-dialog.tsx";
import { type Level, treeKey, updateLevel } from "../queries.ts";

export function LevelDialog(props: { readonly level: Level; readonly onClose: () => void }): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const [nameVi, setNameVi] = createSignal(props.level.nameVi);
  const [nameEn, setNameEn] = createSignal(props.level.nameEn);
  const save = useMutation(() => ({
    mutationFn: () =>
      updateLevel(acting.unit.code, props.level, { nameVi: nameVi().trim(), nameEn: nameEn().trim() }),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: treeKey(acting.unit.code) }),
        queries.invalidateQueries({ queryKey: ["me"] }),
      ]);
      toast({ text: t("settings.levelSaved") });
      props.onClose();
    },
  }));
  return (
    <FormDialog
      open
      title={t("settings.levelOf", { level: props.level.name })}
      action={t("common.save")}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={props.onClose}
    >
      <TextField
        label={t("settings.levelVi")}
        pointer="/nameVi"
        required
        autofocus
        maxLength={80}
        error={errorAt(save.error, "/nameVi")}
        value={nameVi()}
        onInput={setNameVi}
      />
      <TextField
        label={t("settings.levelEn")}
        pointer="/nameEn"
        required
        maxLength={80}
        error={errorAt(save.error, "/nameEn")}
        value={nameEn()}
        onInput={setNameEn}
      />
    </FormDialog>
  );
}
