using System.Globalization;

namespace Forum.Domain.Import.StackExchange;

/// <summary>Who is in Users.xml, and whoever else wrote: deleted accounts are known by the name that their posts still have.</summary>
internal sealed class DumpUsers
{
    private const int Community = -1;
    private readonly Dictionary<string, SourceMember> members = new(StringComparer.Ordinal);
    private readonly Doubts unknown = new(oneIn: 10);
    private readonly int known;
    private int first = int.MaxValue;

    public DumpUsers(DumpFile file)
    {
        foreach (var row in file.Rows())
            Add(row);
        known = members.Count;
    }

    public IReadOnlyList<SourceMember> All => [.. members.Values];

    /// <summary>The first account's moment, which is the site's own in whole dumps.</summary>
    public string Fingerprint =>
        first == int.MaxValue ? "" : string.Create(CultureInfo.InvariantCulture, $"{first} {members[IdOf(first)].JoinedAt:O}");

    /// <summary>Whether it has the account that each site begins with.</summary>
    public bool IsWhole => first == Community;

    public IEnumerable<SourceRemark> Remarks
    {
        get
        {
            yield return new SourceRemark("members had no account any more, and are known by the name on their posts", members.Count - known);
            yield return new SourceRemark("texts were by accounts that Users.xml doesn't have", unknown.Count);
        }
    }

    /// <summary>The id of whoever wrote a row, from the account's field or from the name that was left.</summary>
    public string Writer(DumpRow row, string accountField, string nameField, DateTime at)
    {
        unknown.Seen();
        var (account, name) = (row.Optional(accountField), row.Text(nameField).Trim());
        if (account is { } id)
        {
            if (!members.ContainsKey(IdOf(id)))
                unknown.Doubt($"{row.At}: {accountField} is {id}; expected the Id of a row of Users.xml.");
            return WithoutAccount(IdOf(id), name.Length > 0 ? name : string.Create(CultureInfo.InvariantCulture, $"user{id}"), at);
        }
        return name.Length > 0 ? WithoutAccount("name:" + name, name, at) : WithoutAccount("nobody", "anonymous", at);
    }

    /// <exception cref="SourceRefusedException">Too many rows name accounts that aren't there.</exception>
    public void Settle() => unknown.Settle();

    private void Add(DumpRow row)
    {
        var id = row.Number("Id");
        var addresses = new[] { string.Create(CultureInfo.InvariantCulture, $"/users/{id}") };
        var member = new SourceMember(IdOf(id), row.Given("DisplayName"), row.Date("CreationDate"), row.Text("AboutMe"), addresses);
        if (!members.TryAdd(member.Id, member))
            throw row.Refused($"Id is {id}; expected one that no row before it has");
        first = Math.Min(first, id);
    }

    private string WithoutAccount(string id, string name, DateTime at)
    {
        if (!members.TryGetValue(id, out var member))
            members.Add(id, new SourceMember(id, name, at, "", []));
        // They were there at the latest when they first wrote.
        else if (member.OldAddresses.Count == 0 && at < member.JoinedAt)
            members[id] = member with { JoinedAt = at };
        return id;
    }

    private static string IdOf(int id) => id.ToString(CultureInfo.InvariantCulture);
}
