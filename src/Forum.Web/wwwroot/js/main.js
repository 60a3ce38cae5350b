// Nothing here is needed to read or to write: each part makes something nicer that works without it.
import { showRelativeTimes } from "./relative-times.js";
import { sendOnce } from "./send-once.js";
import { sendByKeys } from "./send-by-keys.js";
import { quoteIntoReply } from "./quote-into-reply.js";
import { closeMenus } from "./close-menus.js";
import { growTextareas } from "./grow-textareas.js";
import { keepDrafts } from "./keep-drafts.js";
import { countNotices } from "./count-notices.js";
import { suggestSearches } from "./suggest-searches.js";
import { offerTimeZone } from "./offer-time-zone.js";
import { rankCandidates } from "./rank-candidates.js";
import { showSimilar } from "./show-similar.js";

showRelativeTimes();
sendOnce();
sendByKeys();
quoteIntoReply();
closeMenus();
growTextareas();
keepDrafts();
countNotices();
offerTimeZone();
suggestSearches();
showSimilar();
rankCandidates();
