using System.Reflection;
using System.Text.Json;

namespace Forum.Domain.Import.Demo;

/// <summary>The authored community of an invented product, as it lies in this folder's JSON files.</summary>
internal sealed record DemoFiles(
    IReadOnlyList<DemoPerson> People,
    DemoBoards Boards,
    IReadOnlyDictionary<string, IReadOnlyList<DemoThread>> Threads,
    IReadOnlyList<DemoElection> Elections
)
{
    private const string Prefix = "Forum.Domain.Import.Demo.";
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static DemoFiles Read()
    {
        var boards = Parse<DemoBoards>("boards.json");
        var keys = boards.Sections.SelectMany(s => s.Boards).Select(b => b.Key);
        return new DemoFiles(
            Parse<List<DemoPerson>>("people.json"),
            boards,
            keys.ToDictionary(key => key, key => (IReadOnlyList<DemoThread>)Parse<List<DemoThread>>($"threads.{key}.json")),
            Parse<List<DemoElection>>("elections.json")
        );
    }

    private static T Parse<T>(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + file)!;
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }
}

internal sealed record DemoPerson(string Key, string Name, string About, double JoinedDaysAgo, string Lang, string[] Groups);

internal sealed record DemoBoards(DemoSite Site, DemoGroup[] Groups, DemoSection[] Sections, Dictionary<string, Dictionary<string, string>> Pages);

internal sealed record DemoSite(string Name, string Tagline, string Welcome, int AccentHue, IReadOnlyList<string> Reasons);

internal sealed record DemoGroup(string Key, string Name, string Description, bool Listed);

internal sealed record DemoSection(string Name, DemoBoard[] Boards);

/// <param name="Reviewers">The groups that see all threads where others see only their own; null where whoever sees the board sees its threads.</param>
internal sealed record DemoBoard(string Key, string Name, string Description, JsonElement Audience, string[]? Reviewers, string[] Formats);

internal sealed record DemoThread(
    string Title,
    string Format,
    string Lang,
    string[] Tags,
    string Author,
    double DaysAgo,
    bool Pinned,
    bool Locked,
    DemoPost[] Posts
);

internal sealed record DemoPost(string Author, double AfterHours, string Text, int? ReplyTo, int Votes, bool Accepted);

/// <param name="Place">"section:" and its name, or "board:" and its key.</param>
/// <param name="DaysAgo">When it was called.</param>
internal sealed record DemoElection(
    string Title,
    string Description,
    string Place,
    int Seats,
    string[] Powers,
    double DaysAgo,
    int AnnouncementDays,
    int NominationDays,
    int QuestionDays,
    int VotingDays,
    int ObjectionDays,
    int LeastPublished,
    DemoCandidate[] Candidates,
    DemoQuestion[] Questions,
    DemoBallots[] Ballots
);

internal sealed record DemoCandidate(string Who, string Statement);

/// <param name="Wanted">Who else voted for it.</param>
internal sealed record DemoQuestion(string From, string[] Wanted, string Text, DemoAnswer[] Answers);

internal sealed record DemoAnswer(string Who, string Text);

/// <summary>So many voters who ranked alike.</summary>
internal sealed record DemoBallots(int Voters, string[] Ranking);
