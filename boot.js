// Starts the calculator. Where it cannot start, says so without its help.

const { glue, wasm } = document.querySelector("script[data-wasm]").dataset;

const unavailable = {
  fr: "Le calculateur n’a pas pu démarrer. Rechargez la page ; si cela se reproduit, essayez un navigateur à jour.",
  en: "The calculator could not start. Reload the page; if it happens again, try an up-to-date browser.",
};

function tell(error) {
  console.error(error);
  const sentence = document.createElement("p");
  sentence.lang = navigator.language.startsWith("fr") ? "fr" : "en";
  sentence.role = "alert";
  sentence.textContent = unavailable[sentence.lang];
  document.querySelector("#boussole").append(sentence);
}

// A fault of the program itself is a trap, which no code of its own survives.
addEventListener("error", ({ error }) => error instanceof WebAssembly.RuntimeError && tell(error));

try {
  const { default: start } = await import(new URL(glue, document.baseURI));
  await start({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  tell(error);
}
