import { createEffect, onCleanup } from "solid-js";

const PRODUCT = "Thi đua";

/** Keeps the window's title with the page: "Duyệt số liệu – Phòng GDĐT Đồng Hỷ – Thi đua". */
export function usePageTitle(parts: () => readonly (string | null | undefined)[]): void {
  createEffect(() => {
    document.title = [...parts().filter(Boolean), PRODUCT].join(" – ");
  });
  onCleanup(() => {
    document.title = PRODUCT;
  });
}
