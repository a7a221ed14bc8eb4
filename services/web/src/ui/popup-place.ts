import { createContext, useContext } from "solid-js";

const PopupPlace = createContext<() => HTMLElement | undefined>();

/** What stands inside puts its lists, menus and notes into this element. */
export const PopupPlaceProvider = PopupPlace.Provider;

/**
 * Where a list, a menu or a note is put: into the dialog it belongs to, else to the end of the page. A dialog hides all
 * that stands outside it from assistive technology, and that would be its own lists.
 */
export function usePopupPlace(): () => HTMLElement {
  const place = useContext(PopupPlace);
  return () => place?.() ?? document.body;
}
