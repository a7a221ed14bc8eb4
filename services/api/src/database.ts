import { type Config, derivedSecret } from "./config.ts";
import { migrate } from "./migrate.ts";
import { databaseErrorCode } from "./platform/db/connect.ts";
import { startEmbedded } from "./platform/db/embedded.ts";
import { ensureRoles, type LoginRole, roleUrl } from "./platform/db/roles.ts";
import { Refusal } from "./platform/refusal.ts";

/** A database with roles and tables as this program needs them. */
export interface Database {
  url(role: LoginRole): string;
  /** Stops the embedded server; a server of the operator's own is left alone. */
  stop(): Promise<void>;
}

/** The embedded server's superuser password follows from the secret like everything else. */
export function embeddedPassword(secret: string): string {
  return derivedSecret(secret, "db-role:postgres");
}

/**
 * Starts or reaches the server, then brings roles and tables up to date.
 * `startAnew` throws away what the embedded database holds; a server of the operator's own is never emptied.
 */
export async function openDatabase(config: Config, options: { startAnew: boolean }): Promise<Database> {
  if (options.startAnew && config.databaseUrl !== undefined) throw unfinishedDemo();
  const server = await openServer(config, options.startAnew);
  try {
    await ensureRoles(server.adminUrl, config.secret);
    await migrate({
      ownerUrl: roleUrl(server.adminUrl, config.secret, "owner"),
      policyForm: config.policyForm,
    });
    return { url: (role) => roleUrl(server.adminUrl, config.secret, role), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw (config.databaseUrl !== undefined && unreachable(error)) || error;
  }
}

function openServer(
  config: Config,
  startAnew: boolean,
): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  if (config.databaseUrl !== undefined) {
    return Promise.resolve({ adminUrl: config.databaseUrl, stop: () => Promise.resolve() });
  }
  return startEmbedded({ dataDir: config.dataDir, password: embeddedPassword(config.secret), startAnew });
}

function unfinishedDemo(): Refusal {
  return new Refusal({
    vi: "Lần lập dữ liệu dùng thử trước bị ngắt giữa chừng; hãy trỏ DATABASE_URL tới một cơ sở dữ liệu trống và xóa tệp demo-unfinished trong DATA_DIR.",
    en: "Filling the demo was interrupted last time; point DATABASE_URL at an empty database and remove the file demo-unfinished in DATA_DIR.",
  });
}

const UNREACHABLE: Readonly<Record<string, { vi: string; en: string }>> = {
  ECONNREFUSED: { vi: "không có máy chủ nào trả lời ở đó", en: "no server answers there" },
  ENOTFOUND: { vi: "không tìm thấy tên máy chủ", en: "the host name is unknown" },
  EAI_AGAIN: { vi: "không tìm thấy tên máy chủ", en: "the host name is unknown" },
  ETIMEDOUT: { vi: "máy chủ không trả lời", en: "the server does not answer" },
  CONNECT_TIMEOUT: { vi: "máy chủ không trả lời", en: "the server does not answer" },
  CONNECTION_CLOSED: { vi: "máy chủ đóng kết nối", en: "the server closed the connection" },
  ECONNRESET: { vi: "máy chủ đóng kết nối", en: "the server closed the connection" },
  "28P01": { vi: "sai tên hoặc mật khẩu", en: "wrong name or password" },
  "28000": { vi: "máy chủ không nhận vai trò này", en: "the server does not accept this role" },
  "3D000": { vi: "cơ sở dữ liệu này không tồn tại", en: "that database does not exist" },
};

/** Errors of connecting, as the sentence an operator can act on. The address is not repeated: it holds a password. */
function unreachable(error: unknown): Refusal | undefined {
  const why = UNREACHABLE[databaseErrorCode(error) ?? ""];
  return (
    why &&
    new Refusal({
      vi: `Không kết nối được tới DATABASE_URL: ${why.vi}.`,
      en: `Cannot connect to DATABASE_URL: ${why.en}.`,
    })
  );
}
