import { mount } from "svelte";
import Window from "./views/Window.svelte";
import { App } from "./state/app.svelte";
import "./styles/base.css";

if (import.meta.env.MODE === "fake") {
  const { startFake } = await import("./ipc/fake");
  startFake();
}

const target = document.getElementById("app");
if (!target) throw new Error("BUG: index.html holds no #app");

const app = new App();
// Before anything is drawn, so that a dark window never flashes white.
document.documentElement.dataset["theme"] = app.appearance.resolved;
await app.start();
mount(Window, { target, props: { app } });
