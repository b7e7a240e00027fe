import { useCallback, useEffect, useRef } from "react";

/** Two notes, the second lower: their pitch in hertz, and when each begins, in seconds. */
const notes = [
  { pitch: 880, after: 0 },
  { pitch: 660, after: 0.18 },
];
const noteSeconds = 0.35;
const loudness = 0.25;

function play(audio: AudioContext, { pitch, after }: (typeof notes)[number]): void {
  const start = audio.currentTime + after;
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(loudness, start);
  volume.gain.exponentialRampToValueAtTime(0.001, start + noteSeconds);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + noteSeconds);
}

/**
 * A bell that may be rung while it is on. Browsers let a page be heard once somebody has touched it:
 * after a reload it is silent until then.
 */
export function useBell(isOn: boolean): { ring: () => void } {
  const audio = useRef<AudioContext | null>(null);
  useEffect(() => {
    if (!isOn) return;
    const context = new AudioContext();
    audio.current = context;
    const listening = new AbortController();
    const wake = () => void context.resume();
    for (const touch of ["pointerdown", "keydown"] as const) {
      document.addEventListener(touch, wake, { signal: listening.signal });
    }
    wake();
    return () => {
      listening.abort();
      audio.current = null;
      void context.close();
    };
  }, [isOn]);
  const ring = useCallback(() => {
    const context = audio.current;
    if (context?.state === "running") for (const note of notes) play(context, note);
  }, []);
  return { ring };
}
