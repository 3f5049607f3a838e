// A list that HTMX filters and pages in place: what a page that was loaded anew would do by itself.

const LISTING = "#listing";

// Fields that were left empty choose nothing: the address is without them, as that of a link would be.
document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
  for (const name of new Set(ctx.request.body.keys())) {
    const values = ctx.request.body.getAll(name).filter((value) => value !== "");
    ctx.request.body.delete(name);
    values.forEach((value) => ctx.request.body.append(name, value));
  }
});

// An answer without a list, such as an error page, is shown as the page that it is.
document.addEventListener("htmx:before:swap", (event) => {
  const { ctx } = event.detail;
  if (!ctx.text.includes(`id="${LISTING.slice(1)}"`)) {
    event.preventDefault();
    location.assign(ctx.request.action);
  }
});

document.addEventListener("htmx:error", ({ detail: { ctx } }) => {
  if (ctx) location.assign(ctx.request.action);
});

document.addEventListener("htmx:after:swap", () => {
  const listing = document.querySelector(LISTING);
  listing.querySelectorAll("form").forEach((form) => form.reset()); // to what the answer says, also what was typed
  if (listing.querySelector(".is-error")) listing.querySelector("#filter-more").open = true;
  // Who pressed what is gone now, such as the tag of a filter, goes on at the results; so does who went back.
  if (document.activeElement === document.body) {
    listing.querySelector("#results").focus({ preventScroll: true });
  }
});
