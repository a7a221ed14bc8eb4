import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Locale, ProblemKind, Text } from "../http/problem.ts";
import { type ApiDocument, type DocumentedOperation, type Schema, withoutNull } from "./document.ts";
import { exampleOf } from "./example.ts";
import { rowsOf, typeName } from "./schema-rows.ts";
import { style } from "./style.ts";
import { wording } from "./wording.ts";

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface DocsInput {
  readonly document: ApiDocument;
  readonly problems: readonly ProblemKind[];
  readonly locale: Locale;
  readonly publicUrl: string;
}

interface Listed extends DocumentedOperation {
  readonly method: string;
  readonly path: string;
}

const listed = (document: ApiDocument): Listed[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
  );

const other = (locale: Locale): Locale => (locale === "vi" ? "en" : "vi");

function shell(locale: Locale, title: string, body: Html) {
  return html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${raw(style)}</style></head><body><a class="skip" href="#content">${wording.skip[locale]}</a>${body}</body></html>`;
}

const languageSwitch = (locale: Locale, path: string) =>
  html`<a href="${path}?lang=${other(locale)}" lang="${other(locale)}" hreflang="${other(locale)}">${wording.otherLanguage[locale]}</a>`;

/** Backticks, double stars and empty lines of a description; everything else is text. */
function prose(text: string): Html {
  const inline = (part: string) =>
    part
      .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
      .map((piece) =>
        piece.startsWith("`")
          ? html`<code>${piece.slice(1, -1)}</code>`
          : piece.startsWith("**")
            ? html`<strong>${piece.slice(2, -2)}</strong>`
            : piece,
      );
  return html`${text.split(/\n\s*\n/).map((paragraph) => html`<p>${inline(paragraph)}</p>`)}`;
}

/** The whole reference on one page: readable without scripts, searchable by the browser, printable. */
export function docsPage(input: DocsInput): Html {
  const { document, locale } = input;
  const operations = listed(document);
  const say = (text: Text) => text[locale];
  const modules = [...Map.groupBy(operations, (operation) => operation.tags[0] ?? "")];
  const titleOf = (tag: string) =>
    document.tags?.find((one) => one.name === tag)?.[`x-title-${locale}`] ?? tag;
  const keyLine = `curl -H "Authorization: Bearer td_…" \\\n  ${input.publicUrl}/api/v1/units/so-gddt-thai-nguyen/units?level=school`;
  return shell(
    locale,
    say(wording.title),
    html`<div class="page"><aside class="side"><nav aria-label="${say(wording.contents)}">
<ul><li><a href="#begin">${say(wording.begin)}</a></li><li><a href="/problems">${say(wording.allProblems)}</a></li></ul>
${modules.map(([tag, ofModule]) => html`<h2>${titleOf(tag)}</h2><ul>${ofModule.map((operation) => html`<li><a href="#${operation.operationId}">${summaryOf(operation, locale)}</a></li>`)}</ul>`)}
</nav></aside><main id="content"><div class="top"><h1 id="begin">${say(wording.title)}</h1>${languageSwitch(locale, "/api/docs")}</div>
<p>${say(wording.lead)}</p><p>${say(wording.machine)}: <a href="/api/openapi.json">OpenAPI 3.1</a></p>
<h2 class="part">${say(wording.keyTitle)}</h2><p>${say(wording.keyText)}</p><pre tabindex="0"><code>${keyLine}</code></pre>
<h2 class="part">${say(wording.rulesTitle)}</h2><ul class="rules">${wording.rules.map((rule) => html`<li>${say(rule)}</li>`)}</ul>
${modules.map(
  ([tag, ofModule]) =>
    html`<h2 class="module" id="module-${tag}">${titleOf(tag)}</h2>${ofModule.map((operation) => operationSection(input, operation))}`,
)}
</main></div>`,
  );
}

const summaryOf = (operation: DocumentedOperation, locale: Locale): string =>
  locale === "vi" ? (operation["x-summary-vi"] ?? operation.summary) : operation.summary;

