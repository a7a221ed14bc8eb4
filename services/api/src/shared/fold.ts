/**
 * Text without accents, lower case, as `app.fold` makes it in the database: "Điện Lực" becomes "dien luc".
 * For comparing and for codes, never for showing.
 */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}
