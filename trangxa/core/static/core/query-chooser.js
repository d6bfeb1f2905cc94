// The button that lists what readers search for, on the form of promoted results.
window.createQueryChooser = (fieldId, chooserAddress) => {
  const field = document.getElementById(fieldId);
  document.getElementById(`${fieldId}-chooser`).addEventListener("click", () => {
    window.ModalWorkflow({
      url: chooserAddress,
      onload: window.QUERY_CHOOSER_MODAL_ONLOAD_HANDLERS,
      responses: {
        queryChosen: ({ querystring }) => {
          field.value = querystring;
        },
      },
    });
  });
};
