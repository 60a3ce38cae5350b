using AngleSharp.Html.Dom;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Candidates;
using Forum.Web.Tests.Census;
using Forum.Web.Tests.Powers;

namespace Forum.Web.Tests.Elections;

/// <summary>A forum with an owner, two members and a board, where offices are made through their form.</summary>
internal sealed class OfficeForum : IAsyncDisposable
{
    private OfficeForum(PowersForum village) => Village = village;

    public PowersForum Village { get; }
    public Visitor Owner => Village.Owner;
    public Visitor Leader => Village.Leader;
    public Visitor Other => Village.Deputy;
    public string Board => Village.Board;

    public static async Task<OfficeForum> Open() => new(await PowersForum.Open());

    public Task<Answer> Get(Visitor visitor, string address) => Village.Forum.Get(visitor, address);

    public Task<IHtmlDocument> Page(Visitor visitor, string address) => Village.Forum.Page(visitor, address);

    public Task<Answer> Post(Visitor visitor, string address, params (string Name, string Value)[] fields) =>
        Village.Forum.Post(visitor, address, fields);

    /// <summary>The address of a new office's page.</summary>
    public async Task<string> Make(params (string Name, string Value)[] other) =>
        (await Post(Owner, "/admin/offices/new", Fields(other))).Header("Location")!.Split('?')[0];

    /// <summary>The office's only candidate is elected without a vote.</summary>
    /// <returns>The election's id.</returns>
    public async Task<string> Elect(string office, Visitor candidate)
    {
        var called = await Post(Owner, office + "?handler=Call", ("CallReason", "It is time."));
        var election = called.Header("Location")!.Split('/')[2];
        await Village.As(candidate, (db, actor) => StandForOffice.Run(db, actor, election, "I read every report.\nDaily.", default));
        Village.Forum.Clock.Pass(TimeSpan.FromDays(15));
        await Village.Forum.Do(async db =>
        {
            await AdvanceElections.Run(db, default);
            return true;
        });
        await Village.As(Owner, (db, actor) => CertifyElection.Run(db, actor, election, "", default));
        return election;
    }

    /// <summary>The form as it is filled in, with other words in some fields.</summary>
    public (string Name, string Value)[] Fields(params (string Name, string Value)[] other) =>
        [
            .. new[]
            {
                ("Title", "Keeper"),
                ("Description", "Looks after it."),
                ("Where", "board:" + Board),
                ("Seats", "1"),
                ("Powers", "LockThread"),
                ("Powers", "HidePost"),
                ("ActsPerDay", "20"),
                ("TermDays", "365"),
                ("StandDays", "0"),
                ("StandPosts", "0"),
                ("StandAs", "Newcomer"),
                ("StandCleanDays", "0"),
                ("VoteDays", "0"),
                ("VotePosts", "0"),
                ("Rule", "Scottish"),
                ("AnnouncementDays", "0"),
                ("NominationDays", "7"),
                ("QuestionDays", "7"),
                ("VotingDays", "7"),
                ("ObjectionDays", "0"),
                ("Quorum", "0"),
                ("TooFew", "Appoint"),
                ("Vacancy", "ByElection"),
                ("LeastPublished", "20"),
                ("RecallShare", "20"),
                ("RecallDays", "14"),
                ("RecallVotingDays", "5"),
                ("RecallMajority", "50"),
            }.Where(field => other.All(changed => changed.Name != field.Item1)),
            .. other,
        ];

    public ValueTask DisposeAsync() => Village.DisposeAsync();
}
