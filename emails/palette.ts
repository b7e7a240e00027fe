/** The public site's colours in forms that mail readers know; the dark ones follow by media query. */
export const palette = {
  paper: "#f6f0e4",
  card: "#fffdf8",
  ink: "#241c17",
  muted: "#6b5d50",
  accent: "#741b2b",
  rule: "#d9c9a8",
  onAccent: "#fffdf8",
};

export const serif = "Fraunces, Georgia, 'Times New Roman', serif";
export const sans = "Inter, 'Helvetica Neue', Helvetica, Arial, sans-serif";

/** Mail readers that keep a style sheet turn these to dark; the others stay on paper. */
export const darkModeStyles = `
@media (prefers-color-scheme: dark) {
  .paper, .paper td { background-color: #1b1613 !important; }
  .card, .card td { background-color: #241d19 !important; border-color: #4c4033 !important; }
  .ink { color: #f1e8d9 !important; }
  .muted { color: #b9a994 !important; }
  .accent { color: #e79aa5 !important; }
  .rule { border-color: #4c4033 !important; }
  .button { background-color: #8f2a3c !important; color: #fffdf8 !important; }
}`;
