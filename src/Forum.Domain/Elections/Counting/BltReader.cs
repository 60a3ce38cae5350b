using System.Globalization;
using System.Text.Unicode;

namespace Forum.Domain.Elections.Counting;

/// <summary>
/// Reads ballot files in the BLT format of Hill, Wichmann and Woodall ("Algorithm 123: Single Transferable Vote by Meek's method", The
/// Computer Journal 30, 1987), with the comments and the options [withdrawn N …] and [tie N …] that later programs added. What follows the
/// title is a remark. Ranks that are equal or skipped are refused: no rule here knows them.
/// </summary>
public sealed class BltReader
{
    private readonly BltScanner _scanner;
    private readonly HashSet<int> _withdrawn = [];
    private readonly List<int> _tieOrder = [];
    private BltToken _token;
    private int _candidates;
    private long _ballots;

    private BltReader(string text)
    {
        _scanner = new BltScanner(text);
        _token = _scanner.Next();
    }

    /// <returns>The file, or what is wrong with it: one of the two.</returns>
    public static (BallotFile? File, BltProblem? Problem) Read(ReadOnlySpan<byte> utf8)
    {
        var text = new char[utf8.Length];
        var status = Utf8.ToUtf16(utf8, text, out _, out var length, replaceInvalidSequences: false);
        return status == System.Buffers.OperationStatus.Done ? Read(new string(text, 0, length)) : (null, NoText(text.AsSpan(0, length)));
    }

    /// <inheritdoc cref="Read(ReadOnlySpan{byte})"/>
    public static (BallotFile? File, BltProblem? Problem) Read(string text)
    {
        try
        {
            return (new BltReader(text).File(), null);
        }
        catch (Damaged damage)
        {
            return (null, damage.Problem);
        }
    }

    private static BltProblem NoText(ReadOnlySpan<char> before) =>
        new(before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'), "text in UTF-8", "bytes that are none");

    private BallotFile File()
    {
        _candidates = (int)Number(1, BallotFile.MostCandidates, $"the number of candidates, from 1 to {BallotFile.MostCandidates}");
        var seats = (int)Number(1, BallotFile.MostSeats, $"the number of seats, from 1 to {BallotFile.MostSeats}");
        Options();
        var papers = new List<Paper>();
        while (Ballot() is { } paper)
            papers.Add(paper);
        var names = new List<string>();
        while (names.Count < _candidates)
            names.Add(Quotation($"the name of candidate {names.Count + 1} in quotation marks"));
        var title = _token.Kind == BltKind.End ? "" : Quotation("the title in quotation marks");
        return new BallotFile(title, seats, names, _withdrawn, _tieOrder, papers);
    }

    private void Options()
    {
        while (true)
            if (_token.Kind == BltKind.Word && _token.Text.StartsWith('-'))
                Withdraw();
            else if (_token is { Kind: BltKind.Word, Text: "[" })
                Option();
            else
                return;
    }

    private void Withdraw()
    {
        var known = int.TryParse(_token.Text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var candidate);
        if (!known || candidate < 1 || candidate > _candidates)
            throw Expected($"a withdrawn candidate, from -1 to -{_candidates}");
        _withdrawn.Add(candidate);
        _token = _scanner.Next();
    }

    private void Option()
    {
        _token = _scanner.Next();
        ICollection<int> list = _token switch
        {
            { Kind: BltKind.Word, Text: "withdrawn" } => _withdrawn,
            { Kind: BltKind.Word, Text: "tie" } => _tieOrder,
            _ => throw Expected("the option withdrawn or tie"),
        };
        _token = _scanner.Next();
        while (_token is not { Kind: BltKind.Word, Text: "]" })
        {
            if (list == _tieOrder && int.TryParse(_token.Text, out var named) && _tieOrder.Contains(named))
                throw Expected("each candidate once");
            list.Add((int)Number(1, _candidates, $"a candidate, from 1 to {_candidates}, or ]"));
        }
        _token = _scanner.Next();
    }

    private Paper? Ballot()
    {
        var line = _token.Line;
        var room = BallotFile.MostBallots - _ballots;
        var isTooMany = long.TryParse(_token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > room;
        var count = Number(0, room, isTooMany ? $"at most {room} more ballots, or 0" : "how many ballots, or 0 after the last");
        if (count == 0)
            return null;
        _ballots += count;
        var ranking = new List<int>();
        var ranked = new HashSet<int>();
        while (true)
        {
            // A ballot that runs on into the next line has lost its end, and would swallow its neighbour.
            if (_token.Line != line)
                throw Expected($"0 at the end of the ballot in line {line}");
            var at = _token;
            var candidate = (int)Number(0, _candidates, $"a candidate, from 1 to {_candidates}, or 0 at the end of the ballot");
            if (candidate == 0)
                return new Paper(count, ranking);
            if (!ranked.Add(candidate))
                throw Expected("a candidate that the ballot doesn't rank yet", at);
            ranking.Add(candidate);
        }
    }

    private long Number(long least, long most, string expected)
    {
        var isNumber = long.TryParse(_token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (_token.Kind != BltKind.Word || !isNumber || number < least || number > most)
            throw Expected(expected);
        _token = _scanner.Next();
        return number;
    }

    private string Quotation(string expected)
    {
        if (_token.Kind == BltKind.Unclosed)
            throw Expected("a quotation mark at the end of the line");
        if (_token.Kind != BltKind.Quoted)
            throw Expected(expected);
        var text = _token.Text;
        _token = _scanner.Next();
        return text;
    }

    private Damaged Expected(string what) => Expected(what, _token);

    private static Damaged Expected(string what, BltToken found) => new(new BltProblem(found.Line, found.Column, what, found.Shown));

    private sealed class Damaged(BltProblem problem) : Exception
    {
        public BltProblem Problem => problem;
    }
}
