using System.Globalization;
using Forum.Domain.Delegation;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Powers;
using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests.Journeys;

/// <summary>A community elects a leader, who has power for as long as the mandate lasts, and gives some of it on.</summary>
[Collection(InChromium.Name)]
public sealed class ElectingTests(Chromium chromium)
{
    private const string Question = "When would you lock a thread?";
    private const string Answer = "When nobody listens any more.";
    private const int Crowd = 24;

    [BrowserTheory]
    [InlineData(true, Device.Desk)]
    [InlineData(false, Device.Phone)]
    public async Task A_board_elects_its_leader_who_has_a_deputy_until_the_electors_recall_them(bool script, int width)
    {
        var device = new Device(script, width);
        await using var forum = await SmallForum.Start();
        var hustings = new Hustings(forum);
        var crowd = await hustings.Crowd(Crowd);
        Task<Visitor> Come(string token) => chromium.Visit(forum.Running, device, token);
        await using var owner = await Come(forum.Owner);
        await using var felix = await Come(forum.Fan);
        await using var lena = await Come(await hustings.SessionOf("Lena"));
        await using var nils = await Come(await hustings.SessionOf("Nils"));
        await using var wim = await Come(await hustings.SessionOf("Wim"));
        await using var celia = await Come(await hustings.SessionOf("Celia"));
        await using var dirk = await Come(await hustings.SessionOf("Dirk"));
        await LetCertify(forum, "Celia");

        await MakeOffice(owner);
        hustings.Election = await Call(owner);
        await IsAt(felix, hustings, "Announced");
        await Expect(felix.Page.Locator("textarea[name=Statement]")).ToHaveCountAsync(0);

        await hustings.Pass(1);
        await Stand(lena, hustings, "I read every report.", "Stand for election");
        await Stand(wim, hustings, "I have some time.", "Stand for election");
        await Nominate(felix, hustings, "Nils");
        await Stand(nils, hustings, "Since you ask me.", "Accept and stand");
        await Withdraw(wim, hustings);

        await hustings.Pass(2);
        await Ask(felix, celia, lena, hustings);

        await hustings.Pass(2);
        var receipt = await VoteAfterChangingTheReview(felix, hustings);
        var former = await VoteTwice(celia, hustings);
        await Everybody(hustings, crowd);
        await IsAt(owner, hustings, "Voting");
        await Expect(owner.Page.Locator(".turnout")).ToContainTextAsync("30 of 31 electors have voted");
        await Expect(owner.Page.Locator("main")).Not.ToContainTextAsync("Lena is elected");

        await hustings.Pass(2);
        await Find(felix, hustings, receipt);
        await Expect(felix.Page.Locator(".found .ranking > li")).ToHaveTextAsync(["1. Lena", "2. Nils"]);
        await Find(celia, hustings, former);
        await Expect(celia.Page.Locator(".found")).ToContainTextAsync("No ballot has this receipt.");
        await Certify(owner, celia, hustings);

        await Lock(lena, forum.Thread);
        await MakeDeputy(lena);
        await Lock(dirk, await forum.Start(forum.Fan, "Another quarrel", "Tabs."));
        var third = "/t/" + await forum.Start(forum.Fan, "A third one", "Spaces.");
        await dirk.Open(third + "/moderate");
        await dirk.Page.Locator("#why-Lock").FillAsync("From a page that was open");
        await Recall(felix, celia, nils, hustings, crowd);
        await IsEnded(owner);

        await dirk.Button("Lock thread").ClickAsync();
        await Expect(dirk.Page.GetByText("You do not have the power to do this.")).ToBeVisibleAsync();
        Assert.Equal(403, dirk.Status);
        foreach (var visitor in new[] { dirk, lena })
            await HasNoPower(visitor, third);
        Nothing.In(new[] { owner, felix, lena, nils, wim, celia, dirk }.SelectMany(each => each.Complaints));
    }

