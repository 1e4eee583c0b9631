'use client';

import { useEffect } from 'react';
import { type KeyPress, matchSequence } from './match.ts';
import { currentActions, type RegisteredAction } from './registry.ts';
import { areSingleKeysOn } from './single-keys.ts';

/** A second key counts as part of a sequence for this long. */
const sequenceMs = 1200;

const fieldSelector =
  'input:not([type=checkbox],[type=radio],[type=button]), textarea, select, [contenteditable=true]';

/** What floats owns the keyboard while it is open: letters there find entries or do nothing. */
const overlaySelector = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

function mayFire(action: RegisteredAction, inField: boolean): boolean {
  if (action.strokes.some((stroke) => stroke.mod || stroke.alt)) return true;
  return areSingleKeysOn() && (!inField || action.inFields === true);
}

/** The one listener that turns presses into actions. */
export function ShortcutListener() {
  useEffect(() => {
    let presses: KeyPress[] = [];
    let lastPressMs = 0;

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest(overlaySelector)) return;

      if (event.timeStamp - lastPressMs > sequenceMs) presses = [];
      lastPressMs = event.timeStamp;
      const candidates = currentActions().filter((action) => mayFire(action, target.matches(fieldSelector)));

      // "g c" first; when that leads nowhere, "c" on its own.
      for (const attempt of presses.length > 0 ? [[...presses, event], [event]] : [[event]]) {
        const action = candidates.findLast(({ strokes }) => matchSequence(strokes, attempt) === 'full');
        if (action) {
          presses = [];
          event.preventDefault();
          if (!event.repeat || action.repeats) action.run();
          return;
        }
        if (candidates.some(({ strokes }) => matchSequence(strokes, attempt) === 'prefix')) {
          presses = attempt;
          return;
        }
      }
      presses = [];
    };

    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return null;
}
