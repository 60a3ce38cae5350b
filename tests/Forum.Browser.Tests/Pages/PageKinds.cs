namespace Forum.Browser.Tests.Pages;

/// <summary>Every kind of page that the program shows. A test holds it to the pages that the running program lists.</summary>
internal static class PageKinds
{
    public static IReadOnlyList<PageKind> All { get; } = [.. Reading, .. Refusals, .. Forms, .. Accounts, .. Own, .. Moderation, .. Administration];

    private static PageKind[] Reading =>
        [
            new("home", Role.Guest, "/"),
            new("home, member", Role.Member, "/"),
            new("home, beta tester", Role.BetaTester, "/"),
            new("home, suspended", Role.Suspended, "/"),
            new("home, first visit", Role.Newcomer, "/"),
            new("newcomers' questions", Role.Member, "/newcomers"),
            new("newcomers' questions, none", Role.Guest, "/newcomers") { Empty = true },
            new("home, nothing there", Role.Guest, "/") { Empty = true },
            new("latest", Role.Guest, "/latest"),
            new("latest, member", Role.Member, "/latest?order=votes"),
            new("latest, nothing there", Role.Guest, "/latest") { Empty = true },
            new("board", Role.Guest, "/b/{Board}"),
            new("board, member", Role.Member, "/b/{Board}?order=unanswered"),
            new("board, nothing fits", Role.Guest, "/b/{Board}?tag=nothing"),
            new("board, tag", Role.Guest, "/b/{Board}?tag=another"),
            new("hidden board", Role.BetaTester, "/b/{HiddenBoard}"),
            new("thread in a hidden board", Role.BetaTester, "/t/{HiddenThread}"),
            new("solved question, guest", Role.Guest, "/t/{Solved}"),
            new("solved question, member", Role.Member, "/t/{Solved}?order=votes"),
            new("duplicate, guest", Role.Guest, "/t/{Duplicate}"),
            new("own post waiting", Role.Waiting, "/t/{Solved}"),
            new("second page", Role.Guest, "/t/{LongThread}?page=2"),
            new("widest thread, English", Role.Guest, "/t/{LongEn}"),
            new("widest thread, Russian", Role.LongName, "/t/{LongRu}"),
            new("widest thread, Greek", Role.Moderator, "/t/{LongEl}", Then: OpenMenus),
            new("Russian thread", Role.Guest, "/t/{Russian}"),
            new("Greek thread", Role.Guest, "/t/{Greek}"),
            new("locked thread", Role.Member, "/t/{Locked}"),
            new("similar threads", Role.Guest, "/t/{Solved}/similar"),
            new("similar threads, moderator", Role.Moderator, "/t/{LongEn}/similar"),
            new("thread of a former member", Role.Guest, "/t/{ByFormer}"),
            new("member", Role.Guest, "/m/{LongMember}"),
            new("suspended member", Role.Guest, "/m/{SuspendedMember}"),
            new("own page", Role.Member, "/m/{Self}"),
            new("leaderboard", Role.Guest, "/leaderboard?period=all", Then: OpenMenus),
            new("leaderboard, newcomers", Role.LongName, "/leaderboard?list=newcomers&period=all"),
            new("leaderboard, nothing there", Role.Guest, "/leaderboard?tag=nothing"),
            new("reputation", Role.Guest, "/reputation"),
            new("ledger", Role.Guest, "/m/{LongMember}/reputation", Then: OpenMenus),
            new("ledger, own", Role.Member, "/m/{Self}/reputation"),
            new("group", Role.BetaTester, "/groups/{Group}"),
            new("groups, guest", Role.Guest, "/groups"),
            new("groups, none", Role.Guest, "/groups") { Empty = true },
            new("group that takes applications", Role.Guest, "/groups/{Club}"),
            new("group, to apply", Role.Newcomer, "/groups/{Club}"),
            new("group, applied", Role.LongName, "/groups/{Club}"),
            new("group, refused", Role.Moderator, "/groups/{Club}"),
            new("group, agreement to accept", Role.Member, "/groups/{Club}"),
            new("home, agreement to accept", Role.Member, "/", Then: OpenMenus),
            new("apply", Role.Newcomer, "/groups/{Club}/apply"),
            new("apply, errors", Role.Newcomer, "/groups/{Club}/apply", 422, Send),
            new("invitation, guest", Role.Guest, "/invitations/{Invitation}"),
            new("invitation", Role.Newcomer, "/invitations/{Invitation}"),
            new("invitation, nothing accepted", Role.Newcomer, "/invitations/{Invitation}", 422, Send),
            new("rules", Role.Guest, "/pages/rules"),
            new("privacy", Role.Guest, "/pages/privacy"),
            new("act, guest", Role.Guest, "/acts/{Act}"),
            new("log", Role.Guest, "/log", Then: OpenMenus),
            new("log, owner", Role.Owner, "/log?power=LockThread"),
            new("register of powers", Role.Guest, "/powers", Then: OpenMenus),
            new("why, a guest", Role.Guest, "/powers/why?power=LockThread", Then: OpenMenus),
            new("why, nothing asked", Role.Member, "/powers/why"),
            new("elections", Role.Guest, "/elections"),
            new("elections, nothing there", Role.Guest, "/elections") { Empty = true },
            new("election, people stand", Role.Newcomer, "/elections/{Nominating}", Then: OpenMenus),
            new("election, nothing said", Role.Moderator, "/elections/{Nominating}", 422, Send),
            new("election, people vote", Role.Moderator, "/elections/{Polling}", Then: OpenMenus),
            new("election, guest", Role.Guest, "/elections/{Polling}"),
            new("election, counted", Role.Owner, "/elections/{Counted}", Then: OpenMenus),
            new("ballot", Role.Moderator, "/elections/{Polling}/vote"),
            new("ballot, errors", Role.Moderator, "/elections/{Polling}/vote", 422, SameRanks),
            new("ballot, to look over", Role.Moderator, "/elections/{Polling}/vote", Then: LookOver),
            new("ballot, cast", Role.Newcomer, "/elections/{Polling}/vote"),
            new("certify", Role.Owner, "/elections/{Counted}/certify"),
            new("stop an election", Role.Owner, "/elections/{Polling}/stop", 422, Send),
            new("result", Role.Guest, "/elections/{Counted}/result", Then: OpenMenus),
            new("find a ballot", Role.Guest, "/elections/{Counted}/receipt"),
            new("find a ballot, no such receipt", Role.Guest, "/elections/{Counted}/receipt", Then: NoSuchReceipt),
            new("questions", Role.Member, "/elections/{Polling}/questions", Then: OpenMenus),
            new("questions, owner", Role.Owner, "/elections/{Asking}/questions", Then: OpenMenus),
            new("objections", Role.Owner, "/elections/{Disputed}/objections", Then: OpenMenus),
            new("objections, errors", Role.Newcomer, "/elections/{Disputed}/objections", 422, Send),
            new("leaders", Role.Guest, "/leaders"),
            new("leaders, nothing there", Role.Guest, "/leaders") { Empty = true },
            new("leaders, own mandate", Role.LongName, "/leaders", Then: OpenMenus),
            new("leaders, to end a mandate", Role.Owner, "/leaders", 422, EndMandate),
            new("start a recall", Role.Newcomer, "/leaders/{Mandate}/recall"),
            new("start a recall, errors", Role.Newcomer, "/leaders/{Mandate}/recall", 422, Send),
            new("petition", Role.Guest, "/recalls/{Petition}"),
            new("petition, signed", Role.LongName, "/recalls/{Petition}"),
            new("petition, to hide words", Role.Owner, "/recalls/{Petition}", Then: OpenMenus),
            new("petition, to answer", Role.BetaTester, "/recalls/{Petition}", 422, AnswerNothing),
            new("petition, people vote", Role.Member, "/recalls/{RecallVote}"),
            new("petition, counted", Role.Guest, "/recalls/{RecallCounted}"),
            new("recall vote", Role.Owner, "/elections/{RecallBallot}", Then: OpenMenus),
            new("recall vote, ballot", Role.Member, "/elections/{RecallBallot}/vote"),
            new("recall vote, errors", Role.Member, "/elections/{RecallBallot}/vote", 422, Send),
            new("recall vote, cast", Role.Newcomer, "/elections/{RecallBallot}/vote", Then: OpenMenus),
            new("recall vote, result", Role.Guest, "/elections/{RecallResult}/result", Then: OpenMenus),
            new("vacant seat", Role.Owner, "/offices/{Vacated}/vacancy", 422, Send),
            new("countback, asked", Role.Member, "/countbacks/{CountbackAsking}"),
            new("countback, to certify", Role.Owner, "/countbacks/{CountbackDecided}"),
            new("countback, guest", Role.Guest, "/countbacks/{CountbackDecided}"),
            new("handover", Role.LongName, "/offices/{Office}/handover"),
            new("badges", Role.Guest, "/badges", Then: OpenMenus),
            new("badges, some won", Role.LongName, "/badges"),
            new("badges, nothing there", Role.Guest, "/badges") { Empty = true },
            new("badge", Role.Guest, "/badges/{Badge}"),
            new("badge, to give", Role.Moderator, "/badges/{Badge}", Then: OpenMenus),
            new("badge, errors", Role.Moderator, "/badges/{Badge}", 422, GiveNothing),
            new("badge that nobody has", Role.Owner, "/badges/{NobodysBadge}"),
            new("award", Role.Guest, "/badges/awards/{Award}"),
            new("award, to take back", Role.Moderator, "/badges/awards/{Award}", 422, Send),
            new("certificates", Role.Guest, "/certificates"),
            new("certificate", Role.Guest, "/certificates/{Certificate}"),
            new("certificate, own", Role.LongName, "/certificates/{Certificate}"),
            new("certificate, to revoke", Role.Moderator, "/certificates/{Certificate}", 422, RevokeNothing),
            new("certificate, revoked", Role.Guest, "/certificates/{RevokedCertificate}"),
            new("certificate, no such code", Role.Guest, "/certificates/0000-0000-0000", 404),
            new("give a certificate", Role.Moderator, "/m/{LongMember}/certificate", 422, Send),
            new("log, nothing fits", Role.Member, "/log?by=Nobody"),
            new("search", Role.Guest, "/search", Then: OpenMenus),
            new("search, found", Role.Guest, "/search?q=rule+foo:bar+is:question+-tag:beta", Then: OpenMenus),
            new("search, found, Russian", Role.LongName, "/search?q=правило+после:2020"),
            new("search, the widest words", Role.Guest, "/search?q=another+tag:widest-of-all-tags"),
            new("search, second page", Role.Member, "/search?q=is:question+sort:newest&page=2"),
            new("search, nothing found", Role.Member, "/search?q=qwertzuiop+author:Nobody"),
        ];

