// Starts the API's documentation; a file of its own because the site's policy allows no inline script.
const target = document.getElementById("swagger-ui");

// The page around it has the one <main> and the one <h1> of a page: here they are a part and a heading below.
function fitIn() {
  target.querySelector("main")?.setAttribute("role", "presentation");
  const title = target.querySelector("h1");
  title?.setAttribute("role", "heading");
  title?.setAttribute("aria-level", "2");
}

window.SwaggerUIBundle({
  domNode: target,
  url: target.dataset.schema,
  deepLinking: true,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  onComplete: fitIn,
});
