using System.Buffers;
using System.Text;
using Forum.Domain.Search.Indexing;

namespace Forum.Domain.Storage.Sqlite;

/// <summary>
/// Writes a question in the language of FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax). Every token is quoted and holds no quote, so
/// nothing in it can be an operator.
/// </summary>
internal static class MatchExpression
{
    /// <summary>Longer ones are cut, in entries as in questions.</summary>
    private const int LongestToken = 160;

    /// <summary>Keeps marks ("solved"), compounds and the words of titles apart from words, so that a question for one of them needs no test of columns.</summary>
    private const char MarkSign = '=';
    private const char WholeSign = '&';
    private const char TitleSign = '^';

    private static readonly SearchValues<char> NotPlain = SearchValues.Create([
        .. Enumerable.Range(0, ' ' + 1).Select(c => (char)c),
        '"',
        '\x7f',
        .. "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    ]);

    private static readonly IReadOnlyList<(IndexField Field, string Name)> OfThreads =
    [
        (IndexField.Title, "title"),
        (IndexField.Tags, "tags"),
        (IndexField.Opening, "opening"),
        (IndexField.Answer, "answer"),
        (IndexField.Code, "code"),
        (IndexField.Whole, "whole"),
        (IndexField.Marks, "marks"),
    ];

    private static readonly IReadOnlyList<(IndexField Field, string Name)> OfPosts =
    [
        (IndexField.Body, "body"),
        (IndexField.Code, "code"),
        (IndexField.Whole, "whole"),
        (IndexField.Marks, "marks"),
    ];

    public static string Table(IndexPart part) => part == IndexPart.Threads ? "SearchThreads" : "SearchPosts";

    /// <summary>In their order in the table.</summary>
    public static IReadOnlyList<(IndexField Field, string Name)> Columns(IndexPart part) => part == IndexPart.Threads ? OfThreads : OfPosts;

    /// <summary>The question put to each of the keys; null where nothing can answer it.</summary>
    public static string? Of(IndexPart part, IReadOnlyList<string> keys, IndexQuestion question) =>
        Joined(keys.Distinct().Select(key => Of(part, key, question)), " OR ");

    private static string? Of(IndexPart part, string key, IndexQuestion question)
    {
        switch (question)
        {
            case IndexQuestion.Tokens tokens:
                return Of(part, key, tokens);
            case IndexQuestion.All all:
                var parts = all.Parts.Select(p => Of(part, key, p)).ToList();
                return parts.Contains(null) ? null : Joined(parts, " AND ");
            case IndexQuestion.Any any:
                return Joined(any.Parts.Select(p => Of(part, key, p)), " OR ");
            case IndexQuestion.Without without:
                var (wanted, unwanted) = (Of(part, key, without.Wanted), Of(part, key, without.Unwanted));
                return wanted is null || unwanted is null ? wanted : $"({wanted} NOT {unwanted})";
            default:
                throw new ArgumentOutOfRangeException(nameof(question));
        }
    }

    private static string? Of(IndexPart part, string key, IndexQuestion.Tokens tokens)
    {
        if (Filter(part, tokens.Field) is not { } filter)
            return null;
        var phrase = new StringBuilder();
        foreach (var token in tokens.Sequence)
            Append(phrase, key, tokens.Field, token);
        return phrase.Length == 0 ? null : $"{filter}\"{phrase}\"{(tokens.IsPrefix ? "*" : "")}";
    }

    /// <summary>Nothing where no other column can hold such a token: a test of columns reads every position.</summary>
    private static string? Filter(IndexPart part, IndexField field) =>
        (part, field) switch
        {
            (_, IndexField.Text or IndexField.Whole or IndexField.Marks) or (IndexPart.Threads, IndexField.Title) => "",
            (IndexPart.Threads, IndexField.Body) => "{opening answer} : ",
            _ => Columns(part).FirstOrDefault(column => column.Field == field).Name is { } name ? $"{name} : " : null,
        };

    private static string? Joined(IEnumerable<string?> parts, string with)
    {
        var present = parts.OfType<string>().ToList();
        return present.Count switch
        {
            0 => null,
            1 => present[0],
            _ => $"({string.Join(with, present)})",
        };
    }

    /// <summary>Adds one token under its key. What would end it or the quotes around it is taken out, and ASCII letters are small, as the tokeniser makes them.</summary>
    public static void Append(StringBuilder stream, string key, IndexField field, string token)
    {
        var begun = stream.Length;
        if (begun > 0)
            stream.Append(' ');
        stream.Append(key).Append(':');
        if (SignOf(field) is { } sign)
            stream.Append(sign);
        var before = stream.Length;
        AppendPlain(stream, token.AsSpan(0, Math.Min(token.Length, LongestToken)));
        if (stream.Length == before)
            stream.Length = begun;
    }

    private static char? SignOf(IndexField field) =>
        field switch
        {
            IndexField.Marks => MarkSign,
            IndexField.Whole => WholeSign,
            IndexField.Title => TitleSign,
            _ => null,
        };

    private static void AppendPlain(StringBuilder stream, ReadOnlySpan<char> token)
    {
        // Nearly every token is plain as it stands.
        for (var at = token.IndexOfAny(NotPlain); at >= 0; at = token.IndexOfAny(NotPlain))
        {
            stream.Append(token[..at]);
            if (char.IsAsciiLetterUpper(token[at]))
                stream.Append(char.ToLowerInvariant(token[at]));
            token = token[(at + 1)..];
        }
        stream.Append(token);
    }
}