function operationSection(input: DocsInput, operation: Listed): Html {
  const { locale } = input;
  const say = (text: Text) => text[locale];
  const { security = [] } = operation;
  const who = !security.length
    ? wording.accessAnybody
    : security.some((one) => "apiKey" in one)
      ? wording.accessKey
      : wording.accessSession;
  const permission = operation["x-permission"];
  return html`<section class="op" id="${operation.operationId}" aria-labelledby="${operation.operationId}-title">
<div class="op-head"><h3 id="${operation.operationId}-title">${summaryOf(operation, locale)}</h3><span class="id">${operation.operationId}</span></div>
<p class="line"><span class="method ${operation.method}">${operation.method}</span> ${operation.path}</p>
${operation.description ? html`<div lang="en">${prose(operation.description)}</div>` : ""}
<p class="small">${say(wording.access)}: ${say(who)}${permission ? html` · ${say(wording.permission)} <code>${permission}</code>` : ""}</p>
${parametersOf(input, operation)}${bodyOf(input, operation)}${answerOf(input, operation)}${refusalsOf(input, operation)}
<details><summary>curl</summary><pre tabindex="0"><code>${curlOf(input, operation)}</code></pre></details>
</section>`;
}

function parametersOf({ document, locale }: DocsInput, operation: Listed): Html | string {
  const shown = (operation.parameters ?? []).filter((one) => one.name !== "unit");
  if (!shown.length) return "";
  const say = (text: Text) => text[locale];
  return html`<h4>${say(wording.parameters)}</h4><div class="table"><table><thead><tr><th scope="col">${say(wording.field)}</th><th scope="col">${say(wording.type)}</th><th scope="col">${say(wording.meaning)}</th></tr></thead><tbody>
${shown.map((one) => html`<tr><td><code>${one.name}</code> <span class="small">${one.in}</span>${one.required ? html` <span class="must">${say(wording.required)}</span>` : ""}</td><td>${typeName(document, one.schema ?? {})}</td><td>${one.description ?? one.schema?.description ?? ""}${one.schema?.example === undefined ? "" : html` <code>${String(one.schema.example)}</code>`}</td></tr>`)}
</tbody></table></div>`;
}

function bodyOf(input: DocsInput, operation: Listed): Html | string {
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (!type || !content?.schema) return "";
  const say = (text: Text) => text[input.locale];
  return html`<h4>${say(wording.body)} <span class="small">${type}</span></h4>${fieldsTable(input, content.schema)}${type === "application/json" ? exampleBlock(input, content.schema) : ""}`;
}

function answerOf(input: DocsInput, operation: Listed): Html {
  const say = (text: Text) => text[input.locale];
  const [status = "200", response] =
    Object.entries(operation.responses).find(([code]) => Number(code) < 300) ?? [];
  const types = Object.keys(response?.content ?? {});
  const schema = response?.content?.["application/json"]?.schema;
  if (!schema) {
    return html`<h4>${say(wording.answer)} ${status}</h4><p>${types.length ? html`${say(wording.file)}: ${types.join(", ")}` : say(wording.nothing)}</p>`;
  }
  return html`<h4>${say(wording.answer)} ${status} <span class="small">${typeName(input.document, schema)}</span></h4>
<details><summary>${say(wording.fields)}</summary>${fieldsTable(input, schema)}</details>${exampleBlock(input, schema)}`;
}

function fieldsTable(input: DocsInput, schema: Schema): Html {
  const { document, locale } = input;
  const say = (text: Text) => text[locale];
  const rows = rowsOf(document, withoutNull(document, schema).schema);
  return html`<div class="table"><table><thead><tr><th scope="col">${say(wording.field)}</th><th scope="col">${say(wording.type)}</th><th scope="col">${say(wording.meaning)}</th></tr></thead><tbody>
${rows.map((row) => html`<tr><td class="d${row.depth}"><code>${row.name}</code>${row.isRequired ? "" : "?"}</td><td>${row.type}</td><td>${row.description}${row.limits.length ? html` <span class="small">${row.limits.join("; ").replaceAll("characters", say(wording.characters))}</span>` : ""}</td></tr>`)}
</tbody></table></div>`;
}

const exampleBlock = (input: DocsInput, schema: Schema): Html =>
  html`<details><summary>${wording.example[input.locale]}</summary><pre tabindex="0"><code>${JSON.stringify(exampleOf(input.document, schema), null, 2)}</code></pre></details>`;