    private static PageKind[] Refusals =>
        [
            new("404", Role.Guest, "/t/0000000000", 404),
            new("404, member", Role.Member, "/nowhere", 404),
            new("410", Role.Guest, "/t/{Gone}", 410),
            new("403", Role.Member, "/admin/boards", 403),
            new("kept form", Role.Member, "/t/{Solved}", 400, Kept),
        ];

    private static PageKind[] Forms =>
        [
            new("where to ask", Role.Member, "/ask"),
            new("ask", Role.Member, "/b/{Board}/start/question"),
            new("ask, errors", Role.Member, "/b/{Board}/start/question", 422, Send),
            new("ask, preview", Role.Member, "/b/{Board}/start/question", 200, Preview),
            new("discuss", Role.BetaTester, "/b/{HiddenBoard}/start/discussion"),
            new("reply, errors", Role.Member, "/t/{Solved}", 422, SendEmpty),
            new("reply, preview", Role.Member, "/t/{Solved}", 200, Preview),
            new("reply to a post", Role.Member, "/t/{ByFormer}?reply={OwnPost}"),
            new("reply with a quote", Role.Newcomer, "/t/{ByFormer}?quote={OwnPost}"),
            new("edit", Role.Member, "/p/{OwnPost}/edit"),
            new("edit, overtaken", Role.Member, "/p/{OwnPost}/edit", 422, Overtaken),
            new("drafts", Role.LongName, "/drafts"),
            new("drafts, none", Role.Newcomer, "/drafts"),
            new("a draft", Role.LongName, "/drafts/{Draft}"),
            new("draft restored", Role.LongName, "/t/{ByFormer}"),
            new("draft refused", Role.Moderator, "/t/{ByFormer}", 422, TooLongDraft),
            new("versions", Role.Guest, "/p/{Revised}/revisions"),
            new("versions, any two", Role.Member, "/p/{Revised}/revisions?from=1&to=4", Then: OpenMenus),
            new("versions, none", Role.Guest, "/p/{OwnPost}/revisions"),
            new("an older version", Role.Guest, "/p/{Revised}/revisions/1"),
            new("delete", Role.Member, "/p/{OwnPost}/delete"),
            new("comment", Role.Member, "/p/{Commented}/comment"),
            new("comment, errors", Role.Member, "/p/{Commented}/comment", 422, Send),
        ];

