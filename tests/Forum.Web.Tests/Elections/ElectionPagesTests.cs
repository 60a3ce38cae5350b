using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Counting;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;

namespace Forum.Web.Tests.Elections;

public sealed class ElectionPagesTests
{
    [Fact]
    public async Task Somebody_is_nominated_accepts_and_withdraws_and_everybody_reads_it()
    {
        await using var ballots = await Ballots.Call();
        var forum = ballots.Forum;
        Assert.Equal(302, (await forum.Post(ballots.Ada, ballots.Address + "?handler=Nominate", ("Member", "Ben"))).Status);
        Assert.Contains("Asked to stand, not answered yet: Ben", (await forum.Get(Visitor.Guest, ballots.Address)).Text);
        Assert.Contains("Ada nominated you", (await forum.Get(ballots.Ben, ballots.Address)).Text);

        Assert.Equal(302, (await forum.Post(ballots.Ben, ballots.Address + "?handler=Stand", ("Statement", "I would lock less."))).Status);
        var card = (await forum.Page(Visitor.Guest, ballots.Address)).QuerySelector(".candidates > li")!;
        Assert.Equal("Ben", card.QuerySelector(".candidate-name")!.TextContent.Trim());
        Assert.Equal("I would lock less.", card.QuerySelector(".candidate-lead")!.TextContent);

        Assert.Equal(302, (await forum.Post(ballots.Ben, ballots.Address + "?handler=Leave")).Status);
        var after = await forum.Page(Visitor.Guest, ballots.Address);
        Assert.Null(after.QuerySelector(".candidates > li"));
        Assert.Contains("Ben · withdrew", after.QuerySelector(".candidates-gone")!.TextContent);
    }

    [Fact]
    public async Task A_statement_that_is_refused_stays_in_its_field()
    {
        await using var ballots = await Ballots.Call();
        var long_ = new string('x', 4_001);

        var answer = await ballots.Forum.Post(ballots.Ada, ballots.Address + "?handler=Stand", ("Statement", long_));

        Assert.Equal(422, answer.Status);
        var field = (IHtmlTextAreaElement)AdminForum.Read(answer).QuerySelector("textarea[name=Statement]")!;
        Assert.Equal((long_, "true"), (field.Value, field.GetAttribute("aria-invalid")));
    }

    [Fact]
    public async Task A_ballot_is_looked_over_cast_and_cast_anew_with_another_receipt()
    {
        await using var ballots = await Ballots.Open();
        var (forum, ada, ben) = (ballots.Forum, await ballots.FieldOf(ballots.Ada), await ballots.FieldOf(ballots.Ben));

        var review = await forum.Post(ballots.Cleo, ballots.Vote + "?handler=Review", (ada, "7"), (ben, "2"));
        var page = AdminForum.Read(review);
        Assert.Equal(["1. Ben", "2. Ada"], page.QuerySelectorAll(".ranking > li").Select(line => line.TextContent.Trim()));
        Assert.Equal("no-store", review.Header("Cache-Control"));
        Assert.Null((await forum.Page(ballots.Cleo, ballots.Vote)).QuerySelector(".receipt"));

        var changed = AdminForum.Read(await forum.Post(ballots.Cleo, ballots.Vote + "?handler=Change", (ada, "7"), (ben, "2")));
        Assert.Equal("7", changed.QuerySelector<IHtmlInputElement>($"[name='{ada}']")!.Value);

        var first = await ballots.Cast(ballots.Cleo, ballots.Ben, ballots.Ada);
        var second = await ballots.Cast(ballots.Cleo, ballots.Ada);
        Assert.NotEqual(first, second);
        var shown = await forum.Page(ballots.Cleo, ballots.Vote);
        Assert.Equal(["1. Ada"], shown.QuerySelectorAll(".receipt .ranking > li").Select(line => line.TextContent.Trim()));
        Assert.Equal(("1", ""), (Value(shown, ada), Value(shown, ben)));
        Assert.Contains("1 of 4 electors", (await forum.Page(Visitor.Guest, ballots.Address)).QuerySelector(".turnout")!.TextContent);
    }

    [Fact]
    public async Task The_same_rank_twice_is_told_beside_its_field_and_what_was_typed_stays()
    {
        await using var ballots = await Ballots.Open();
        var (ada, ben) = (await ballots.FieldOf(ballots.Ada), await ballots.FieldOf(ballots.Ben));

        var answer = await ballots.Forum.Post(ballots.Cleo, ballots.Vote + "?handler=Review", (ada, "1"), (ben, "1"));

        Assert.Equal(422, answer.Status);
        var page = AdminForum.Read(answer);
        Assert.Equal(("1", "1"), (Value(page, ada), Value(page, ben)));
        Assert.NotNull(page.QuerySelector($"#{ben.ToLowerInvariant()}-error"));
        Assert.NotNull(page.QuerySelector($".error-summary a[href='#{ben.ToLowerInvariant()}']"));
    }

