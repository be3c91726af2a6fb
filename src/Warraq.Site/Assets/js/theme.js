// Printed into the head: the chosen theme before the first paint. Under 300 bytes.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
} catch {}
