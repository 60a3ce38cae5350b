namespace Forum.Domain.Import.Discourse;

/// <summary>A line of users.jsonl.</summary>
/// <param name="FirstPost">The earliest time that the source knows of them.</param>
internal sealed record DiscourseUser(long Id, string Name, DateTime? FirstPost, bool IsSuspended)
{
    public static DiscourseUser Of(JsonRecord line)
    {
        var name = line.Text("username");
        return name.Trim().Length is > 0 and <= 100
            ? new(line.Number("id"), name.Trim(), line.OptionalTime("first_post"), line.Flag("suspended"))
            : throw line.Refused("username", "a name of 1 to 100 characters", $"\"{JsonRecord.Cut(name)}\"");
    }
}
