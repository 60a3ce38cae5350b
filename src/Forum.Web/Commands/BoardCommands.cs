using System.CommandLine;
using Forum.Domain;
using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Web.Commands;

internal static class BoardCommands
{
    private const string OfGroup = "group:";

    private static readonly Argument<string> Name = new("name") { Description = "The board's name." };

    private static readonly Option<string> Section = new("--section")
    {
        Description = "The section that it stands in, made where it isn't there.",
        HelpName = "name",
        Required = true,
    };

    private static readonly Option<string> About = new("--description")
    {
        Description = "What belongs there, in a sentence.",
        HelpName = "text",
        DefaultValueFactory = _ => "",
    };

    private static readonly Option<string[]> Audience = new("--audience")
    {
        Description = "Who sees it: everyone, members, or group:NAME, which may be repeated. To all others it doesn't exist.",
        HelpName = "audience",
        DefaultValueFactory = _ => ["everyone"],
    };

    private static readonly Option<string[]> Reviewers = new("--reviewers")
    {
        Description = "Members see only the threads that they start, and these groups see all: group:NAME, which may be repeated.",
        HelpName = "groups",
    };

    private static readonly Option<ThreadFormats[]> Formats = new("--format")
    {
        Description = "question or discussion; both may be given.",
        HelpName = "format",
        DefaultValueFactory = _ => [ThreadFormats.Discussion, ThreadFormats.Question],
    };

    public static Command Make(Shell shell)
    {
        var create = new Command("create", "Open a board as the last of a section.") { Name, Section, Audience, Reviewers, About, Formats };
        Formats.AcceptOnlyFromAmong("question", "discussion");
        create.Validators.Add(line =>
        {
            if (line.GetResult(Audience) is { Implicit: false } && KindOf(line.GetValue(Audience)!) is null)
                line.AddError("--audience is everyone, members, or one or more of group:NAME.");
            if (line.GetValue(Reviewers) is { } groups && !groups.All(group => group.StartsWith(OfGroup, StringComparison.Ordinal)))
                line.AddError("--reviewers is one or more of group:NAME.");
        });
        create.SetAction((parsed, ct) => OperatorWork.Run(parsed, shell, (db, actor) => Create(shell, db, actor, parsed, ct), ct));
        return new Command("board", "Open boards.") { create };
    }

    private static AudienceKind? KindOf(string[] wanted) =>
        wanted switch
        {
            ["everyone"] => AudienceKind.Everyone,
            ["members"] => AudienceKind.Members,
            _ => wanted.Length > 0 && wanted.All(w => w.StartsWith(OfGroup, StringComparison.Ordinal)) ? AudienceKind.Groups : null,
        };

    private static async Task<int> Create(Shell shell, ForumDb db, Actor actor, ParseResult parsed, CancellationToken ct)
    {
        var (name, wanted, reviewing) = (parsed.GetRequiredValue(Name), parsed.GetRequiredValue(Audience), parsed.GetValue(Reviewers) ?? []);
        var (groups, missing) = await Groups(db, actor, wanted, ct);
        var (reviewers, alsoMissing) = await Groups(db, actor, reviewing, ct);
        if ((missing ?? alsoMissing) is { } unknown)
            return shell.Refuse($"There is no group called {unknown}.");
        ThreadFormats[] formats = parsed.GetValue(Formats) is { Length: > 0 } some ? some : [ThreadFormats.Discussion, ThreadFormats.Question];
        var form = new BoardForm(
            "",
            name,
            parsed.GetRequiredValue(About),
            KindOf(wanted)!.Value,
            groups,
            formats.Aggregate((all, one) => all | one),
            0
        )
        {
            OwnOnly = reviewing.Length > 0,
            ReviewerIds = reviewers,
        };
        var outcome = await OpenBoardInSection.Run(db, actor, parsed.GetRequiredValue(Section), form, ct);
        if (outcome is not Outcome<string>.Done(var board))
            return shell.Refuse(Words.Of(outcome, ""));
        shell.Out.WriteLine($"The board {name} is open at /b/{board}.");
        return ExitCode.Done;
    }

    /// <summary>The ids of the groups among some words, and the first that there is not.</summary>
    private static async Task<(List<string> Found, string? Missing)> Groups(ForumDb db, Actor actor, string[] words, CancellationToken ct)
    {
        var found = new List<string>();
        foreach (var group in words.Where(w => w.StartsWith(OfGroup, StringComparison.Ordinal)).Select(w => w[OfGroup.Length..]))
            if (await GroupReader.ByName(db, actor, group, ct) is { } id)
                found.Add(id);
            else
                return (found, group);
        return (found, null);
    }
}
