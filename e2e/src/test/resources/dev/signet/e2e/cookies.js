// The counter-check: a page of another site that tries to keep a cookie, and shows what it has.
document.cookie = "kept=yes; SameSite=None; Secure; Path=/";
document.getElementById("kept").textContent = document.cookie.includes("kept=yes") ? "kept" : "blocked";