    private static PageKind[] Accounts =>
        [
            new("claim", Role.Guest, "/claim") { Empty = true },
            new("claim, errors", Role.Guest, "/claim", 422, Send) { Empty = true },
            new("register", Role.Guest, "/register"),
            new("register, errors", Role.Guest, "/register", 422, Send),
            new("sign in", Role.Guest, "/sign-in"),
            new("sign in, refused", Role.Guest, "/sign-in", 422, Send),
            new("preferences, guest", Role.Guest, "/preferences"),
            new("preferences", Role.Member, "/preferences"),
            new("profile", Role.Member, "/account"),
            new("profile, warned", Role.LongName, "/account"),
            new("password", Role.Member, "/account/password"),
            new("password, errors", Role.Newcomer, "/account/password", 422, Send),
            new("sessions", Role.Member, "/account/sessions"),
            new("preferences, errors", Role.Member, "/preferences", 422, UnknownZone),
            new("own page, threads", Role.Member, "/m/{Self}?show=threads", Then: OpenMenus),
            new("own page, accepted answers", Role.Member, "/m/{Self}?show=accepted"),
            new("own data", Role.Member, "/account/data"),
            new("leave, errors", Role.Member, "/account/leave", 422, Send),
            new("leave", Role.Member, "/account/leave"),
            new("left", Role.Guest, "/account/left"),
            new("password link", Role.Guest, "/password-link/{PasswordLink}"),
            new("claim an account", Role.Guest, "/claim-account/{ClaimLink}"),
            new("claim an account, errors", Role.Guest, "/claim-account/{ClaimLink}", 422, Send),
        ];

