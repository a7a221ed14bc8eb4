// Who may import whom. `npm run check` first plants a violation of every rule and demands that it is found
// (infra/check/imports.ts), because a tool that cannot read the sources is as green as one that found nothing.

/** Each may call only those to its left; what goes the other way goes by events. */
const modules = [
  "organisations",
  "people",
  "indicators",
  "campaigns",
  "results",
  "reviews",
  "rollups",
  "awards",
  "documents",
  "reports",
  "integrations",
  "audit",
  "home",
];

const api = "^services/api/src";
const tests = "\\.test\\.tsx?$";
const packages = (...names) => `(^|/)node_modules/(${names.join("|")})/`;

const moduleOrder = modules.slice(0, -1).map((name, index) => ({
  name: `modules-call-left-only:${name}`,
  from: { path: `${api}/modules/${name}/` },
  to: { path: `${api}/modules/(${modules.slice(index + 1).join("|")})/` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...moduleOrder,
    {
      name: "modules-are-known",
      comment: "A new module gets its place in the order above.",
      from: {},
      to: { path: `${api}/modules/(?!(${modules.join("|")})/)` },
    },
    {
      name: "modules-through-index",
      comment: "What a module keeps to itself stays so.",
      from: { path: "^services/api/src/modules/([^/]+)/" },
      to: { path: `${api}/modules/[^/]+/(?!index\\.ts$)`, pathNot: `${api}/modules/$1/` },
    },
    {
      name: "product-through-index",
      from: { path: "^services/api/src/(?!modules/)", pathNot: tests },
      to: { path: `${api}/modules/[^/]+/(?!index\\.ts$|domain/built-in/)` },
    },
    {
      name: "domain-is-pure",
      comment: "Rules are functions of their arguments.",
      from: { path: `${api}/modules/[^/]+/domain/`, pathNot: tests },
      to: { pathNot: [`${api}/modules/[^/]+/domain/`, `${api}/shared/`, packages("zod")] },
    },
    {
      name: "shared-is-pure",
      comment: "The web uses it too.",
      from: { path: `${api}/shared/`, pathNot: tests },
      to: { pathNot: [`${api}/shared/`, packages("zod", "decimal\\.js")] },
    },
    {
      name: "platform-knows-no-module",
      from: { path: `${api}/platform/` },
      to: { path: `${api}/(modules/|demo/|[^/]+\\.ts$)` },
    },
    {
      name: "schema-knows-no-module",
      from: { path: `${api}/schema/` },
      to: { path: `${api}/(modules|demo)/` },
    },
    {
      name: "pools-have-owners",
      comment: "No module opens a connection: it is handed the one transaction it may use.",
      from: {
        path: `${api}/`,
        pathNot: [
          `${api}/platform/(tenancy|auth|jobs|db)/`,
          `${api}/(audit-verify|compose|database|db-url|demo-reform|db-roles|first-run|migrate|reform-state)\\.ts$`,
        ],
      },
      to: { path: [`${api}/platform/db/`, packages("postgres", "pg", "graphile-worker")] },
    },
    {
      name: "sql-lives-in-stores",
      from: {
        path: `${api}/`,
        pathNot: [`${api}/modules/[^/]+/store\\.ts$`, `${api}/schema/`, `${api}/platform/`],
      },
      to: { path: packages("drizzle-orm") },
    },
    {
      name: "web-shares-vocabulary-only",
      from: { path: "^services/web/" },
      to: { path: `${api}/(?!shared/)` },
    },
    {
      name: "api-knows-no-web",
      from: { path: "^services/api/" },
      to: { path: "^services/web/" },
    },
    {
      name: "product-knows-no-test",
      from: { path: "^services/", pathNot: tests },
      to: { path: ["^test/", packages("vitest", "fast-check", "testcontainers", "playwright-core")] },
    },
    {
      name: "no-circles",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "everything-resolves",
      from: {},
      to: { couldNotResolve: true },
    },
  ].map((rule) => ({ severity: "error", ...rule })),
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["/dist/", "\\.css$"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs"],
    },
  },
};
