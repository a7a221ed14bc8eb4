// First, so that the order of the cascade layers is set before any component brings its own.
import "./styles/index.css";
import { Router } from "@solidjs/router";
import { QueryClientProvider } from "@tanstack/solid-query";
import { createEffect, on } from "solid-js";
import { render } from "solid-js/web";
import { queryClient, watchTheLine } from "./api/client.ts";
import { Root } from "./frame/frame.tsx";
import { language, setLanguage, setTheme, theme } from "./lib/preferences.ts";
import { routes } from "./routes.tsx";

function App() {
  setTheme(theme());
  setLanguage(language());
  watchTheLine();
  // Names that come from the API (levels, problems) follow the language too.
  createEffect(on(language, () => void queryClient.invalidateQueries(), { defer: true }));
  return (
    <QueryClientProvider client={queryClient}>
      <Router root={Root}>{routes}</Router>
    </QueryClientProvider>
  );
}

const place = document.getElementById("app");
if (place) render(() => <App />, place);