    private static PageKind[] Own =>
        [
            new("notices", Role.Member, "/notices"),
            new("notices, warned", Role.LongName, "/notices"),
            new("notices, badges won", Role.Moderator, "/notices"),
            new("notices, none", Role.Waiting, "/notices"),
            new("notices to choose", Role.Member, "/account/notices"),
            new("unread", Role.Member, "/unread"),
            new("unread, none", Role.Waiting, "/unread"),
            new("mine", Role.LongName, "/mine"),
            new("followed", Role.LongName, "/followed"),
            new("followed, none", Role.Waiting, "/followed"),
            new("followed and muted", Role.LongName, "/following"),
            new("followed and muted, none", Role.Newcomer, "/following"),
            new("bookmarks", Role.LongName, "/bookmarks"),
            new("bookmarks, none", Role.Waiting, "/bookmarks"),
            new("bookmark", Role.LongName, "/p/{OwnPost}/bookmark"),
        ];

    private static PageKind[] Moderation =>
        [
            new("thread, moderator", Role.Moderator, "/t/{Solved}", Then: OpenMenus),
            new("hidden thread, moderator", Role.Moderator, "/t/{Gone}"),
            new("moderate a thread", Role.Moderator, "/t/{Solved}/moderate"),
            new("moderate a duplicate", Role.Moderator, "/t/{Duplicate}/moderate"),
            new("make a thread of replies", Role.Moderator, "/t/{Solved}/moderate/split"),
            new("make a thread of replies, errors", Role.Moderator, "/t/{LongEn}/moderate/split", 422, Send),
            new("make a thread of replies, none", Role.Moderator, "/t/{Duplicate}/moderate/split"),
            new("choose the answer", Role.Moderator, "/p/{OwnPost}/answer"),
            new("hide a post", Role.Moderator, "/p/{OwnPost}/moderate"),
            new("restore a post", Role.Moderator, "/p/{HiddenPost}/moderate"),
            new("edit by power", Role.Moderator, "/p/{OwnPost}/edit"),
            new("edit an imported post", Role.Moderator, "/p/{ImportedPost}/edit"),
            new("edit an imported post, preview", Role.Moderator, "/p/{ImportedPost}/edit", 200, Preview),
            new("held posts", Role.Moderator, "/held"),
            new("report a post", Role.Waiting, "/p/{OwnPost}/flag"),
            new("report a post, errors", Role.Waiting, "/p/{OwnPost}/flag", 422, Send),
            new("report a post, reported", Role.LongName, "/p/{OwnPost}/flag?saved=1"),
            new("reports", Role.Moderator, "/flags"),
            new("reports, none further", Role.Moderator, "/flags?at=1-x"),
            new("reports, errors", Role.Moderator, "/flags", 422, Send),
            new("act, owner", Role.Owner, "/acts/{Act}"),
            new("my powers, all", Role.Owner, "/powers/mine"),
            new("my powers, some", Role.LongName, "/powers/mine", Then: OpenMenus),
            new("my powers, none", Role.Member, "/powers/mine"),
            new("give powers", Role.Owner, "/powers/give?member=Nils&where=site"),
            new("give powers, preview", Role.Owner, "/powers/give?member=Nils&where=site", 200, PreviewPowers),
            new("why, allowed", Role.LongName, "/powers/why?power=LockThread&where=board:{Board}"),
            new("why, an act", Role.Guest, "/powers/why?act={Act}"),
            new("why, refused", Role.Owner, "/powers/why?power=SilenceMember&member=Nobody+at+all", 422),
            new("give powers, refused", Role.LongName, "/powers/give", 422, Send),
            new("take powers back", Role.Owner, "/powers/end?grant={Grant}"),
            new("give powers up", Role.LongName, "/powers/end?grant={Grant}"),
            new("what waits, nothing", Role.Member, "/powers/proposals"),
            new("what waits", Role.Owner, "/powers/proposals"),
            new("proposal, own", Role.Owner, "/powers/proposals/{Proposal}"),
            new("proposal, to confirm", Role.LongName, "/powers/proposals/{Proposal}"),
            new("proposal, refused without a reason", Role.LongName, "/powers/proposals/{Proposal}", 422, RefuseIt),
            new("imported member", Role.Guest, "/m/{ImportedMember}"),
            new("imported member, managed", Role.Owner, "/m/{ImportedMember}", Then: OpenMenus),
            new("comments, moderator", Role.Moderator, "/t/{LongEn}", Then: OpenMenus),
            new("member, managed", Role.Owner, "/m/{LongMember}", Then: OpenMenus),
            new("notes about a member", Role.Moderator, "/m/{SuspendedMember}/notes", Then: OpenMenus),
            new("notes about a member, errors", Role.Moderator, "/m/{SuspendedMember}/notes", 422, SendEmpty),
            new("notes about a member, none", Role.Owner, "/m/{LongMember}/notes"),
            new("suspended member, managed", Role.Owner, "/m/{SuspendedMember}", Then: OpenMenus),
        ];

