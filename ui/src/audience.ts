import { mount } from "svelte";
import Window from "./views/audience/Window.svelte";
import "./styles/base.css";

if (import.meta.env.MODE === "fake") {
  const { startFake } = await import("./ipc/fake");
  startFake();
}

const target = document.getElementById("audience");
if (!target) throw new Error("BUG: audience.html holds no #audience");
document.documentElement.dataset["theme"] = "light";
mount(Window, { target });
