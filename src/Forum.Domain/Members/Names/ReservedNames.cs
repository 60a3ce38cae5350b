namespace Forum.Domain.Members.Names;

/// <summary>
/// Names that no member may take, from reserved.txt. A name is compared by what it looks like in small letters, in capitals and as written,
/// not by its key: no chain of likenesses should take Ali (all) and Pavel (panel) from people.
/// </summary>
internal static class ReservedNames
{
    /// <summary>From this length a role's name is found anywhere; shorter ones stand inside ordinary names.</summary>
    private const int Unmistakable = 9;

    private static readonly HashSet<string> Names = [];
    private static readonly HashSet<string> Roles = [];
    private static readonly HashSet<string> LongRoles = [];
    private static readonly HashSet<string> Offices = [];

    static ReservedNames()
    {
        var part = "";
        foreach (var line in DataTable.Lines("reserved.txt"))
            if (line[0] == '[')
                part = line;
            else
                foreach (var name in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    Reserve(name, part);
    }

    public static bool Contains(string name)
    {
        var looks = Looks(name);
        return Array.Exists(looks, Names.Contains) || Array.Exists(Looks(WithLettersForDigits(name)), Names.Contains) || HasRole(name, looks);
    }

    private static bool HasRole(string name, string[] looks) =>
        IsRole(name)
        || Array.Exists(name.Split(' ', '.', '_', '-', '\''), IsRole)
        || LongRoles.Any(role => Array.Exists(looks, look => look.Contains(role, StringComparison.Ordinal)));

    /// <summary>What those who look after the forum are called, or a name with such a word in it: no badge may look like theirs.</summary>
    public static bool SoundsLikeOffice(string name)
    {
        var looks = Looks(name);
        return Array.Exists(looks, Offices.Contains) || Array.Exists(Looks(WithLettersForDigits(name)), Offices.Contains) || HasRole(name, looks);
    }

    private static void Reserve(string name, string part)
    {
        var role = part == "[roles]";
        if (part == "[offices]")
            Offices.UnionWith(Looks(name));
        (role ? Roles : Names).UnionWith(Looks(name));
        (role ? Roles : Names).UnionWith(Looks(char.ToUpperInvariant(name[0]) + name[1..]));
        if (role && name.Length >= Unmistakable)
            LongRoles.UnionWith(Looks(name));
    }

    /// <summary>Also with a number before or behind, and with digits for letters (adm1n).</summary>
    private static bool IsRole(string word)
    {
        var bare = word.Trim([.. "0123456789 ._-'"]);
        return Looks(word)
            .Concat(Looks(bare))
            .Concat(Looks(WithLettersForDigits(word)))
            .Concat(Looks(WithLettersForDigits(bare)))
            .Any(Roles.Contains);
    }

    private static string[] Looks(string name) =>
        [Prototypes.Skeleton(name), Prototypes.Skeleton(name.ToLowerInvariant()), Prototypes.Skeleton(name.ToUpperInvariant())];

    private static string WithLettersForDigits(string name) =>
        name.Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('4', 'a').Replace('5', 's').Replace('7', 't');
}
