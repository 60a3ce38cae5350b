using System.Text;
using System.Text.RegularExpressions;
using Forum.Domain.Import;
using Xunit;

namespace Forum.Domain.Tests.Export;

/// <summary>Whatever is wrong with an export is said with its file, line and field, and changes nothing.</summary>
public sealed class DamagedExportTests(DamagedExportTests.Whole whole) : IClassFixture<DamagedExportTests.Whole>
{
    public static TheoryData<string> Names => [.. Damages.Keys];

    private static readonly Dictionary<string, (Action<Exported> Do, string Sentence)> Damages = new()
    {
        ["no manifest"] = (e => File.Delete(e.PathOf("manifest.json")), "has no manifest.json: it is no export of a forum, or one that was stopped"),
        ["manifest is no JSON"] = (e => File.WriteAllText(e.PathOf("manifest.json"), "{"), "manifest.json is no manifest of an export: "),
        ["manifest of another program"] = (
            e => Manifest(e, "forum-export", "other"),
            "manifest.json, field “format”: expected “forum-export”, found “other”."
        ),
        ["newer version"] = (
            e => Manifest(e, "\"version\": 1", "\"version\": 2"),
            "manifest.json, field “version”: expected 1, found 2. The export was made by a newer program; import it with that one."
        ),
        ["manifest with an unknown field"] = (e => Manifest(e, "\"product\"", "\"colour\": 1, \"product\""), "manifest.json is no manifest"),
        ["manifest without a file"] = (
            e => Manifest(e, "votes.jsonl", "votes2.jsonl"),
            "manifest.json, field “files”: “votes2.jsonl” is no file of an export, or stands there twice."
        ),
        ["missing file"] = (e => File.Delete(e.PathOf("votes.jsonl")), "votes.jsonl can't be read: "),
        ["wrong hash"] = (
            e => Change(e, "sections.jsonl", "Using it", "Using It"),
            "sections.jsonl: expected the SHA-256 that manifest.json says, found "
        ),
        ["wrong count"] = (e => Manifest(e, "\"lines\": 11", "\"lines\": 12"), "posts.jsonl: expected 12 lines as manifest.json says, found 11."),
        ["truncated line"] = (
            e => e.Rewrite("posts.jsonl", text => text[..^40]),
            "posts.jsonl, line 11: the file ends in the middle of the line; every line ends with LF."
        ),
        ["line cut in two"] = (
            e => e.Rewrite("posts.jsonl", text => text.Replace(",\"thread\"", "\n,\"thread\"", StringComparison.Ordinal)),
            "posts.jsonl, line 1: expected one JSON object with each field once, at byte "
        ),
        ["empty line"] = (
            e => e.Rewrite("posts.jsonl", text => "\n" + text),
            "posts.jsonl, line 1: expected one JSON object with each field once, at "
        ),
        ["no object"] = (e => e.Rewrite("posts.jsonl", text => "[]\n" + text), "posts.jsonl, line 1: expected a JSON object."),
        ["comment"] = (e => Once(e, "posts.jsonl", "{", "{/*x*/"), "posts.jsonl, line 1: expected one JSON object with each field once, at byte "),
        ["unknown field"] = (
            e => Once(e, "votes.jsonl", "{\"post\"", "{\"weight\":1,\"post\""),
            "votes.jsonl, line 1: unknown field “weight”; expected post, member, at."
        ),
        ["field twice"] = (
            e => Once(e, "votes.jsonl", "{", "{\"at\":null,"),
            "votes.jsonl, line 1: expected one JSON object with each field once, at "
        ),
        ["missing field"] = (
            e => Once(e, "members.jsonl", "\"standing\":\"Newcomer\",", ""),
            "members.jsonl, line 1: the field “standing” is missing."
        ),
        ["wrong type"] = (
            e => Once(e, "boards.jsonl", "\"position\":10", "\"position\":\"10\""),
            "boards.jsonl, line 1, field “position”: expected a whole number, found \"10\"."
        ),
        ["number too large"] = (
            e => Once(e, "boards.jsonl", "\"position\":10", "\"position\":10000000000"),
            "boards.jsonl, line 1, field “position”: expected a whole number, found 10000000000."
        ),
        ["null where there must be something"] = (
            e => Once(e, "boards.jsonl", "\"position\":10", "\"position\":null"),
            "boards.jsonl, line 1, field “position”: expected a whole number, found null."
        ),
        ["no such word"] = (
            e => Once(e, "sanctions.jsonl", "\"Suspension\"", "\"suspension\""),
            "sanctions.jsonl, line 1, field “kind”: expected one of Silence, Suspension, found \"suspension\"."
        ),
        ["number for a word"] = (
            e => Once(e, "sanctions.jsonl", "\"Suspension\"", "\"1\""),
            "sanctions.jsonl, line 1, field “kind”: expected one of Silence, Suspension, found \"1\"."
        ),
        ["no such power"] = (
            e => Once(e, "grants.jsonl", "[\"*\"]", "[\"*\",\"LockThread\"]"),
            "grants.jsonl, line 1, field “powers”: expected a list of powers, or [\"*\"] for all: "
        ),
        ["time without its zone"] = (
            e => e.Rewrite("votes.jsonl", text => text.Replace("Z\"", "\"", StringComparison.Ordinal)),
            "votes.jsonl, line 1, field “at”: expected a time in UTC with seven decimals, such as "
        ),
        ["no such day"] = (
            e => e.Rewrite("votes.jsonl", text => new Regex(@"2026-\d\d-\d\d").Replace(text, "2026-02-30")),
            "votes.jsonl, line 1, field “at”: expected a time in UTC"
        ),
        ["half a character"] = (
            e => Once(e, "members.jsonl", "\"name\":\"Odile\"", "\"name\":\"\\ud83d\""),
            "members.jsonl, line 1, field “name”: expected a text, found \"\\ud83d\"."
        ),
        ["no UTF-8"] = (e => Bytes(e, "sections.jsonl", bytes => [.. bytes[..^5], 0xFF, .. bytes[^5..]]), "sections.jsonl, line 4: it is no UTF-8."),
        ["byte order mark"] = (
            e => Bytes(e, "sections.jsonl", bytes => [.. Encoding.UTF8.Preamble, .. bytes]),
            "sections.jsonl, line 1: it begins with a byte order mark; files are UTF-8 without one."
        ),
        ["CRLF"] = (
            e => e.Rewrite("votes.jsonl", text => text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            "votes.jsonl, line 1: it ends with CR LF; lines end with LF alone."
        ),
        ["dangling id"] = (
            e => Once(e, "posts.jsonl", new Regex("\"author\":\"\\w+\""), "\"author\":\"0000000000\""),
            "posts.jsonl, line 1, field “author”: expected the id of a line of members.jsonl, found “0000000000”."
        ),
        ["dangling id that looks forward"] = (
            e => Once(e, "threads.jsonl", new Regex("\"acceptedPost\":\"\\w+\""), "\"acceptedPost\":\"0000000000\""),
            "threads.jsonl, line 1, field “acceptedPost”: expected the id of a line of posts.jsonl, found “0000000000”."
        ),
        ["gone where nothing can be gone"] = (
            e => Once(e, "posts.jsonl", new Regex("\"author\":\"\\w+\""), "\"author\":\"gone\""),
            "posts.jsonl, line 1, field “author”: expected the id of a line of members.jsonl, found “gone”."
        ),
        ["id of another kind"] = (
            e => Once(e, "grant-scopes.jsonl", "\"kind\":\"Site\",\"target\":null", "\"kind\":\"Site\",\"target\":\"gone\""),
            "grant-scopes.jsonl, line 1, field “target”: expected null for Site, found “gone”."
        ),
        ["target missing"] = (
            e => Once(e, "grant-scopes.jsonl", new Regex("\"kind\":\"Board\",\"target\":\"\\w+\""), "\"kind\":\"Board\",\"target\":null"),
            "grant-scopes.jsonl, line 2, field “target”: expected the id of a line of boards.jsonl, found null."
        ),
        ["audience of an unknown group"] = (
            e => e.Rewrite("boards.jsonl", text => new Regex("\"audience\":\\[\"\\w+\"").Replace(text, "\"audience\":[\"0000000000\"")),
            "boards.jsonl, line 2, field “audience”: expected the id of a line of groups.jsonl, found “0000000000”."
        ),
        ["no audience"] = (
            e => Once(e, "boards.jsonl", "\"Everyone\"", "\"Nobody\""),
            "boards.jsonl, line 1, field “audience”: expected \"Everyone\", \"Members\", or a list of the ids of groups, found \"Nobody\"."
        ),
        ["id that is none"] = (
            e => Once(e, "sections.jsonl", new Regex("\"id\":\"\\w+\""), "\"id\":\"../../evil\""),
            "sections.jsonl, line 1, field “id”: expected an id: ten characters of 0-9 and a-z without i, l, o, u, found \"../../evil\"."
        ),
        ["duplicate id"] = (
            e => e.Rewrite("votes.jsonl", text => text + text),
            "votes.jsonl, line 2, field “post”, “member”: expected what no other line has (line 1 has the same), found “"
        ),
        ["duplicate line"] = (
            e => e.Rewrite("groups.jsonl", text => text + text),
            "groups.jsonl, line 3, field “id”: expected an id of its own (line 1 has this one already), found “"
        ),
        ["two names alike"] = (
            e => e.Rewrite("members.jsonl", text => new Regex("\"foldedName\":\"[^\"]+\"").Replace(text, "\"foldedName\":\"ada\"")),
            "members.jsonl, line 2, field “foldedName”: expected what no other line has (line 1 has the same), found “ada”."
        ),
        ["two sites"] = (e => e.Rewrite("site.jsonl", text => text + text), "site.jsonl: expected exactly one line, found 2."),
        ["no site"] = (e => e.Rewrite("site.jsonl", _ => ""), "site.jsonl: expected exactly one line, found 0."),
        ["thread for others than its board"] = (e => Once(e, "threads.jsonl", "\"Everyone\"", "\"Members\""), "threads.jsonl: the thread "),
        ["answer from another thread"] = (
            e => e.Rewrite("threads.jsonl", text => Swap(text, "acceptedPost", Id(File.ReadLines(e.PathOf("posts.jsonl")).ElementAt(1)))),
            "threads.jsonl: the accepted answer of the thread "
        ),
        ["post without its text"] = (e => e.Rewrite("revisions.jsonl", _ => ""), "posts.jsonl: the latest revision of the post "),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_damaged_export_is_refused_and_nothing_is_written(string name)
    {
        using var damaged = whole.Copy();
        using var forum = new TestForum();
        using var before = await Exported.Of(forum.Storage);
        Damages[name].Do(damaged);

        var refused = await Assert.ThrowsAsync<SourceRefusedException>(() => damaged.Into(forum));

        Assert.Contains(Damages[name].Sentence, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        using var after = await Exported.Of(forum.Storage);
        before.IsSameAs(after);
    }

    [Fact]
    public async Task The_undamaged_copy_is_accepted()
    {
        using var copy = whole.Copy();
        using var forum = new TestForum();

        await copy.Into(forum);

        using var after = await Exported.Of(forum.Storage);
        copy.IsSameAs(after);
    }

    [Fact]
    public async Task The_order_of_fields_and_spaces_between_them_do_not_matter()
    {
        using var copy = whole.Copy();
        copy.Rewrite("votes.jsonl", text => new Regex("^{(.+),(\"at\":.+)}$", RegexOptions.Multiline).Replace(text, "{ $2, $1 }"));
        using var forum = new TestForum();

        await copy.Into(forum);

        using var after = await Exported.Of(forum.Storage);
        using var original = whole.Copy();
        original.IsSameAs(after);
    }

    private static void Manifest(Exported e, string from, string to) => Change(e, "manifest.json", from, to);

    private static void Change(Exported e, string file, string from, string to)
    {
        var text = File.ReadAllText(e.PathOf(file));
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(e.PathOf(file), text.Replace(from, to, StringComparison.Ordinal));
    }

    private static void Once(Exported e, string file, string from, string to) =>
        Once(e, file, new Regex(Regex.Escape(from)), to.Replace("$", "$$", StringComparison.Ordinal));

    private static void Once(Exported e, string file, Regex from, string to) =>
        e.Rewrite(
            file,
            text =>
            {
                Assert.Matches(from, text);
                return from.Replace(text, to, 1);
            }
        );

    private static void Bytes(Exported e, string file, Func<byte[], byte[]> change)
    {
        File.WriteAllBytes(e.PathOf(file), change(File.ReadAllBytes(e.PathOf(file))));
        e.Remember(file);
    }

    private static string Swap(string text, string field, string id) => new Regex($"\"{field}\":\"\\w+\"").Replace(text, $"\"{field}\":\"{id}\"");

    private static string Id(string line) => Regex.Match(line, "\"id\":\"(\\w+)\"").Groups[1].Value;

    /// <summary>One export that all damages begin with.</summary>
    public sealed class Whole : IAsyncLifetime
    {
        private Exported exported = null!;

        public async Task InitializeAsync()
        {
            using var forum = await FullForum.Make();
            exported = await Exported.Of(forum.Storage);
        }

        internal Exported Copy()
        {
            var copy = new Exported();
            Directory.CreateDirectory(copy.Folder);
            foreach (var file in Directory.GetFiles(exported.Folder))
                File.Copy(file, copy.PathOf(Path.GetFileName(file)));
            return copy;
        }

        public Task DisposeAsync()
        {
            exported.Dispose();
            return Task.CompletedTask;
        }
    }
}
