/** The same keys with any words: what a second language must provide, so that a missing one fails the type check. */
export type Wording<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Wording<T[Key]> };
