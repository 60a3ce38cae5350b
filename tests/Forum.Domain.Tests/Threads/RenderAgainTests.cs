using Forum.Domain.Markup;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Threads;

public sealed class RenderAgainTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task A_post_is_rendered_again_from_its_latest_source_in_the_format_of_that()
    {
        var member = await forum.Member("Asta");
        var thread = await forum.Thread(member, await forum.Board(), text: "*a* <b>b</b>");
        var reply = await forum.Reply(member, thread, "*a* <b>b</b>");
        await forum.With(async db =>
        {
            await db.Posts.ExecuteUpdateAsync(s => s.SetProperty(p => p.Html, "old").SetProperty(p => p.PipelineVersion, 0));
            await db
                .Revisions.Where(r => db.Posts.Any(p => p.Id == r.PostId && p.PublicId == reply))
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.Format, SourceFormat.Html));
            return default(Nothing);
        });

        Assert.Equal(2, await forum.With(db => RenderAgain.Run(db, default)));
        Assert.Equal(0, await forum.With(db => RenderAgain.Run(db, default)));

        var posts = (await forum.Read(member, thread)).Posts;
        Assert.Equal(["<p><em>a</em> &lt;b&gt;b&lt;/b&gt;</p>", "*a* <strong>b</strong>"], posts.Select(p => p.Html.Trim()));
    }
}
