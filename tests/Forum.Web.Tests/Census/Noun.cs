using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Census;

/// <summary>What the id in an address is of.</summary>
public enum Noun
{
    /// <summary>The address has no id.</summary>
    None,
    Board,
    Thread,
    Post,

    /// <summary>A post that waits for approval.</summary>
    Held,
    Act,
    Draft,
    Member,

    /// <summary>The number that a question had at the source of an imported community, and its answer and asker there too.</summary>
    OldAddress,
    Group,

    /// <summary>Somebody's wish to come into a group.</summary>
    Application,
    Grant,

    /// <summary>What waits for a second holder of a power.</summary>
    Proposal,
    Section,

    /// <summary>What leaders are elected to.</summary>
    Office,

    /// <summary>An office held by somebody for a term.</summary>
    Mandate,

    /// <summary>In the village one in which people vote.</summary>
    Election,

    /// <summary>An election that was counted and isn't certified; in the village one with an objection to its result.</summary>
    Counted,

    /// <summary>A petition to end a mandate, in the village one that can be signed.</summary>
    Recall,

    /// <summary>Filling a vacant seat from ballots, in the village one in which people are asked.</summary>
    Countback,

    Badge,

    /// <summary>A badge that somebody has.</summary>
    Award,

    /// <summary>The code of a certificate.</summary>
    Certificate,

    /// <summary>Something to search for, see <see cref="Queries"/>.</summary>
    Query,

    /// <summary>The name of a board, member or tag, or the filter that means it.</summary>
    Name,
}

public static class Nouns
{
    /// <summary>Those that no board's audience hides: twins have the same ones.</summary>
    public static readonly IReadOnlyList<Noun> NeverHidden = [Noun.None, Noun.Group, Noun.Section, Noun.Proposal, Noun.Certificate];

    /// <summary>All ids that a database has, hidden ones too.</summary>
    public static Task<List<string>> Ids(ForumDb db, Noun noun) =>
        noun switch
        {
            Noun.Board => db.Boards.Select(b => b.PublicId).Order().ToListAsync(),
            Noun.Thread => db.Threads.Select(t => t.PublicId).Order().ToListAsync(),
            Noun.Post => db.Posts.Select(p => p.PublicId).Order().ToListAsync(),
            Noun.Held => db.Posts.Where(p => p.State == PostState.Held).Select(p => p.PublicId).Order().ToListAsync(),
            Noun.Act => db.Acts.Select(a => a.PublicId).Order().ToListAsync(),
            Noun.Draft => db.Drafts.Select(d => d.PublicId).Order().ToListAsync(),
            Noun.Member => db.Members.Select(m => m.PublicId).Order().ToListAsync(),
            Noun.OldAddress => db
                .OldAddresses.Where(a => a.ThreadId != null)
                .Select(a => a.Address.Substring("/questions/".Length))
                .Distinct()
                .Order()
                .ToListAsync(),
            Noun.Group => db.Groups.Select(g => g.PublicId).Order().ToListAsync(),
            Noun.Application => db.GroupApplications.Select(a => a.PublicId).Order().ToListAsync(),
            Noun.Grant => db.Grants.Select(g => g.PublicId).Order().ToListAsync(),
            Noun.Proposal => db.Proposals.Select(p => p.PublicId).Order().ToListAsync(),
            Noun.Office => db.Offices.Select(o => o.PublicId).Order().ToListAsync(),
            Noun.Mandate => db.Mandates.Select(m => m.PublicId).Order().ToListAsync(),
            Noun.Election => db.Elections.Select(e => e.PublicId).Order().ToListAsync(),
            Noun.Counted => db.Elections.Where(e => e.CountedAt != null).Select(e => e.PublicId).Order().ToListAsync(),
            Noun.Recall => db.Recalls.Select(r => r.PublicId).Order().ToListAsync(),
            Noun.Countback => db.Countbacks.Select(c => c.PublicId).Order().ToListAsync(),
            Noun.Badge => db.Badges.Select(b => b.PublicId).Order().ToListAsync(),
            Noun.Award => db.Awards.Select(a => a.PublicId).Order().ToListAsync(),
            Noun.Certificate => db.Certificates.Select(c => c.Code).Order().ToListAsync(),
            Noun.Query => Queries.OfTexts(db),
            Noun.Name => Queries.OfNames(db),
            Noun.Section => db.Sections.Select(s => s.PublicId).Order().ToListAsync(),
            _ => Task.FromResult<List<string>>([""]),
        };
}