    private static PageKind[] Administration =>
        [
            new("administration", Role.Owner, "/admin"),
            new("boards", Role.Owner, "/admin/boards"),
            new("new board", Role.Owner, "/admin/boards/new"),
            new("change a board", Role.Owner, "/admin/boards/{HiddenBoard}"),
            new("change a section", Role.Owner, "/admin/sections/{Section}"),
            new("with other eyes", Role.Owner, "/view-as"),
            new("groups", Role.Owner, "/admin/groups"),
            new("change a group", Role.Owner, "/admin/groups/{Group}"),
            new("way into a group", Role.Owner, "/admin/groups/{Club}/entry"),
            new("applications", Role.Owner, "/admin/groups/{Club}/applications"),
            new("applications, none", Role.Owner, "/admin/groups/{Group}/applications"),
            new("application", Role.Owner, "/admin/applications/{Application}"),
            new("invitations", Role.Owner, "/admin/groups/{Club}/invitations"),
            new("invitations, a new one", Role.Owner, "/admin/groups/{Club}/invitations", 200, Send),
            new("change a group that takes applications", Role.Owner, "/admin/groups/{Club}"),
            new("a membership", Role.Owner, "/admin/groups/{Group}/members/{GroupMember}"),
            new("members", Role.Owner, "/admin/members"),
            new("what people search for", Role.Owner, "/admin/searches"),
            new("new member", Role.Owner, "/admin/members/new"),
            new("offices", Role.Owner, "/admin/offices"),
            new("new office", Role.Owner, "/admin/offices/new"),
            new("new office, errors", Role.Owner, "/admin/offices/new", 422, Send),
            new("change an office", Role.Owner, "/admin/offices/{Office}"),
            new("office during its election", Role.Owner, "/admin/offices/{Contested}"),
            new("badges to look after", Role.Owner, "/admin/badges"),
            new("new badge", Role.Owner, "/admin/badges/new"),
            new("new badge, errors", Role.Owner, "/admin/badges/new", 422, Send),
            new("new badge, preview", Role.Owner, "/admin/badges/new", 200, PreviewBadge),
            new("change a badge", Role.Owner, "/admin/badges/{Badge}"),
            new("site", Role.Owner, "/admin/site"),
            new("pages", Role.Owner, "/admin/pages"),
            new("write a page", Role.Owner, "/admin/pages/rules/en"),
        ];

