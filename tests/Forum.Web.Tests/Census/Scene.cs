using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Theming;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Forum.Web.Tests.Census;

/// <summary>What declarations need to know of the forum that they are tried on.</summary>
/// <param name="Thread">A thread that everybody sees.</param>
/// <param name="Board">A board that everybody sees.</param>
/// <param name="Section">A section.</param>
/// <param name="Member">Somebody whom no visitor is.</param>
/// <param name="MemberName">Their name.</param>
/// <param name="Group">A group.</param>
public sealed record Scene(string Thread, string Board, string Section, string Member, string MemberName, string Group)
{
    /// <summary>Two members whose pages hold back more than those of others.</summary>
    public required IReadOnlyList<string> Reticent { get; init; }

    /// <summary>Another thread that everybody sees.</summary>
    public required string OtherThread { get; init; }

    /// <summary>The board of <see cref="Thread"/>.</summary>
    public required string ItsBoard { get; init; }

    /// <summary>The owner's grant of the site.</summary>
    public required string Grant { get; init; }

    /// <summary>A group that takes applications.</summary>
    public required string Club { get; init; }

    /// <summary>The token of a link into a group that isn't listed.</summary>
    public required string Link { get; init; }

    /// <summary>An election for which people can stand.</summary>
    public required string Nominating { get; init; }

    /// <summary>An election that was counted and not certified.</summary>
    public required string Counted { get; init; }

    /// <summary>For elections in which somebody asked, by their ids: a question.</summary>
    public required IReadOnlyDictionary<string, string> Questions { get; init; }

    /// <summary>Somebody who stands, by the election.</summary>
    public required IReadOnlyDictionary<string, string> Candidates { get; init; }

    /// <summary>An answer of somebody who stands, by the election.</summary>
    public required IReadOnlyDictionary<string, (string Question, string Candidate)> Answers { get; init; }

    /// <summary>An objection to its result, by the election.</summary>
    public required IReadOnlyDictionary<string, string> Objections { get; init; }

    /// <summary>A badge for everybody.</summary>
    public required string Badge { get; init; }
    public required string Css { get; init; }
    public required string Theme { get; init; }
    public required string Logo { get; init; }
    public required IReadOnlyList<string> Files { get; init; }

    public static async Task<Scene> Of(CensusHost host, Worlds.World world, string thread)
    {
        var (assets, themes) = (host.Services.GetRequiredService<Assets>(), host.Services.GetRequiredService<Themes>());
        var site = await host.Read(db => Domain.Site.SiteReader.Settings(db, default));
        return new Scene(thread, world["Installation"], world["section"], world["Ada"], "Ada", world[Worlds.Cast.Moderators])
        {
            Reticent = [world[Worlds.Wrote.Answerer], world[Worlds.Wrote.Waiting]],
            OtherThread = await host.Read(db =>
                db.Threads.Where(t => t.AudienceId == Audience.EveryoneId && t.State == PostState.Visible && t.PublicId != thread)
                    .OrderByDescending(t => t.BoardId == db.Threads.Where(o => o.PublicId == thread).Select(o => o.BoardId).First())
                    .ThenBy(t => t.PublicId)
                    .Select(t => t.PublicId)
                    .FirstAsync()
            ),
            ItsBoard = await host.Read(db => db.Threads.Where(t => t.PublicId == thread).Select(t => t.Board.PublicId).SingleAsync()),
            Grant = await host.Read(db => db.Grants.Where(g => g.Source == GrantSource.Claim).Select(g => g.PublicId).SingleAsync()),
            Club = world[Worlds.Entrances.Club],
            Link = world[Worlds.Entrances.Link],
            Nominating = world[$"open {Worlds.Polls.Nominating}"],
            Counted = world[$"open {Worlds.Polls.Counted}"],
            Questions = await host.Read(db =>
                db.CandidateQuestions.Join(db.Elections, q => q.ElectionId, e => e.Id, (q, e) => new { e.PublicId, Question = q.PublicId })
                    .GroupBy(q => q.PublicId)
                    .Select(of => new { Election = of.Key, Question = of.Min(q => q.Question) })
                    .ToDictionaryAsync(of => of.Election, of => of.Question!)
            ),
            Candidates = await host.Read(db =>
                db.Candidacies.Where(c => c.Statement != "")
                    .Join(db.Elections, c => c.ElectionId, e => e.Id, (c, e) => new { e.PublicId, Candidate = c.PublicId })
                    .GroupBy(c => c.PublicId)
                    .Select(of => new { Election = of.Key, Candidate = of.Min(c => c.Candidate) })
                    .ToDictionaryAsync(of => of.Election, of => of.Candidate!)
            ),
            Answers = (await host.Read(Answered))
                .GroupBy(a => a.Election)
                .ToDictionary(of => of.Key, of => (of.First().Question, of.First().Candidate)),
            Objections = await host.Read(db =>
                db.Objections.Join(db.Elections, o => o.ElectionId, e => e.Id, (o, e) => new { e.PublicId, Objection = o.PublicId })
                    .GroupBy(o => o.PublicId)
                    .Select(of => new { Election = of.Key, Objection = of.Min(o => o.Objection) })
                    .ToDictionaryAsync(of => of.Election, of => of.Objection!)
            ),
            Badge = world[$"open {Noun.Badge}"],
            Css = assets.Css.Path,
            Theme = themes.SheetOf(themes.Find("default")!),
            Logo = site.LogoVersion,
            Files = [.. assets.Others.Keys],
        };
    }

    private static async Task<List<(string Election, string Question, string Candidate)>> Answered(ForumDb db)
    {
        var rows = await db
            .CandidateAnswers.Join(db.Candidacies, a => a.CandidacyId, c => c.Id, (a, c) => new { a.QuestionId, Candidacy = c })
            .Join(db.CandidateQuestions, a => a.QuestionId, q => q.Id, (a, q) => new { a.Candidacy, Question = q.PublicId })
            .Join(
                db.Elections,
                a => a.Candidacy.ElectionId,
                e => e.Id,
                (a, e) =>
                    new
                    {
                        Election = e.PublicId,
                        a.Question,
                        Candidate = a.Candidacy.PublicId,
                    }
            )
            .OrderBy(a => a.Question)
            .ThenBy(a => a.Candidate)
            .ToListAsync();
        return rows.ConvertAll(a => (a.Election, a.Question, a.Candidate));
    }
}
