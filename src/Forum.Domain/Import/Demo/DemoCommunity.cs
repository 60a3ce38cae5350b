using Forum.Domain.Audiences;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Badges.Usual;
using Forum.Domain.Boards;
using Forum.Domain.Markup;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Members.Names;
using Forum.Domain.Powers;
using Forum.Domain.Site;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Import.Demo;

/// <summary>Somebody of the demonstration whom a visitor can be: their name, drawn password and why they are worth being.</summary>
public sealed record DemoAccount(string Name, string Password, DemoRole Role);

public enum DemoRole
{
    Owner,
    Moderator,
    BetaTester,
    Member,
    Newcomer,
}

/// <summary>
/// Fills an empty site with an authored community, in one transaction: the site is whole or still empty. Votes that are over are counted after it,
/// as everywhere.
/// </summary>
public static class DemoCommunity
{
    private static readonly (string Key, DemoRole Role)[] Playable =
    [
        ("owner", DemoRole.Owner),
        ("moderators", DemoRole.Moderator),
        ("beta-testers", DemoRole.BetaTester),
        ("", DemoRole.Member),
        ("newest", DemoRole.Newcomer),
    ];

    public static async Task<bool> IsEmpty(ForumDb db, CancellationToken ct) =>
        !await db.Members.AnyAsync(ct) && !await db.Sections.AnyAsync(ct) && !await db.Groups.AnyAsync(ct);

    /// <param name="progress">Told how many of all posts are written.</param>
    /// <returns>The accounts that have a password; empty where the site wasn't.</returns>
    public static async Task<IReadOnlyList<DemoAccount>> Fill(
        ForumDb db,
        Func<string, string> hash,
        IProgress<(int Done, int Total)>? progress,
        CancellationToken ct
    )
    {
        var files = DemoFiles.Read();
        var accounts = Choose(files, db.Entropy);
        var hashes = accounts.ToDictionary(a => a.Name, a => hash(a.Password));
        var ownerId = await db.Write<long?>(
            async () =>
            {
                if (!await IsEmpty(db, ct))
                    return null;
                var members = await People(db, files, hashes, ct);
                var groups = await Groups(db, files, members, ct);
                await ClaimSite.Own(db, members["owner"], ct);
                await Grants(db, members["owner"], groups, ct);
                await Site(db, files, ct);
                var boards = await Boards(db, files, groups, ct);
                var writing = new DemoWriting(
                    db,
                    members,
                    files.People.Where(p => p.Groups.Contains("staff")).Select(p => p.Key).ToHashSet(),
                    groups
                );
                await writing.Write(files, boards, progress, ct);
                await Consequences.Reassess(db, [.. members.Values.Select(m => m.Id)], ct);
                var played = members.Values.Where(m => hashes.ContainsKey(m.Name)).ToList();
                await DemoNotices.Give(db, played, ct);
                await new DemoElections(db, members, boards).Hold(files.Elections, played.Select(m => m.Id).ToHashSet(), ct);
                return members["owner"].Id;
            },
            ct
        );
        if (ownerId is not { } owner)
            return [];
        await DemoElections.Finish(db, owner, ct);
        await BringBadges.Run(db, await ActorReader.OfMember(db, owner, ct), null, ct);
        await JudgeMembers.All(db, ct);
        return accounts;
    }

    private static List<DemoAccount> Choose(DemoFiles files, Entropy entropy)
    {
        DemoPerson One(string key) =>
            key switch
            {
                "owner" => files.People.First(p => p.Key == key),
                "" => files.People.First(p => p.Groups.Length == 0),
                "newest" => files.People.MinBy(p => p.JoinedDaysAgo)!,
                _ => files.People.First(p => p.Groups.Contains(key) && !p.Groups.Contains("staff")),
            };
        return [.. Playable.Select(role => new DemoAccount(One(role.Key).Name, $"{entropy.Word(4)}-{entropy.Word(4)}-{entropy.Word(4)}", role.Role))];
    }

    private static async Task<Dictionary<string, Member>> People(ForumDb db, DemoFiles files, Dictionary<string, string> hashes, CancellationToken ct)
    {
        var members = new Dictionary<string, Member>();
        foreach (var person in files.People)
        {
            var name = MemberName.Check(person.Name);
            var joined = db.Now.AddDays(-person.JoinedDaysAgo);
            var member = new Member(db.Entropy.Id(), name.Name, name.Folded, joined);
            member.Describe(person.About, person.About.Length == 0 ? "" : Markdown.Render(person.About, "about").Html ?? "", null);
            if (hashes.TryGetValue(person.Name, out var hash))
                member.SetPassword(hash);
            db.Add(member);
            members[person.Key] = member;
        }
        await db.Save(ct);
        return members;
    }