    private static async Task OpenMenus(Visitor visitor) =>
        await visitor.Page.EvaluateAsync("() => { for (const each of document.querySelectorAll('main details')) each.open = true; }");

    /// <summary>The box may hold the draft that an earlier page left behind.</summary>
    private static async Task SendEmpty(Visitor visitor)
    {
        await visitor.Page.Locator("main textarea[name=Text]").FillAsync("");
        await Send(visitor);
    }

    /// <summary>Sends the form as it is, whatever the browser would say to empty fields.</summary>
    private static async Task Send(Visitor visitor)
    {
        var button = visitor.Page.Locator("main form.form .form-acts button").First;
        await button.EvaluateAsync("button => { button.form.noValidate = true; }");
        await visitor.Send(button);
    }

    /// <summary>Chooses what the form does not offer.</summary>
    private static async Task UnknownZone(Visitor visitor)
    {
        await visitor.Page.Locator("#timezone option").Nth(1).EvaluateAsync("option => { option.value = 'Nowhere'; option.selected = true; }");
        await Send(visitor);
    }

    private static async Task Preview(Visitor visitor)
    {
        await visitor.Page.Locator("main textarea[name=Text]").FillAsync(LongWords.Text);
        await visitor.Send(visitor.Page.Locator("main form.form button[formaction*=Preview]"));
    }

