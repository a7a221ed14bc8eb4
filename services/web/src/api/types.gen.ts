/** Written by `npm run contract` from the committed openapi.json; do not edit. */
export interface paths {
  "/api/v1/me": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: { content: { "application/json": components["schemas"]["Me"] } } };
    };
  };
  "/api/v1/invitations/{token}": {
    parameters: { query?: never; header?: never; path: { token: string }; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { token: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { content: { "application/json": components["schemas"]["InvitationOffer"] } } };
    };
  };
  "/api/v1/invitations/{token}/acceptance": {
    parameters: { query?: never; header?: never; path: { token: string }; cookie?: never };
    post: {
      parameters: { query?: never; header?: never; path: { token: string }; cookie?: never };
      requestBody: { content: { "application/json": { name?: string; password: string } } };
      responses: { 200: { content: { "application/json": { unitCode: string } } } };
    };
  };
}

export interface components {
  schemas: {
    Me: {
      person: { id: string; name: string; email: string; twoFactorEnabled: boolean };
      mustEnrollTwoFactor: boolean;
      memberships: components["schemas"]["Membership"][];
    };
    Membership: {
      unit: {
        code: string;
        name: string;
        shortName: string;
        level: string;
        levelName: string;
        parentName: string | null;
      };
      roles: string[];
      permissions: string[];
      position: string | null;
    };
    InvitationOffer: {
      unit: { code: string; name: string };
      email: string;
      name: string;
      roles: string[];
      expiresAt: string;
      hasAccount: boolean;
    };
  };
}