    private static async Task LetCertify(SmallForum forum, string name) =>
        await forum.Running.As(
            forum.Owner,
            (db, owner) =>
            {
                string[] powers = [$"{Power.CertifyElection}"];
                var form = new DelegationForm(owner.Grants[0].PublicId, name, null, powers, "site", null, null, null, null, false, "To see to it.");
                return DelegatePowers.Run(db, owner, form, default);
            }
        );

    private static async Task MakeOffice(Visitor owner)
    {
        await owner.Open("/elections");
        await owner.Link("Manage offices").ClickAsync();
        await owner.Link("New office").First.ClickAsync();
        await owner.Field("Title").FillAsync("Board leader");
        await owner.Field("Where").SelectOptionAsync("Installation");
        foreach (var power in new[] { "LockThread", "HidePost", "Delegate" })
            await owner.Page.Locator($"input[name=Powers][value={power}]").CheckAsync();
        foreach (var field in new[] { "standdays", "standposts", "standcleandays", "votedays", "voteposts" })
            await owner.Page.Locator("#" + field).FillAsync("0");
        await owner.Field("Standing at least").SelectOptionAsync("newcomer");
        foreach (var (field, days) in new[] { ("announcementdays", "1"), ("nominationdays", "2"), ("questiondays", "2"), ("votingdays", "2") })
            await owner.Page.Locator("#" + field).FillAsync(days);
        await owner.Page.Locator("#objectiondays").FillAsync("1");
        await owner.Page.Locator("#recallshare").FillAsync("10");
        await owner.Button("Make the office").ClickAsync();
        await Expect(owner.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The office is there.");
    }

    private static async Task<string> Call(Visitor owner)
    {
        await owner.Field("Reason for the election").FillAsync("It is time.");
        await owner.Button("Call the election").ClickAsync();
        await Expect(owner.Page.Locator(".election-head h1")).ToContainTextAsync("Board leader");
        return new Uri(owner.Page.Url).AbsolutePath.Split('/')[2];
    }

    private static async Task IsAt(Visitor visitor, Hustings hustings, string phase)
    {
        await visitor.Open(hustings.Address);
        await Expect(visitor.Page.Locator(".step.now .step-name")).ToHaveTextAsync(phase);
    }

    private static async Task Stand(Visitor candidate, Hustings hustings, string statement, string button)
    {
        await IsAt(candidate, hustings, "Nominations");
        await candidate.Field("What you say to the electors").FillAsync(statement);
        await candidate.Button(button).ClickAsync();
        await Expect(candidate.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("You stand for election.");
    }

    private static async Task Nominate(Visitor visitor, Hustings hustings, string name)
    {
        await visitor.Open(hustings.Address);
        await visitor.Field("Member").FillAsync(name);
        await visitor.Button("Ask them to stand").ClickAsync();
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync($"Asked to stand, not answered yet: {name}.");
    }

    private static async Task Withdraw(Visitor candidate, Hustings hustings)
    {
        await candidate.Open(hustings.Address);
        await candidate.Button("Withdraw your candidacy").ClickAsync();
        await Expect(candidate.Page.Locator(".candidate-name")).ToHaveTextAsync(["Lena", "Nils"]);
        await candidate.Page.Locator("summary").GetByText("1 person withdrew or declined").ClickAsync();
        await Expect(candidate.Page.Locator(".candidates-gone")).ToContainTextAsync("Wim · withdrew");
    }

    private static async Task Ask(Visitor asker, Visitor other, Visitor candidate, Hustings hustings)
    {
        await IsAt(asker, hustings, "Questions to the candidates");
        await asker.Link("Questions to the candidates").ClickAsync();
        await asker.Field("Your question").FillAsync(Question);
        await asker.Button("Ask the question").ClickAsync();
        await other.Open(hustings.Address + "/questions");
        await Expect(other.Heading(Question)).ToBeVisibleAsync();
        await other.Button("I want an answer").ClickAsync();
        await Expect(other.Button("Take back my vote")).ToBeVisibleAsync();
        await candidate.Open(hustings.Address + "/questions");
        await Expect(candidate.Page.Locator(".candidate-question")).ToContainTextAsync("2 want an answer");
        await candidate.Page.Locator("summary").GetByText("Answer this question").ClickAsync();
        await candidate.Field("Your answer").FillAsync(Answer);
        await candidate.Button("Save the answer").ClickAsync();
        await Expect(candidate.Page.Locator(".candidate-answers dd")).ToHaveTextAsync([Answer, "no answer yet"]);
    }

    /// <returns>The receipt.</returns>
    private static async Task<string> VoteAfterChangingTheReview(Visitor voter, Hustings hustings)
    {
        await IsAt(voter, hustings, "Voting");
        await voter.Link("Fill in your ballot").ClickAsync();
        await Expect(voter.Page.Locator("[data-candidate]")).ToHaveCountAsync(2);
        await Rank(voter, ("Nils", "1"));
        await Expect(voter.Page.Locator(".ballot-review")).ToContainTextAsync("You leave 1 unranked: Lena.");
        await Expect(voter.Page.Locator(".ballot-review")).ToContainTextAsync("Nothing is cast yet.");
        await voter.Button("Change it").ClickAsync();
        await Expect(voter.Field("Rank: Nils")).ToHaveValueAsync("1");
        await Rank(voter, ("Nils", "7"), ("Lena", "3"));
        await Expect(voter.Page.Locator(".ballot-review .ranking > li")).ToHaveTextAsync(["1. Lena", "2. Nils"]);
        return await Cast(voter);
    }

    /// <returns>The receipt of the first ballot, which counts no more.</returns>
    private static async Task<string> VoteTwice(Visitor voter, Hustings hustings)
    {
        await voter.Open(hustings.Address + "/vote");
        await Rank(voter, ("Nils", "1"));
        var first = await Cast(voter);
        await voter.Open(hustings.Address);
        await voter.Link("See or change your ballot").ClickAsync();
        await voter.Page.Locator("summary").GetByText("Change your ballot").ClickAsync();
        await Rank(voter, ("Nils", ""), ("Lena", "1"));
        Assert.NotEqual(first, await Cast(voter));
        await Expect(voter.Page.Locator(".receipt .ranking > li")).ToHaveTextAsync(["1. Lena"]);
        return first;
    }

    private static async Task Rank(Visitor voter, params (string Candidate, string Rank)[] ranks)
    {
        foreach (var (candidate, rank) in ranks)
            await voter.Field("Rank: " + candidate).FillAsync(rank);
        await voter.Button("Look over your ballot").ClickAsync();
    }

    private static async Task<string> Cast(Visitor voter)
    {
        await voter.Button("Cast this ballot").ClickAsync();
        await Expect(voter.Page.Locator(".receipt")).ToContainTextAsync("Your ballot is in the box");
        return await voter.Page.Locator(".receipt-code").InnerTextAsync();
    }

    /// <summary>Whoever hasn't voted yet but the owner; two of them twice.</summary>
    private static async Task Everybody(Hustings hustings, IReadOnlyList<string> crowd)
    {
        foreach (var (voter, i) in crowd.Concat(["Lena", "Nils", "Wim", "Dirk"]).Select((voter, i) => (voter, i)))
            await hustings.Vote(voter, i % 3 == 0 ? ["Nils", "Lena"] : ["Lena"]);
        foreach (var voter in crowd.Take(2))
            await hustings.Vote(voter, "Lena", "Nils");
    }

    private static async Task Find(Visitor voter, Hustings hustings, string receipt)
    {
        await IsAt(voter, hustings, "Counted");
        await voter.Link("See the result, round by round").ClickAsync();
        await Expect(voter.Heading("Lena is elected")).ToBeVisibleAsync();
        await Expect(voter.Page.Locator(".figures")).ToContainTextAsync("30 of 31");
        await voter.Link("Find your ballot").ClickAsync();
        await voter.Field("Receipt").FillAsync(receipt);
        await voter.Button("Find ballot").ClickAsync();
    }

    private static async Task Certify(Visitor caller, Visitor other, Hustings hustings)
    {
        await other.Open(hustings.Address);
        await Expect(other.Page.Locator("main")).ToContainTextAsync("The result can be certified from");
        await hustings.Pass(1);
        await caller.Open(hustings.Address);
        await Expect(caller.Page.Locator("main")).ToContainTextAsync("You had a part in this election, so somebody else must do this.");
        await Expect(caller.Link("Certify the result")).ToHaveCountAsync(0);
        await other.Open(hustings.Address);
        await other.Link("Certify the result").ClickAsync();
        await other.Button("Certify the result").ClickAsync();
        await Expect(other.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The election is certified; the winners hold their mandates.");
    }

    private static async Task Lock(Visitor visitor, string thread)
    {
        await visitor.Open("/t/" + thread);
        await visitor.Page.Locator("summary").GetByText("Moderate", new() { Exact = true }).ClickAsync();
        await visitor.Page.Locator("form[action*='handler=Lock']").GetByLabel("Reason").FillAsync("Everything was said.");
        await visitor.Button("Lock thread").ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is done, and recorded.");
    }

    private static async Task MakeDeputy(Visitor leader)
    {
        await leader.Open("/powers/mine");
        await leader.Link("Give powers").ClickAsync();
        await leader.Field("To a member, by name").FillAsync("Dirk");
        await leader.Page.Locator("input[name=Powers][value=LockThread]").CheckAsync();
        var nextWeek = leader.Forum.Clock.GetUtcNow().UtcDateTime.AddDays(7);
        await leader.Page.Locator("#until").FillAsync(nextWeek.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await leader.Field("Reason").FillAsync("To help on this board.");
        await leader.Button("See what it means").ClickAsync();
        await Expect(leader.Page.Locator(".grant-preview")).ToContainTextAsync("Where: the board Installation.");
        await leader.Button("Give powers").ClickAsync();
        await Expect(leader.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is done: Dirk holds this now.");
    }

    /// <summary>Three of thirty who may sign are a tenth.</summary>
    private static async Task Recall(Visitor starter, Visitor second, Visitor third, Hustings hustings, IReadOnlyList<string> crowd)
    {
        await starter.Open("/leaders");
        await starter.Page.Locator(".leader").GetByRole(AriaRole.Link, new() { Name = "Recall" }).ClickAsync();
        await starter.Field("Reason").FillAsync("Locks what people still talk about.");
        await starter.Button("Start the petition and sign it").ClickAsync();
        await Expect(starter.Heading("Gathering signatures")).ToBeVisibleAsync();
        var petition = new Uri(starter.Page.Url).AbsolutePath;
        foreach (var signer in new[] { second, third })
        {
            await signer.Open(petition);
            await signer.Button("Sign in public").ClickAsync();
        }
        await Expect(third.Heading("Voting")).ToBeVisibleAsync();
        await starter.Open(petition);
        await starter.Link("See the vote").ClickAsync();
        hustings.Election = new Uri(starter.Page.Url).AbsolutePath.Split('/')[2];
        await starter.Link("Fill in your ballot").ClickAsync();
        await starter.Page.GetByLabel("End the mandate").CheckAsync();
        await starter.Button("Look over your ballot").ClickAsync();
        await Cast(starter);
        foreach (var (voter, i) in crowd.Take(9).Select((voter, i) => (voter, i)))
            await hustings.Decide(voter, i % 3 == 0 ? RecallChoice.Keep : RecallChoice.End);
        await hustings.Pass(5);
        await starter.Open(petition);
        await Expect(starter.Heading("The mandate was ended")).ToBeVisibleAsync();
        await Expect(starter.Page.Locator("main")).ToContainTextAsync("For ending it: 7. For keeping it: 3.");
    }

    private static async Task IsEnded(Visitor visitor)
    {
        await visitor.Open("/leaders");
        await Expect(visitor.Page.Locator(".leader")).ToHaveCountAsync(0);
        await visitor.Open("/log");
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("The electors ended the mandate of Lena as Board leader");
    }

    private static async Task HasNoPower(Visitor visitor, string thread)
    {
        await visitor.Open(thread);
        await Expect(visitor.Page.GetByRole(AriaRole.Article).First).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("details.moderate")).ToHaveCountAsync(0);
        await visitor.Open(thread + "/moderate");
        Assert.Equal(403, visitor.Status);
    }
}