    private static async Task PreviewPowers(Visitor visitor)
    {
        foreach (var power in new[] { "LockThread", "DeletePost", "Delegate" })
            await visitor.Page.Locator($"input[value={power}]").CheckAsync();
        await visitor.Page.Locator("#reason").FillAsync("Another reason.");
        await visitor.Send(visitor.Page.Locator("main form.form button.primary"));
    }

    private static async Task PreviewBadge(Visitor visitor)
    {
        await visitor.Page.Locator("#name-en").FillAsync("Good question");
        await visitor.Page.Locator("#description-en").FillAsync("For a question that many had.");
        await visitor.Page.Locator("#rule-0-0-metric").SelectOptionAsync("Questions");
        await visitor.Send(visitor.Page.Locator("main form.form button[formaction*=Preview]"));
    }

    private static async Task GiveNothing(Visitor visitor)
    {
        var button = visitor.Page.Locator("main form[action*=Give] button").First;
        await button.EvaluateAsync("button => { button.form.noValidate = true; button.closest('details').open = true; }");
        await visitor.Send(button);
    }

    private static async Task RevokeNothing(Visitor visitor)
    {
        var button = visitor.Page.Locator("main form[action*=Revoke] button").First;
        await button.EvaluateAsync("button => { button.form.noValidate = true; button.closest('details').open = true; }");
        await visitor.Send(button);
    }

    private static async Task RefuseIt(Visitor visitor)
    {
        var button = visitor.Page.Locator("main form[action*=Refuse] button");
        await button.EvaluateAsync("button => { button.form.noValidate = true; button.closest('details').open = true; }");
        await visitor.Send(button);
    }

    private static async Task AnswerNothing(Visitor visitor)
    {
        await visitor.Page.Locator("#answer").FillAsync("");
        await Send(visitor);
    }

    /// <summary>Without a reason.</summary>
    private static async Task EndMandate(Visitor visitor)
    {
        var button = visitor.Page.Locator("main form[action*=End] button").First;
        await button.EvaluateAsync("button => { button.form.noValidate = true; button.closest('details').open = true; }");
        await visitor.Send(button);
    }

    private static async Task SameRanks(Visitor visitor)
    {
        foreach (var box in await visitor.Page.Locator(".rank-box").AllAsync())
            await box.EvaluateAsync("box => { box.value = '1'; }");
        await visitor.Send(visitor.Page.Locator("form.ballot .form-acts button"));
    }

    private static async Task NoSuchReceipt(Visitor visitor)
    {
        await visitor.Page.Locator("#receipt").FillAsync("nothing");
        await visitor.Send(visitor.Page.Locator("main form.form .form-acts button"));
    }

    private static async Task LookOver(Visitor visitor)
    {
        await visitor.Page.Locator(".rank-box").First.EvaluateAsync("box => { box.value = '1'; }");
        await visitor.Send(visitor.Page.Locator("form.ballot .form-acts button"));
    }

    private static async Task TooLongDraft(Visitor visitor)
    {
        var text = visitor.Page.Locator("main textarea[name=Text]");
        await text.EvaluateAsync("text => { text.removeAttribute('maxlength'); text.value = 'x'.repeat(60001); }");
        await visitor.Send(visitor.Page.Locator("main form.form button[data-draft]"));
    }

    /// <summary>Edits a version that is no longer the latest.</summary>
    private static async Task Overtaken(Visitor visitor)
    {
        await visitor.Page.Locator("main textarea[name=Text]").FillAsync("Another farewell.");
        await visitor.Page.Locator("input[name=_basedOn]").EvaluateAsync("field => { field.value = 0; }");
        await Send(visitor);
    }

    /// <summary>Sends a form whose token has become invalid.</summary>
    private static async Task Kept(Visitor visitor)
    {
        await visitor.Page.Locator("main textarea[name=Text]").FillAsync(LongWords.Text);
        await visitor.Page.Locator("main form.form input[name=_token]").EvaluateAsync("field => { field.value = 'old'; }");
        await Send(visitor);
    }
}
