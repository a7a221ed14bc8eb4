import { createHmac } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type Answer, type Caller, Product } from "../../support/product.ts";

/** A person with a browser: cookies are kept from answer to answer. */
class Visitor {
  readonly #guest: Caller;
  readonly #cookies = new Map<string, string>();
  constructor(guest: Caller) {
    this.#guest = guest;
  }
  async request(method: string, path: string, body?: unknown): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await this.#guest.request(method, path, body, { headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      if (/max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value.join("="));
    }
    return answer;
  }
  get = (path: string) => this.request("GET", path);
  post = (path: string, body: unknown = {}) => this.request("POST", path, body);
}

/** The code that a phone shows (RFC 6238). */
function codeOf(uri: string, at = Date.now()): string {
  const bits = [...(new URL(uri).searchParams.get("secret") ?? "")]
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

const PASSWORD = "mat khau that dai";
const product = await Product.start();
let head: Caller;
let units: Awaited<ReturnType<Product["province"]>>;
beforeAll(async () => {
  units = await product.province();
  head = await product.person(units.school, ["school_head"]);
});

const visitor = () => new Visitor(product.anonymous(units.school));
const unitPath = () => `/api/v1/units/${units.school.code}`;

async function member(email: string, roles = ["teacher"]) {
  const { body } = await head.post("/invitations", { email, name: "Người Thử", roles });
  await visitor().post(`/api/v1/invitations/${body.link.split("/").at(-1)}/acceptance`, {
    password: PASSWORD,
  });
  const here = visitor();
  expect((await here.post("/api/auth/sign-in/email", { email, password: PASSWORD })).status).toBe(200);
  return here;
}

describe("a second factor", () => {
  test("that the unit demands is set up with a phone, asked at the next sign-in, and a recovery code replaces it once", async () => {
    const email = "hai-buoc@thidua.example";
    const person = await member(email);
    expect((await person.get(unitPath())).status).toBe(200);
    await head.patch("/settings", { twoFactorRoles: ["teacher"] }, { ifMatch: 0 });
    expect((await person.get(unitPath())).body.code).toBe("http.two-factor-required");
    expect((await person.get("/api/v1/me")).body).toMatchObject({
      mustEnrollTwoFactor: true,
      person: { twoFactorEnabled: false },
    });

    expect((await person.post("/api/auth/two-factor/enable", { password: "sai mat khau roi" })).status).toBe(
      400,
    );
    const offer = await person.post("/api/auth/two-factor/enable", { password: PASSWORD });
    expect(offer.body.backupCodes).toHaveLength(10);
    // Nothing counts before the phone has proved that it knows the secret.
    expect((await person.get(unitPath())).body.code).toBe("http.two-factor-required");
    expect((await person.post("/api/auth/two-factor/verify-totp", { code: "000000" })).status).toBe(401);
    expect(
      (await person.post("/api/auth/two-factor/verify-totp", { code: codeOf(offer.body.totpURI) })).status,
    ).toBe(200);
    expect((await person.get(unitPath())).status).toBe(200);
    expect((await person.get("/api/v1/me")).body.mustEnrollTwoFactor).toBe(false);

    const next = visitor();
    const first = await next.post("/api/auth/sign-in/email", { email, password: PASSWORD });
    expect(first.body).toMatchObject({ twoFactorRedirect: true });
    expect((await next.get("/api/v1/me")).status).toBe(401);
    expect((await next.post("/api/auth/two-factor/verify-totp", { code: "123456" })).status).toBe(401);
    expect(
      (await next.post("/api/auth/two-factor/verify-totp", { code: codeOf(offer.body.totpURI) })).status,
    ).toBe(200);
    expect((await next.get(unitPath())).status).toBe(200);

    const [code] = offer.body.backupCodes;
    for (const [attempt, status] of [200, 401].entries()) {
      const lost = visitor();
      await lost.post("/api/auth/sign-in/email", { email, password: PASSWORD });
      expect(
        (await lost.post("/api/auth/two-factor/verify-backup-code", { code })).status,
        `use ${attempt + 1}`,
      ).toBe(status);
      expect((await lost.get("/api/v1/me")).status).toBe(status === 200 ? 200 : 401);
    }

    const { body: settings } = await head.get("/settings");
    await head.patch("/settings", { twoFactorRoles: [] }, { ifMatch: settings.version });
  });

  test("cannot be turned off without the password, and not be skipped by accepting another invitation", async () => {
    const email = "khong-vong@thidua.example";
    const person = await member(email);
    const offer = await person.post("/api/auth/two-factor/enable", { password: PASSWORD });
    await person.post("/api/auth/two-factor/verify-totp", { code: codeOf(offer.body.totpURI) });
    expect((await person.post("/api/auth/two-factor/disable", { password: "sai mat khau roi" })).status).toBe(
      400,
    );

    const sibling = await product.person(units.sibling, ["school_head"]);
    const { body } = await sibling.post("/invitations", { email, name: "Người Thử", roles: ["staff"] });
    const thief = visitor();
    const accepted = await thief.post(`/api/v1/invitations/${body.link.split("/").at(-1)}/acceptance`, {
      password: PASSWORD,
    });
    expect(accepted.body).toEqual({ unitCode: units.sibling.code });
    expect((await thief.get("/api/v1/me")).status).toBe(401);
  });
});

describe("sessions", () => {
  test("end everywhere at once, for the API as well", async () => {
    const email = "moi-noi@thidua.example";
    const here = await member(email);
    const there = visitor();
    await there.post("/api/auth/sign-in/email", { email, password: PASSWORD });
    expect([(await here.get(unitPath())).status, (await there.get(unitPath())).status]).toEqual([200, 200]);
    expect((await here.post("/api/auth/revoke-sessions")).status).toBe(200);
    expect([(await here.get(unitPath())).status, (await there.get(unitPath())).status]).toEqual([401, 401]);
    expect((await there.get("/api/auth/get-session")).body).toBeNull();
  });

  test("elsewhere end when the password changes, and the old password is worth nothing", async () => {
    const email = "doi-mat-khau@thidua.example";
    const here = await member(email);
    const there = visitor();
    await there.post("/api/auth/sign-in/email", { email, password: PASSWORD });
    const newPassword = "mat khau moi tinh";
    expect(
      (await here.post("/api/auth/change-password", { currentPassword: "sai mat khau roi", newPassword }))
        .status,
    ).toBe(400);
    expect(
      (
        await here.post("/api/auth/change-password", {
          currentPassword: PASSWORD,
          newPassword,
          revokeOtherSessions: true,
        })
      ).status,
    ).toBe(200);
    expect([(await here.get(unitPath())).status, (await there.get(unitPath())).status]).toEqual([200, 401]);
    expect((await visitor().post("/api/auth/sign-in/email", { email, password: PASSWORD })).status).toBe(401);
    expect((await visitor().post("/api/auth/sign-in/email", { email, password: newPassword })).status).toBe(
      200,
    );
  });

  test("are not opened by signing up: accounts come from invitations alone", async () => {
    const answer = await visitor().post("/api/auth/sign-up/email", {
      email: "tu-lam@thidua.example",
      password: PASSWORD,
      name: "Tự Làm",
    });
    expect(answer.status).toBe(404);
    expect(
      (
        await visitor().post("/api/auth/sign-in/email", {
          email: "tu-lam@thidua.example",
          password: PASSWORD,
        })
      ).status,
    ).toBe(401);
  });
});
