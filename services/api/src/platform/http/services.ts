import type { Auth } from "../auth/auth.ts";
import type { FileStore } from "../files/file-store.ts";
import type { PassingFiles } from "../files/passing-files.ts";

/** Technical services an operation may use; none of them knows a tenant by itself. */
export interface AppServices {
  readonly auth: Auth;
  readonly files: FileStore;
  /** Archives to be fetched within some days. */
  readonly archives: PassingFiles;
  /** Address people reach the product at, without a slash at the end. */
  readonly publicUrl: string;
  /** True where SMTP is configured, so that links are mailed as well as shown. */
  readonly canMail: boolean;
}
