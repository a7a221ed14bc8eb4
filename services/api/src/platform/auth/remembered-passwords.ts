import { hashPassword, verifyPassword } from "better-auth/crypto";

/** How passwords are hashed and compared. */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(given: { readonly hash: string; readonly password: string }): Promise<boolean>;
}

/**
 * Hashes each password once and remembers every comparison. Only for the demo, whose one password is printed
 * anyway: its people share a hash, and making 159 accounts costs two scrypts instead of hundreds.
 */
export function rememberedPasswords(): Passwords {
  const hashes = new Map<string, Promise<string>>();
  const comparisons = new Map<string, Promise<boolean>>();
  return {
    hash: (password) => remember(hashes, password, () => hashPassword(password)),
    verify: ({ hash, password }) =>
      remember(comparisons, JSON.stringify([hash, password]), () => verifyPassword({ hash, password })),
  };
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
