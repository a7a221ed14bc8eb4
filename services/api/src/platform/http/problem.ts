import { z } from "@hono/zod-openapi";

export type Locale = "vi" | "en";
export type Text = Readonly<Record<Locale, string>>;

export interface ProblemKind {
  readonly code: string;
  readonly status: number;
  readonly title: Text;
  /** How to mend it: one or two sentences, shown to people and on the page that `type` leads to. */
  readonly help: Text;
}

/** One wrong place in what was sent: a JSON pointer into body, `query` or `params`, and why. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** A refusal as RFC 9457 wants it. The only way a module says no. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly errors: readonly FieldError[];
  readonly extra: Readonly<Record<string, unknown>>;
  readonly detail: Text | undefined;
  constructor(
    kind: ProblemKind,
    options: {
      detail?: Text | undefined;
      errors?: readonly FieldError[];
      extra?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    super(kind.code);
    this.kind = kind;
    this.errors = options.errors ?? [];
    this.extra = options.extra ?? {};
    this.detail = options.detail;
  }
}

const registry = new Map<string, ProblemKind>();
/** Every kind of problem of the product: what `type` addresses resolve to. */
export const problemKinds = (): readonly ProblemKind[] => [...registry.values()];

const kebab = (name: string) =>
  name.replace(/[A-Z]/g, (letter, at: number) => (at ? "-" : "") + letter.toLowerCase());

type Options = ConstructorParameters<typeof Problem>[1];
export type ProblemFactory = ((options?: Options) => Problem) & { readonly kind: ProblemKind };

/**
 * Declares the ways a module says no: `defineProblems("results", { WindowClosed: { status: 409, title, help } })`
 * gives `WindowClosed()`, code `results.window-closed`. Codes are never renamed or reused.
 */
export function defineProblems<Names extends string>(
  module: string,
  kinds: Readonly<Record<Names, { status: number; title: Text; help: Text }>>,
): Record<Names, ProblemFactory> {
  const factories = {} as Record<Names, ProblemFactory>;
  for (const name of Object.keys(kinds) as Names[]) {
    const kind: ProblemKind = { code: `${module}.${kebab(name)}`, ...kinds[name] };
    if (registry.has(kind.code)) throw new Error(`problem ${kind.code} is declared twice`);
    registry.set(kind.code, kind);
    factories[name] = Object.assign((options?: Options) => new Problem(kind, options), { kind });
  }
  return factories;
}