function refusalsOf({ problems, locale }: DocsInput, operation: Listed): Html {
  const codes = Object.values(operation.responses).flatMap((response) => response["x-problems"] ?? []);
  return html`<details><summary>${wording.problems[locale]} (${codes.length})</summary><ul class="refusals">${codes.map(
    (code) => {
      const kind = problems.find((one) => one.code === code);
      return html`<li>${kind?.status ?? ""} <a href="/problems/${code}?lang=${locale}"><code>${code}</code></a> ${kind?.title[locale] ?? ""}</li>`;
    },
  )}</ul></details>`;
}

/** A line to copy: real where the shapes give examples, with the credential left open. */
function curlOf({ document, publicUrl }: DocsInput, operation: Listed): string {
  const example = (name: string) => {
    const parameter = operation.parameters?.find((one) => one.name === name);
    return encodeURIComponent(String(parameter?.schema ? exampleOf(document, parameter.schema) : name));
  };
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => example(name));
  const query = (operation.parameters ?? [])
    .filter((one) => one.in === "query" && one.schema?.example !== undefined)
    .map((one) => `${one.name}=${encodeURIComponent(String(one.schema?.example))}`);
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const lines = [`curl${operation.method === "get" ? "" : ` -X ${operation.method.toUpperCase()}`}`];
  const { security = [] } = operation;
  if (security.some((one) => "apiKey" in one)) lines.push(`-H 'Authorization: Bearer td_…'`);
  else if (security.length) lines.push(`-b cookies.txt`, `-H ${quoted(`Origin: ${publicUrl}`)}`);
  if (operation.parameters?.some((one) => one.name === "if-match")) lines.push(`-H 'If-Match: "1"'`);
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (type === "multipart/form-data") lines.push(`-F 'file=@don-vi.xlsx'`);
  else if (type && content?.schema)
    lines.push(
      `-H 'Content-Type: ${type}'`,
      `-d ${quoted(JSON.stringify(exampleOf(document, content.schema)))}`,
    );
  lines.push(quoted(`${publicUrl}${path}${query.length ? `?${query.join("&")}` : ""}`));
  return lines.join(" \\\n  ");
}

/** Every problem of the product in a list. */
export function problemsPage({ problems, locale }: Pick<DocsInput, "problems" | "locale">): Html {
  const say = (text: Text) => text[locale];
  const groups = Map.groupBy(problems, (kind) => kind.code.split(".")[0] ?? "");
  return shell(
    locale,
    say(wording.problemTitle),
    html`<main id="content" class="lone"><div class="top"><h1>${say(wording.problemTitle)}</h1>${languageSwitch(locale, "/problems")}</div><p>${say(wording.problemLead)}</p><p><a href="/api/docs?lang=${locale}">${say(wording.back)}</a></p>
${[...groups].map(([module, kinds]) => html`<h2 class="module">${module}</h2><ul class="refusals">${kinds.map((kind) => html`<li>${kind.status} <a href="/problems/${kind.code}?lang=${locale}"><code>${kind.code}</code></a> ${say(kind.title)}</li>`)}</ul>`)}</main>`,
  );
}

/** What `type` of a problem leads to. Undefined when there is no such code. */
export function problemPage(
  input: Pick<DocsInput, "document" | "problems" | "locale">,
  code: string,
): Html | undefined {
  const kind = input.problems.find((one) => one.code === code);
  if (!kind) return undefined;
  const { locale } = input;
  const say = (text: Text) => text[locale];
  const users = listed(input.document).filter((operation) =>
    Object.values(operation.responses).some((response) => response["x-problems"]?.includes(code)),
  );
  return shell(
    locale,
    say(kind.title),
    html`<main id="content" class="lone"><div class="top"><h1>${say(kind.title)}</h1>${languageSwitch(locale, `/problems/${code}`)}</div>
<p>${say(kind.help)}</p><dl><dt>code</dt><dd><code>${kind.code}</code></dd><dt>${say(wording.status)}</dt><dd>${kind.status}</dd></dl>
${users.length ? html`<h2 class="part">${say(wording.usedBy)}</h2><ul class="refusals">${users.map((operation) => html`<li><a href="/api/docs?lang=${locale}#${operation.operationId}">${summaryOf(operation, locale)}</a></li>`)}</ul>` : ""}
<p><a href="/problems?lang=${locale}">${say(wording.allProblems)}</a> · <a href="/api/docs?lang=${locale}">${say(wording.back)}</a></p></main>`,
  );
}
