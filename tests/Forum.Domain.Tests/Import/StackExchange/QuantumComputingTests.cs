using System.Globalization;
using System.Xml.Linq;
using Forum.Domain.Import;
using Forum.Domain.Import.StackExchange;
using Forum.Domain.Members;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Import.StackExchange;

/// <summary>A whole real community, compared with its dump row by row; the dump is read here by other means.</summary>
public sealed class QuantumComputingTests
{
    private static readonly string[] Tagged = ["><", "<", ">"];

    [DataFact]
    public async Task Every_question_answer_comment_score_tag_author_and_date_is_as_in_the_dump_and_a_second_import_changes_nothing()
    {
        using var forum = new TestForum();
        var first = await Import(forum);
        Assert.Equal((612, 1_060 + 612, 3_413), (first.Threads, first.Posts, first.Comments));
        var (members, threads, posts) = await Rows(forum);
        var dump = Rows("Posts").ToList();

        Compare(dump.Where(r => Field(r, "PostTypeId") == "1"), threads, posts);
        Compare(dump, members, posts);
        CompareComments(members, posts);
        Assert.Equal(612 + 1_060 + 3_413, posts.Count);
        Assert.Equal(389, threads.Values.Count(t => t.AcceptedPostId is not null));
        Assert.Equal(30, threads.Values.Count(t => t.IsLocked));
        foreach (var user in Rows("Users"))
        {
            var member = members[Field(user, "Id")!];
            Assert.Equal(Words(Field(user, "DisplayName")!), Words(member.SourceName ?? member.Name));
            Assert.Equal(Date(user, "CreationDate"), member.JoinedAt);
            Assert.Equal(MemberOrigin.Imported, member.Origin);
        }

        var before = Tables.Of(forum.Folder);
        Assert.True((await Import(forum)).NothingNew);
        Assert.Equal(before, Tables.Of(forum.Folder));
    }

    private static void Compare(IEnumerable<XElement> questions, Dictionary<string, Domain.Threads.Thread> threads, Dictionary<string, Post> posts)
    {
        var count = 0;
        foreach (var question in questions)
        {
            var (thread, id) = (threads[Field(question, "Id")!], Field(question, "Id")!);
            Assert.Equal(Field(question, "Title"), thread.Title);
            Assert.Equal(string.Join(' ', Field(question, "Tags")!.Split(Tagged, StringSplitOptions.RemoveEmptyEntries)), thread.TagLine);
            Assert.Equal(Number(question, "Score"), thread.Score);
            Assert.Equal(Date(question, "CreationDate"), thread.CreatedAt);
            Assert.Equal(Number(question, "AnswerCount") + 1, thread.PostCount);
            var accepted = Field(question, "AcceptedAnswerId");
            Assert.Equal(accepted is null ? null : posts[accepted].Id, thread.AcceptedPostId);
            Assert.Equal(question.Attribute("ClosedDate") is not null, thread.IsLocked);
            Assert.Equal(Number(question, "CommentCount"), posts.Values.Count(p => p.IsComment && p.ReplyToId == posts[id].Id));
            count++;
        }
        Assert.Equal(612, count);
    }

    private static void Compare(IEnumerable<XElement> rows, Dictionary<string, Member> members, Dictionary<string, Post> posts)
    {
        var (up, down) = (Votes("2"), Votes("3"));
        foreach (var row in rows.Where(r => Field(r, "PostTypeId") is "1" or "2"))
        {
            var id = Field(row, "Id")!;
            var (post, isAnswer) = (posts[id], Field(row, "PostTypeId") == "2");
            Assert.Equal((Number(row, "Score"), Number(row, "Score")), (post.Score, post.BaseScore));
            Assert.Equal(up.GetValueOrDefault(id) - down.GetValueOrDefault(id), post.Score);
            Assert.Equal(Date(row, "CreationDate"), post.CreatedAt);
            Assert.Equal(row.Attribute("LastEditDate") is null ? null : Date(row, "LastEditDate"), post.EditedAt);
            Assert.Equal(isAnswer ? posts[Field(row, "ParentId")!].ThreadId : post.ThreadId, post.ThreadId);
            Assert.Equal(isAnswer ? posts[Field(row, "ParentId")!].Id : null, post.ReplyToId);
            Assert.Equal(Field(row, "Body"), post.Revisions.Single().Source);
            Assert.Equal(isAnswer, post.Number > 1);
            CompareAuthor(row, "OwnerUserId", "OwnerDisplayName", post, members);
        }
    }

    private static void CompareComments(Dictionary<string, Member> members, Dictionary<string, Post> posts)
    {
        foreach (var row in Rows("Comments"))
        {
            var comment = posts["c" + Field(row, "Id")];
            Assert.True(comment.IsComment);
            Assert.Null(comment.Number);
            Assert.Equal((posts[Field(row, "PostId")!].Id, Number(row, "Score")), (comment.ReplyToId, comment.Score));
            Assert.Equal(Date(row, "CreationDate"), comment.CreatedAt);
            CompareAuthor(row, "UserId", "UserDisplayName", comment, members);
        }
    }

    private static void CompareAuthor(XElement row, string account, string name, Post post, Dictionary<string, Member> members)
    {
        if (Field(row, account) is { } id)
            Assert.Equal(members[id].Id, post.AuthorId);
        else
            Assert.Equal(Field(row, name), members.Values.Where(m => m.Id == post.AuthorId).Select(m => m.SourceName ?? m.Name).Single());
    }

    private static async Task<ImportReport> Import(TestForum forum)
    {
        var (op, source) = (await forum.Operator(), StackExchangeDump.Read(TestData.PathOf("stackexchange-quantumcomputing")));
        return await forum.Done(db => ImportCommunity.Run(db, op, source, new ImportTarget("Quantum"), null, default));
    }

    private static Task<(Dictionary<string, Member>, Dictionary<string, Domain.Threads.Thread>, Dictionary<string, Post>)> Rows(TestForum forum) =>
        forum.With(async db =>
        {
            var ids = (await db.ImportedRecords().ToListAsync()).ToLookup(r => r.Kind);
            var members = await db.Members.ToDictionaryAsync(m => m.Id);
            var threads = await db.Threads.ToDictionaryAsync(t => t.Id);
            var posts = await db.Posts.Include(p => p.Revisions).ToDictionaryAsync(p => p.Id);
            return (
                ids[ImportedKind.Member].ToDictionary(r => r.SourceId, r => members[r.TargetId]),
                ids[ImportedKind.Thread].ToDictionary(r => r.SourceId, r => threads[r.TargetId]),
                ids[ImportedKind.Post].ToDictionary(r => r.SourceId, r => posts[r.TargetId])
            );
        });

    private static Dictionary<string, int> Votes(string type) =>
        Rows("Votes").Where(r => Field(r, "VoteTypeId") == type).CountBy(r => Field(r, "PostId")!).ToDictionary();

    private static IEnumerable<XElement> Rows(string file) =>
        XDocument.Load(TestData.PathOf("stackexchange-quantumcomputing", file + ".xml")).Root!.Elements();

    private static string? Field(XElement row, string name) => row.Attribute(name)?.Value;

    private static int Number(XElement row, string name) => int.Parse(Field(row, name)!, CultureInfo.InvariantCulture);

    private static DateTime Date(XElement row, string name) =>
        DateTime.Parse(Field(row, name)!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>How many spaces are between the words of a name is tidied.</summary>
    private static string[] Words(string name) => name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
}