    private static async Task<Dictionary<string, Group>> Groups(ForumDb db, DemoFiles files, Dictionary<string, Member> members, CancellationToken ct)
    {
        var groups = files.Boards.Groups.ToDictionary(
            g => g.Key,
            g => new Group(db.Entropy.Id(), g.Name, MemberName.Fold(g.Name), g.Description, g.Listed)
        );
        foreach (var group in groups.Values)
            db.Add(group);
        await db.Save(ct);
        foreach (var person in files.People)
        foreach (var key in person.Groups)
            db.Add(new GroupMembership(groups[key].Id, members[person.Key].Id, MembershipSource.Demonstration, members[person.Key].JoinedAt, null));
        await db.Save(ct);
        return groups;
    }

    /// <summary>The owner gives the team its voice and the moderators their tools: delegations of the claim.</summary>
    private static async Task Grants(ForumDb db, Member owner, Dictionary<string, Group> groups, CancellationToken ct)
    {
        var claim = await db.Grants.SingleAsync(g => g.HolderMemberId == owner.Id, ct);
        Grant Delegate(string group, PowerSet powers) =>
            new(db.Entropy.Id(), powers, [new Scope(ScopeKind.Site)], GrantSource.Delegation, db.Now)
            {
                HolderGroupId = groups[group].Id,
                ParentId = claim.Id,
            };
        db.Add(Delegate("staff", PowerSet.Of(Power.SpeakOfficially)));
        var tools = Delegate(
            "moderators",
            PowerSet.Of(
                Power.LockThread,
                Power.PinThread,
                Power.MoveThread,
                Power.RetagThread,
                Power.CloseAsDuplicate,
                Power.MergeThread,
                Power.HidePost,
                Power.DeletePost,
                Power.EditPost,
                Power.AcceptAnswer,
                Power.ApprovePost,
                Power.ReviewFlags,
                Power.AwardBadge,
                Power.AwardCertificate,
                Power.WarnMember,
                Power.SeeNotes,
                Power.SilenceMember,
                Power.SuspendMember
            )
        );
        tools.SanctionDays = 30;
        db.Add(tools);
        await db.Save(ct);
    }

    private static async Task Site(ForumDb db, DemoFiles files, CancellationToken ct)
    {
        var wanted = files.Boards.Site;
        var site = await db.SiteSettings.SingleAsync(ct);
        site.Change(
            new SiteForm(
                wanted.Name,
                wanted.Tagline,
                wanted.Welcome,
                wanted.AccentHue,
                site.Theme,
                site.Language,
                true,
                false,
                string.Join('\n', wanted.Reasons)
            ),
            Markdown.Render(wanted.Welcome, "welcome").Html ?? ""
        );
        site.Demonstrate();
        foreach (var (page, languages) in files.Boards.Pages)
        foreach (var (language, source) in languages)
            db.Add(
                new SitePage(
                    Enum.Parse<SitePageKind>(page, ignoreCase: true),
                    language,
                    1,
                    source,
                    Markdown.Render(source, "page").Html ?? "",
                    db.Now,
                    null
                )
            );
        await db.Save(ct);
    }

    private static async Task<Dictionary<string, Board>> Boards(ForumDb db, DemoFiles files, Dictionary<string, Group> groups, CancellationToken ct)
    {
        var boards = new Dictionary<string, Board>();
        foreach (var (section, place) in files.Boards.Sections.Select((s, i) => (s, (i + 1) * 10)))
        {
            var row = new Section(db.Entropy.Id(), section.Name, place);
            db.Add(row);
            foreach (var (wanted, position) in section.Boards.Select((b, i) => (b, (i + 1) * 10)))
            {
                var board = new Board(db.Entropy.Id(), row);
                board.Change(row, wanted.Name, wanted.Description, DemoAudience.Formats(wanted.Formats), position);
                board.BeFor(
                    await DemoAudience.Of(db, wanted.Audience, groups, ct),
                    wanted.Reviewers is { } keys ? await AudienceReader.ForGroups(db, [.. keys.Select(key => groups[key].Id)], ct) : null
                );
                await db.Save(ct);
                db.Add(board);
                boards[wanted.Key] = board;
            }
        }
        await db.Save(ct);
        return boards;
    }
}