    [Fact]
    public async Task Whoever_ranks_somebody_who_has_withdrawn_since_is_told_so()
    {
        await using var ballots = await Ballots.Open();
        var ben = await ballots.FieldOf(ballots.Ben);
        await ballots.Forum.Post(ballots.Ben, ballots.Address + "?handler=Leave");

        var answer = await ballots.Forum.Post(ballots.Cleo, ballots.Vote + "?handler=Cast", (ben, "1"));

        Assert.Equal(422, answer.Status);
        var gone = AdminForum.Read(answer).QuerySelector($"#{ben.ToLowerInvariant()}")!;
        Assert.NotNull(gone.QuerySelector(".field-error"));
    }

    [Fact]
    public async Task An_empty_ballot_is_one_and_says_so()
    {
        await using var ballots = await Ballots.Open();
        var review = await ballots.Forum.Post(ballots.Cleo, ballots.Vote + "?handler=Review");
        Assert.Contains("Your ballot is empty", review.Text);

        Assert.NotEqual("", await ballots.Cast(ballots.Cleo));
    }

    [Fact]
    public async Task The_result_and_its_files_are_what_the_count_says()
    {
        await using var ballots = await Ballots.Open();
        var receipt = await ballots.Cast(ballots.Cleo, ballots.Ben, ballots.Ada);
        await ballots.Cast(ballots.Ada, ballots.Ada);
        await ballots.Cast(ballots.Forum.Owner, ballots.Ben);
        await ballots.Pass(1);

        var late = await ballots.Forum.Post(ballots.Ben, ballots.Vote + "?handler=Cast");
        Assert.Equal(403, late.Status);
        Assert.NotNull(AdminForum.Read(late).QuerySelector($".statement a[href='{ballots.Address}']"));

        var page = await ballots.Forum.Page(Visitor.Guest, ballots.Address + "/result");
        Assert.Equal("Ben is elected", page.QuerySelector("h1")!.TextContent);
        var words = page.QuerySelector(".command")!.TextContent.Split(' ');
        string After(string option) => words[Array.IndexOf(words, option) + 1];
        var count = Count.Run(
            BltReader.Read(await File(ballots, "ballots.blt")).File!,
            Enum.Parse<CountRule>(After("--rule"), ignoreCase: true),
            int.Parse(After("--seats"), System.Globalization.CultureInfo.InvariantCulture),
            After("--seed")
        );
        Assert.Equal(CountJson.Of(count).ToJsonString(CountJson.Options) + "\n", await File(ballots, "rounds.json"));
        Assert.Equal(CountCsv.Of(count), await File(ballots, "rounds.csv"));
        Assert.Equal(3, (await File(ballots, "receipts.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var electors = (await File(ballots, "electors.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var shown = await ballots.Forum.Page(ballots.Cleo, ballots.Address);
        Assert.Equal(
            [ElectorList.HashOf(electors), electors.Single(line => line == ElectorList.LineOf(ballots.Id, ballots.Cleo.Id))],
            shown.QuerySelectorAll("#electors code").Select(code => code.TextContent)
        );

        var found = await Find(ballots, receipt.ToUpperInvariant());
        Assert.Equal(["1. Ben", "2. Ada"], found.QuerySelectorAll(".found .ranking > li").Select(line => line.TextContent.Trim()));
        var none = await Find(ballots, "nothing");
        Assert.Contains("No ballot has this receipt", none.QuerySelector(".found")!.TextContent);
    }

    [Fact]
    public async Task Ballots_of_too_few_voters_stay_unpublished_and_a_receipt_says_only_that_it_was_counted()
    {
        await using var ballots = await Ballots.Open();
        var receipt = await ballots.Cast(ballots.Cleo, ballots.Ben, ballots.Ada);
        await ballots.Pass(1);

        Assert.Equal(404, (await ballots.Forum.Get(Visitor.Guest, ballots.Address + "/ballots.blt")).Status);
        Assert.Equal(200, (await ballots.Forum.Get(Visitor.Guest, ballots.Address + "/rounds.json")).Status);
        var found = await Find(ballots, receipt);
        Assert.Contains("This ballot was counted", found.QuerySelector(".found")!.TextContent);
        Assert.Empty(found.QuerySelectorAll(".found .ranking"));
    }

    [Fact]
    public async Task Rules_that_ask_nothing_of_anybody_are_left_out()
    {
        await using var ballots = await Ballots.Call();

        var rules = (await ballots.Forum.Page(Visitor.Guest, ballots.Address)).QuerySelector(".rule-list")!.TextContent;

        Assert.Contains("Whoever sees this place can stand.", rules);
        Assert.DoesNotContain(" 0 ", rules);
    }

    private static async Task<IHtmlDocument> Find(Ballots ballots, string receipt) =>
        AdminForum.Read(await ballots.Forum.Post(Visitor.Guest, ballots.Address + "/receipt", ("Receipt", receipt)));

    private static async Task<string> File(Ballots ballots, string name)
    {
        var answer = await ballots.Forum.Get(Visitor.Guest, $"{ballots.Address}/{name}");
        Assert.Equal(200, answer.Status);
        return answer.Text;
    }

    private static string Value(IDocument page, string field) => page.QuerySelector<IHtmlInputElement>($"[name='{field}']")!.Value;
}
