import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";
import { PersonFrame, UnitFrame } from "./frame/frame.tsx";
import { NotFound } from "./frame/not-found.tsx";

type Page = ReturnType<typeof lazy>;

/** A page of its own chunk: `page(() => import("./features/x/pages/y.tsx"), "YPage")`. */
function page<Name extends string>(
  load: () => Promise<Record<Name, Page | (() => unknown)>>,
  name: Name,
): Page {
  return lazy(async () => ({ default: (await load())[name] as Page }));
}

/** Pages of a unit, below `/:unit`. One line a page; names in the address are Vietnamese without accents. */
const unitPages: RouteDefinition[] = [
  { path: "/", component: page(() => import("./features/home/pages/home.tsx"), "HomePage") },
  {
    path: "/phong-trao",
    component: page(() => import("./features/campaigns/pages/campaigns.tsx"), "CampaignsPage"),
  },
  {
    path: "/phong-trao/moi",
    component: page(() => import("./features/campaigns/pages/new-campaign.tsx"), "NewCampaignPage"),
  },
  {
    path: "/phong-trao/:campaign",
    component: page(() => import("./features/campaigns/pages/campaign.tsx"), "CampaignPage"),
  },
  { path: "/nhan-su", component: page(() => import("./features/people/pages/people.tsx"), "PeoplePage") },
  {
    path: "/cai-dat",
    component: page(() => import("./features/organisations/pages/settings.tsx"), "SettingsPage"),
  },
  { path: "/don-vi", component: page(() => import("./features/organisations/pages/units.tsx"), "UnitsPage") },
  {
    path: "/don-vi/cum",
    component: page(() => import("./features/organisations/pages/clusters.tsx"), "ClustersPage"),
  },
  {
    path: "/don-vi/nhap",
    component: page(() => import("./features/organisations/pages/import-units.tsx"), "ImportUnitsPage"),
  },
  {
    path: "/don-vi/sap-xep",
    component: page(
      () => import("./features/organisations/pages/reorganisations.tsx"),
      "ReorganisationsPage",
    ),
  },
  {
    path: "/don-vi/sap-xep/moi",
    component: page(() => import("./features/organisations/pages/reorganise.tsx"), "ReorganisePage"),
  },
  {
    path: "/don-vi/sap-xep/phuong-an",
    component: page(
      () => import("./features/organisations/pages/draft-reorganisation.tsx"),
      "DraftReorganisationPage",
    ),
  },
  {
    path: "/don-vi/sap-xep/phuong-an/:draft",
    component: page(
      () => import("./features/organisations/pages/reorganisation-draft.tsx"),
      "ReorganisationDraftPage",
    ),
  },
  {
    path: "/don-vi/sap-xep/:id",
    component: page(() => import("./features/organisations/pages/reorganisations.tsx"), "ReorganisationPage"),
  },
  {
    path: "/don-vi/:code/lich-su",
    component: page(() => import("./features/organisations/pages/unit-history.tsx"), "UnitHistoryPage"),
  },
  {
    path: "/chi-tieu",
    component: page(() => import("./features/indicators/pages/indicators.tsx"), "IndicatorsPage"),
  },
  {
    path: "/chi-tieu/nhap-tep",
    component: page(
      () => import("./features/indicators/pages/import-indicators.tsx"),
      "ImportIndicatorsPage",
    ),
  },
  {
    path: "/chi-tieu/:indicator",
    component: page(() => import("./features/indicators/pages/indicator.tsx"), "IndicatorPage"),
  },
  {
    path: "/ket-noi",
    component: page(() => import("./features/integrations/pages/connections.tsx"), "ConnectionsPage"),
  },
  { path: "/nhat-ky", component: page(() => import("./features/audit/pages/events.tsx"), "EventsPage") },
  {
    path: "/du-lieu",
    component: page(() => import("./features/audit/pages/unit-data.tsx"), "UnitDataPage"),
  },
  { path: "/duyet", component: page(() => import("./features/reviews/pages/queue.tsx"), "QueuePage") },
  {
    path: "/duyet/:school/:campaign/:period",
    component: page(() => import("./features/reviews/pages/review.tsx"), "ReviewPage"),
  },
  {
    path: "/so-lieu",
    component: page(() => import("./features/results/pages/reports.tsx"), "ReportsHomePage"),
  },
  {
    path: "/so-lieu/:campaign",
    component: page(() => import("./features/results/pages/reports.tsx"), "ReportsPage"),
  },
  {
    path: "/so-lieu/:campaign/:period",
    component: page(() => import("./features/results/pages/entry.tsx"), "EntryPage"),
  },
  {
    path: "/so-lieu/:campaign/:period/bien-nhan",
    component: page(() => import("./features/results/pages/receipt.tsx"), "ReceiptPage"),
  },
  {
    path: "/so-lieu/:campaign/:school/:period/:indicator",
    component: page(() => import("./features/rollups/pages/figure.tsx"), "FigurePage"),
  },
  {
    path: "/so-sanh",
    component: page(() => import("./features/rollups/pages/comparison.tsx"), "ComparisonPage"),
  },
  {
    path: "/tong-hop",
    component: page(() => import("./features/rollups/pages/roll-up.tsx"), "RollUpPage"),
  },
];

const development: RouteDefinition[] = import.meta.env.DEV
  ? [{ path: "/dev/components", component: page(() => import("./dev/components.tsx"), "ComponentsPage") }]
  : [];

/** Every address of the product. */
export const routes: RouteDefinition[] = [
  ...development,
  { path: "/dang-nhap", component: page(() => import("./features/people/pages/sign-in.tsx"), "SignInPage") },
  {
    path: "/loi-moi/:token",
    component: page(() => import("./features/people/pages/accept-invitation.tsx"), "AcceptInvitationPage"),
  },
  {
    component: PersonFrame,
    children: [
      { path: "/", component: page(() => import("./features/home/pages/choose-unit.tsx"), "ChooseUnitPage") },
      {
        path: "/tai-khoan",
        component: page(() => import("./features/people/pages/account.tsx"), "AccountPage"),
      },
    ],
  },
  { path: "/:unit", component: UnitFrame, children: [...unitPages, { path: "*", component: NotFound }] },
];
