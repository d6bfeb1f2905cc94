// Says that this page is being read, once each time it is shown (docs/rules/visits.md). Pages that no search
// engine may keep are no pages to count: errors, patterns. Neither is an offline copy.
const d = document;
if (!location.pathname.startsWith('/quan-tri/') && !d.querySelector('[name=robots],[data-copy]')) {
  let told;
  const tell = () => {
    told ||= !(d.hidden || d.prerendering) && navigator.sendBeacon?.('/luot-xem/', location.pathname);
  };
  d.onvisibilitychange = d.onprerenderingchange = tell;
  onpageshow = (e) => {
    told &&= !e.persisted;
    (self.requestIdleCallback || setTimeout)(tell);
  };
}
