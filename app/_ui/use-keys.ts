"use client";

import { useEffect, useEffectEvent, useState } from "react";

const SWITCH = "single-keys";

/** Calls what a single key stands for, and on Escape lets go, unless someone is typing, a dialog is open, or the keys are switched off. */
export function useKeys(keys: Record<string, () => void>, letGo: () => void) {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(SWITCH) !== "off"), []);

  const press = useEffectEvent((event: KeyboardEvent) => {
    const at = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || at.closest("input, textarea, select, dialog")) return;
    if (event.key === "Escape") return letGo();
    const act = on || event.key === "?" ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);

  return {
    on,
    switchTo(yes: boolean) {
      localStorage.setItem(SWITCH, yes ? "on" : "off");
      setOn(yes);
    },
  };
}
