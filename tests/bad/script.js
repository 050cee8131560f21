// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
// opens the list of the port's pages when somebody asks for it
function open(list) {
  const shown = list.map((one) => one.title);
  if (!shown.length) return;
  show(shown);
}
