using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Tests;

/// <summary>Makes of what members did what an import would have brought.</summary>
internal static class Imported
{
    /// <summary>The member is one that came with an import; their name takes no place among the names here.</summary>
    public static Task<Actor> Import(this TestForum forum, Actor member, string? sourceName = null) =>
        forum.With(async db =>
        {
            await db
                .Members.Where(m => m.Id == member.MemberId)
                .ExecuteUpdateAsync(s =>
                    s.SetProperty(m => m.Origin, MemberOrigin.Imported)
                        .SetProperty(m => m.PasswordHash, (string?)null)
                        .SetProperty(m => m.FoldedName, m => "import:" + m.PublicId)
                        .SetProperty(m => m.SourceName, sourceName)
                );
            return member;
        });

    /// <summary>An address of the source, of the thread, the post or the member with a public id.</summary>
    public static Task<Nothing> Address(this TestForum forum, string address, string of) =>
        forum.With(db =>
            db.Write(
                async () =>
                {
                    db.Add(
                        new OldAddress(address)
                        {
                            ThreadId = await db.Threads.Where(t => t.PublicId == of).Select(t => (long?)t.Id).SingleOrDefaultAsync(),
                            PostId = await db.Posts.Where(p => p.PublicId == of).Select(p => (long?)p.Id).SingleOrDefaultAsync(),
                            MemberId = await db.Members.Where(m => m.PublicId == of).Select(m => (long?)m.Id).SingleOrDefaultAsync(),
                        }
                    );
                    return default(Nothing);
                },
                default
            )
        );
}
