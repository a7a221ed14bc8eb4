import type { AppDeps } from "./app.ts";
import { derivedSecret } from "./config.ts";
import { createAuth } from "./platform/auth/auth.ts";
import { rememberedPasswords } from "./platform/auth/remembered-passwords.ts";
import { type Clock, systemClock } from "./platform/clock/clock.ts";
import { connect } from "./platform/db/connect.ts";
import { FileStore } from "./platform/files/file-store.ts";
import { PassingFiles } from "./platform/files/passing-files.ts";
import type { Log } from "./platform/log/log.ts";
import { Tenancy } from "./platform/tenancy/tenancy.ts";

/** What the parts of the app are made from. */
export interface ComposeOptions {
  readonly urls: { readonly app: string; readonly auth: string };
  readonly secret: string;
  readonly publicUrl: string;
  /** Folder of uploaded files. */
  readonly filesDir: string;
  /** Folder of archives that wait to be fetched. */
  readonly archivesDir: string;
  readonly canMail: boolean;
  readonly log: Log;
  readonly clock?: Clock;
  /**
   * The demo is being filled: many people sign in at once with one password, and what an interruption leaves
   * is thrown away. So sign-ins are not throttled, the password is hashed once, commits do not wait for the disk.
   */
  readonly isFilling?: boolean;
  readonly connectionsMax?: number;
}

/** What `createApp` needs, and how to let go of it. */
export interface Composed {
  readonly deps: AppDeps;
  close(): Promise<void>;
}

/** Opens the two pools of the app and puts its parts together. */
export function compose(options: ComposeOptions): Composed {
  const isFilling = options.isFilling ?? false;
  const app = connect(options.urls.app, {
    name: "app",
    max: options.connectionsMax ?? 10,
    isDurable: !isFilling,
  });
  const auth = connect(options.urls.auth, {
    name: "auth",
    max: Math.ceil((options.connectionsMax ?? 10) / 2),
    isDurable: !isFilling,
  });
  return {
    deps: {
      tenancy: new Tenancy(app),
      auth: createAuth({
        client: auth,
        secret: derivedSecret(options.secret, "auth"),
        publicUrl: options.publicUrl,
        isThrottled: !isFilling,
        passwords: isFilling ? rememberedPasswords() : undefined,
      }),
      clock: options.clock ?? systemClock,
      services: {
        files: new FileStore(options.filesDir),
        archives: new PassingFiles(options.archivesDir),
        publicUrl: options.publicUrl,
        canMail: options.canMail,
      },
      log: options.log,
    },
    close: async () => {
      await Promise.all([app.end({ timeout: 5 }), auth.end({ timeout: 5 })]);
    },
  };
}
