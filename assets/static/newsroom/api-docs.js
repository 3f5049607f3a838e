// Starts the API's documentation; a file of its own because the site's policy allows no inline script.
const target = document.getElementById("swagger-ui");
window.SwaggerUIBundle({
  domNode: target,
  url: target.dataset.schema,
  deepLinking: true,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
});