export const {
  NotFound,
  Unauthenticated,
  Forbidden,
  TwoFactorRequired,
  UnitClosed,
  Invalid,
  VersionMismatch,
  VersionRequired,
  IdempotencyMismatch,
  TooLarge,
  UnsupportedMediaType,
  TooManyRequests,
  Unavailable,
  AlreadyExists,
  Unexpected,
} = defineProblems("http", {
  NotFound: {
    status: 404,
    title: { vi: "Không tìm thấy", en: "Not found" },
    help: {
      vi: "Kiểm tra lại địa chỉ, hoặc mở lại từ trang chủ của đơn vị.",
      en: "Check the address, or start again from the unit's home page.",
    },
  },
  Unauthenticated: {
    status: 401,
    title: {
      vi: "Bạn chưa đăng nhập hoặc phiên đã hết hạn",
      en: "You are not signed in, or the session has ended",
    },
    help: { vi: "Đăng nhập rồi làm lại.", en: "Sign in and try again." },
  },
  Forbidden: {
    status: 403,
    title: { vi: "Vai trò của bạn không được làm việc này", en: "Your role does not allow this" },
    help: {
      vi: "Nhờ người quản trị của đơn vị làm hoặc cấp thêm quyền.",
      en: "Ask an administrator of the unit to do it or to widen your role.",
    },
  },
  UnitClosed: {
    status: 409,
    title: {
      vi: "Đơn vị đã kết thúc hoạt động; dữ liệu chỉ để tra cứu",
      en: "The unit has ended; what it holds can only be read",
    },
    help: {
      vi: "Làm việc này ở đơn vị kế tục, hoặc nhờ cấp trên mở lại đơn vị.",
      en: "Do this in the unit that succeeded it, or ask the unit above to open it again.",
    },
  },
  TwoFactorRequired: {
    status: 403,
    title: { vi: "Cần bật xác thực hai bước", en: "A second factor is required" },
    help: {
      vi: "Mở Tài khoản → Xác thực hai bước, bật rồi làm lại.",
      en: "Open Account → Two-step sign-in, turn it on and try again.",
    },
  },
  Invalid: {
    status: 422,
    title: { vi: "Có chỗ chưa đúng", en: "Something is not right" },
    help: {
      vi: "Sửa những chỗ được nêu rồi gửi lại; những gì đã nhập vẫn còn.",
      en: "Mend the places named and send again; nothing you entered is lost.",
    },
  },
  VersionMismatch: {
    status: 412,
    title: { vi: "Người khác vừa sửa mục này", en: "Somebody else has just changed this" },
    help: {
      vi: "Tải lại để xem bản mới rồi sửa tiếp.",
      en: "Reload to see the new version, then change it again.",
    },
  },
  VersionRequired: {
    status: 428,
    title: {
      vi: "Thiếu phiên bản đang sửa (If-Match)",
      en: "The version being changed is missing (If-Match)",
    },
    help: {
      vi: "Gửi kèm tiêu đề If-Match với số phiên bản vừa đọc.",
      en: "Send the If-Match header with the version that was read.",
    },
  },
  IdempotencyMismatch: {
    status: 422,
    title: {
      vi: "Khóa Idempotency-Key đã dùng cho yêu cầu khác",
      en: "This Idempotency-Key was used for another request",
    },
    help: {
      vi: "Dùng một khóa mới cho mỗi yêu cầu khác nhau.",
      en: "Use a new key for each different request.",
    },
  },
  TooLarge: {
    status: 413,
    title: { vi: "Tệp hoặc nội dung quá lớn", en: "The file or body is too large" },
    help: { vi: "Giảm kích thước rồi gửi lại.", en: "Make it smaller and send it again." },
  },
  UnsupportedMediaType: {
    status: 415,
    title: { vi: "Kiểu nội dung không được nhận", en: "This kind of content is not accepted" },
    help: {
      vi: "Gửi đúng kiểu nội dung mà tài liệu API nêu.",
      en: "Send the content type that the API document names.",
    },
  },
  TooManyRequests: {
    status: 429,
    title: { vi: "Quá nhiều yêu cầu trong thời gian ngắn", en: "Too many requests in a short time" },
    help: { vi: "Chờ một lát rồi thử lại.", en: "Wait a moment and try again." },
  },
  Unavailable: {
    status: 503,
    title: { vi: "Hệ thống đang bận", en: "The system is busy" },
    help: {
      vi: "Thử lại sau ít phút; dữ liệu đã lưu không mất.",
      en: "Try again in a few minutes; what was saved is safe.",
    },
  },
  AlreadyExists: {
    status: 409,
    title: { vi: "Mục này đã có", en: "This already exists" },
    help: { vi: "Đổi mã hoặc tên rồi lưu lại.", en: "Change the code or name and save again." },
  },
  Unexpected: {
    status: 500,
    title: { vi: "Có lỗi ngoài dự kiến", en: "Something unexpected went wrong" },
    help: {
      vi: "Thử lại; nếu vẫn lỗi, báo cho người quản trị kèm mã yêu cầu.",
      en: "Try again; if it persists, tell the administrator the request id.",
    },
  },
});

/** Wire form of a problem, as published in the OpenAPI document. */
export const ProblemDocument = z
  .object({
    type: z.string().openapi({ example: "/problems/http.not-found" }),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .catchall(z.unknown())
  .openapi("Problem");

/** Renders a problem in the reader's language. */
export function problemDocument(problem: Problem, locale: Locale, requestId: string) {
  const { kind } = problem;
  return {
    ...problem.extra,
    type: `/problems/${kind.code}`,
    title: kind.title[locale],
    status: kind.status,
    code: kind.code,
    detail: (problem.detail ?? kind.help)[locale],
    instance: `urn:request:${requestId}`,
    ...(problem.errors.length ? { errors: problem.errors } : {}),
  };
}
