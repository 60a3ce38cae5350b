namespace Forum.Domain.Elections.Ballots;

/// <summary>What came out of the box, without any link to people: what is published, and counted again by whoever likes.</summary>
public sealed class Tally
{
    private Tally() { }

    internal Tally(long electionId, int voted, string receipts, string file, string fileHash, string tieSeed)
    {
        (ElectionId, Voted, Receipts, File, FileHash, TieSeed) = (electionId, voted, receipts, file, fileHash, tieSeed);
    }

    /// <summary>The same ballots with other names below them.</summary>
    internal void Become(string file) => File = file;

    public long ElectionId { get; private set; }

    /// <summary>How many voted: as many as there are ballots and receipts.</summary>
    public int Voted { get; private set; }

    /// <summary>One a line, sorted; line N is the receipt of ballot N of the file.</summary>
    public string Receipts { get; private set; } = "";

    /// <summary>The ballot file (BLT), one ballot a line in the order of the receipts.</summary>
    public string File { get; private set; } = "";

    /// <summary>SHA-256 of the file down to the line that ends the ballots: the names below it go when somebody leaves.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>What decided ties: SHA-256 of the letters of the seed, a colon and the file's hash.</summary>
    public string TieSeed { get; private set; } = "";
}
