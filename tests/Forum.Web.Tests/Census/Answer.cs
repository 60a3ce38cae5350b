using System.IO.Compression;
using System.Text;

namespace Forum.Web.Tests.Census;

/// <summary>A whole response: status, every header (cookies among them) and the bytes as they went over the wire.</summary>
public sealed record Answer(int Status, IReadOnlyList<string> Headers, byte[] Body)
{
    /// <summary>How many statements the database was given for it.</summary>
    public int Statements { get; init; }

    public string? Header(string name) =>
        Headers.Where(h => h.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase)).Select(h => h[(name.Length + 2)..]).FirstOrDefault();

    public string Text
    {
        get
        {
            if (Header("Content-Encoding") != "br")
                return Encoding.UTF8.GetString(Body);
            using var brotli = new BrotliStream(new MemoryStream(Body), CompressionMode.Decompress);
            using var reader = new StreamReader(brotli, Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }

    public bool IsSameAs(Answer other) => Status == other.Status && Headers.SequenceEqual(other.Headers) && Body.AsSpan().SequenceEqual(other.Body);

    /// <summary>What differs, for whoever reads a failed test.</summary>
    public string Difference(Answer other)
    {
        if (Status != other.Status)
            return $"status {Status} against {other.Status}";
        var headers = Headers.Except(other.Headers).Concat(other.Headers.Except(Headers)).ToList();
        if (Text == other.Text)
            return $"headers {string.Join(" | ", headers)}";
        var (mine, theirs) = (Text.Split('\n'), other.Text.Split('\n'));
        var at = Enumerable.Range(0, Math.Min(mine.Length, theirs.Length)).FirstOrDefault(i => mine[i] != theirs[i]);
        return $"line {at + 1}: {mine.ElementAtOrDefault(at)?.Trim()}\n  against: {theirs.ElementAtOrDefault(at)?.Trim()}";
    }
}
